import type { Fault } from '../../problem.ts';
import type { Compilations } from './compiled.ts';
import type { FileTexts, SiteRows } from './site-rows.ts';

/** Makes pages by the owner's layouts. The catalog calls it with its rows; nothing in it waits. */
export interface LayoutEngine {
  render(rows: SiteRows, question: LayoutQuestion, texts: FileTexts): LayoutOutcome;
  /** The faults of a tree of layouts before any page is made: an unknown function, a missing partial. */
  check(rows: SiteRows): LayoutFault[];
  /**
   * Pages that together try each kind of page and each template that pages find. Of each group one page must be made:
   * the text of another may call what does not exist.
   */
  trials(rows: SiteRows): readonly (readonly LayoutQuestion[])[];
  /** More pages, which may need further results of compiling. */
  furtherTrials?(rows: SiteRows): readonly LayoutQuestion[];
}

export type LayoutQuestion = {
  /** The decoded address without the number of its page: `/`, `/posts/hello/`, `/posts/index.xml`, `/robots.txt`. */
  path: string;
  /** The number of the page of a list; counts from 1. */
  page: number;
  /** The site's origin without a slash at its end, where the settings have none. */
  origin: string;
  /** Milliseconds since 1970: the beginning of the site's current day. */
  now: number;
  /** Asks for the page that says that nothing is at `path`. */
  isNotFound?: true;
  /** Asks for a file that the templates of the page make, instead of the page. */
  resource?: { digest: string; name: string };
  /** Tells which results of compiling the page uses and lacks. */
  isTrial?: true;
};

export type LayoutOutcome =
  | LayoutPage
  /** Ask again with the texts of these files, besides those that were given. */
  | { kind: 'needs'; keys: readonly string[] }
  | { kind: 'failed'; fault: LayoutFault }
  /** No template is for this address, so the site does not make it. */
  | { kind: 'none' };

export type LayoutPage = {
  kind: 'made';
  text: string;
  /** `text/html`, `application/rss+xml`. */
  mediaType: string;
  policy: LayoutPolicy;
  warnings: readonly LayoutFault[];
  /** Of a trial. */
  compilations?: Compilations;
  /** Files that its templates made, and that the engine does not know as made; or the one that was asked for. */
  resources?: readonly MadeText[];
};

/** A file that templates make. The digest is that of its text; the text of a picture is its `PictureOrder` as JSON. */
export type MadeText = {
  digest: string;
  name: string;
  text: string;
  isPicture?: true;
  /** Something in it may come from a post, which may be hidden later. */
  mayHoldPosts?: true;
};

/** Sources that the page's Content-Security-Policy must allow besides the site's own files. */
export type LayoutPolicy = {
  /** `'sha256-…'` of inline scripts that templates open, and of their handlers. */
  scripts: readonly string[];
  handlers: readonly string[];
  /** Origins or full addresses, by directive: `script-src`, `img-src`, `frame-src`. */
  origins: Readonly<Record<string, readonly string[]>>;
};

/** A message with its file below `layouts/`, or the key of the text that it is about. */
export type LayoutFault = Fault & { file: string };
