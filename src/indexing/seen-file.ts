import type { FileInfo } from '../store/bucket.ts';

/** A file as far as it was read: a whole text, the beginning of an image, nothing of other files. */
export type SeenFile = Pick<FileInfo, 'key' | 'version' | 'size' | 'uploaded' | 'notes'> & {
  bytes: Uint8Array;
};
