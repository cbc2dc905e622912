/** What is compared of a site, whoever made it. Paths are decoded, as in `urls.ts`, and seen from where the site begins. */

import type { BlockedLoad } from './blocked-loads.ts';
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
