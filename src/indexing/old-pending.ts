import { pendingFolder, pendingLifetime } from '../content/pending-keys.ts';
import type { FileInfo } from '../store/bucket.ts';
import type { SyncContext } from './context.ts';

/** Drops those of the listed files that have been pending for too long. */
export async function dropOldPending(
  { bucket, clock }: SyncContext,
  files: readonly FileInfo[],
): Promise<void> {
  const over = clock() - pendingLifetime;
  const old = files.filter(
    ({ key, uploaded }) => key.startsWith(pendingFolder) && uploaded !== undefined && uploaded < over,
  );
  if (old.length > 0) await bucket.delete(...old.map(({ key }) => key));
}
