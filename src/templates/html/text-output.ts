/** The output of a template's text. Comments are left out, and a `<` that begins no tag is escaped. */

import { unfit } from '../unfit.ts';
import { type Context, isComment, reset, type State } from './context.ts';
import { isProgram } from './script-type.ts';

/** A place in the output where a tag, value or script begins or ends. */
export type Mark = {
  /** The offset in the output, and in the template's text. */
  at: number;
  source: number;
} & (
  | { kind: 'loader'; name: string }
  | { kind: 'value'; name: string }
  | { kind: 'value end' | 'tag end' | 'script end' }
);

const openers: Readonly<Record<string, RegExp>> = {
  comment: /<!--$/,
  'script line comment': /(?:<!--|-->|\/\/|#!)$/,
};

export class TextOutput {
  readonly marks: Mark[] = [];
  readonly #text: string;
  #output = '';
  /** The offset of the text that is not in the output yet. */
  #from = 0;

  constructor(text: string) {
    this.#text = text;
  }

  finish({ state, quote }: Context): string {
    if (!isComment(state) || quote !== '') this.#copyTo(this.#text.length);
    return this.#output;
  }

  /** Takes the text between two contexts, which is outside values of attributes. */
  take(before: State, loader: string, after: Context, at: number, next: number): void {
    if (before === 'text' || before === 'plain body') this.#takeText(before === after.state, at, next);
    else if (isComment(before)) this.#takeComment(before, next);
    else if (isLiteral(before)) this.#takeLiteral(at, next);
    if (before !== after.state && isComment(after.state)) {
      const opener = openers[after.state]?.exec(this.#text.slice(Math.max(at, next - 4), next))?.[0] ?? '/*';
      this.#copyTo(next - opener.length);
      this.#from = next;
    }
    this.#takeTag(before, loader, after, next);
  }

  /** Notes the end of the value at `end`, which closes with `part`. */
  closeValue(context: Context, part: string, end: number): void {
    if (context.isWatched) this.#mark({ kind: 'value end' }, end);
    const isData = context.attribute === 'script type' && !isProgram(part);
    reset(context, 'tag', isData ? 'none' : context.body);
  }

  /** @throws {Problem} For a sign that parsers read differently in a value without quotes. */
  checkUnquoted(part: string): void {
    const bad = /["'<=`]/.exec(part)?.[0];
    if (bad !== undefined) {
      throw unfit(`Cannot read the tag: the value of an attribute without quotes must not contain ${bad}`);
    }
  }

  #takeText(isSame: boolean, at: number, next: number): void {
    const end = isSame ? next : this.#text.lastIndexOf('<', next - 1);
    for (let sign = this.#text.indexOf('<', at); sign !== -1 && sign < end; ) {
      if (this.#text.slice(sign, sign + 9).toUpperCase() !== '<!DOCTYPE') {
        this.#copyTo(sign);
        this.#output += '&lt;';
        this.#from = sign + 1;
      }
      sign = this.#text.indexOf('<', sign + 1);
    }
  }

  /** A comment of several lines is a line end in a program. */
  #takeComment(state: State, next: number): void {
    const isLong = /[\n\r\u2028\u2029]/.test(this.#text.slice(this.#from, next));
    if (state === 'script block comment') this.#output += isLong ? '\n' : ' ';
    if (state === 'style block comment') this.#output += ' ';
    this.#from = next;
  }

  /** Nothing in a string looks like a tag to a browser that seeks the end of the script. */
  #takeLiteral(at: number, next: number): void {
    const part = this.#text.slice(at, next);
    const escaped = part.replace(/<(?=script|\/script|!--)/gi, '\\x3C');
    if (escaped === part) return;
    this.#copyTo(at);
    this.#output += escaped;
    this.#from = next;
  }

  #takeTag(state: State, loader: string, after: Context, next: number): void {
    const isEndTag = state === 'text' && after.state === 'tag name' && after.name === '/';
    if (isEndTag && /^script/i.test(this.#text.slice(next, next + 6)))
      this.#mark({ kind: 'script end' }, next - 2);
    if (state === 'tag name' && after.state === 'tag' && after.loader !== '')
      this.#mark({ kind: 'loader', name: after.loader }, next);
    if (state === 'tag' && after.state !== 'tag' && this.#text[next - 1] === '>' && loader !== '')
      this.#mark({ kind: 'tag end' }, next);
    if (state === 'before value' && after.isWatched) this.#mark({ kind: 'value', name: after.name }, next);
  }

  #mark(
    mark: { kind: 'loader' | 'value'; name: string } | { kind: 'value end' | 'tag end' | 'script end' },
    source: number,
  ): void {
    this.#copyTo(source);
    this.marks.push({ ...mark, at: this.#output.length, source });
  }

  #copyTo(end: number): void {
    if (end > this.#from) this.#output += this.#text.slice(this.#from, end);
    this.#from = Math.max(this.#from, end);
  }
}

function isLiteral(state: State): boolean {
  return state === 'script "' || state === "script '" || state === 'script `' || state === 'script regexp';
}
