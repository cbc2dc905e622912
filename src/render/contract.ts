import type { Dependency, Resolutions } from '../content/post/dependencies.ts';
import type { PostImage, PostVideo } from '../content/post/media.ts';
import type { Post } from '../content/post/post.ts';
import type { RenderSettings } from '../content/site/settings-read.ts';
import type { Fault } from '../problem.ts';
import type { Extras } from './extras.ts';
import type { Length } from './length.ts';

export type RenderInput = {
  post: Post;
  site: RenderSettings;
  /** The path of the post's page, `/posts/hello/`; relative addresses are seen from it. */
  path: string;
  /** Answers to the uses of this post; empty when they are only being collected. */
  resolutions: Resolutions;
  /** From `loadExtras`. */
  extras: Extras;
  /** Whether images of the site can be had in smaller copies; absent: no. */
  hasCopies?: boolean;
};

/** Something an author should know; `strict` ones refuse an upload unless it asks for lenient handling. */
export type Warning = Fault & { strict: boolean };

export type Heading = { level: number; id: string /** Plain text. */; text: string };

export type Rendered = {
  /** The body as safe HTML. */
  html: string;
  /**
   * What stands before `<!--more-->`, else the first blocks that are long enough, as safe HTML; absent where the whole body is the
   * summary.
   */
  summaryHtml?: string;
  /** The first words of the body as plain text, at most about 70 words; never cut inside a word. */
  excerpt: string;
  /** Its beginning in whole paragraphs, for lists and feeds: plain text. */
  summary: string;
  /** The body as plain text, at most 20,000 characters. */
  text: string;
  headings: readonly Heading[];
  length: Length;
  /** Everything this post asked for, whether or not a fact answered it; in order, without repetition. */
  dependencies: readonly Dependency[];
  warnings: readonly Warning[];
  /** Whether the page has a player that the small script can bring to life. */
  hasPlayer: boolean;
  /** The first images that are files of the site; one that the front matter names comes before those of the text. */
  images: readonly PostImage[];
  /** The first videos. */
  videos: readonly PostVideo[];
};
