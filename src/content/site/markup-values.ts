/** Converts single settings of Markdown. */

import type { Plain } from '../data/source.ts';
import { asFlag, asText, Unfit } from '../data/values.ts';

/** How ids of headings are made. */
export type HeadingIdType = 'github' | 'github-ascii' | 'blackfriday';

/** The opening and the closing mark of a formula. */
export type Delimiters = readonly [open: string, close: string];

/** Negates a flag, for a setting that says what is off. */
export function asOpposite(value: Plain): boolean {
  return !asFlag(value);
}

export function asHeadingIdType(value: Plain): HeadingIdType {
  return oneOf(value, ['github', 'github-ascii', 'blackfriday']);
}

/** The scheme of links from bare addresses such as `www.example.org`. */
export function asProtocol(value: Plain): 'http' | 'https' {
  return oneOf(value, ['https', 'http']);
}

/** Whether a link's target may name a page; `auto`: only in a site whose configuration names languages. */
export function asUseEmbedded(value: Plain): boolean | 'auto' {
  const use = oneOf(value, ['auto', 'never', 'always', 'fallback']);
  return use === 'auto' ? use : use !== 'never';
}

export function asLineBreakStyle(value: Plain): 'simple' | 'css3draft' {
  return oneOf(value, ['simple', 'css3draft']);
}

/** HTML of a link's text; it may be empty. */
export function asHtml(value: Plain): string {
  const html = asText(value);
  if (html.length <= 200) return html;
  throw new Unfit('at most 200 characters');
}

/** Replaces a mark in the text. White space at its ends counts, it may be empty; `&hellip;` is decoded. */
export function asReplacement(value: Plain): string {
  if (typeof value === 'string' && /^[^<\p{Cc}]{0,50}$/u.test(value)) return value.toWellFormed();
  throw new Unfit('text of at most 50 characters on one line, without HTML');
}

/** `[["$$", "$$"], ["\\[", "\\]"]]`: at most ten pairs. */
export function asDelimiters(value: Plain): readonly Delimiters[] {
  const pairs = Array.isArray(value) ? value : [null];
  if (pairs.length <= 10 && pairs.every(isPair)) return pairs;
  throw new Unfit(
    'a list of pairs such as ["$$", "$$"], each of 1 to 20 characters and none that begins with `, [ or ]',
  );
}

/** False for brackets and backticks: they are links and code before they are anything else. */
function isPair(pair: Plain): pair is [string, string] {
  if (!Array.isArray(pair) || pair.length !== 2) return false;
  const isSound = (sign: Plain) => typeof sign === 'string' && /^\S(?:.{0,18}\S)?$/.test(sign);
  return pair.every(isSound) && !/^[`[\]\p{L}\p{N}]/u.test(String(pair[0]));
}

function oneOf<const T extends string>(value: Plain, words: readonly T[]): T {
  const text = asText(value).toLowerCase();
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new Unfit(`${words.slice(0, -1).join(', ')} or ${words.at(-1)}`);
}
