/** SYNC: key → ticket → look at the bucket → make the catalog agree. Every change of any origin ends here. */

import { isMadeUnder } from '../catalog/basis.ts';
import type { Accepted, Basis, Entry, LookSource } from '../catalog/catalog.ts';
import type { Site } from '../site.ts';
import type { Bucket, FileInfo } from '../store/bucket.ts';
import { readBytes } from '../store/read-bytes.ts';
import { isPrivateSegment } from '../urls.ts';
import { bytesNeeded, callsIn, describe, type SeenFile } from './describe.ts';
import type { SyncParts } from './parts.ts';

/** What the caller has just done to the file: the bytes it wrote and what it knows of them, or `null` when it deleted it. */
export type Doing = (SeenFile & { entry?: Entry }) | null;

/** What is known of the file now, and the settings under which it was described. */
export type Synced = Accepted & { site: Site };

/**
 * Looks at what the bucket holds for `key` now and makes the catalog agree.
 * The ticket is drawn before the look, so of two looks the catalog keeps the later one, however they overlap.
 * A bucket that may answer with old content is not asked again for what the caller has just written.
 */
export async function sync(parts: SyncParts, key: string, done?: Doing): Promise<Synced> {
  const { bucket, catalog, clock } = parts;
  const ticket = await catalog.ticket(clock(), key);
  const source: LookSource = done !== undefined && !bucket.consistent ? 'writer' : 'bucket';
  const file = source === 'writer' ? (done ?? null) : await look(bucket, key, done);
  const entry = file && (await entryOf(parts, file, ticket));
  const how = { source, hasEdge: parts.edge !== null } as const;
  const accepted = await catalog.accept(clock(), ticket.number, key, entry, how);
  return { ...accepted, site: ticket.site };
}

/** What the caller knows of the bytes holds while all that it depends on is as it was. */
async function entryOf(parts: SyncParts, file: NonNullable<Doing>, basis: Basis): Promise<Entry> {
  const { entry, ...seen } = file;
  if (entry && isMadeUnder(entry.basis, basis)) return { ...entry, version: seen.version };
  const calls = basis.templates === '' ? [] : callsIn(seen);
  const templates = calls.length > 0 ? await parts.catalog.facts(parts.clock(), seen.key, calls) : [];
  return describe(seen, basis, new Map(templates)).entry;
}

async function look(bucket: Bucket, key: string, done: Doing | undefined): Promise<Doing> {
  if (isPrivateSegment(key)) return null;
  const info = await bucket.head(key);
  if (info === null) return null;
  return done?.version === info.version ? done : readSeen(bucket, info);
}

/** Reads as much of the file as describing it takes. */
async function readSeen(bucket: Bucket, info: FileInfo): Promise<SeenFile | null> {
  const { key, size } = info;
  const length = bytesNeeded(key, size);
  if (length === 0) return { key, version: info.version, size, bytes: new Uint8Array() };
  const file = await bucket.get(key, length < size ? { offset: 0, length } : undefined);
  return file && { key, version: file.version, size: file.size, bytes: await readBytes(file.body) };
}
