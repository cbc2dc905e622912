import type { EdgeCache } from '../cache/edge-cache.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { ImageResizer } from '../images/resizer.ts';
import type { Bucket } from '../store/bucket.ts';

export type Edge = {
  cache: EdgeCache;
  /** The longest time that the edge shows anything, purged or not, in milliseconds. */
  longest: number;
};

/** The services of `sync`. */
export type SyncContext = {
  bucket: Bucket;
  catalog: Catalog;
  /** The cache in front of the Worker; null where there is none or it keeps nothing. */
  edge: Edge | null;
  /** Makes smaller copies of images; null where the platform has no resizer. */
  resizer: ImageResizer | null;
  /** Milliseconds since 1970. */
  clock: () => number;
};
