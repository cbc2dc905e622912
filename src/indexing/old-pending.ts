import { pendingFolder, pendingLifetime } from '../content/pending-keys.ts';
import type { FileInfo } from '../store/bucket.ts';
import type { SyncContext } from './context.ts';

/** Drops those of the listed files that have been pending for too long. A catalog made anew learns who has others. */
export async function sweepPending(
  { bucket, catalog, clock }: SyncContext,
  files: readonly FileInfo[],
): Promise<void> {
  const over = clock() - pendingLifetime;
  const pending = files.filter(({ key }) => key.startsWith(pendingFolder));
  const old = pending.filter(({ uploaded = 0 }) => uploaded < over);
  if (old.length > 0) await bucket.delete(...old.map(({ key }) => key));
  const holders = new Set(
    pending.filter((file) => !old.includes(file)).map(({ key }) => key.split('/')[1] ?? ''),
  );
  for (const holder of holders) await catalog.dav(clock(), { ask: 'keeps pending', holder });
}
