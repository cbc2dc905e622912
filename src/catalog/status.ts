/** The status of a file for its author. */

import { bundleFolder, composed, isPrivate } from '../content/keys.ts';
import { pathOfFile } from '../content/paths.ts';
import type { FileStatus, PublicStatus } from './catalog.ts';
import { readFile } from './file-rows.ts';
import { type FileRecord, placeInLanguage } from './record.ts';

export function fileStatus(sql: SqlStorage, key: string): FileStatus {
  return statusFor(key, readFile(sql, key));
}

/** `record` is the one of `key`. */
export function statusFor(key: string, record: FileRecord | undefined): FileStatus {
  const status = statusOf(record);
  const keeper = takenBy(record);
  const errors = record?.errors ?? [];
  if (record?.kind !== 'post' || status === 'asset' || record.data.isUnrendered) {
    const path = pathOfOther(record);
    return { status, errors, ...(path && { path }), ...(record && { version: record.version }) };
  }
  const { path, visibleFrom } = record.data;
  const taken = { message: `Cannot show "${key}": its address ${path} is kept by "${keeper}"` };
  return {
    status,
    path,
    version: record.version,
    errors: keeper === undefined ? errors : [...errors, taken],
    ...(visibleFrom !== undefined && { visibleFrom }),
  };
}

/** The status of a record as the upload route reports it. */
function statusOf(record: FileRecord | undefined): PublicStatus {
  if (record === undefined) return 'absent';
  if (record.errors.length > 0) return 'unreadable';
  if ((record.kind !== 'post' && record.kind !== 'section') || isBundled(record)) return 'asset';
  if (record.hiddenBy !== null) return 'unreadable';
  if (record.data.draft) return 'draft';
  if (record.visible) return 'published';
  return record.nextAt === null ? 'expired' : 'scheduled';
}

/** The key that owns this record's address instead. */
function takenBy(record: FileRecord | undefined): string | undefined {
  return isBundled(record) ? undefined : (record?.hiddenBy ?? undefined);
}

/** Whether the post lies in another post's bundle, and so is one of its files and no page. */
export function isBundled(record: FileRecord | undefined): boolean {
  const [, folder] =
    /^(.+)\/index(?:\.[a-z]{2,3}(?:-[a-z\d]+)*)?\.[^./]+$/i.exec(record?.hiddenBy ?? '') ?? [];
  if (record === undefined || folder === undefined) return false;
  // A translation in the same folder is a page, even where it has the same address.
  const isTranslation = bundleFolder(placeInLanguage(record)) === `/${composed(folder)}/`;
  return !isTranslation && composed(record.key).startsWith(`${composed(folder)}/`);
}

/** The address of a file that is no post. A list's text is at its list, a file at its key, a page in no language nowhere. */
function pathOfOther(record: FileRecord | undefined): string | undefined {
  if (record?.kind === 'section') return record.data.path;
  if (record?.kind !== 'file' || record.data?.isNoPageHere) return undefined;
  return isPrivate(record.key) ? undefined : pathOfFile(record.key);
}
