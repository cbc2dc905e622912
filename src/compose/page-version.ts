import { createHash } from 'node:crypto';

/** The hash of everything a page is made from: its `ETag` and its key in the cache. Inputs must be plain JSON values. */
export function pageVersion(build: string, ...inputs: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([build, ...inputs]))
    .digest('base64url')
    .slice(0, 27);
}
