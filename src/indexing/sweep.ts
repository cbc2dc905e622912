/** Walks the bucket's listing and syncs every file whose record differs, a slice at a time. */

import type { Sweep } from '../catalog/upkeep.ts';
import { isRecorded, versionsFolder } from '../content/history-keys.ts';
import { byteOrder, mayBeIndex } from '../content/keys.ts';
import { settingsKeys } from '../content/site/settings-files.ts';
import type { Bucket, Listing } from '../store/bucket.ts';
import { adoptLayouts } from './adopt-layouts.ts';
import type { SyncContext } from './context.ts';
import { sweepPending } from './old-pending.ts';
import { sync } from './sync.ts';

export type SliceLimits = {
  /** Files synced in one slice. Each takes five calls, seldom more, and the free plan allows 50 a slice. */
  syncs: number;
  /** Pages of the listing (up to 1,000 files each) read in one slice. */
  lists: number;
};

const sliceLimits: SliceLimits = { syncs: 8, lists: 3 };

/** `done`: the end of the bucket was reached. `listed`: the number of files listed so far. */
export type SliceResult = { done: boolean; listed: number };

/** Seconds between two sweeps: a minute up to 10,000 files, then more; five where listings come late. */
export function sweepPause(files: number, { consistent }: Pick<Bucket, 'consistent'>): number {
  return Math.max(consistent ? 60 : 300, (files / 10_000) * 60);
}

/** Does one slice of the running sweep, or of a new one. */
export async function sweepSlice(context: SyncContext, limits = sliceLimits): Promise<SliceResult> {
  const { catalog, clock } = context;
  const { sweep: running, lastFinished } = await catalog.sweepState(clock());
  let sweep = running ?? newSweep(clock(), true);
  let left = limits.syncs;
  if (lastFinished === undefined && sweep.after === '') {
    if (await syncSettings(context)) return { done: false, listed: 0 };
    // Its calls are those of two files.
    left = Math.max(1, left - 2);
  }
  for (let lists = 0; left > 0 && lists < limits.lists; lists++) {
    const part = await sweepPart(context, sweep, left);
    await catalog.saveSweep(clock(), sweep.startedAt, part.atEnd ? null : part.sweep);
    if (part.atEnd) {
      await adoptLayouts(context);
      return { done: true, listed: part.sweep.listed };
    }
    left -= part.synced;
    sweep = part.sweep;
  }
  return { done: false, listed: sweep.listed };
}

/** Sweeps to the end of the bucket. With `trust` false, it reads every file again: a rebuild. */
export async function sweepAll(context: SyncContext, trust = true): Promise<void> {
  const sweep = newSweep(context.clock(), trust);
  await context.catalog.saveSweep(context.clock(), sweep.startedAt, sweep);
  while (!(await sweepSlice(context, { syncs: 1000, lists: 10 })).done);
}

function newSweep(now: number, trust: boolean): Sweep {
  return { after: '', trust, startedAt: now, listed: 0 };
}

/** Syncs the files of settings, which a new catalog must know first. Returns whether any differed. */
async function syncSettings(context: SyncContext): Promise<boolean> {
  const { bucket, catalog, clock } = context;
  const [files, statuses] = await Promise.all([
    Promise.all(settingsKeys.map((key) => bucket.head(key))),
    catalog.statuses(clock(), settingsKeys),
  ]);
  const differing = files
    .filter((file) => file !== null)
    .filter(({ key, version }) => statuses[key]?.version !== version);
  await syncEach(
    context,
    differing.map(({ key }) => key),
  );
  return differing.length > 0;
}

type PartResult = { synced: number; sweep: Sweep; atEnd: boolean };

/** Compares one page of the listing and syncs at most `limit` of its files; the next slice goes on. */
async function sweepPart(context: SyncContext, sweep: Sweep, limit: number): Promise<PartResult> {
  const { after, trust, cursor } = sweep;
  const listing = passOver(context.bucket, await context.bucket.list(cursor === undefined ? {} : { cursor }));
  const files = listing.files.filter(({ key }) => isRecorded(key));
  await sweepPending(context, listing.files);
  const last = listing.last ?? after;
  const until = listing.cursor === undefined ? null : last;
  const listed = files.map(({ key, version }) => ({ key, version }));
  const differing = await context.catalog.compare(context.clock(), { after, until, files: listed, trust });
  const keys = differing.slice(0, limit);
  await syncEach(context, keys);
  const synced = keys.length;
  if (synced < differing.length) {
    return { synced, sweep: { ...sweep, after: keys.at(-1) ?? after }, atEnd: false };
  }
  const next: Sweep = { ...sweep, after: last, listed: sweep.listed + files.length };
  if (listing.cursor === undefined) return { synced, sweep: next, atEnd: true };
  return { synced, sweep: { ...next, cursor: listing.cursor }, atEnd: false };
}

/**
 * Skips kept versions. A bucket that can list from any key skips them at once. The page of the listing before
 * them then ends at one fixed key. Other buckets list them like any file.
 */
function passOver(bucket: Bucket, listing: Listing): Listing & { last: string | undefined } {
  const { files } = listing;
  const last = files.at(-1)?.key;
  const behind = bucket.cursorAfter?.(versionsFolder);
  if (behind === undefined || !files.some(({ key }) => key.startsWith(versionsFolder)))
    return { ...listing, last };
  return {
    files: files.filter(({ key }) => byteOrder(key, versionsFolder) < 0),
    cursor: behind,
    last: behind,
  };
}

/**
 * Syncs a few files at a time: enough to hide the waiting, few enough for the platform's limit. Texts of sections come
 * first, one after another, since they may hide the pages below them.
 */
async function syncEach(context: SyncContext, keys: readonly string[]): Promise<void> {
  for (const key of keys.filter(mayBeIndex)) await syncOrReport(context, key);
  const queue = keys.filter((key) => !mayBeIndex(key)).values();
  const worker = async (): Promise<void> => {
    for (const key of queue) await syncOrReport(context, key);
  };
  await Promise.all(Array.from({ length: 5 }, worker));
}

/** Syncs one file. A failure must not stop the sweep; the next one tries the file again. */
async function syncOrReport(context: SyncContext, key: string): Promise<void> {
  try {
    await sync(context, key);
  } catch (error) {
    console.error(`The sweep could not sync "${key}"`, error);
  }
}
