import type { EdgeTag } from '../http/respond.ts';

/**
 * The cache in front of the Worker (Workers Cache), as far as the Worker reaches it: what is in it is answered without asking
 * the Worker, until it is purged or its time is over. https://developers.cloudflare.com/workers/cache/
 */

export interface EdgeCache {
  /** Drops all copies with one of the tags. Throws when that failed. */
  purge(tags: readonly EdgeTag[]): Promise<void>;
}
