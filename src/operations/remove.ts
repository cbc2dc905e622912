import { checkMayChange, type Permit } from '../auth/rights.ts';
import type { Token } from '../auth/tokens.ts';
import { keyOfVersion } from '../content/history-keys.ts';
import { checkPrecondition, type WritePrecondition } from '../http/write-precondition.ts';
import { isText } from '../indexing/bytes-needed.ts';
import { type Purged, purgeIfDue } from '../indexing/purge.ts';
import { type Synced, sync } from '../indexing/sync.ts';
import { findVersion, keepUnseen, uploadedAt } from '../indexing/versions.ts';
import { Problem } from '../problem.ts';
import type { FileInfo } from '../store/bucket.ts';
import { allow } from './allow.ts';
import { type OperationsContext, opened } from './context.ts';
import { type LayoutsLater, settleLayouts } from './settle-layouts.ts';

export type Removal = { key: string; token: Token; precondition: WritePrecondition };

/** Deletes only a file of which a version is kept. */
export type Undoable = { isUndoable?: boolean };

/**
 * Deletes a file, if the condition holds, and makes the catalog agree. If a step fails, call `remove` again: a file that
 * only the catalog still knows is deleted there.
 *
 * No bucket can check a condition while it deletes. A write between the check and the delete is deleted too.
 */
export async function remove(
  context: OperationsContext,
  removal: Removal & LayoutsLater & Undoable,
): Promise<Removed> {
  const { key } = removal;
  const { info, found, permit } = await checkRemoval(context, removal);
  if (found && isText(key)) {
    await keepUnseen(context, found, await context.catalog.inputs(context.clock(), key));
  }
  if (removal.isUndoable && !(await isKept(context, info))) {
    throw new Problem(
      'bad-request',
      `Cannot delete "${key}": no version of it is kept, so that nobody could restore it`,
    );
  }
  const bucket = opened(context, permit);
  // Where a head may be old, the file may be there all the same.
  if (found || !bucket.consistent) await bucket.delete(key);
  const known = await sync(context, key, null);
  await settleLayouts(context, permit, [key], removal);
  return { version: info.version, known, purged: await purgeIfDue(context) };
}

/** A listing may not yet show a version that was kept a moment ago. */
async function isKept({ bucket }: OperationsContext, info: Known): Promise<boolean> {
  const { key, version } = info;
  const uploaded = uploadedAt(info);
  const named = uploaded === undefined ? null : await bucket.head(keyOfVersion(key, uploaded, version));
  return named !== null || (await findVersion(bucket, key, version)) !== undefined;
}

export type Removed = {
  version: string;
  known: Synced;
  /** The state of edge copies. */
  purged: Purged;
};

/** A file as the bucket has it, or as it is on record. */
type Known = Pick<FileInfo, 'key' | 'version' | 'uploaded' | 'notes'>;

/** `found` is null for a file that only the catalog knows: an earlier deletion was broken off. */
export type CheckedRemoval = { info: Known; found: FileInfo | null; permit: Permit };

/** Checks a deletion without making it. Throws the `Problem` that deleting would throw. */
export async function checkRemoval(
  context: OperationsContext,
  { key, token, precondition }: Removal,
): Promise<CheckedRemoval> {
  checkMayChange(token, key);
  const found = await context.bucket.head(key);
  const info = found ?? (await onRecord(context, key));
  if (info === null) throw new Problem('not-found', `Cannot delete "${key}": there is no such file`);
  checkPrecondition(precondition, info);
  return { info, found, permit: await allow(context, token, [{ key, content: null }]) };
}

/** Null where the catalog knows no such file. */
export async function onRecord({ catalog, clock }: OperationsContext, key: string): Promise<Known | null> {
  const { record } = await catalog.inputs(clock(), key);
  return record ? { key, version: record.version } : null;
}
