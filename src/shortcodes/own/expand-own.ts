import { fillMarks } from '../../html/fill-marks.ts';
import type { Outputs } from '../../html/outputs.ts';
import type { Policy } from '../../html/policy.ts';
import { cleanWritten } from '../../html/written-html.ts';
import { faultAt } from '../../problem.ts';
import { indentationAt } from '../indentation.ts';
import { pair } from '../pair.ts';
import { scan, type Tag, type Token } from '../scan.ts';
import { takeDivider } from '../take-divider.ts';
import type { InnerText, OwnCall, RunShortcode } from './own-call.ts';

export type OwnContext = {
  run: RunShortcode;
  outputs: Outputs;
  policy: Policy;
  /** Whether `<!--more-->` ends a summary. */
  hasDivider: boolean;
  /** Turns Markdown into sound HTML. */
  markdown(text: string): string;
  warn(message: string, at: Tag, strict: boolean): void;
};

/** Characters that the calls of one text may make. */
const mostCharacters = 16_777_216;

/**
 * Runs every call of `text`, from the inside out, as Hugo does. The output of `{{< >}}` becomes a mark, which Markdown
 * leaves alone; that of `{{% %}}` is part of the Markdown. Within another call, outputs stand as they are.
 * Throws a `Problem` for a tag that cannot be read.
 */
export function expandOwn(text: string, firstLine: number, context: OwnContext): string {
  const scanned = scan(text, firstLine);
  const closings = pair(scanned);
  const tokens = context.hasDivider ? takeDivider(scanned, closings, context.outputs) : scanned;
  const expansion: Expansion = { ...{ tokens, closings, context }, left: mostCharacters };
  return between(expansion, 0, tokens.length, null);
}

/** The names of all shortcodes that a text calls. */
export function shortcodesIn(text: string, firstLine: number): ReadonlySet<string> {
  return new Set(scan(text, firstLine).flatMap((token) => (isTag(token) ? [token.name] : [])));
}

type Expansion = {
  tokens: readonly Token[];
  closings: ReadonlyMap<number, number>;
  context: OwnContext;
  left: number;
};

function isTag(token: Token): token is Tag {
  return token.kind !== 'text' && token.kind !== 'shown';
}

/** Within a call, every output is a mark, until the text of the call is known. */
function between(expansion: Expansion, from: number, to: number, around: OwnCall | null): string {
  const { tokens, closings } = expansion;
  let text = '';
  let ordinal = 0;
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'close') continue;
    if (!isTag(token)) text += token.text;
    else {
      text += expandCall(expansion, token, index, { around, ordinal: ordinal++ });
      index = closings.get(index) ?? index;
    }
  }
  return text;
}

function expandCall(
  expansion: Expansion,
  tag: Tag,
  index: number,
  { around, ordinal }: { around: OwnCall | null; ordinal: number },
): string {
  const { tokens, closings, context } = expansion;
  const { name, args, notation, line, column } = tag;
  const indentation = indentationAt(tokens, index);
  const call: OwnCall = { name, args, notation, line, column, ordinal, parent: around, indentation };
  const closing = closings.get(index);
  if (closing !== undefined)
    call.inner = innerOf(expansion, between(expansion, index + 1, closing, call), call);
  else if (tag.kind === 'empty') call.inner = { raw: '', sound: '' };
  const result = context.run(call);
  if (result === null) context.warn(`Cannot expand "${name}": there is no shortcode of this name`, tag, true);
  const made = result ?? call.inner?.raw ?? '';
  expansion.left -= made.length;
  if (expansion.left < 0) {
    throw faultAt(
      `Cannot expand "${name}": the shortcodes of a text may make ${mostCharacters} characters`,
      line,
      column,
    );
  }
  const html = call.inner?.raw ? made : indented(made, indentation);
  if (result === null || (around === null && notation === '%')) return html;
  return context.outputs.add({ kind: 'trusted', html });
}

function innerOf({ context }: Expansion, marked: string, call: OwnCall): InnerText {
  const { outputs, policy, markdown } = context;
  const raw = fillMarks(marked, outputs.byMark);
  if (call.parent !== null && call.notation === '%') {
    const html = markdown(raw);
    const shown = raw.includes('\n') ? html : html.replace(/^<p>(.*)<\/p>\n$/, '$1');
    return { raw: shown, sound: shown };
  }
  // The page's Markdown passes the policy later. Here its code would lose everything that looks like a tag.
  if (outermost(call).notation === '%') return { raw, sound: raw };
  return { raw, sound: fillMarks(cleanWritten(marked, policy), outputs.byMark) };
}

function outermost(call: OwnCall): OwnCall {
  let outer = call;
  while (outer.parent !== null) outer = outer.parent;
  return outer;
}

/** Indents all lines but the first like the call, so that they stay in its list item. */
function indented(html: string, indentation: string): string {
  return indentation === '' ? html : html.replace(/\n(?=.)/gs, `\n${indentation}`);
}
