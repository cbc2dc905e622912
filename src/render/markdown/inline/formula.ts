import { add, type Scan } from './scan.ts';

/**
 * A formula between dollar signs: `$$…$$` stands on lines of its own, `$…$` in its line. What is in it is no Markdown.
 * So that prices are none, the first sign follows no letter or digit, the last one no white space, and neither white space
 * follows the first nor a digit the last.
 */
export function dollars(scan: Scan): boolean {
  const { source, at } = scan;
  if (source.startsWith('$$', at)) return formulaUntil(scan, '$$', true) || skip(scan, 2);
  const beginsHere = /\S/.test(source.charAt(at + 1)) && !/[\p{L}\p{N}]/u.test(source.charAt(at - 1));
  const end = beginsHere ? closing(source, '$', at + 1) : -1;
  if (end === -1 || /\s/.test(source.charAt(end - 1)) || /\d/.test(source.charAt(end + 1))) return false;
  return addFormula(scan, at + 1, end, end + 1, false);
}

/** `\(…\)` in its line and `\[…\]` on lines of its own; called at the backslash. */
export function bracketedFormula(scan: Scan): boolean {
  const { source, at, around } = scan;
  if (around.syntax.formula === undefined) return false;
  const opening = source.charAt(at + 1);
  if (opening === '(') return formulaUntil(scan, '\\)', false);
  return opening === '[' && formulaUntil(scan, '\\]', true);
}

/** Where `mark` stands that no backslash precedes; -1 when it does not. */
export function closing(source: string, mark: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source.startsWith(mark, at)) return at;
    if (source.charAt(at) === '\\') at++;
  }
  return -1;
}

/** A block that has none of the closing mark is searched once only. */
function formulaUntil(scan: Scan, mark: string, isDisplay: boolean): boolean {
  const { source, at, absent } = scan;
  if (absent.has(mark)) return false;
  const end = closing(source, mark, at + 2);
  if (end === -1) absent.add(mark);
  return end !== -1 && addFormula(scan, at + 2, end, end + 2, isDisplay);
}

function addFormula(scan: Scan, from: number, to: number, end: number, isDisplay: boolean): boolean {
  const { source, at, around } = scan;
  const tex = source.slice(from, to);
  const { formula } = around.syntax;
  if (formula === undefined || tex.trim() === '') return false;
  const text = formula({ written: source.slice(at, end), tex, isDisplay });
  // Nothing of it is in a heading's id.
  return add(scan, { token: { type: 'text', raw: '', text }, depth: 0 }, end);
}

function skip(scan: Scan, length: number): true {
  scan.at += length;
  return true;
}
