import { skipIndent } from './backslash.ts';
import { add, addText, type Scan } from './scan.ts';

/** Two spaces or more before a line end break the line; else it stays, without the spaces around it. */
export function lineEnd(scan: Scan): boolean {
  const { source, at } = scan;
  let end = at;
  while (end > scan.textFrom && source.charAt(end - 1) === ' ') end--;
  addText(scan, end);
  scan.textFrom = at;
  if (at - end >= 2) add(scan, { token: { type: 'br', raw: source.slice(end, at + 1) }, depth: 1 }, at + 1);
  else add(scan, '\n', at + 1);
  return skipIndent(scan);
}
