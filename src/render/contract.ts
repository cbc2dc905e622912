import type { Dependency, Resolutions } from '../content/post/dependencies.ts';
import type { PostImage, PostVideo } from '../content/post/media.ts';
import type { Post } from '../content/post/post.ts';
import type { RenderSettings } from '../content/site/settings-used.ts';
import type { Fault } from '../problem.ts';
import type { Extras } from './extras.ts';
import type { Length } from './length.ts';

export type RenderInput = {
  post: Post;
  site: RenderSettings;
  /** The path of the post's page, `/posts/hello/`; addresses are relative to it. */
  path: string;
  /** Resolutions of this post's dependencies; empty while they are only collected. */
  resolutions: Resolutions;
  /** From `loadExtras`. */
  extras: Extras;
  /** Whether smaller copies of the site's images are available; by default they are not. */
  hasCopies?: boolean;
};

/** A warning for the author. Strict ones refuse an upload unless it asks for lenient handling. */
export type Warning = Fault & { strict: boolean } & OfTheme;

/** A remark that holds only where the built-in theme shows the page. */
export type OfTheme = { isOfTheme?: true };

export type Heading = { level: number; id: string /** Plain text. */; text: string };

export type Rendered = {
  /** The body as safe HTML. */
  html: string;
  /**
   * The HTML before `<!--more-->`, or the first blocks up to the summary's length, as safe HTML. Absent when
   * the whole body is the summary.
   */
  summaryHtml?: string;
  /** The caption of the picture in front matter, as safe HTML without blocks. */
  coverCaption?: string;
  /** The first words of the body as plain text, at most about 70 words; no word is cut. */
  excerpt: string;
  /** The beginning of the body in whole paragraphs, for lists and feeds: plain text. */
  summary: string;
  /** The body as plain text, at most 20,000 characters. */
  text: string;
  headings: readonly Heading[];
  length: Length;
  /** All dependencies of this post, whether or not they were resolved; in order, each once. */
  dependencies: readonly Dependency[];
  warnings: readonly Warning[];
  /** Whether the page has a player that the small script can start. */
  hasPlayer: boolean;
  /** The first images that are files of the site. That of the front matter comes before those of the text. */
  images: readonly PostImage[];
  /** The first videos. */
  videos: readonly PostVideo[];
  /** Links to other addresses of the site that name no file of a page: the path of each, by the address as written. */
  links: ReadonlyMap<string, string>;
};
