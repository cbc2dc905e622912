/** The part of a text that best shows why it was found, with the matches marked. */

import type { Marked } from '../content/search-page.ts';
import type { SearchQuery } from './search-query.ts';
import { fold, type Piece, piecesOf } from './words.ts';

/** Characters of a snippet, and how many of them stand before the first match. */
const length = 240;
const before = 60;

/** The text in parts, the matches marked. */
export function highlight(text: string, query: SearchQuery): Marked[] {
  const marked: Marked[] = [];
  let end = 0;
  for (const [from, to] of foundIn(text, query)) {
    if (from > end) marked.push({ text: text.slice(end, from) });
    marked.push({ text: text.slice(from, to), isFound: true });
    end = to;
  }
  if (end < text.length) marked.push({ text: text.slice(end) });
  return marked;
}

/** Undefined for a text without any of the words. */
export function snippet(text: string, query: SearchQuery): Marked[] | undefined {
  const range = bestRange(text, query);
  if (range === undefined) return undefined;
  const [first] = foundIn(text.slice(range, range + 2 * length), query)[0] ?? [0];
  const start = wordStart(text, Math.max(range + first - before, 0));
  const end = start + length >= text.length ? text.length : wordStart(text, start + length);
  const shown = highlight(
    text
      .slice(start, end)
      .trim()
      .replace(/\s*\n\s*/g, ' · '),
    query,
  );
  if (start > 0) shown.unshift({ text: '… ' });
  if (end < text.length) shown.push({ text: ' …' });
  return shown;
}

/** The start of the range of the text with the most of the words. */
function bestRange(text: string, query: SearchQuery): number | undefined {
  const { terms } = query;
  let best: { start: number; count: number } | undefined;
  for (let start = 0; start < text.length && best?.count !== terms.length; start += length) {
    const part = text.slice(start, start + 2 * length);
    const folded = foldedRange(part);
    const count = terms.filter(({ words }) => words.every((word) => folded.includes(word))).length;
    // A match of the pattern may be a part of another word only.
    if (count > (best?.count ?? 0) && foundIn(part, query).length > 0) best = { start, count };
  }
  return best?.start;
}

/** The text of the range, folded as words are, runs of characters included. */
function foldedRange(text: string): string {
  return `${fold(text)} ${text.normalize('NFKC')}`;
}

/** The ranges of the text that match a term, in their order. */
function foundIn(text: string, query: SearchQuery): [from: number, to: number][] {
  return piecesOf(text).flatMap((piece) =>
    piece.isRun ? foundInRun(piece, query) : foundWord(piece, query),
  );
}

function foundWord({ text, start, end }: Piece, { terms, isOpen }: SearchQuery): [number, number][] {
  const isFound = terms.some(({ words, isRun }, index) => {
    if (isRun) return false;
    const isBegun = isOpen && index === terms.length - 1 && text.startsWith(words.at(-1) ?? '');
    return isBegun || words.includes(text);
  });
  return isFound ? [[start, end]] : [];
}

/** Offsets in the folded text hold in the text only if no character folds to another length. */
function foundInRun({ text, start, end }: Piece, { terms }: SearchQuery): [number, number][] {
  const covered = new Array<boolean>(text.length).fill(false);
  for (const { words, isRun } of terms) {
    if (!isRun) continue;
    const sought = runOf(words);
    for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) {
      covered.fill(true, at, at + sought.length);
    }
  }
  if (end - start !== text.length) return covered.includes(true) ? [[start, end]] : [];
  return stretchesOf(covered).map(([from, to]) => [start + from, start + to]);
}

/** The run of characters from which these pairs were made. */
function runOf(pairs: readonly string[]): string {
  const [first = '', ...others] = pairs;
  return first + others.map((pair) => Array.from(pair).at(-1) ?? '').join('');
}

function stretchesOf(covered: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  covered.forEach((isCovered, index) => {
    if (!isCovered) return;
    const last = found.at(-1);
    if (last?.[1] === index) last[1]++;
    else found.push([index, index + 1]);
  });
  return found;
}

/** The beginning of the word at or after `index`, if one is near; never within a character. */
function wordStart(text: string, index: number): number {
  if (index === 0) return 0;
  const space = text.slice(index - 1, index + 40).search(/\s/);
  const start = space === -1 ? index : index + space;
  return /[\udc00-\udfff]/.test(text.charAt(start)) ? start + 1 : start;
}
