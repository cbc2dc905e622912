/** Turns the inside of an action, from `{{` to `}}`, into tokens. */

import { faultIn, quoted, type Source } from '../content/data/source.ts';
import type { Problem } from '../problem.ts';
import { readNumber, replaceEscapes } from './literal.ts';
import type { Value } from './value.ts';

/**
 * `text` is the name of a field, variable (with its `$`) or word, or the mark itself: `(`, `)`, `|`, `,`,
 * `=`, `:=`. `isSpaced`: white space precedes the token.
 */
export type Token = { at: number; text: string; isSpaced: boolean } & (
  | { kind: 'literal'; value: Value }
  | { kind: 'field' | 'dot' | 'variable' | 'word' | 'mark' | 'end' }
);

const space = /[ \t\r\n]*/y;
const name = /[\p{L}\p{Nd}_]*/uy;
const number = /[+-]?(?:\d|\.\d)(?:[eEpP][+-]\d|[\w.])*/y;
const marks = new Set(['(', ')', '|', ',', '=']);

/**
 * @returns The tokens, the last one of kind `end`; the offset after the action; whether white space after it
 * is trimmed.
 */
export function lexAction(source: Source, from: number): { tokens: Token[]; end: number; trims: boolean } {
  const { text } = source;
  const tokens: Token[] = [];
  for (let at = from; ; ) {
    const start = at + run(space, text, at).length;
    const isSpaced = start > at;
    if (start >= text.length)
      throw faultIn(source, from, 'Cannot read the action: it must be closed with "}}"');
    const trims = isSpaced && text.startsWith('-}}', start);
    if (trims || text.startsWith('}}', start)) {
      const end = start + (trims ? 3 : 2);
      tokens.push({ kind: 'end', at: start, text: '}}', isSpaced });
      return { tokens, end, trims };
    }
    const { token, end } = lexToken(source, start, isSpaced);
    tokens.push(token);
    at = end;
  }
}

type Lexed = { token: Token; end: number };

function lexToken(source: Source, at: number, isSpaced: boolean): Lexed {
  const { text } = source;
  const first = text.charAt(at);
  if (first === '"' || first === "'") return lexQuoted(source, at, isSpaced, first);
  if (first === '`') return lexRaw(source, at, isSpaced);
  if (text.startsWith(':=', at)) return { token: { kind: 'mark', at, text: ':=', isSpaced }, end: at + 2 };
  if (marks.has(first)) return { token: { kind: 'mark', at, text: first, isSpaced }, end: at + 1 };
  const digits = run(number, text, at);
  if (digits !== '') return lexNumber(source, at, isSpaced, digits);
  const isMarked = first === '.' || first === '$';
  const word = run(name, text, isMarked ? at + 1 : at);
  const end = at + word.length + (isMarked ? 1 : 0);
  if (end === at || !endsName(text, end)) throw strange(source, end);
  if (first === '$') return { token: { kind: 'variable', at, text: `$${word}`, isSpaced }, end };
  if (first === '.') return { token: { kind: word === '' ? 'dot' : 'field', at, text: word, isSpaced }, end };
  if (word === 'true' || word === 'false') {
    return { token: { kind: 'literal', at, text: word, isSpaced, value: word === 'true' }, end };
  }
  return { token: { kind: 'word', at, text: word, isSpaced }, end };
}

function lexQuoted(source: Source, at: number, isSpaced: boolean, quote: '"' | "'"): Lexed {
  const { text } = source;
  let end = at + 1;
  while (end < text.length && text[end] !== quote && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
  if (text[end] !== quote) throw faultIn(source, at, `Cannot read ${quote}: it must be closed on its line`);
  const string = replaceEscapes(text.slice(at + 1, end), quote);
  const value = quote === '"' || string === undefined ? string : codeOf(string);
  if (value === undefined) {
    throw faultIn(
      source,
      at,
      `Cannot read ${text.slice(at, end + 1).slice(0, 60)}: its escapes must be Go's`,
    );
  }
  return { token: { kind: 'literal', at, text: '', isSpaced, value }, end: end + 1 };
}

/** `'a'` is a number in Go. */
function codeOf(character: string): bigint | undefined {
  const [only, ...others] = character;
  return only === undefined || others.length > 0 ? undefined : BigInt(only.codePointAt(0) ?? 0);
}

function lexRaw(source: Source, at: number, isSpaced: boolean): Lexed {
  const end = source.text.indexOf('`', at + 1);
  if (end === -1) throw faultIn(source, at, 'Cannot read a raw string: it must end with a backtick');
  const value = source.text.slice(at + 1, end);
  return { token: { kind: 'literal', at, text: '', isSpaced, value }, end: end + 1 };
}

function lexNumber(source: Source, at: number, isSpaced: boolean, digits: string): Lexed {
  const value = readNumber(digits);
  if (value === undefined)
    throw faultIn(source, at, `Cannot read ${quoted(digits)}: it must be a number of Go's`);
  return { token: { kind: 'literal', at, text: digits, isSpaced, value }, end: at + digits.length };
}

/** Whether a name can end here: `$x+2` is not valid. */
function endsName(text: string, at: number): boolean {
  return at >= text.length || ' \t\r\n.,|:)(}'.includes(text.charAt(at));
}

function strange(source: Source, at: number): Problem {
  const character = String.fromCodePoint(source.text.codePointAt(at) ?? 0);
  return faultIn(source, at, `Cannot read "${character}": it has no meaning here`);
}

function run(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
