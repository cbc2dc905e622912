/** The use of an address: readers follow a link, an image is shown, any other is loaded or only named. */
export type AddressRole = 'link' | 'image' | 'other';

/** Rewrites and describes the addresses in a page's HTML. */
export type Addresses = {
  /** The address to write; null when it is not safe in this role. */
  write(written: string, role: AddressRole): string | null;
  /** Pixels of an image of the site, if known. */
  imageSize(written: string): { width: number; height: number } | undefined;
  /** Smaller copies of such an image and the image itself, as a `srcset`; undefined without copies. */
  smallerCopies(written: string): string | undefined;
};
