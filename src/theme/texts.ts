/** Everything that the theme itself says, in one language. */
export type Texts = {
  skipToContent: string;
  sections: string;
  home: string;
  feed: string;
  source: string;
  by(author: string): string;
  updated: string;
  posts(count: number): string;
  morePosts: string;
  newerPost: string;
  olderPost: string;
  pages: string;
  page(number: number): string;
  pageOf(number: number, last: number): string;
  newerPosts: string;
  olderPosts: string;
  previousPage: string;
  nextPage: string;
  noPosts: string;
  noTerms: string;
  /** Followed by the moment. */
  previewUntil(status: string): string;
  notFound: string;
  nothingAt: string;
  nothingThere: string;
  tryInstead: string;
  emptySite: string;
  writePost: string;
  uploadPost: string;
  emptySiteEnd: string;
};

const english: Texts = {
  skipToContent: 'Skip to content',
  sections: 'Sections',
  home: 'Home',
  feed: 'Feed',
  source: 'Markdown source',
  by: (author) => `By ${author}`,
  updated: 'Updated',
  posts: (count) => (count === 1 ? '1 post' : `${count} posts`),
  morePosts: 'More posts',
  newerPost: 'Newer',
  olderPost: 'Older',
  pages: 'Pages',
  page: (number) => `Page ${number}`,
  pageOf: (number, last) => `Page ${number} of ${last}`,
  newerPosts: 'Newer posts',
  olderPosts: 'Older posts',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  noPosts: 'Nothing has been published here yet.',
  noTerms: 'No post has been filed here yet.',
  previewUntil: (status) => `Preview: ${status}, link valid until`,
  notFound: 'Page not found',
  nothingAt: 'There is no page at',
  nothingThere: 'It may have moved or been removed, or the address may be mistyped.',
  tryInstead: 'These pages exist:',
  emptySite: 'This site is ready for its first post',
  writePost: 'Write a Markdown file:',
  uploadPost: 'Upload it with your token, which a site on your own machine keeps in .dev.vars:',
  emptySiteEnd: 'It is published as soon as the command returns. Reload this page to see it.',
};

/** One entry for each language the theme speaks, by primary subtag. */
const languages: ReadonlyMap<string, Texts> = new Map([['en', english]]);

/** The theme's texts in the language of a BCP 47 tag; English where it does not speak that language. */
export function textsFor(languageCode: string): Texts {
  const [language = ''] = languageCode.toLowerCase().split('-', 1);
  return languages.get(language) ?? english;
}
