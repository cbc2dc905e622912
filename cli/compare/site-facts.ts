/** What is compared of a site, whoever made it. Paths are decoded, as in `urls.ts`. */

import type { ContentFacts } from './content-facts.ts';

export type PageFacts = {
  path: string;
  kind: 'home' | 'section' | 'taxonomy' | 'term' | 'page';
  /** The file in the content folder that its text is in; empty for none. */
  file: string;
  title: string;
  /** `2023-01-02` for a day, else RFC 3339 in UTC; empty for none. */
  date: string;
  lastmod: string;
  content: ContentFacts;
  /** Of a list: paths in order. */
  rows?: string[];
  /** Of a section: paths of the sections in it, in order. */
  sections?: string[];
  /** Calls of shortcodes as they were read. */
  calls?: string[];
};

export type SiteFacts = {
  pages: ReadonlyMap<string, PageFacts>;
  /** Where a path leads. */
  redirects: ReadonlyMap<string, string>;
};
