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
 * Deletes a file, if the condition holds, and makes the catalog agree.
 *
 * No bucket can check a condition while it deletes. A write between the check and the delete is deleted too.
 */
export async function remove(
  context: OperationsContext,
  removal: Removal & LayoutsLater & Undoable,
): Promise<Removed> {
  const { key } = removal;
  const { info, permit } = await checkRemoval(context, removal);
  if (isText(key)) await keepUnseen(context, info, await context.catalog.inputs(context.clock(), key));
  if (removal.isUndoable && !(await isKept(context, info))) {
    throw new Problem(
      'bad-request',
      `Cannot delete "${key}": no version of it is kept, so that nobody could restore it`,
    );
  }
  await opened(context, permit).delete(key);
  const known = await sync(context, key, null);
  await settleLayouts(context, permit, [key], removal);
  return { version: info.version, known, purged: await purgeIfDue(context) };
}

/** A listing may not yet show a version that was kept a moment ago. */
async function isKept({ bucket }: OperationsContext, info: FileInfo): Promise<boolean> {
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

/** Checks a deletion without making it. Throws the `Problem` that deleting would throw. Returns the file. */
export async function checkRemoval(
  context: OperationsContext,
  { key, token, precondition }: Removal,
): Promise<{ info: FileInfo; permit: Permit }> {
  checkMayChange(token, key);
  const info = await context.bucket.head(key);
  if (info === null) throw new Problem('not-found', `Cannot delete "${key}": there is no such file`);
  checkPrecondition(precondition, info);
  return { info, permit: await allow(context, token, [{ key, content: null }]) };
}
