import { bundleOf } from '../urls.ts';
import type { PublicStatus } from './catalog.ts';
import type { FileRecord } from './files.ts';

/** What the upload route says about a record. */
export function statusOf(record: FileRecord | undefined): PublicStatus {
  if (record === undefined) return 'absent';
  if (record.errors.length > 0) return 'unreadable';
  if (record.kind === 'section') return record.data.draft ? 'draft' : 'published';
  if (record.kind !== 'post' || isBundled(record)) return 'asset';
  if (record.hiddenBy !== null) return 'unreadable';
  if (record.data.draft) return 'draft';
  if (record.visible) return 'published';
  return record.nextAt === null ? 'expired' : 'scheduled';
}

/** The key that keeps this record's address from it. */
export function takenBy(record: FileRecord | undefined): string | undefined {
  return isBundled(record) ? undefined : (record?.hiddenBy ?? undefined);
}

/** Whether the post lies in another post's bundle, and so is one of its files and no page. */
export function isBundled(record: FileRecord | undefined): boolean {
  const owner = record?.hiddenBy ? bundleOf(record.hiddenBy) : null;
  return owner !== null && record !== undefined && `/${record.key}`.startsWith(owner);
}
