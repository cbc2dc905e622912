import { hash } from 'node:crypto';

/**
 * The hash of all inputs of a page: its `ETag` and its key in the cache. Inputs must be plain JSON values.
 */
export function pageVersion(build: string, ...inputs: readonly unknown[]): string {
  return hash('sha256', JSON.stringify([build, ...inputs]), 'base64url').slice(0, 27);
}
