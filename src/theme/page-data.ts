/** What the theme is given: plain values, addresses as paths, dates still as moments. */

import type { PostDate } from '../post/post.ts';

/** The part of the site's settings that every page shows. */
export type SiteHead = {
  title: string;
  description: string;
  author: string;
  languageCode: string;
  timeZone: string;
  /** Origin for canonical addresses: `https://example.org`, no trailing slash. */
  origin: string;
  noindex: boolean;
  /** Sections that have something to show, in the order of their names; the theme's menu. */
  sections: readonly Link[];
  /** The site's own menu, shown in the sections' place; addresses are written as they stand in the page. */
  menu?: readonly { title: string; href: string }[];
};

export type Link = { path: string; title: string };

export type TermLinks = { taxonomy: string /** `Tags` */; title: string; terms: readonly Link[] };

/** One row of a list of posts. */
export type Row = {
  path: string;
  title: string;
  date?: PostDate;
  /** Plain text. */
  summary: string;
};

/** One row of a list of terms. */
export type TermRow = Link & { count: number };

export type PostPage = {
  kind: 'post';
  path: string;
  title: string;
  description: string;
  author?: string;
  date?: PostDate;
  lastmod?: PostDate;
  /** Safe HTML. */
  html: string;
  terms: readonly TermLinks[];
  section?: Link;
  newer?: Link;
  older?: Link;
  hasPlayer: boolean;
  /** Path of the Markdown source, when it is published. */
  source?: string;
  /** The feed of the post's section, or of the home page. */
  feed?: string;
  /** A preview is marked as such, and says what the post's status is. */
  preview?: { status: string; until: number };
};

export type ListPage = {
  kind: 'list';
  path: string;
  title: string;
  description: string;
  /** What kind of list: the home page, a section, the posts of one term. */
  of: 'home' | 'section' | 'term';
  /** Safe HTML of `_index.md`, first page only. */
  html?: string;
  /** The sections inside of this one. */
  sections?: readonly Link[];
  rows: readonly Row[];
  page: number;
  pages: number;
  /** Posts in the whole list. */
  count: number;
  newer?: string;
  older?: string;
  feed: string;
  hasPlayer: boolean;
};

export type TermsPage = {
  kind: 'terms';
  path: string;
  title: string;
  description: string;
  /** Safe HTML of `_index.md`, first page only. */
  html?: string;
  rows: readonly TermRow[];
  page: number;
  pages: number;
  newer?: string;
  older?: string;
  hasPlayer: boolean;
};

export type NotFoundPage = { kind: 'not-found'; path: string };

export type PageData = PostPage | ListPage | TermsPage | NotFoundPage;
