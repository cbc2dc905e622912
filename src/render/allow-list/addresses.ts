/** What the pass over a page's HTML asks about addresses. */
export type Addresses = {
  /** What to write for an address; null when it is not safe. `isLink`: readers follow it. */
  write(written: string, isLink: boolean): string | null;
  /** Pixels of an image of the site, where they are known. */
  imageSize(written: string): { width: number; height: number } | undefined;
  /** Smaller copies of such an image, and itself, as a `srcset`; undefined where there are none. */
  smallerCopies(written: string): string | undefined;
};
