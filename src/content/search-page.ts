/** The page of a search, as the theme shows it. */

import type { PostDate } from './post/dates.ts';

/** A part of a text; `isFound` marks a match of the search. */
export type Marked = { text: string; isFound?: true };

/** One result of a search, all in plain text. */
export type FoundRow = {
  key: string;
  path: string;
  title: readonly Marked[];
  snippet: readonly Marked[];
  date?: PostDate;
};

export type SearchPage = {
  kind: 'search';
  path: string;
  /** The title of the owner's page with the search form. */
  title?: string;
  /** The visitor's input; empty before the first search. */
  query: string;
  /** False if the input has no word that can be searched. */
  hasTerms: boolean;
  rows: readonly FoundRow[];
  /** Whether there are results before these. */
  isContinued: boolean;
  /** The address of the next results, escaped for a link. */
  more?: string;
};
