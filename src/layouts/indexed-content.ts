import type { PageFacts } from '../content/layouts/page-facts.ts';
import { once } from '../content/once.ts';
import { escapeAttribute } from '../html/escape.ts';
import { countWords, looksCJK, readingOf, wordsOf } from '../render/own-counts.ts';
import type { Indexed } from './content-parts.ts';

type Given = {
  /** As the search index has it: description, text and terms, a line each. */
  text: string;
  facts: PageFacts;
  /** Words of a summary. */
  summaryLength: number;
  /** Characters that are shown, the summary's among them. */
  most: number;
};

/** A page's text from the search index of the site, without its markup. Signs of HTML are escaped, as in `.Plain`. */
export function indexedContent({ text, facts, summaryLength, most }: Given) {
  const body = bodyOf(text, facts);
  const first = facts.summary ?? firstWords(body, summaryLength);
  const summary = first.slice(0, Math.ceil(most / 2));
  const plain = body.slice(0, Math.max(0, most - summary.length));
  const counts = once(() => {
    const isCJK = looksCJK(body);
    const wordCount = countWords(wordsOf(body), isCJK);
    return { wordCount, ...readingOf(wordCount, isCJK) };
  });
  const indexed: Required<Indexed> = {
    get html() {
      return paragraphs(plain);
    },
    get plain() {
      return escapeAttribute(plain);
    },
    get summary() {
      return paragraphs(summary);
    },
    truncated: summary.length < body.length,
    get wordCount() {
      return counts().wordCount;
    },
    get fuzzyWordCount() {
      return counts().fuzzyWordCount;
    },
    get readingTime() {
      return counts().readingTime;
    },
  };
  return { indexed, isWhole: plain.length === body.length, size: plain.length + summary.length };
}

/** The text without the lines that search alone needs. */
function bodyOf(text: string, { description, terms }: PageFacts): string {
  const named = terms.map(({ name }) => name).join(', ');
  const start = description !== '' && text.startsWith(description) ? description.length : 0;
  const end = named !== '' && text.endsWith(named) ? text.length - named.length : text.length;
  return text.slice(start, end).trim();
}

/** The text up to the end of that many words. */
function firstWords(text: string, length: number): string {
  const word = /\S+/g;
  for (let count = 1; count < length; count++) if (!word.test(text)) return text;
  return word.test(text) ? text.slice(0, word.lastIndex) : text;
}

function paragraphs(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => `<p>${escapeAttribute(line)}</p>`).join('\n');
}
