/** Marks stand for shortcodes' outputs while Markdown works on the text around them. */

import { createHash } from 'node:crypto';
import type { Output } from '../shortcodes/shortcode.ts';

/** Makes marks for one text: `sc<nonce>n0z`, `sc<nonce>n1z`, …; `prefix` begins each of them and nothing else. */
export type MarkMaker = { prefix: string; next(): string };

const nonceLength = 16;
const prefixLength = 'sc'.length + nonceLength + 'n'.length;

/**
 * Marks are small ASCII letters and digits, which Markdown, code, link destinations and heading ids leave alone.
 * The nonce is a digest of the text, so no text can contain its own marks.
 */
export function markMaker(text: string): MarkMaker {
  const prefix = `sc${nonceFor(text)}n`;
  let count = 0;
  return { prefix, next: () => `${prefix}${count++}z` };
}

/** Replaces every mark of `outputs` in `html`, reading it once; what `replace` returns is not searched again. */
export function replaceMarks(
  html: string,
  outputs: ReadonlyMap<string, Output>,
  replace: (output: Output, mark: string) => string,
): string {
  const [first] = outputs.keys();
  if (first === undefined) return html;
  const prefix = first.slice(0, prefixLength);
  let result = '';
  let copied = 0;
  for (let start = html.indexOf(prefix); start !== -1; start = html.indexOf(prefix, start + prefixLength)) {
    const mark = markAt(html, start);
    const output = outputs.get(mark);
    if (output === undefined) continue;
    result += html.slice(copied, start) + replace(output, mark);
    copied = start + mark.length;
  }
  return result + html.slice(copied);
}

function nonceFor(text: string): string {
  let digest = createHash('sha256').update(text).digest('hex');
  while (text.includes(digest.slice(0, nonceLength)))
    digest = createHash('sha256').update(digest).digest('hex');
  return digest.slice(0, nonceLength);
}

function markAt(html: string, start: number): string {
  let end = start + prefixLength;
  while (isDigit(html.charCodeAt(end))) end++;
  return html.slice(start, end + 1);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
