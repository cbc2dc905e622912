/** The input and the output of a feed. Every address is absolute, every list in its shown order. */

import type { PostDate } from '../content/post/dates.ts';
import type { Site } from '../content/site/site.ts';

/** The part of the site's settings that feeds contain. */
export type FeedSite = Pick<Site, 'title' | 'description' | 'author' | 'languageCode'>;

export type FeedPost = {
  /** The permanent id: it stays when the post's address changes. An absolute address. */
  id: string;
  url: string;
  title: string;
  date?: PostDate;
  lastmod?: PostDate;
  /** Safe HTML with absolute addresses; empty for a feed of summaries. */
  html: string;
  /** Plain text. */
  summary: string;
  /** The summary as safe HTML in whole paragraphs, with absolute addresses. */
  summaryHtml: string;
  author?: string;
  /** Tags and categories as the author wrote them. */
  categories: readonly string[];
};

export type FeedInput = {
  site: FeedSite;
  /** The list's title; empty for the home page. */
  title: string;
  /** The description of the list; when empty, the site's is used. */
  description: string;
  /** The permanent id of the feed: it stays when the site moves to another origin. */
  id: string;
  /** The address of the list's page. */
  url: string;
  /** The address of the feed itself. */
  self: string;
  /** The path of the style sheet for browsers. */
  styleSheet: string;
  posts: readonly FeedPost[];
};

export type FeedDocument = { contentType: string; body: string };

/** Equal input gives equal bytes: a feed reads no clock. */
export type Feed = {
  /** The media type in the link of a page to the feed. */
  type: string;
  write(input: FeedInput): FeedDocument;
};

/** The site's title; on another list than the home page, the list's title too. */
export function feedTitle({ site, title, url }: FeedInput): string {
  const siteTitle = site.title || new URL(url).host;
  return title === '' || title === siteTitle ? siteTitle : `${title} – ${siteTitle}`;
}

/** The time of the latest change in the feed. */
export function newestChange(posts: readonly FeedPost[]): PostDate | undefined {
  const [newest] = posts
    .flatMap(({ date, lastmod }) => [date, lastmod])
    .filter((date) => date !== undefined)
    .toSorted((a, b) => b.at - a.at);
  return newest;
}
