import type { LinkedEntry } from '../site/menu.ts';
import type { Site } from '../site/site.ts';
import type { Sites } from '../site/sites.ts';
import type { FileFacts, ListFacts, PageFacts } from './page-facts.ts';

/**
 * All that a rendering by own layouts may ask about the site. Answers come at once, from one state of the site, and
 * hold only what visitors may see.
 */
export interface SiteRows {
  /** Names the state. While it is the same, every question has the same answer. */
  readonly token: string;
  /** The settings in each language; of each language the whole `Site`. */
  readonly sites: Sites;
  /** Every visible page with a file, by its id, in all languages. The same map as long as no page has changed. */
  readonly pages: ReadonlyMap<string, PageFacts>;
  /** Every list that visitors may see, with a file or without, in all languages. */
  lists(): readonly ListFacts[];
  /** The entries of a menu in the language, with those of pages, in Hugo's order. */
  menu(name: string, site: Site): readonly LinkedEntry[];
  /** The names of all menus. */
  menuNames(site: Site): readonly string[];
  file(key: string): FileFacts | undefined;
  /** The files whose keys begin with `folder`, which ends with a slash; pages are left out. At most 500. */
  filesIn(folder: string): readonly FileFacts[];
  /** The files directly in a folder, which is the top of the bucket if empty; pages are left out. */
  filesBeside(folder: string): readonly FileFacts[];
  /** The pages that lie in the bundle of a page, in its language. They have no address. */
  pagesInside(bundle: PageFacts): readonly PageFacts[];
  /** The text of a post in the search index: description, text and terms without markup, a line each. */
  indexedText(id: string): string | undefined;
  /** The colours of a picture by `colorsName`, where they are known for this version. */
  colors(name: string, version: string): string | undefined;
  /** The texts of `layouts/` that are stored with the rows: templates, `_data/`, `_i18n/`. */
  readonly layouts: LayoutFiles;
}

/** The files of the owner's layouts, one state of them. */
export type LayoutFiles = {
  /** Names them all. */
  digest: string;
  /** By the key below `layouts/`: `_default/single.html`, `_data/authors.yaml`, `_i18n/en.toml`. */
  texts: ReadonlyMap<string, string>;
};

/**
 * A file's bytes as text, at the version that was read; or the colours of a picture as a list in JSON, empty where they
 * cannot be found.
 */
export type FileText = { version: string; text: string };

/** Texts of files, by key, that a rendering has been given; colours by `colorsName`. */
export type FileTexts = ReadonlyMap<string, FileText>;
