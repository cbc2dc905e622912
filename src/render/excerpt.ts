import type { TreeReader } from '../html/tree-reader.ts';
import { withinWords } from '../html/within-words.ts';
import { onOneLine } from './one-line.ts';

/** Collects the first words of a page, without parts that are not running text. */
export type ExcerptReader = TreeReader & {
  /** Plain text of at most 70 words; no word is cut. */
  excerpt(): string;
  /**
   * The text before the author's divider, or else the text up to the end of the paragraph that reaches the
   * requested number of words.
   */
  summary(): string;
  /** Whether the block that was closed last ended the summary. */
  isLong(): boolean;
};

const mostWords = 70;

/** Enough for any 70 words, and for a summary. The rest of a page is not kept. */
const mostCharacters = 10_000;

/** Headings, code, tables, folded parts and figures. */
const passedOver = new Set('h1 h2 h3 h4 h5 h6 pre table figure audio video details'.split(' '));

/** @param length The number of words after which the summary ends with its paragraph. */
export function excerptReader(length: number): ExcerptReader {
  let text = '';
  const words = wordCounter();
  /** Where the text of the summary ends, if no divider ends it. */
  let end = length === 0 ? 0 : undefined;
  let isLong = false;
  /** Whether the author ended the summary. A divider before any text does not. */
  let isEnded = false;
  /** For each open element, whether it is skipped. */
  const open: boolean[] = [];
  let passing = 0;
  const add = (more: string) => {
    // Behind the summary nobody asks for the number of words.
    if (!isLong) words.add(more);
    if (passing === 0 && !isEnded && text.length < mostCharacters) text += more;
  };
  return {
    open(name, attributes) {
      const isPassed = passedOver.has(name) || /^footnote/.test(attributes.get('class') ?? '');
      open.push(isPassed);
      words.open(name, attributes.size > 0);
      if (isPassed) passing++;
      else if (!withinWords.has(name)) add(' ');
    },
    close(name) {
      if (open.pop()) passing--;
      words.close(name);
      if (name === 'p' && words.count() >= length) isLong = true;
      // Not within a list or a quote.
      if (isLong && open.length === 0) end ??= text.length;
      if (!withinWords.has(name)) add(' ');
    },
    text: add,
    more() {
      isEnded = text.trim() !== '';
    },
    isLong: () => end !== undefined && !isEnded,
    excerpt: () => firstWords(text.slice(0, mostCharacters)),
    summary: () => whole(isEnded ? text : text.slice(0, end)),
  };
}

/** Scripts without spaces between words: each character is a word, and a text may end after any. */
const unspaced = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;
const everyUnspaced = new RegExp(unspaced.source, 'gu');

/** All their characters are above the scripts with spaces, so one test spares most texts the patterns. */
const mayBeUnspaced = /[\u2e80-\uffff]/;

/** Counts as Hugo does, headings and code included. Text right after a tag with attributes does not count. */
function wordCounter() {
  let count = 0;
  let isWithinWord = false;
  const parted = (name: string) => {
    if (!withinWords.has(name)) isWithinWord = false;
  };
  return {
    count: () => count,
    open(name: string, hasAttributes: boolean): void {
      parted(name);
      if (hasAttributes) isWithinWord = true;
    },
    close: parted,
    add(text: string): void {
      const characters = mayBeUnspaced.test(text) ? (text.match(everyUnspaced)?.length ?? 0) : 0;
      const spaced = characters === 0 ? text : text.replace(everyUnspaced, ' ');
      const found = spaced.match(/\S+/g)?.length ?? 0;
      const isGoingOn = isWithinWord && /^\S/.test(text);
      count += found + characters - (isGoingOn ? 1 : 0);
      if (text !== '') isWithinWord = /\S$/.test(text);
    },
  };
}

/** The text on one line, cut after a whole word if it is too long. */
function whole(text: string): string {
  const kept = text.length <= mostCharacters ? text : text.slice(0, mostCharacters).replace(/\S*$/, '');
  return onOneLine(kept);
}

function firstWords(text: string): string {
  let words = '';
  let count = 0;
  for (const [word] of text.matchAll(/\S+/g)) {
    words += words === '' ? '' : ' ';
    for (const part of mayBeUnspaced.test(word) ? word.split(unspaced) : [word]) {
      if (part === '') continue;
      if (count === mostWords) return words.trimEnd();
      words += part;
      if (isWord(part)) count++;
    }
  }
  return words.trimEnd();
}

/** ASCII is tried first: it spares most words Unicode's tables. */
function isWord(part: string): boolean {
  return /[A-Za-z\d]/.test(part) || /[\p{L}\p{N}]/u.test(part);
}
