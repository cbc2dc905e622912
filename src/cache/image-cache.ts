import type { PosterImage } from '../post/poster.ts';

/** Images of other hosts, by the names that the site has for them. */
export interface ImageCache {
  get(name: string): Promise<PosterImage | null>;
  /** Keeps an image for so many seconds, or less. */
  put(name: string, image: PosterImage, seconds: number): Promise<void>;
}
