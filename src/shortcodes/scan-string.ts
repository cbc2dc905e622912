/** Quoted and raw strings in a shortcode's arguments. */

import type { Problem } from '../problem.ts';
import { fault, type Scanner } from './scanner.ts';

/**
 * Begins at `"` or `\"`; a string may not span lines.
 *
 * As in Hugo, `\"` is a quote inside `"…"`. A string with one such escape loses all its backslashes; any
 * other string keeps them. A string that opens with `\"` ends at the next quote, escaped or not.
 */
export function scanQuoted(scanner: Scanner): string {
  const { text } = scanner;
  const escapedOpening = text[scanner.at] === '\\';
  const opening = scanner.at;
  const start = opening + (escapedOpening ? 2 : 1);
  if (text[start - 1] === '`') throw escapeFault(scanner, opening);
  let escaped = false;
  for (let at = start; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '"') {
      scanner.at = at + 1;
      return escaped ? text.slice(start, at).replaceAll('\\', '') : text.slice(start, at);
    }
    if (text[at] !== '\\') continue;
    if (text[at + 1] === '`') throw escapeFault(scanner, at);
    if (text[at + 1] !== '"') continue;
    if (escapedOpening) {
      scanner.at = at + 2;
      return text.slice(start, at);
    }
    escaped = true;
    at++;
  }
  throw fault(scanner, 'Cannot read a quoted argument: it must end with a quote on the same line', opening);
}

/** Begins at a backtick. The string extends to the next backtick, across line ends. */
export function scanRaw(scanner: Scanner): string {
  const start = scanner.at + 1;
  const end = scanner.text.indexOf('`', start);
  if (end === -1) throw fault(scanner, 'Cannot read a raw argument: it must end with a backtick', scanner.at);
  scanner.at = end + 1;
  return scanner.text.slice(start, end);
}

function escapeFault(scanner: Scanner, offset: number): Problem {
  return fault(scanner, 'Cannot read "\\`": a backtick cannot be escaped', offset);
}
