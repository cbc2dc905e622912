/** What the theme is given: plain values, addresses as paths, dates still as moments. */

import type { PostDate } from './post/dates.ts';
import type { FragmentPlace } from './site/fragments.ts';

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
  /** Whether visitors may search it. */
  hasSearch?: boolean;
  /** The site goes without feeds. */
  hasNoFeeds?: boolean;
  /** The site goes without a home page, and so without the feeds of it. */
  hasNoHome?: boolean;
  /** Where else its owner is to be found; addresses are absolute. */
  social?: readonly { name: string; url: string }[];
  /** `#rrggbb`, in the place of the theme's own red. */
  accent?: string;
  logo?: SizedImage;
  authorCard?: { bio: string; image?: string };
  /** Stands for pages without an image of their own. */
  image?: PageImage;
  /** Sections that have something to show, in the order of their names; the theme's menu. */
  sections: readonly Link[];
  /** The site's own menu, shown in the sections' place; addresses are written as they stand in the page. */
  menu?: readonly { title: string; href: string }[];
  /** The path of the owner's own style sheet, and trusted HTML. */
  ownStyle?: string;
  /** Names of icons at the top of the site; absent: the theme's own is shown. */
  icons?: readonly string[];
  fragments?: Readonly<Partial<Record<FragmentPlace, string>>>;
  /** The policy that they need, in the place of that of all pages. */
  policy?: string;
};

export type Link = { path: string; title: string };

/** A file of the site, by its decoded path; pixels. */
export type SizedImage = { path: string; width: number; height: number };

/** `url` is absolute. */
export type PageImage = { url: string; alt?: string; width?: number; height?: number };

/** Addresses are absolute: of a still image, and of the file or of the page with its player. */
export type PageVideo = { title: string; thumbnail?: string; file?: string; player?: string };

export type TermLinks = {
  taxonomy: string;
  /** `Tags` */
  title: string;
  /** Where all its terms are listed; absent: nowhere. */
  path?: string;
  terms: readonly Link[];
};

/** One row of a list of posts. */
export type Row = {
  path: string;
  title: string;
  date?: PostDate;
  /** Plain text. */
  summary: string;
  image?: SizedImage;
  /** What the list is grouped by. */
  group?: string;
};

/** A section inside of another. */
export type Card = Link & { description?: string; image?: SizedImage };

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
  /** BCP 47, where it is not the site's. */
  languageCode?: string;
  /** What the author says of the post in a sentence. */
  lede?: string;
  /** Shown above the text. */
  cover?: SizedImage & { alt: string };
  /** Minutes that reading takes; absent for what is read at a glance. */
  minutes?: number;
  hasCode: boolean;
  /** Safe HTML: the headings as links, where the post shows them. */
  contents?: string;
  terms: readonly TermLinks[];
  section?: Link;
  newer?: Link;
  older?: Link;
  /** Posts that share terms with this one, the nearest first. */
  related?: readonly Link[];
  hasPlayer: boolean;
  /** Path of the Markdown source, when it is published. */
  source?: string;
  image?: PageImage;
  videos?: readonly PageVideo[];
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
  of: 'home' | 'section' | 'term' | 'archive';
  /** Safe HTML of `_index.md`, first page only. */
  html?: string;
  /** The sections inside of this one. */
  sections?: readonly Card[];
  /** Rows are shown as cards, under the names of their groups. */
  isGrouped?: true;
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

export type NotFoundPage = {
  kind: 'not-found';
  path: string;
  /** There was a page. */
  isGone?: true;
  /** Pages that may have been meant. */
  meant?: readonly Link[];
};

/** A part of a text; found: it is what was searched for. */
export type Marked = { text: string; isFound?: true };

/** One result of a search; all of it is plain text. */
export type FoundRow = {
  path: string;
  title: readonly Marked[];
  snippet: readonly Marked[];
  date?: PostDate;
};

export type SearchPage = {
  kind: 'search';
  path: string;
  /** What was typed; empty before anything was. */
  query: string;
  /** False where nothing of that can be found. */
  hasTerms: boolean;
  rows: readonly FoundRow[];
  /** Whether other results stand before these. */
  isContinued: boolean;
  /** The address of the results behind these, as it stands in a link. */
  more?: string;
};

export type PageData = PostPage | ListPage | TermsPage | SearchPage | NotFoundPage;
