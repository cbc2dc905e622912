import type { PageFacts } from '../content/layouts/page-facts.ts';
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
  const isCJK = looksCJK(body);
  const wordCount = countWords(wordsOf(body), isCJK);
  const first = facts.summary ?? firstWords(body, summaryLength);
  const summary = first.slice(0, Math.ceil(most / 2));
  const plain = body.slice(0, Math.max(0, most - summary.length));
  const indexed: Required<Indexed> = {
    ...{ html: paragraphs(plain), plain: escapeAttribute(plain), summary: paragraphs(summary) },
    ...{ truncated: summary !== body, wordCount, ...readingOf(wordCount, isCJK) },
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
  const words = new RegExp(`^\\s*(?:\\S+\\s+){0,${Math.min(1000, Math.max(0, length - 1))}}\\S*`);
  return words.exec(text)?.[0] ?? '';
}

function paragraphs(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => `<p>${escapeAttribute(line)}</p>`).join('\n');
}
