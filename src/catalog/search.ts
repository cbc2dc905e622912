/** Finds posts by their words. */

import type { Link } from '../content/page-data.ts';
import type { FoundRow } from '../content/search-page.ts';
import type { Site } from '../content/site/site.ts';
import { readFile } from './file-rows.ts';
import { isPost } from './resolve-post.ts';
import { textOf } from './search-index.ts';
import { anyInTitle, matchesOf, readQuery, type SearchQuery, within } from './search-query.ts';
import type { SearchCursor, SearchOptions, SearchResults } from './search-results.ts';
import { highlight, snippet } from './snippet.ts';
import { piecesOf, wordsOf } from './words.ts';

/**
 * Posts with all words of `text` in the title, then those with them in the text; each newest first. Reads
 * only as many rows as it returns, however many posts there are.
 */
export function search(
  sql: SqlStorage,
  site: Site,
  text: string,
  options: Omit<SearchOptions, 'path'>,
): SearchResults {
  const query = readQuery(text);
  const matches = matchesOf(query)
    .slice(0, options.titlesOnly ? 1 : undefined)
    .map((match) => within(match, languageOf(site)));
  const found = findFrom(sql, matches, options.after ?? { match: 0, place: beyond }, options.size + 1);
  const shown = found.slice(0, options.size);
  const last = found.length > shown.length ? shown.at(-1) : undefined;
  return {
    kind: 'search',
    hasTerms: query.terms.length > 0,
    rows: shown.flatMap(({ place }) => rowAt(sql, place, query)),
    ...(last && { next: last }),
  };
}

/** The language to which answers are confined; undefined for a site with one. */
function languageOf({ language, languages }: Site): string | undefined {
  return languages.length > 1 ? language : undefined;
}

/** Above every rowid. */
const beyond = 2 ** 53 - 1;

function findFrom(
  sql: SqlStorage,
  matches: readonly string[],
  { match, place }: SearchCursor,
  size: number,
): SearchCursor[] {
  const found: SearchCursor[] = [];
  for (let index = match; index < matches.length && found.length < size; index++) {
    const below = index === match ? place : beyond;
    const places = placesOf(sql, matches[index] ?? '', size - found.length, below);
    found.push(...places.map((each) => ({ match: index, place: each })));
  }
  return found;
}

function placesOf(sql: SqlStorage, match: string, limit: number, below = beyond): number[] {
  return sql
    .exec<{ place: number }>(
      // Bound as an integer: numbers arrive as floating point, with which FTS5 does not seek.
      'SELECT rowid AS place FROM words WHERE words MATCH ? AND rowid < CAST(? AS INTEGER) ORDER BY rowid DESC LIMIT ?',
      match,
      below,
      limit,
    )
    .toArray()
    .map((row) => row.place);
}

function rowAt(sql: SqlStorage, place: number, query: SearchQuery): FoundRow[] {
  const record = recordAt(sql, place);
  if (record === undefined) return [];
  const { path, title, date, summary } = record.data;
  const text = textOf(sql, record.key) ?? '';
  return [
    {
      key: record.key,
      path,
      title: highlight(title, query),
      snippet: snippet(text, query) ?? highlight(summary, query),
      ...(date && { date }),
    },
  ];
}

function recordAt(sql: SqlStorage, place: number) {
  const [row] = sql.exec<{ key: string }>('SELECT key FROM searched WHERE place = ?', place).toArray();
  const record = row && readFile(sql, row.key);
  return isPost(record) && record.visible ? record : undefined;
}

/** Words of an address that are searched, posts that are compared, and posts that are returned. */
const mostWords = 8;
const mostWeighed = 50;
const mostSuggested = 5;

/** Visible posts that a visitor may have meant: those with the most words of the path, then the newest. */
export function suggest(sql: SqlStorage, path: string, language?: string): Link[] {
  const words = wordsInPath(path);
  if (words.length === 0) return [];
  const find = (match: string, most: number) => placesOf(sql, within(match, language), most);
  const all = find(words.map((word) => anyInTitle([word])).join(' AND '), mostSuggested);
  const any = find(anyInTitle(words), mostWeighed);
  return [...new Set([...all, ...any])]
    .map((place) => recordAt(sql, place))
    .filter((record) => record !== undefined)
    .map(({ data: { path: address, title } }) => ({
      link: { path: address, title },
      weight: wordsInPath(`${address} ${title}`, Number.POSITIVE_INFINITY).filter((w) => words.includes(w))
        .length,
    }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostSuggested)
    .map(({ link }) => link);
}

/** The words of a path, without numbers, which are mostly dates, and without single characters. */
function wordsInPath(path: string, limit = mostWords): string[] {
  const words = piecesOf(path.replace(/\.\w{1,5}$/, '')).flatMap(wordsOf);
  const telling = words.filter((word) => !/^\p{N}+$/u.test(word) && Array.from(word).length > 1);
  return [...new Set(telling)].slice(-limit);
}
