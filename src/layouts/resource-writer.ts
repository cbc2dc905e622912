import type { Budget } from '../templates/budget.ts';
import { print } from '../templates/format/print.ts';
import { Json } from '../templates/functions/jsonify.ts';
import { TextWriter } from '../templates/html/text-writer.ts';
import { Marked, Safe, type Value, watchMarked } from '../templates/value.ts';

/**
 * Writes a file that is made by a template. As in Hugo, values appear as they print. Texts of posts have escapes in
 * style sheets. Within strings these mean the same text.
 */
export class ResourceWriter extends TextWriter {
  readonly #budget: Budget;
  readonly #escape: ((text: string) => string) | undefined;

  /** @param type The media type of the file. */
  constructor(budget: Budget, type: string) {
    super(budget);
    this.#budget = budget;
    this.#escape = escapes.get(type);
  }

  override writeValue(value: Value): void {
    const printed = value === null ? '<no value>' : watchMarked(() => print([value], this.#budget));
    const text = printed instanceof Marked ? printed.text : String(printed);
    const isSound = value instanceof Json || !(printed instanceof Marked || isHtml(value));
    if (!isSound && this.#escape === undefined) this.hasMarked = true;
    this.writeText(isSound ? text : (this.#escape?.(text) ?? text));
  }
}

/** HTML of a partial may hold texts of posts, which are escaped for HTML alone. */
function isHtml(value: Value): boolean {
  return value instanceof Safe && value.kind === 'HTML';
}

/** Colours, sizes and names need no escapes. */
const inStyle = (text: string) =>
  text.replace(/[^\p{L}\p{N}_ #.,%+-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);

const escapes: ReadonlyMap<string, (text: string) => string> = new Map([['text/css', inStyle]]);
