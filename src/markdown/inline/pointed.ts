import { add, type Finished, matchAt, type Scan } from './scan.ts';
import { typography } from './typography.ts';

const address = /<[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>\p{Cc}]*>/uy;
const mail =
  /<[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?)*>/y;
export const openTag =
  /<[A-Za-z][A-Za-z\d-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/y;
export const closeTag = /<\/[A-Za-z][A-Za-z\d-]*\s*>/y;
const emptyComment = /<!--(?:>|->)/y;
const declaration = /<![A-Za-z]/y;

/** The ends of raw HTML that may contain anything. */
const untilEnd = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;

/** An address or a piece of HTML between `<` and `>`, or else `<<`. */
export function pointed(scan: Scan): boolean {
  const { source, at } = scan;
  const [found] = matchAt(address, source, at) ?? matchAt(mail, source, at) ?? [];
  if (found !== undefined) return add(scan, addressToken(found), at + found.length);
  const end = endOfHtml(scan);
  return end === -1 ? typography(scan) : add(scan, htmlToken(source.slice(at, end)), end);
}

function addressToken(raw: string): Finished {
  const text = raw.slice(1, -1);
  const href = /^[A-Za-z][A-Za-z\d+.-]{1,31}:/.test(text) ? text : `mailto:${text}`;
  const tokens = [{ type: 'text', raw: text, text }];
  return { token: { type: 'link', raw, href, title: null, text, tokens, isAddress: true }, depth: 2 };
}

function htmlToken(raw: string): Finished {
  return {
    token: { type: 'html', raw, text: raw, block: false, inLink: false, inRawBlock: false },
    depth: 1,
  };
}

function endOfHtml(scan: Scan): number {
  const { source, at } = scan;
  const [tag] =
    matchAt(openTag, source, at) ?? matchAt(closeTag, source, at) ?? matchAt(emptyComment, source, at) ?? [];
  if (tag !== undefined) return at + tag.length;
  for (const [start, end] of untilEnd) {
    if (source.startsWith(start, at)) return after(scan, end, at + start.length);
  }
  return matchAt(declaration, source, at) === null ? -1 : after(scan, '>', at);
}

/** The position after the next `end`. A block without one is searched only once. */
function after(scan: Scan, end: string, from: number): number {
  if (scan.absent.has(end)) return -1;
  const at = scan.source.indexOf(end, from);
  if (at === -1) scan.absent.add(end);
  return at === -1 ? -1 : at + end.length;
}
