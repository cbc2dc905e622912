/**
 * The theme's texts in one language. `{1}` and `{2}` are placeholders. A counted noun has a form for each of
 * the language's plural categories
 * (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
 */
export type Words = {
  skipToContent: string;
  sections: string;
  /** {1} is an entry of the menu. */
  moreIn: string;
  languages: string;
  /** Followed by the names of languages. */
  alsoIn: string;
  home: string;
  feed: string;
  source: string;
  /** {1} is the author. */
  by: string;
  /** {1} is the host of another site. */
  leadsTo: string;
  continueAt: string;
  /** Followed by the name of a series. */
  series: string;
  /** {1} is the number of this part, {2} that of the last. */
  partOf: string;
  /** Followed by the day. */
  updated: string;
  contents: string;
  /** {1} is the number of minutes. */
  minutes: Plural;
  posts: Plural;
  morePosts: string;
  newerPost: string;
  olderPost: string;
  related: string;
  pages: string;
  page: string;
  pageOf: string;
  previousPage: string;
  nextPage: string;
  archive: string;
  /** Heading of posts without a date. */
  undated: string;
  tags: string;
  categories: string;
  noPosts: string;
  /** {1} is the status. Followed by the time. */
  previewUntil: string;
  notFound: string;
  /** {1} is the address. */
  nothingAt: string;
  nothingThere: string;
  gone: string;
  goneAt: string;
  tryInstead: string;
  search: string;
  searchFor: string;
  searchPosts: string;
  /** Before a number of results when there are more. */
  moreThan: string;
  furtherResults: string;
  nothingFound: string;
  moreResults: string;
  meant: string;
  darkColours: string;
  copy: string;
  copied: string;
};

export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
