/** The versions of a text. Each one that was read stays in the bucket until newer ones displace it. */

import type { DescribeInputs, OnRecord } from '../catalog/catalog.ts';
import { type Entry, pageOf } from '../catalog/entry.ts';
import { keyOfVersion, readVersionKey, versionsOf } from '../content/history-keys.ts';
import { Problem } from '../problem.ts';
import type { Bucket, FileInfo } from '../store/bucket.ts';
import { isPlainHtml, isText } from './bytes-needed.ts';
import type { SyncContext } from './context.ts';
import { readSeen } from './read-seen.ts';
import type { SeenFile } from './seen-file.ts';

/** A kept version. */
export type Version = {
  /** The key under which it is kept. */
  keptAs: string;
  version: string;
  /** Milliseconds since 1970. */
  uploaded: number;
  /** In bytes. */
  size: number;
  /** The name of the token that uploaded it, or `bucket` if another tool wrote it. */
  author: string;
  /** Of a page, as far as it is known: in lists of deleted files. */
  title?: string;
};

/** The number of versions that one call removes, so that an upload has a bounded cost. */
const mostRemoved = 100;

/**
 * Keeps a version that is not on record, if the site keeps versions. Returns whether it was new. A file that
 * was not read whole, because it is too large, is skipped.
 */
export async function keepNew(
  { bucket, clock }: SyncContext,
  { site, record }: DescribeInputs,
  seen: SeenFile | null,
  entry?: Entry | null,
): Promise<boolean> {
  if (seen === null || site.versionsKept === 0 || isKnown(record, seen.version)) return false;
  return (
    isText(seen.key) &&
    !isPlainHtml(seen) &&
    seen.bytes.byteLength === seen.size &&
    keepVersion(bucket, seen, clock(), entry ? (pageOf(entry)?.title ?? '') : '')
  );
}

/** Keeps a file about to be overwritten or deleted, if another tool wrote it and it was never read. */
export async function keepUnseen(
  context: SyncContext,
  info: FileInfo,
  inputs: DescribeInputs,
): Promise<void> {
  const { site, record } = inputs;
  if (site.versionsKept === 0 || !isText(info.key) || isKnown(record, info.version)) return;
  await keepNew(context, inputs, await readSeen(context.bucket, info));
}

/** The version on record was kept before it was recorded. */
function isKnown(record: OnRecord | undefined, version: string): boolean {
  return record?.isCurrent === true && record.version === version;
}

/**
 * Keeps the bytes of a version, once: the kept file's name has the version and the time of its upload. `now`
 * stands for that time if the bucket does not know it.
 */
async function keepVersion(bucket: Bucket, seen: SeenFile, now: number, title: string): Promise<boolean> {
  const { key, version, bytes, notes } = seen;
  const uploaded = uploadedAt(seen);
  if (uploaded === undefined && (await findVersion(bucket, key, version))) return false;
  const author = notes?.['author'] ?? otherTool;
  return putVersion(bucket, { key, version, uploaded: uploaded ?? now, author, title }, bytes);
}

/** The time of upload: the one that its writer noted for a file from elsewhere, else the bucket's. */
export function uploadedAt({ notes, uploaded }: Pick<FileInfo, 'notes' | 'uploaded'>): number | undefined {
  const noted = notes?.['uploaded'] ?? '';
  return /^\d{13}$/.test(noted) ? Number(noted) : uploaded;
}

/** Returns whether the version was new. */
export async function putVersion(
  bucket: Bucket,
  { key, version, uploaded, author, title = '' }: Omit<Version, 'keptAs' | 'size'> & { key: string },
  bytes: Uint8Array,
): Promise<boolean> {
  const stored = await bucket.put(keyOfVersion(key, uploaded, version), bytes, {
    condition: { absent: true },
    notes: { author, key, ...(title !== '' && { title: title.slice(0, longestTitle).toWellFormed() }) },
  });
  return stored !== null;
}

const otherTool = 'bucket';

/** R2 has 8 KB for all notes, which take no half of a pair of UTF-16. */
const longestTitle = 200;

/** After `version` was kept, removes the oldest versions above `limit`, or leaves them to a later call. */
export async function pruneVersions(
  bucket: Bucket,
  { key, version }: Pick<FileInfo, 'key' | 'version'>,
  limit: number,
): Promise<void> {
  if (!isPruned(version, limit)) return;
  try {
    const kept = await listKept(bucket, key, false);
    const old = kept.slice(0, Math.min(Math.max(kept.length - limit, 0), mostRemoved));
    if (old.length > 0) await bucket.delete(...old.map((file) => file.key));
  } catch (error) {
    console.error(`Cannot remove old versions of "${key}"`, error);
  }
}

/** Listing versions costs as much as keeping one, so only one in eight new versions prunes. */
function isPruned(version: string, limit: number): boolean {
  return limit < 16 || Number.parseInt(version.slice(0, 2), 16) % 8 === 0;
}

/** Kept versions, newest first. */
export async function listVersions(bucket: Bucket, key: string): Promise<Version[]> {
  return (await listKept(bucket, key, true)).map(versionOf).toReversed();
}

/** The newest upload of this version; undefined when none is kept. */
export async function findVersion(
  bucket: Bucket,
  key: string,
  version: string,
): Promise<Version | undefined> {
  const kept = await listKept(bucket, key, false);
  const found = kept.findLast((file) => readVersionKey(file.key)?.version === version);
  return found && versionOf(found);
}

/** Deletes all kept versions that are listed. */
export async function eraseVersions(bucket: Bucket, key: string): Promise<void> {
  const kept = await listKept(bucket, key, false);
  for (let from = 0; from < kept.length; from += 1000) {
    await bucket.delete(...kept.slice(from, from + 1000).map((file) => file.key));
  }
}

/** Kept versions, oldest first. */
async function listKept(bucket: Bucket, key: string, withNotes: boolean): Promise<FileInfo[]> {
  const kept: FileInfo[] = [];
  let cursor: string | undefined;
  for (let part = 0; part < mostParts; part++) {
    const listing = await bucket.list({
      prefix: versionsOf(key),
      withNotes,
      ...(cursor !== undefined && { cursor }),
    });
    kept.push(...listing.files.filter((file) => readVersionKey(file.key) !== null));
    cursor = listing.cursor;
    if (cursor === undefined) return kept;
  }
  throw new Problem('storage-failed', `Cannot list the versions of "${key}": there must not be so many`);
}

/** Pages of the listing to read. A page has 1,000 files, or fewer where the bucket lists notes too. */
const mostParts = 20;

function versionOf(file: FileInfo): Version {
  const { uploaded = 0, version = '' } = readVersionKey(file.key) ?? {};
  return {
    keptAs: file.key,
    version,
    uploaded,
    size: file.size,
    author: file.notes?.['author'] ?? otherTool,
    title: file.notes?.['title'] ?? '',
  };
}
