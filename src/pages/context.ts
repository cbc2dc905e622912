import type { ImageCache, PageCache } from '../cache/cache-api.ts';
import type { Renderings } from '../compose/renderings.ts';
import type { SyncContext } from '../indexing/context.ts';
import type { PosterSource } from '../posters/video-hosts.ts';
import type { LanguageHint } from './language-hint.ts';

/** The services of READ. */
export type PagesContext = SyncContext & {
  pages: PageCache;
  /** Keeps posters of videos, and smaller copies of images. */
  images: ImageCache;
  /** Fetches posters. */
  posters: PosterSource;
  /** Seconds for which the cache in front of the Worker keeps replies that may change; 0: it keeps none. */
  edgeTtl: number;
  /** The program's own version, an input of every page. */
  build: string;
  /** The site's origin if `site.yaml` has none; empty: the request's. */
  siteUrl: string;
  /** Both are shared by all requests of an isolate. */
  languageHint: LanguageHint;
  renderings: Renderings;
  /** Lets work go on after the response. */
  later(work: Promise<unknown>): void;
};
