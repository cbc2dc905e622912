/** The services that a site's objects need from the program around them. None of them waits. */

import type { Plain } from '../content/data/source.ts';
import type { PictureOrder, PictureStep } from '../content/images.ts';
import type { Compilation } from '../content/layouts/compiled.ts';
import type { MediaType } from '../content/site/media-types.ts';
import type { Value } from '../templates/value.ts';
import type { StoreWatch } from './objects/stored-values.ts';
import type { PageNode } from './tree/page-node.ts';

export type SiteServices = {
  /** The site's origin without a slash at its end, where the settings have none. */
  origin: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Is told what templates ask for besides a page's own front matter and the settings. */
  ask?(reach: 'site' | 'rendering'): void;
  /** Is told what templates do with the values that they keep for a page, a site or the whole rendering. */
  watchStore?(owner: object, store: string): StoreWatch;
  /** Which page of its list is made; counts from 1. */
  pageNumber: number;
  /** The name of the format that is made: `html`, `rss`. */
  outputFormat: string;
  /** A page's text. If its file must be read first, that is noted, and everything in the answer is empty. */
  content(page: PageNode): ContentOfPage;
  /** The text of a file that visitors may see; undefined if there is none. A file that must be read first is empty. */
  text(key: string): string | undefined;
  /**
   * The colours of a picture after these steps, as a list in JSON; empty where they cannot be found. Undefined if the file is
   * none that visitors may see, or must be read first.
   */
  colors(key: string, steps: readonly PictureStep[]): string | undefined;
  /** Lets visitors have a text or a picture that templates make. Returns its decoded address; `name` is its path. */
  publish(name: string, made: string | PictureOrder, mayHoldPosts: boolean): string;
  /** Notes that templates compile a file; `isCurrent` if the site has the result as it must be. */
  noteCompilation(job: Compilation, isCurrent: boolean): void;
  /** The output of a text as a template. It is `Marked` if posts may have a part in it. `name` is a path. */
  runText(name: string, text: string, dot: Value): Value;
  /** HTML of the page by a template of its own, as `.Render "summary"` makes it. */
  renderView(page: PageNode, name: string): string;
  /** HTML of Markdown as a part of the page. */
  renderString(page: PageNode, text: string, options: { isBlock: boolean; markup?: string }): string;
  /** Emojis by their names without colons. */
  emojis(): ReadonlyMap<string, string>;
  /** The page's text with its shortcodes expanded. */
  renderShortcodes(page: PageNode): string;
  /** The formats in which the page is made, the main one first. */
  outputs(page: PageNode): readonly PageOutput[];
  /** A setting of Hugo by its name in lower case, as the owner wrote it. */
  setting(language: string, name: string): Plain | undefined;
};

/** A page's text as templates see it. HTML in it is sound: it has passed the allow-list. */
export type ContentOfPage = {
  readonly html: string;
  readonly summary: string;
  readonly summaryType: 'auto' | 'manual' | 'frontmatter';
  readonly truncated: boolean;
  readonly contentWithoutSummary: string;
  readonly plain: string;
  readonly plainWords: readonly string[];
  readonly wordCount: number;
  readonly fuzzyWordCount: number;
  readonly readingTime: number;
  /** The Markdown below the front matter. */
  readonly raw: string;
  /** HTML of the table of contents. */
  readonly toc: string;
  readonly fragments: FragmentsOfPage;
  /** HTML of a table of contents with the headings of these levels. */
  tocHtml(startLevel: number, endLevel: number, ordered: boolean): string;
  hasShortcode(name: string): boolean;
};

export type FragmentsOfPage = {
  readonly headings: readonly HeadingOfPage[];
  /** In order of their letters. */
  readonly identifiers: readonly string[];
};

/** `title` is HTML. */
export type HeadingOfPage = {
  readonly id: string;
  readonly level: number;
  readonly title: string;
  readonly headings: readonly HeadingOfPage[];
};

/** HTML of a table of contents without headings. */
const emptyToc = '<nav id="TableOfContents"></nav>';

/** The text of a page without a file, or whose file must be read first. */
export const emptyContent: ContentOfPage = {
  ...{
    html: '',
    summary: '',
    summaryType: 'auto',
    truncated: false,
    contentWithoutSummary: '',
    plain: '',
    plainWords: [],
  },
  ...{ wordCount: 0, fuzzyWordCount: 0, readingTime: 0, raw: '', toc: emptyToc },
  fragments: { headings: [], identifiers: [] },
  tocHtml: () => emptyToc,
  hasShortcode: () => false,
};

export type PageOutput = {
  name: string;
  mediaType: MediaType;
  /** `alternate`, `canonical`. */
  rel: string;
  /** The decoded address. */
  path: string;
  isPlainText: boolean;
  isHTML: boolean;
  notAlternative: boolean;
  permalinkable: boolean;
};
