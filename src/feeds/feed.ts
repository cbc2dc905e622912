/** What a feed is made from and what it answers. Every address is absolute, every list in the order readers shall see. */

import type { PostDate } from '../content/post/dates.ts';
import type { Site } from '../content/site/site.ts';

/** The part of the site's settings that feeds tell. */
export type FeedSite = Pick<Site, 'title' | 'description' | 'author' | 'languageCode'>;

export type FeedPost = {
  /** What readers tell it by, which stays when its address changes; absolute. */
  id: string;
  url: string;
  title: string;
  date?: PostDate;
  lastmod?: PostDate;
  /** Safe HTML with absolute addresses; empty for a feed of summaries. */
  html: string;
  /** Plain text. */
  summary: string;
  /** The same as safe HTML in whole paragraphs, with absolute addresses. */
  summaryHtml: string;
  author?: string;
  /** Tags and categories as the author wrote them. */
  categories: readonly string[];
};

export type FeedInput = {
  site: FeedSite;
  /** The list's title; empty for the home page. */
  title: string;
  /** Of the list; empty: the site's. */
  description: string;
  /** What readers tell the feed by, which stays when the site moves to another origin. */
  id: string;
  /** The list that this is the feed of. */
  url: string;
  /** The feed itself. */
  self: string;
  /** The path of the style sheet with which browsers show it. */
  styleSheet: string;
  posts: readonly FeedPost[];
};

export type FeedDocument = { contentType: string; body: string };

/** Equal input gives equal bytes: a feed knows no clock. */
export type Feed = {
  /** The media type by which pages announce it. */
  type: string;
  write(input: FeedInput): FeedDocument;
};

/** What readers call the feed: the site, and for one of its lists that too. */
export function feedTitle({ site, title, url }: FeedInput): string {
  const siteTitle = site.title || new URL(url).host;
  return title === '' || title === siteTitle ? siteTitle : `${title} – ${siteTitle}`;
}

/** When anything in the feed changed last. */
export function newestChange(posts: readonly FeedPost[]): PostDate | undefined {
  const [newest] = posts
    .flatMap(({ date, lastmod }) => [date, lastmod])
    .filter((date) => date !== undefined)
    .toSorted((a, b) => b.at - a.at);
  return newest;
}
