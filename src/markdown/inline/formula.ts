import type { Tokens } from 'marked';
import { add, type Scan } from './scan.ts';
import type { Sign } from './syntax.ts';

/** A formula in the text. `raw` includes its signs. */
export type FormulaToken = Tokens.Generic & {
  type: 'formula';
  text: string;
  tex: string;
  isBlock: boolean;
  /** The text of the block before the formula. */
  before: string;
};

/** A formula between signs, as in Hugo: it ends at the next sign that is not after two backslashes. */
export function formula(scan: Scan): boolean {
  const { source, at } = scan;
  const sign = signAt(scan, at);
  if (sign === undefined) return isEscaped(scan) && add(scan, `\\${source.slice(at + 2, at + 3)}`, at + 3);
  const from = at + sign.open.length;
  const to =
    sign.open === '$' && sign.close === '$' && scan.around.syntax.hugo === undefined
      ? endOfPriced(source, at)
      : nextOf(scan, sign.close, from);
  if (to === -1) return passOver(scan, sign);
  const tex = source.slice(from, to);
  if (tex.trim() === '') return false;
  const raw = source.slice(at, to + sign.close.length);
  const { isBlock } = sign;
  const token: FormulaToken = { type: 'formula', raw, text: raw, tex, isBlock, before: source.slice(0, at) };
  return add(scan, { token, depth: 1 }, at + raw.length);
}

function signAt({ source, around }: Scan, at: number): Sign | undefined {
  return around.signs.find(({ open }) => source.startsWith(open, at));
}

/** Whether two backslashes precede a sign that begins with one. */
function isEscaped(scan: Scan): boolean {
  const { source, at } = scan;
  return source.startsWith('\\\\', at) && signAt(scan, at + 2)?.open.charAt(0) === '\\';
}

/** A block without the closing sign is searched only once. */
function nextOf({ source, absent }: Scan, close: string, from: number): number {
  if (absent.has(close)) return -1;
  const to = source.indexOf(close, from);
  if (to === -1) absent.add(close);
  return to;
}

/** Passes over a sign that is never closed: it is text. A backslash or `$` is left to the next construct. */
function passOver(scan: Scan, { open }: Sign): boolean {
  if (open.startsWith('\\') || open === '$') return false;
  scan.at += open.length;
  return true;
}

/**
 * Keeps prices from becoming formulas. No letter or digit precedes the first sign, and no white space follows
 * it. No white space precedes the last sign, and no digit follows it.
 */
function endOfPriced(source: string, at: number): number {
  const beginsHere = /\S/.test(source.charAt(at + 1)) && !/[\p{L}\p{N}]/u.test(source.charAt(at - 1));
  const end = beginsHere ? unescaped(source, '$', at + 1) : -1;
  return end === -1 || /\s/.test(source.charAt(end - 1)) || /[\d$]/.test(source.charAt(end + 1)) ? -1 : end;
}

/** Where the next unescaped `character` is; -1 when there is none. */
function unescaped(source: string, character: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source.charAt(at) === character) return at;
    if (source.charAt(at) === '\\') at++;
  }
  return -1;
}
