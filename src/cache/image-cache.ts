import type { EncodedImage } from '../content/encoded-image.ts';

/** Images of other hosts, by the names that the site has for them. */
export interface ImageCache {
  get(name: string): Promise<EncodedImage | null>;
  /** Keeps an image for so many seconds, or less. */
  put(name: string, image: EncodedImage, seconds: number): Promise<void>;
}
