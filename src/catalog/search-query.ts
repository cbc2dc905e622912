/**
 * A visitor's input as queries of FTS5 (https://sqlite.org/fts5.html#full_text_query_syntax). No operator of
 * the input reaches FTS5.
 */

import { type Piece, piecesOf, wordsOf } from './words.ts';

/** One term of a query: words that stand side by side. */
export type Term = { words: readonly string[]; isRun: boolean };

export type SearchQuery = {
  terms: readonly Term[];
  /** Whether the last term is the beginning of a word; false for a quoted one. */
  isOpen: boolean;
};

/** Limits of a query: characters that are read, terms, and pairs of characters in one term. */
export const longestQuery = 200;
const mostTerms = 12;
const mostWords = 16;

/** Splits input into terms. `"quoted words"` are one, and so are the parts of a word like `node.js`. */
export function readQuery(text: string): SearchQuery {
  const chunks = [...text.slice(0, longestQuery).matchAll(/"(?<quoted>[^"]*)"?|[^\s"]+/g)];
  const terms = chunks.flatMap(({ 0: chunk }) => termsIn(piecesOf(chunk))).slice(0, mostTerms);
  const isQuoted = chunks.at(-1)?.groups?.['quoted'] !== undefined;
  return { terms, isOpen: !isQuoted && terms.at(-1)?.isRun === false };
}

/** Words in a row are one term; each run of characters is one. */
function termsIn(found: readonly Piece[]): Term[] {
  const terms: Term[] = [];
  for (const piece of found) {
    const last = terms.at(-1);
    const words = wordsOf(piece).slice(0, mostWords);
    if (last === undefined || last.isRun || piece.isRun) terms.push({ words, isRun: piece.isRun });
    else terms[terms.length - 1] = { ...last, words: [...last.words, ...words].slice(0, mostWords) };
  }
  return terms;
}

/** Words of titles are in the index again with this mark before them, so searching titles reads no texts. */
export const titleMark = '=';

/** Letters that the beginning of a word must have: the fewer, the more words begin with it. */
const shortestInTitle = 2;
const shortestInText = 3;

/** The word in the index of every post of a language, where a site has several. No text has two marks. */
export function languageWord(code: string): string {
  return titleMark + titleMark + code.replace(/[^a-z0-9]/g, '.');
}

/** The query for posts of one language only; undefined: of all. */
export function within(match: string, language: string | undefined): string {
  return language === undefined ? match : `(${match}) AND "${languageWord(language)}"`;
}

/**
 * The queries to run one after another: all terms in the title, then in the text, then with the last term as
 * a beginning. None of them finds a post that an earlier one found.
 */
export function matchesOf(query: SearchQuery): string[] {
  const { terms } = query;
  if (terms.length === 0) return [];
  const inTitle = allOf(terms, titleMark, isOpenFrom(query, shortestInTitle));
  const inText = allOf(terms, '', false);
  const begun = isOpenFrom(query, shortestInText) ? [allOf(terms, '', true)] : [];
  const queries = [inTitle, inText, ...begun];
  return queries.map((match, index) =>
    queries.slice(0, index).reduce((rest, earlier) => `(${rest}) NOT (${earlier})`, match),
  );
}

/** Posts with any of the words in their titles. */
export function anyInTitle(words: readonly string[]): string {
  return words.map((word) => phrase([word], titleMark)).join(' OR ');
}

function isOpenFrom({ terms, isOpen }: SearchQuery, length: number): boolean {
  return isOpen && (terms.at(-1)?.words.at(-1) ?? '').length >= length;
}

function allOf(terms: readonly Term[], mark: string, isOpen: boolean): string {
  return terms
    .map(({ words }, index) => phrase(words, mark) + (isOpen && index === terms.length - 1 ? '*' : ''))
    .join(' AND ');
}

/** Words hold only letters, digits, marks and a few signs, so none of them can end the quotes. */
function phrase(words: readonly string[], mark: string): string {
  return `"${words.map((word) => mark + word).join(' ')}"`;
}
