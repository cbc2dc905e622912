import { skipIndent } from './backslash.ts';
import { joinsLines } from './east-asian.ts';
import { characterAt, characterBefore } from './flanks.ts';
import { add, addText, type Scan } from './scan.ts';

/**
 * Two spaces or more before a line end break the line; else it stays, without the spaces around it. Between two ideographs, whose
 * texts have no spaces, it goes where the site wants that: browsers would show a space.
 */
export function lineEnd(scan: Scan): boolean {
  const { source, at } = scan;
  let end = at;
  while (end > scan.textFrom && source.charAt(end - 1) === ' ') end--;
  addText(scan, end);
  scan.textFrom = at;
  if (at - end >= 2) add(scan, { token: { type: 'br', raw: source.slice(end, at + 1) }, depth: 1 }, at + 1);
  else if (isBetweenIdeographs(scan, end)) add(scan, '', at + 1);
  else add(scan, '\n', at + 1);
  return skipIndent(scan);
}

function isBetweenIdeographs({ source, at, around }: Scan, end: number): boolean {
  if (!around.syntax.joinsEastAsian || !joinsLines(characterBefore(source, end))) return false;
  let next = at + 1;
  while (source.charAt(next) === ' ' || source.charAt(next) === '\t') next++;
  return joinsLines(characterAt(source, next));
}
