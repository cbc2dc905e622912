/**
 * The facts of a site that are compared, whichever program made it, and the form of a difference. Paths are
 * decoded, and relative to the root of the site.
 */

import type { ContentFacts } from './content-facts.ts';

export type PageFacts = {
  path: string;
  kind: 'home' | 'section' | 'taxonomy' | 'term' | 'page';
  /** The page's language if it is not the default one. */
  language?: string;
  /** The file of its text in the content folder; empty without one. */
  file: string;
  /** The file's key without its language, where that differs. */
  pageKey?: string;
  title: string;
  /** Of the home page: the site's title. */
  siteTitle?: string;
  /** `2023-01-02` for a day, otherwise RFC 3339; empty when missing. */
  date: string;
  lastmod: string;
  content: ContentFacts;
  /** Content that its policy blocks. */
  blocked?: readonly BlockedLoad[];
  /** Of a list: paths in order; whole addresses of other sites. */
  rows?: string[];
  /** Of a section: paths of the sections in it, in order. */
  sections?: string[];
  /** Paths of the page in other languages, in order. */
  translations?: string[];
  /** The address on another site to which Platen's rows of the page lead. */
  leadsTo?: string;
  /** Of a home page: the entries of its menus, `> ` before those one level down. */
  menus?: { main: string[]; footer: string[] };
  /** Why Hugo shows the page although visitors should not see it now. */
  hidden?: 'draft' | 'scheduled' | 'expired';
  /** Hugo leaves raw HTML out. */
  isWithoutHtml?: boolean;
  /** Indices in the list of repairs, for those that affect it. */
  repairs?: number[];
};

export type SiteFacts = {
  pages: ReadonlyMap<string, PageFacts>;
  /** Targets of redirects by path. */
  redirects: ReadonlyMap<string, string>;
  /** Paths of the author's HTML files. */
  files?: ReadonlySet<string>;
};

export type DifferenceKind =
  | 'missing'
  | 'shown'
  | 'address'
  | 'redirect'
  | 'site-title'
  | 'title'
  | 'date'
  | 'order'
  | 'translations'
  | 'menu'
  | 'text'
  | 'typography'
  | 'marks'
  | 'space'
  | 'style'
  | 'image'
  | 'frame'
  | 'shortcode'
  | 'link'
  | 'anchor';

/** One difference that a visitor would notice between the two sites. */
export type Difference = {
  kind: DifferenceKind;
  /** The path in Hugo's site, or in Platen's when only Platen has it. */
  path: string;
  /** The file in the content folder; empty when there is none. */
  file: string;
  hugo: string;
  platen: string;
  /** The text around it in both sites. */
  context?: string;
  /** Of a list: the rows that only one of the two has. */
  rows?: { hugo: readonly string[]; platen: readonly string[] };
};

/** A difference within one page, without the position of the page. */
export type PageDifference = Omit<Difference, 'path' | 'file'>;

export type BlockedLoad = { kind: Extract<DifferenceKind, 'frame' | 'image'>; address: string; why: string };
