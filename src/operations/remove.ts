import { checkPrecondition, type WritePrecondition } from '../http/write-precondition.ts';
import { isText } from '../indexing/describe.ts';
import { type Purged, purgeIfDue } from '../indexing/purge.ts';
import { type Synced, sync } from '../indexing/sync.ts';
import { keepUnseen } from '../indexing/versions.ts';
import { Problem } from '../problem.ts';
import type { FileInfo } from '../store/bucket.ts';
import type { PublishParts } from './parts.ts';

/**
 * Deletes a file, if the condition holds, and makes the catalog agree.
 *
 * No bucket can check a condition while it deletes. A write in the moment between the check and the delete is deleted too.
 */
export async function remove(
  parts: PublishParts,
  key: string,
  precondition: WritePrecondition,
): Promise<Removed> {
  const info = await checkRemoval(parts, key, precondition);
  if (isText(key)) await keepUnseen(parts, info, await parts.catalog.basis(parts.clock(), key));
  await parts.bucket.delete(key);
  const known = await sync(parts, key, null);
  return { known, purged: await purgeIfDue(parts) };
}

export type Removed = {
  known: Synced;
  /** What became of copies at the edge. */
  purged: Purged;
};

/** Throws the `Problem` that deleting would throw, and changes nothing. Answers the file that would be deleted. */
export async function checkRemoval(
  parts: PublishParts,
  key: string,
  precondition: WritePrecondition,
): Promise<FileInfo> {
  const info = await parts.bucket.head(key);
  if (info === null) throw new Problem('not-found', `Cannot delete "${key}": there is no such file`);
  checkPrecondition(precondition, info);
  return info;
}
