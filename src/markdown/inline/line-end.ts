import type { Markup } from '../../content/site/markup.ts';
import { isEastAsian, joinsLines } from './east-asian.ts';
import { skipIndent } from './escapes.ts';
import { characterAt, characterBefore } from './flanks.ts';
import { add, addText, type Scan } from './scan.ts';

/**
 * Two or more spaces before a line end are a line break; a site may make every line end one. Any other line
 * end stays, without the spaces around it. A site may remove it between two ideographs, where browsers would
 * show a space.
 */
export function lineEnd(scan: Scan): boolean {
  const { source, at, around } = scan;
  let end = at;
  while (end > scan.textFrom && source.charAt(end - 1) === ' ') end--;
  addText(scan, end);
  scan.textFrom = at;
  const breaks = at - end >= 2 || around.syntax.markup.hardWraps;
  if (breaks) add(scan, { token: { type: 'br', raw: source.slice(end, at + 1) }, depth: 1 }, at + 1);
  else if (isJoined(scan, end)) add(scan, '', at + 1);
  else add(scan, '\n', at + 1);
  return skipIndent(scan);
}

function isJoined({ source, at, around }: Scan, end: number): boolean {
  const { eastAsian, eastAsianLineBreaks, eastAsianLineBreaksStyle } = around.syntax.markup;
  if (!eastAsian || !eastAsianLineBreaks) return false;
  let next = at + 1;
  while (source.charAt(next) === ' ' || source.charAt(next) === '\t') next++;
  return styles[eastAsianLineBreaksStyle](characterBefore(source, end), characterAt(source, next));
}

/** Whether the line end between two characters is removed. */
const styles: { [S in Markup['eastAsianLineBreaksStyle']]: (before: string, after: string) => boolean } = {
  simple: (before, after) => joinsLines(before) && joinsLines(after),
  /** @see https://www.w3.org/TR/2020/WD-css-text-3-20200429/#line-break-transform */
  css3draft: (before, after) => {
    if (before === zeroWidthSpace || after === zeroWidthSpace) return true;
    if (isEastAsian(before) && isEastAsian(after)) return joinsLines(before) && joinsLines(after);
    return [before, after].some((side) => joinsLines(side) || /^(?![*_~\\])\p{P}$/u.test(side));
  },
};

const zeroWidthSpace = '\u200b';
