import type { FoundRow } from '../content/search-page.ts';

/** The last row that was shown: the number of the query that found it, and its rowid in the index. */
export type SearchCursor = { match: number; place: number };

export type SearchOptions = {
  /** An address in the language that is searched; absent: the default one. */
  path?: string;
  /** Rows a page. */
  size: number;
  /** The last row of the page before. */
  after?: SearchCursor;
  /** Searches titles only. */
  titlesOnly?: boolean;
};

export type SearchResults = {
  kind: 'search';
  /** False if the input has no word that can be searched. */
  hasTerms: boolean;
  rows: readonly FoundRow[];
  /** Where the next page begins; absent: this is the last. */
  next?: SearchCursor;
};
