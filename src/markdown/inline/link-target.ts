import { characterOf } from '../../html/entities.ts';

/** As written, with backslashes and entities. */
export type Target = { href: string; title: string | null; end: number };

/** Deepest nesting of parentheses in an address, as in CommonMark's reference programs. */
const deepestParentheses = 32;

/** Reads `address "title")` from just after `(`; null when the text does not match. */
export function readTarget(source: string, from: number): Target | null {
  const start = skipSpace(source, from);
  const address = source.charAt(start) === '<' ? readPointed(source, start) : readBare(source, start);
  if (address === null) return null;
  const afterAddress = skipSpace(source, address.end);
  const title = afterAddress > address.end ? readTitle(source, afterAddress) : null;
  const end = title === null ? afterAddress : skipSpace(source, title.end);
  if (source.charAt(end) !== ')') return null;
  return { href: address.text, title: title?.text ?? null, end: end + 1 };
}

type Part = { text: string; end: number };

function readPointed(source: string, at: number): Part | null {
  for (let end = at + 1; end < source.length; end++) {
    const character = source.charAt(end);
    if (character === '>') return { text: source.slice(at + 1, end), end: end + 1 };
    if (character === '<' || character === '\n') return null;
    if (character === '\\') end++;
  }
  return null;
}

/** Ends at white space, a control character or an unmatched parenthesis. */
function readBare(source: string, at: number): Part | null {
  let depth = 0;
  let end = at;
  for (; end < source.length; end++) {
    const unit = source.charCodeAt(end);
    if (unit <= 32 || unit === 127) break;
    if (unit === 92 && !isSpaceOrControl(source.charCodeAt(end + 1))) end++;
    else if (unit === 40 && ++depth > deepestParentheses) return null;
    else if (unit === 41 && depth-- === 0) return { text: source.slice(at, end), end };
  }
  return depth > 0 ? null : { text: source.slice(at, end), end };
}

function readTitle(source: string, at: number): Part | null {
  const close = closingQuotes.get(source.charAt(at));
  if (close === undefined) return null;
  for (let end = at + 1; end < source.length; end++) {
    const character = source.charAt(end);
    if (character === close) return { text: source.slice(at + 1, end), end: end + 1 };
    if (character === '(' && close === ')') return null;
    if (character === '\\') end++;
  }
  return null;
}

const closingQuotes = new Map([
  ['"', '"'],
  ["'", "'"],
  ['(', ')'],
]);

function skipSpace(source: string, at: number): number {
  let end = at;
  while (isSpaceOrControl(source.charCodeAt(end)) && /[ \t\n]/.test(source.charAt(end))) end++;
  return end;
}

function isSpaceOrControl(unit: number): boolean {
  return Number.isNaN(unit) || unit <= 32 || unit === 127;
}

/** The text of an address or a title with its entities and backslash escapes replaced. */
export function withoutEscapes(written: string): string {
  if (!/[\\&]/.test(written)) return written;
  return written.replace(
    /\\([!-/:-@[-`{-~])|&(?:#\w{1,7}|[A-Za-z][A-Za-z\d]{1,31});/g,
    (found, escaped?: string) => escaped ?? characterOf(found),
  );
}
