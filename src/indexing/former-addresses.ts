/** The addresses that a page had: kept in the bucket when it leaves them, so that old links lead on. */

import type { Entry, FormerAddresses, OnRecord, PostEntry, SectionEntry } from '../catalog/catalog.ts';
import { addressesOfList, addressesOfPost } from '../catalog/former.ts';
import { addressesOf } from '../content/history-keys.ts';
import { Problem } from '../problem.ts';
import type { Bucket, Condition } from '../store/bucket.ts';
import { readBytes } from '../store/read-bytes.ts';
import type { SeenFile } from './describe.ts';

/** Addresses kept of one file, the newest; a link older than so many moves is lost. */
export const mostAddresses = 100;

/** A longer address is longer than servers and browsers take. */
export const longestPath = 2000;

/** How often another write may come in between. */
const attempts = 3;

/**
 * What visitors see of a file now and will not see after `entry` is on record. Addresses that only a draft had are
 * not among them: nobody is to learn that it was there.
 */
export function addressesLeft(
  shown: OnRecord['shown'],
  entry: Pick<Entry, 'post' | 'section'> | null,
  now: number,
): string[] {
  const next = shownNext(entry ?? {}, now);
  return shown.filter((path) => !next.includes(path) && path.length <= longestPath);
}

function shownNext({ post, section }: Pick<Entry, 'post' | 'section'>, now: number): string[] {
  if (post) return isShown(post, now) ? addressesOfPost(post) : [];
  return section && isShown(section, now) ? addressesOfList(section) : [];
}

function isShown(page: PostEntry | SectionEntry, now: number): boolean {
  const { draft, visibleFrom = now, visibleUntil } = page;
  if (draft) return false;
  return visibleFrom <= now && (visibleUntil === undefined || now < visibleUntil);
}

/** What a page leaves. `id` is that by which feeds named it so far; it is kept if none is. */
export type Left = { paths: readonly string[]; id?: string | undefined };

/** Adds to the addresses that the page of `key` had until `now`. Answers the file that names them. */
export async function keepAddresses(
  bucket: Bucket,
  key: string,
  { paths, id: named }: Left,
  now: number,
): Promise<SeenFile> {
  const keptAs = addressesOf(key);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const file = await bucket.get(keptAs);
    const known = file && readAddresses(await readBytes(file.body));
    const former = [
      ...paths.map((path) => ({ path, until: now })),
      ...(known?.addresses ?? []).filter(({ path }) => !paths.includes(path)),
    ];
    const addresses = former.slice(0, mostAddresses);
    const condition = file ? { version: file.version } : ({ absent: true } as const);
    const id = known?.id ?? named;
    const stored = await putAddresses(bucket, { key, ...(id !== undefined && { id }), addresses }, condition);
    if (stored) return stored;
  }
  throw new Problem('storage-failed', `Cannot note the addresses of "${key}": they are changed all the time`);
}

/** Answers the file that names them; null, and nothing is changed, when the condition does not hold. */
export async function putAddresses(
  bucket: Bucket,
  { key, id, addresses }: FormerAddresses,
  condition?: Condition,
): Promise<SeenFile | null> {
  const kept = {
    key,
    ...(id !== undefined && { id }),
    addresses: addresses.map(({ path, until }) => ({ path, until })),
  } satisfies FormerAddresses;
  const bytes = new TextEncoder().encode(`${JSON.stringify(kept, null, 2)}\n`);
  const stored = await bucket.put(addressesOf(key), bytes, {
    notes: { key },
    ...(condition && { condition }),
  });
  return stored && { ...stored, bytes };
}

/** Null for what is not written as `putAddresses` does. */
export function readAddresses(bytes: Uint8Array): FormerAddresses | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isFormerAddresses(value) ? value : null;
  } catch {
    return null;
  }
}

function isFormerAddresses(value: unknown): value is FormerAddresses {
  if (typeof value !== 'object' || value === null) return false;
  const { key, id, addresses } = value as Partial<Record<keyof FormerAddresses, unknown>>;
  const isNamed = id === undefined || (typeof id === 'string' && isFeedId(id));
  return typeof key === 'string' && isNamed && Array.isArray(addresses) && addresses.every(isAddress);
}

/** An absolute address of the web, or a path. */
function isFeedId(id: string): boolean {
  return id.length <= 2 * longestPath && /^(?:https?:\/\/[^/\s]+\/|\/(?!\/))[!-~]*$/.test(id);
}

function isAddress(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { path, until } = value as { path?: unknown; until?: unknown };
  return typeof path === 'string' && path.startsWith('/') && Number.isSafeInteger(until);
}
