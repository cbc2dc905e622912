import type { Token } from 'marked';
import { bareAddress, beforeAddress, mayHoldAddress } from './bare-address.ts';
import { closeBracket, openBracket, openImage } from './brackets.ts';
import { codeSpan } from './code-span.ts';
import { emoji } from './emoji.ts';
import { pairRuns, run } from './emphasis.ts';
import { backslash, entity } from './escapes.ts';
import { formula } from './formula.ts';
import { lineEnd } from './line-end.ts';
import { pointed } from './pointed.ts';
import { addText, type Construct, type Surroundings, startScan } from './scan.ts';
import { tokensOf } from './tokens.ts';
import { shownCall, typography } from './typography.ts';

/** Constructs by their first character. If none applies, the character is text. */
const constructs: ReadonlyMap<string, Construct> = new Map([
  ['\\', backslash],
  ['`', codeSpan],
  ['*', run],
  ['_', run],
  ['~', run],
  ['^', run],
  ['+', run],
  ['=', run],
  ['!', openImage],
  ['[', openBracket],
  [']', closeBracket],
  ['<', pointed],
  ['&', entity],
  ['\n', lineEnd],
  [' ', beforeAddress],
  ['(', beforeAddress],
  ["'", typography],
  ['"', typography],
  ['-', typography],
  ['.', typography],
  ['>', typography],
  ['s', shownCall],
  [':', emoji],
]);

/**
 * The inline tokens of a block's text, for the renderer of marked. They cover CommonMark, GFM's strikethrough
 * and addresses, and the site's extensions, as in Goldmark. One forward scan with a stack of delimiters takes
 * linear time; the rules of marked do not.
 * @see https://spec.commonmark.org/0.31.2/#appendix-a-parsing-strategy
 */
export function inlineTokens(text: string, around: Surroundings): Token[] {
  const source = trimSpaces(text);
  const scan = startScan(source, around);
  const hasAddresses = around.syntax.markup.linkify && mayHoldAddress(source);
  const pattern = hasAddresses ? around.stops.withAddresses : around.stops.plain;
  for (;;) {
    if (hasAddresses && scan.at === scan.boundary && bareAddress(scan)) continue;
    pattern.lastIndex = scan.at;
    if (!pattern.test(source)) break;
    scan.at = pattern.lastIndex - 1;
    const construct = constructs.get(source.charAt(scan.at));
    if (around.signs.length > 0 && formula(scan)) continue;
    if (!construct?.(scan)) scan.at++;
  }
  addText(scan, source.length);
  pairRuns(scan, undefined);
  return tokensOf(scan.pieces, source).tokens;
}

function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Space, tab or line end. */
function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10;
}
