import type { EdgeTag } from '../http/reply.ts';

/**
 * The cache in front of the Worker (Workers Cache). It answers with its copies, without asking the Worker,
 * until they are purged or expire. https://developers.cloudflare.com/workers/cache/
 */
export interface EdgeCache {
  /** Drops all copies with one of the tags. Throws when the purge failed. */
  purge(tags: readonly EdgeTag[]): Promise<void>;
}

/** The Worker's own cache; null where it is off or does not exist, as under `wrangler dev`. */
export function workersCache({ cache }: ExecutionContext): EdgeCache | null {
  if (cache === undefined) return null;
  return {
    async purge(tags) {
      const { success, errors } = await cache.purge({ tags: [...tags] });
      if (!success) throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join('; '));
    },
  };
}
