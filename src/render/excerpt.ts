import type { TreeReader } from './allow-list/tree-reader.ts';
import { withinWords } from './within-words.ts';

/** Collects the first words of a page, as far as they are text for reading. */
export type ExcerptReader = TreeReader & {
  /** Plain text of at most 70 words, as in Hugo; none is cut. */
  excerpt(): string;
};

const mostWords = 70;

/** Enough for any 70 words; the rest of a page is not kept. */
const mostCharacters = 10_000;

/** Headings, code, tables, what is folded away and what stands beside the text. */
const passedOver = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'table', 'figure', 'audio', 'video', 'details'],
]);

export function excerptReader(): ExcerptReader {
  let text = '';
  /** Whether the author ended the summary; a mark before any text does not. */
  let isEnded = false;
  /** For each open element whether it is passed over. */
  const open: boolean[] = [];
  let passing = 0;
  const add = (more: string) => {
    if (passing === 0 && !isEnded && text.length < mostCharacters) text += more;
  };
  return {
    open(name, attributes) {
      const isPassed = passedOver.has(name) || /^footnote/.test(attributes.get('class') ?? '');
      open.push(isPassed);
      if (isPassed) passing++;
      else if (!withinWords.has(name)) add(' ');
    },
    close(name) {
      if (open.pop()) passing--;
      if (!withinWords.has(name)) add(' ');
    },
    text: add,
    more() {
      isEnded = text.trim() !== '';
    },
    excerpt: () => firstWords(text.slice(0, mostCharacters)),
  };
}

/** Scripts that put no spaces between words: each of their characters counts, and behind each a text may end. */
const unspaced = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

function firstWords(text: string): string {
  let words = '';
  let count = 0;
  for (const word of text.trim().split(/\s+/)) {
    words += words === '' ? '' : ' ';
    for (const part of word.split(unspaced)) {
      if (part === '') continue;
      if (count === mostWords) return words.trimEnd();
      words += part;
      if (/[\p{L}\p{N}]/u.test(part)) count++;
    }
  }
  return words.trimEnd();
}
