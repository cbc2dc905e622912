/** What is compared of a site, whoever made it, and how a difference is told. Paths are decoded, and seen from where the site begins. */

import type { ContentFacts } from './content-facts.ts';

export type PageFacts = {
  path: string;
  kind: 'home' | 'section' | 'taxonomy' | 'term' | 'page';
  /** The site's language where it is not the default one. */
  language?: string;
  /** The file in the content folder that its text is in; empty for none. */
  file: string;
  title: string;
  /** Of the home page: the site's. */
  siteTitle?: string;
  /** `2023-01-02` for a day, else RFC 3339; empty for none. */
  date: string;
  lastmod: string;
  content: ContentFacts;
  /** What its policy does not let browsers load. */
  blocked?: readonly BlockedLoad[];
  /** Of a list: paths in order. */
  rows?: string[];
  /** Of a section: paths of the sections in it, in order. */
  sections?: string[];
  /** Why Hugo shows it although visitors are not to see it yet, or any more. */
  hidden?: 'draft' | 'scheduled' | 'expired';
  /** Hugo leaves raw HTML out. */
  isWithoutHtml?: boolean;
  /** Places in the list of repairs, of those that touch it. */
  repairs?: number[];
};

export type SiteFacts = {
  pages: ReadonlyMap<string, PageFacts>;
  /** Where a path leads. */
  redirects: ReadonlyMap<string, string>;
  /** Paths at which there is an HTML file of the author's. */
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

/** One thing that a visitor of the site by Hugo finds otherwise on the site by Platen. */
export type Difference = {
  kind: DifferenceKind;
  /** Where Hugo has it; where only Platen has it, there. */
  path: string;
  /** The file in the content folder; empty where there is none. */
  file: string;
  hugo: string;
  platen: string;
  /** What stands around it in both. */
  context?: string;
  /** Of a list: what is on one of them alone. */
  rows?: { hugo: readonly string[]; platen: readonly string[] };
};

/** A difference of one page, whose place is told elsewhere. */
export type PageDifference = Omit<Difference, 'path' | 'file'>;

export type BlockedLoad = { kind: Extract<DifferenceKind, 'frame' | 'image'>; address: string; why: string };
