/** Splits a template into text and actions: https://pkg.go.dev/text/template#hdr-Text_and_spaces */

import { faultIn, type Source } from '../content/data/source.ts';
import { lexAction, type Token } from './lex.ts';

export type Piece =
  | { kind: 'text'; at: number; text: string }
  | { kind: 'action'; at: number; tokens: Token[] };

const white = ' \t\r\n';

/** Leaves out comments and the white space that `{{-` and `-}}` trim. Throws a `Problem` with its place. */
export function splitTemplate(source: Source): Piece[] {
  const { text } = source;
  const pieces: Piece[] = [];
  for (let from = 0, trims = false; ; ) {
    const open = text.indexOf('{{', from);
    const end = open === -1 ? text.length : open;
    const trimsBefore = open !== -1 && text[open + 2] === '-' && isWhite(text, open + 3);
    const start = trims ? skipWhite(text, from, end) : from;
    const last = trimsBefore ? skipWhiteBack(text, start, end) : end;
    if (last > start) pieces.push({ kind: 'text', at: start, text: text.slice(start, last) });
    if (open === -1) return pieces;
    const inside = open + (trimsBefore ? 4 : 2);
    if (text.startsWith('/*', inside)) {
      ({ end: from, trims } = skipComment(source, inside));
    } else {
      const action = lexAction(source, trimsBefore ? inside - 1 : inside);
      pieces.push({ kind: 'action', at: open, tokens: action.tokens });
      ({ end: from, trims } = action);
    }
  }
}

function skipComment(source: Source, from: number): { end: number; trims: boolean } {
  const { text } = source;
  const close = text.indexOf('*/', from + 2);
  if (close === -1) throw faultIn(source, from, 'Cannot read the comment: it must be closed with "*/}}"');
  if (text.startsWith('}}', close + 2)) return { end: close + 4, trims: false };
  if (isWhite(text, close + 2) && text.startsWith('-}}', close + 3)) return { end: close + 6, trims: true };
  throw faultIn(source, close, 'Cannot read the comment: "}}" must follow "*/" at once');
}

function isWhite(text: string, at: number): boolean {
  return at < text.length && white.includes(text.charAt(at));
}

function skipWhite(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWhite(text, at)) at++;
  return at;
}

function skipWhiteBack(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isWhite(text, at - 1)) at--;
  return at;
}
