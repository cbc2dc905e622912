/**
 * What the theme says in one language. `{1}` and `{2}` stand for what is put in; of what is counted there is a form for each of the
 * language's plural categories (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
 */
export type Words = {
  skipToContent: string;
  sections: string;
  home: string;
  feed: string;
  source: string;
  /** {1} the author. */
  by: string;
  /** Followed by the day. */
  updated: string;
  contents: string;
  /** {1} minutes. */
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
  /** Of posts without a date. */
  undated: string;
  tags: string;
  categories: string;
  noPosts: string;
  /** {1} the status; followed by the moment. */
  previewUntil: string;
  notFound: string;
  /** {1} the address. */
  nothingAt: string;
  nothingThere: string;
  gone: string;
  goneAt: string;
  tryInstead: string;
  search: string;
  searchFor: string;
  searchPosts: string;
  /** Before a number of results that is only the beginning. */
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
