/** The list of buckets. To add one: a file in this folder, a binding below, a test that runs the contract. */

import { Problem } from '../problem.ts';
import type { Bucket } from './bucket.ts';
import { kvBucket } from './kv.ts';
import { r2Bucket } from './r2.ts';

/** Bindings of `wrangler.toml` that can hold the site. */
export type BucketBindings = { BUCKET?: R2Bucket; CONTENT_KV?: KVNamespace };

/** The bucket whose binding is present, R2 before KV. Throws a `Problem` of type `storage-failed` when there is none. */
export function chooseBucket({ BUCKET, CONTENT_KV }: BucketBindings): Bucket {
  if (BUCKET) return r2Bucket(BUCKET);
  if (CONTENT_KV) return kvBucket(CONTENT_KV);
  throw new Problem(
    'storage-failed',
    'Cannot open the bucket: wrangler.toml must bind an R2 bucket as BUCKET or a KV namespace as CONTENT_KV',
  );
}
