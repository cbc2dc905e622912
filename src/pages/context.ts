import type { ImageCache, PageCache } from '../cache/cache-api.ts';
import type { ImageResizer } from '../images/resizer.ts';
import type { SyncContext } from '../indexing/context.ts';
import type { PosterSource } from '../posters/video-hosts.ts';

/** What READ works on. */
export type PagesContext = SyncContext & {
  pages: PageCache;
  /** Keeps posters of videos, and smaller copies of images. */
  images: ImageCache;
  /** Where posters come from. */
  posters: PosterSource;
  /** Makes smaller copies of images; null where nothing can. */
  resizer: ImageResizer | null;
  /** For how many seconds the cache in front of the Worker keeps what may change; 0: nothing. */
  edgeTtl: number;
  /** Names the program's own version, which every page is made from too. */
  build: string;
  /** The site's origin where `site.yaml` names none; empty: the request's. */
  siteUrl: string;
  /** Lets work go on after the response. */
  later(work: Promise<unknown>): void;
};
