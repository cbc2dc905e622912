/** Answers of the catalog: what is at an address, with all that its page shows besides the bytes of a file. */

import type { Erasure } from '../content/images.ts';
import type { Card, DocsTree, Link, Row, TaxonomyRows, TermRow, Translation } from '../content/page-data.ts';
import type { Resolution } from '../content/post/dependencies.ts';
import type { HostedVideo, PostVideo } from '../content/post/media.ts';
import type { ParentSection } from '../content/post/sections.ts';
import type { Series } from '../content/post/series.ts';
import type { ListRef, PostEntry, SectionEntry } from './entry.ts';

/** The code of the page's language; absent: the site has one. */
export type InLanguage = {
  language?: string;
  /** The same page in other languages. */
  translations?: readonly Translation[];
};

/** A post with all inputs of its page except the bytes. */
export type ResolvedPost = InLanguage & {
  kind: 'post';
  key: string;
  version: string;
  path: string;
  entry: PostEntry;
  /** The sections around the post, the nearest first. */
  parents: readonly ParentSection[];
  /** `list` is the address of the list of all terms, if the site has one. */
  terms: readonly { taxonomy: string; path: string; name: string; list?: string }[];
  section?: Link;
  newer?: Link;
  older?: Link;
  /** Posts that share terms with it, the nearest first. */
  related?: readonly Link[];
  filling?: ResolvedFilling;
  series?: Series;
  tree?: DocsTree;
  resolutions: readonly (readonly [id: string, resolution: Resolution])[];
};

/** The list that the site adds to a page whose front matter asks for one. */
export type ResolvedFilling =
  | { of: 'archive'; count: number; page: number; pages: number; rows: readonly Row[] }
  | { of: 'search' }
  | { of: 'terms'; taxonomies: readonly TaxonomyRows[] };

export type ResolvedList = InLanguage & {
  kind: 'list';
  path: string;
  of: ListRef['kind'] | 'archive';
  title: string;
  count: number;
  page: number;
  pages: number;
  rows: readonly Row[];
  /** The file that gives the list its text. */
  index?: {
    key: string;
    version: string;
    entry: SectionEntry;
    parents: readonly ParentSection[];
    resolutions: ResolvedPost['resolutions'];
  };
  /** The sections directly inside this one. */
  sections: readonly Card[];
  isGrouped?: true;
  filling?: Exclude<ResolvedFilling, { of: 'archive' }>;
  tree?: DocsTree;
};

export type ResolvedTerms = InLanguage & {
  kind: 'terms';
  path: string;
  title: string;
  count: number;
  page: number;
  pages: number;
  rows: readonly TermRow[];
  /** The file that gives the page its text. */
  index?: ResolvedList['index'];
};

/** A file served unchanged; `owner` is the page bundle it belongs to. */
export type ResolvedFile = {
  kind: 'file';
  key: string;
  version: string;
  /** The path beside its post, where it was asked for; absent: that of its key. */
  at?: string;
  owner?: { key: string; version: string; visible: boolean };
  /** Pixels, of an image whose size is known. */
  width?: number;
  /** Parts of the image that visitors do not get; absent: none. */
  location?: readonly Erasure[];
};

/** A visible post's Markdown at its key. */
export type ResolvedSource = {
  kind: 'source';
  key: string;
  version: string;
  path: string;
  parents: readonly ParentSection[];
};

/** `to` is a decoded path. */
export type ResolvedRedirect = { kind: 'redirect'; to: string };

/** Moved by the site's table of redirects; `location` is sent as written. */
export type ResolvedMoved = { kind: 'moved'; location: string };

/** A former address of the page of `key`. `to` is the decoded path it moved to, null if deleted. */
export type ResolvedFormer = { kind: 'former'; key: string; to: string | null };

/** The still image of a video that a visible page shows. */
export type ResolvedPoster = HostedVideo & { kind: 'poster' };

export type Unresolved = { kind: 'none' };

export type Resolved =
  | ResolvedPost
  | ResolvedList
  | ResolvedTerms
  | ResolvedFile
  | ResolvedSource
  | ResolvedRedirect
  | ResolvedMoved
  | ResolvedFormer
  | ResolvedPoster
  | Unresolved;

/** An answer whose page the theme renders. */
export type ResolvedPage = ResolvedPost | ResolvedList | ResolvedTerms;

/** A text that is shown in a page, with all inputs for rendering it except the bytes. */
export type ResolvedText = Pick<ResolvedPost, 'key' | 'version' | 'path' | 'parents' | 'resolutions'>;

export type ResolvedFeed = InLanguage & {
  kind: 'feed';
  path: string;
  of: ListRef['kind'];
  title: string;
  description: string;
  posts: readonly (ResolvedPost & {
    /** Identifies the post to feed readers: absolute, or a path if the site does not know its origin. */
    id: string;
  })[];
};

export type SitemapUrl = {
  path: string;
  lastmod?: number;
  images?: readonly string[];
  /** The title and the description are for videos that have none of their own. */
  videos?: { list: readonly PostVideo[]; title: string; description: string };
  translations?: readonly Translation[];
};

export type ResolvedSitemap = {
  kind: 'sitemap';
  /** Visible pages in the whole site. */
  count: number;
  urls: readonly SitemapUrl[];
  /** With the first part, on a site with several languages: the home page and the sections. */
  lists?: readonly SitemapUrl[];
  /** With these, the codes of the languages that have a sitemap. */
  languages?: readonly string[];
};
