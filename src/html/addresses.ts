/** Readers follow a link; an image is shown; anything else is loaded, or named. */
export type AddressRole = 'link' | 'image' | 'other';

/** What the pass over a page's HTML asks about addresses. */
export type Addresses = {
  /** What to write for an address; null when it is not safe there. */
  write(written: string, role: AddressRole): string | null;
  /** Pixels of an image of the site, where they are known. */
  imageSize(written: string): { width: number; height: number } | undefined;
  /** Smaller copies of such an image, and itself, as a `srcset`; undefined where there are none. */
  smallerCopies(written: string): string | undefined;
};
