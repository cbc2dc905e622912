import type { Permit } from '../auth/rights.ts';
import type { ParsedTokens } from '../auth/tokens.ts';
import type { Renderings } from '../compose/renderings.ts';
import type { SyncContext } from '../indexing/context.ts';
import type { Bucket } from '../store/bucket.ts';

/** The services of WRITE. */
export type OperationsContext = Omit<SyncContext, 'bucket'> & {
  bucket: SealedBucket;
  tokens: ParsedTokens;
  /** The program's own version; empty where it is unknown. */
  build: string;
  /** The site's origin if `site.yaml` has none; empty: the request's. */
  siteUrl: string;
  /** Shared by all requests of an isolate. */
  renderings: Renderings;
};

/** The bucket as doors and operations get it: nobody can write to it without a permit. `sync` still can. */
export type SealedBucket = Bucket & { put: never; delete: never };

export function sealed<Context extends { bucket: Bucket }>(
  context: Context,
): Omit<Context, 'bucket'> & { bucket: SealedBucket } {
  // The same bucket: only its type forbids to write.
  return { ...context, bucket: context.bucket as SealedBucket };
}

/** The bucket for whoever has asked for the right to write. */
export function opened({ bucket }: Pick<OperationsContext, 'bucket'>, _permit: Permit): Bucket {
  return bucket;
}
