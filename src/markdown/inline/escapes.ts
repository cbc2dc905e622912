import { characterOf } from '../../html/entities.ts';
import { add, matchAt, type Scan } from './scan.ts';

/**
 * A backslash before ASCII punctuation takes its meaning away; before a line end it breaks the line, in Goldmark and so in
 * Hugo only if no other one is before it.
 */
export function backslash(scan: Scan): boolean {
  const { source, at } = scan;
  const next = source.charAt(at + 1);
  if (next === '\n' && source.charAt(at - 1) !== '\\') {
    add(scan, { token: { type: 'br', raw: '\\\n' }, depth: 1 }, at + 2);
    return skipIndent(scan);
  }
  const { eastAsian, escapedSpace } = scan.around.syntax.markup;
  // A space that only parts delimiters from letters, where none belongs to the text.
  if (next === ' ' && eastAsian && escapedSpace && /^ +[^ \n]/.test(source.slice(at + 1, at + 20)))
    return add(scan, '', at + 2);
  return isPunctuation(next) && add(scan, next, at + 2);
}

/** The spaces with which a line begins belong to no text. */
export function skipIndent(scan: Scan): true {
  while (scan.source.charAt(scan.at) === ' ' || scan.source.charAt(scan.at) === '\t') scan.at++;
  scan.textFrom = scan.at;
  scan.boundary = scan.at;
  return true;
}

function isPunctuation(character: string): boolean {
  return /^[!-/:-@[-`{-~]$/.test(character);
}

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

/** `&copy;` stands for its character; what names none stays as it is. */
export function entity(scan: Scan): boolean {
  const [raw] = matchAt(reference, scan.source, scan.at) ?? [];
  if (raw === undefined) return false;
  const { boundary } = scan;
  add(scan, { token: { type: 'text', raw, text: characterOf(raw) }, depth: 0 }, scan.at + raw.length);
  // No address begins behind it.
  scan.boundary = boundary;
  return true;
}
