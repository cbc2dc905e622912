import { hash } from 'node:crypto';
import { remembered } from '../content/remembered.ts';

/** The hash of all inputs of a page: its `ETag` and its key in the cache. Inputs are plain JSON values. */
export function pageVersion(build: string, ...inputs: readonly unknown[]): string {
  return versionOf(JSON.stringify([build, ...inputs]));
}

/** Under workerd a hash costs a stream object. The inputs of a kept page are short, and the same until it changes. */
const versionOf = remembered((text) => hash('sha256', text, 'base64url').slice(0, 27), {
  most: 2000,
  longest: 500,
});
