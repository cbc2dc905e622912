/** The only function that purges the edge: at most once in twelve seconds, until no change is marked. */

import type { SyncContext } from './context.ts';

/** The state of edge copies of earlier changes: there are none, they were dropped, or they will be. */
export type Purged =
  | { state: 'none' | 'dropped' }
  | { state: 'due' /** Milliseconds since 1970. */; until: number };

/** Purges if that is due. The result holds for all changes that were accepted before the call. */
export async function purgeIfDue(context: SyncContext): Promise<Purged> {
  const { edge, catalog, clock } = context;
  if (edge === null) return { state: 'none' };
  const { purge, next } = await catalog.beginPurge(clock());
  if (purge === null) return next === null ? { state: 'dropped' } : { state: 'due', until: next };
  const error = await edge.cache.purge(purge.tags).then(
    () => null,
    (reason) => String(reason instanceof Error ? reason.message : reason).slice(0, 500),
  );
  await catalog.endPurge(clock(), purge, error);
  if (error === null) return { state: 'dropped' };
  console.error('Copies at the edge could not be dropped, which will be tried again', error);
  return { state: 'due', until: clock() + edge.longest };
}
