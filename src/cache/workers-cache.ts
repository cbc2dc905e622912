import type { EdgeCache } from './edge-cache.ts';

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
