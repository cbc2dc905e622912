import type { Catalog } from '../catalog/catalog.ts';
import type { Bucket } from '../store/bucket.ts';

/** What `sync` works on. */
export type SyncParts = {
  bucket: Bucket;
  catalog: Catalog;
  /** Milliseconds since 1970. */
  clock: () => number;
};
