/** Readers follow a link; an image is shown; anything else is loaded, or named. */
export type AddressRole = 'link' | 'image' | 'other';

/** Answers about the addresses in a page's HTML. */
export type Addresses = {
  /** What to write for an address; null when it is not safe there. */
  write(written: string, role: AddressRole): string | null;
  /** Pixels of an image of the site, where they are known. */
  imageSize(written: string): { width: number; height: number } | undefined;
  /** Smaller copies of such an image, and itself, as a `srcset`; undefined where there are none. */
  smallerCopies(written: string): string | undefined;
};
