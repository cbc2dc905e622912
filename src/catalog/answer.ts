/** Answers of the catalog about an address, with all that every page shows besides. */

import type { OwnLayouts } from '../content/layouts/rendering.ts';
import type { Link, SizedImage } from '../content/page-data.ts';
import type { CustomParts } from '../content/site/fragments.ts';
import type { Site } from '../content/site/site.ts';
import type { ShownMenus } from './menu.ts';
import type { Resolved } from './resolved.ts';

/** The answer for an address, with the settings to show it with. */
export type Answer<P> = {
  resolved: P;
  /**
   * Names all that visitors can see, in 16 letters. While the token is the same, the same question has the
   * same answer. Only `known` may differ, since it covers hidden posts too.
   */
  token: string;
  site: Site;
  /** Sections with a visible post, for the menu. */
  sections: readonly Link[];
  /** The site's logo, if the bucket has the image. */
  logo?: SizedImage;
  /** The site's menus that the theme shows. */
  menus: ShownMenus;
  /** The owner's fragments of HTML and styles; absent: none. */
  customParts?: CustomParts;
  /**
   * Versions on record of the suggested keys and of the files the answer names. Only records that were made
   * with the settings, sections and templates of now are listed.
   */
  known: readonly (readonly [key: string, version: string])[];
  /** The next moment at which any page may change by itself. */
  boundary?: number;
  /** The owner's layouts; absent: the built-in theme shows the site. */
  layouts?: OwnLayouts;
};

/** The short answer for an address: enough to find its page in the cache. */
export type ShortAnswer = Pick<Answer<Resolved>, 'known' | 'boundary' | 'layouts'> & {
  kind: Resolved['kind'];
  /** The file that the answer is made from, and the post whose bundle it lies in. */
  key?: string;
  owner?: string;
  page?: ShortPage;
  /** `languages` only of a site with several. */
  site: Pick<Site, 'baseURL'> & Partial<Pick<Site, 'languages'>>;
  /** The whole `Answer` as JSON, for rendering the page. */
  answer: string;
};

/** A page of the theme before it is rendered. */
export type ShortPage = {
  /** Its canonical address. */
  address: string;
  /** Hash of all inputs except the program, the site's origin and the bytes of the text: 43 letters. */
  inputs: string;
  /** The file whose text the page shows, at the version on record. */
  text?: { key: string; version: string };
  /** The address of a post's Markdown, where the site shows it. */
  source?: string;
  /** The page's own Content-Security-Policy, in place of the usual one. */
  policy?: string;
};
