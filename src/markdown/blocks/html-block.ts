import { closeTag, openTag } from '../inline/pointed.ts';
import { matchAt } from '../inline/scan.ts';
import { isBlank, lineAt } from './lines.ts';

/**
 * `until` is the end of the HTML block. `isTag`: the block begins with a complete tag of an inline element,
 * which cannot interrupt a paragraph.
 */
export type HtmlStart = { until: RegExp | 'blank'; isTag: boolean };

const blockTag =
  /^ {0,3}<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \t]|\/?>|$)/i;

/** Blocks that end with the line that contains the end pattern. */
const toEnd: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![A-Za-z]/, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];

/** A closing tag of these elements begins no block. */
const rawClosing = /^ {0,3}<\/(?:script|pre|style|textarea)[\s>]/i;

/** @see https://spec.commonmark.org/0.31.2/#html-blocks */
export function startOfHtml(line: string): HtmlStart | null {
  if (!/^ {0,3}</.test(line)) return null;
  for (const [start, until] of toEnd) if (start.test(line)) return { until, isTag: false };
  if (blockTag.test(line)) return { until: 'blank', isTag: false };
  return isTag(line) && !rawClosing.test(line) ? { until: 'blank', isTag: true } : null;
}

export function endsHtml(line: string, { until }: HtmlStart): boolean {
  return until === 'blank' ? isBlank(line) : until.test(line);
}

/** Where the HTML block at the beginning of `source` ends; null when none begins there. */
export function endOfHtmlBlock(source: string): number | null {
  const start = startOfHtml(lineAt(source, 0).text);
  if (start === null) return null;
  for (let at = 0; at < source.length; ) {
    const { text, next } = lineAt(source, at);
    if (endsHtml(text, start)) return start.until === 'blank' ? at : next;
    at = next;
  }
  return source.length;
}

function isTag(line: string): boolean {
  const text = line.trim();
  const [tag] = matchAt(openTag, text, 0) ?? matchAt(closeTag, text, 0) ?? [];
  return tag === text;
}
