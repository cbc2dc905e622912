/** State shared by the parts of the scanner: the position and the errors. */

import type { Position } from '../content/data/source.ts';
import { faultAt, type Problem } from '../problem.ts';

export type Scanner = {
  readonly text: string;
  readonly place: (offset: number) => Position;
  /** The offset of the next character. */
  at: number;
  /** The offset at which the current tag begins. */
  tagStart: number;
  /** The end of the current tag. */
  tagEnd: '>}}' | '%}}';
};

export function skipSpace(scanner: Scanner): void {
  while (isSpace(scanner.text.charCodeAt(scanner.at))) scanner.at++;
}

/** Tab, line feed, vertical tab, form feed, carriage return or space; false at the end of the text. */
export function isSpace(unit: number): boolean {
  return (unit >= 9 && unit <= 13) || unit === 32;
}

/**
 * The offset of the first character at or after `from` that is not part of a word. Words consist of letters,
 * digits, `_` and the characters in `others`.
 */
export function wordEnd(text: string, from: number, others: string): number {
  let end = from;
  for (let code = text.codePointAt(end); code !== undefined; code = text.codePointAt(end)) {
    if (!isWordCode(code) && !others.includes(String.fromCodePoint(code))) break;
    end += code > 0xffff ? 2 : 1;
  }
  return end;
}

/** A letter or a decimal digit of any script, or `_`. */
function isWordCode(code: number): boolean {
  if (code > 127) return /^[\p{L}\p{Nd}]$/u.test(String.fromCodePoint(code));
  const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return isLetter || (code >= 48 && code <= 57) || code === 95;
}

/** The text from `from` up to white space, the end of the tag, or the end of the text. */
export function untilSpaceOrTagEnd(scanner: Scanner, from: number): number {
  const { text, tagEnd } = scanner;
  let end = from;
  while (end < text.length && !isSpace(text.charCodeAt(end)) && !text.startsWith(tagEnd, end)) end++;
  return end;
}

/** Consumes the end of the tag if it comes next. */
export function takeTagEnd(scanner: Scanner): boolean {
  if (!scanner.text.startsWith(scanner.tagEnd, scanner.at)) return false;
  scanner.at += scanner.tagEnd.length;
  return true;
}

/** The error for an unexpected character: `message`, or that the tag is never closed. */
export function unexpected(scanner: Scanner, message: string): Problem {
  const { text, at, tagEnd } = scanner;
  const end = text.indexOf(tagEnd, at);
  const next = text.indexOf('{{', at);
  return end === -1 || (next !== -1 && next < end) ? unclosed(scanner) : fault(scanner, message, at);
}

export function unclosed(scanner: Scanner): Problem {
  const { text, tagStart, tagEnd } = scanner;
  const opening = text.slice(tagStart, tagStart + 3);
  const message = `Cannot read the shortcode "${opening}": it must be closed with "${tagEnd}"`;
  return fault(scanner, message, tagStart);
}

export function fault(scanner: Scanner, message: string, offset: number): Problem {
  const { line, column } = scanner.place(offset);
  return faultAt(message, line, column);
}

/** The whole character at the current offset, for an error message. */
export function characterAt(scanner: Scanner): string {
  return String.fromCodePoint(scanner.text.codePointAt(scanner.at) ?? 0);
}
