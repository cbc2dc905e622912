import type { EdgeCache } from '../cache/edge-cache.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Bucket } from '../store/bucket.ts';

export type Edge = {
  cache: EdgeCache;
  /** How long anything is shown from there at most, purged or not, in milliseconds. */
  longest: number;
};

/** What `sync` works on. */
export type SyncContext = {
  bucket: Bucket;
  catalog: Catalog;
  /** The cache in front of the Worker; null where there is none or nothing is to be kept there. */
  edge: Edge | null;
  /** Milliseconds since 1970. */
  clock: () => number;
};
