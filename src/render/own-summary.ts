/** Where Hugo ends a summary in the HTML of a page: https://gohugo.io/content-management/summaries/ */

import { endOfElements } from './whole-elements.ts';

export type OwnSummary = {
  /** The whole content, without the divider. */
  content: string;
  summary: string;
  contentWithoutSummary: string;
  truncated: boolean;
};

/** The summary that the author ends with a divider, whose mark stands in the HTML once. */
export function manualSummary(html: string, mark: string, isHtml: boolean): OwnSummary {
  const at = html.indexOf(mark);
  if (at === -1) return dividedAt(html, 0, 0, 0);
  const after = at + mark.length;
  return isHtml ? dividedAt(html, at, after, after) : dividedIn(html, at, after);
}

/** Removes the paragraph of the mark, or only the mark where it stands in text. */
function dividedIn(html: string, at: number, after: number): OwnSummary {
  const before = html.slice(0, at);
  const paragraph = /<p[^<>]*>\s*$/.exec(before.slice(-1_000));
  const end = html.indexOf('</p>', after);
  const closed = end === -1 ? html.length : end + '</p>'.length;
  if (paragraph === null) {
    const line = html.charAt(after) === '\n' ? after + 1 : after;
    return dividedAt(html, at, line, closed, html.slice(after, closed));
  }
  const line = html.charAt(closed) === '\n' ? closed + 1 : closed;
  return dividedAt(html, at - paragraph[0].length, line, line);
}

/** @param rest Where the content after the summary begins. `end` closes the block that the divider cut. */
function dividedAt(html: string, from: number, to: number, rest: number, end = ''): OwnSummary {
  const content = (html.slice(0, from) + html.slice(to)).trim();
  const summary = (html.slice(0, from) + end).trim();
  return { content, summary, contentWithoutSummary: html.slice(rest).trim(), truncated: summary !== content };
}

/** The first paragraphs with that many words, and all that stands between them. No element is cut in two. */
export function automaticSummary(html: string, length: number, isCJK: boolean): OwnSummary {
  const end = length <= 0 ? 0 : endOfSummary(html, length, isCJK);
  const summary = html.slice(0, end).trim();
  return {
    ...{ content: html, summary },
    contentWithoutSummary: length <= 0 ? '' : html.slice(end).trim(),
    truncated: summary !== html.trim(),
  };
}

const closing = '</p>';

function endOfSummary(html: string, length: number, isCJK: boolean): number {
  let count = 0;
  for (let from = 0; ; ) {
    const at = html.indexOf(closing, from);
    if (at === -1) return html.length;
    count += wordsIn(html.slice(from, at), isCJK, length - count);
    if (count >= length) return endOfElements(html, at + closing.length);
    // As in Hugo, the last character of the tag is read again.
    from = at + closing.length - 1;
  }
}

/** Counts up to `most`. As in Hugo, the last word counts only without its last character. */
function wordsIn(text: string, isCJK: boolean, most: number): number {
  let count = 0;
  const last = [...text.slice(-2)].at(-1)?.length ?? 0;
  for (const [word] of text.slice(0, text.length - last).matchAll(/[^\s\u0085]+/g)) {
    if (count >= most) break;
    if (!isTagLike(word)) count += isCJK ? charactersOf(word) : 1;
  }
  return count;
}

function isTagLike(word: string): boolean {
  return word === '>' || /^<\/?[A-Za-z]+>?$/.test(word) || /^[A-Za-z]+=["']/.test(word);
}

function charactersOf(word: string): number {
  const text = word.replace(/<[^>]*>/g, '');
  const isAscii = /^[\0-\x7f]*$/.test(text);
  return isAscii ? 1 : [...text].length;
}
