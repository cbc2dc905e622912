import { characterOf } from '../../html/entities.ts';
import { add, matchAt, type Scan } from './scan.ts';

/**
 * A backslash before ASCII punctuation takes away its meaning. Before a line end it is a line break; in
 * Goldmark only if no other backslash precedes it.
 */
export function backslash(scan: Scan): boolean {
  const { source, at } = scan;
  const next = source.charAt(at + 1);
  if (next === '\n' && source.charAt(at - 1) !== '\\') {
    add(scan, { token: { type: 'br', raw: '\\\n' }, depth: 1 }, at + 2);
    return skipIndent(scan);
  }
  const { eastAsian, escapedSpace } = scan.around.syntax.markup;
  // This space only separates delimiters from letters and is not part of the text.
  if (next === ' ' && eastAsian && escapedSpace && /^ +[^ \n]/.test(source.slice(at + 1, at + 20)))
    return add(scan, '', at + 2);
  return isPunctuation(next) && add(scan, next, at + 2);
}

/** Spaces at the beginning of a line are not part of the text. */
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

/** `&copy;` becomes its character. An unknown name stays as it is. */
export function entity(scan: Scan): boolean {
  const [raw] = matchAt(reference, scan.source, scan.at) ?? [];
  if (raw === undefined) return false;
  const { boundary } = scan;
  add(scan, { token: { type: 'text', raw, text: characterOf(raw) }, depth: 0 }, scan.at + raw.length);
  // No address begins after an entity.
  scan.boundary = boundary;
  return true;
}
