/** The addresses that a page had. The bucket keeps them, so that old links still lead to the page. */

import type { OnRecord } from '../catalog/catalog.ts';
import type { EntryContent, FormerAddresses } from '../catalog/entry.ts';
import { addressesSeen } from '../catalog/former.ts';
import { addressesOf } from '../content/history-keys.ts';
import { Problem } from '../problem.ts';
import type { Bucket, Condition } from '../store/bucket.ts';
import { readBytes } from '../store/read-bytes.ts';
import type { SeenFile } from './seen-file.ts';

/** The number of addresses kept of one file, the newest first; links older than that many moves are lost. */
export const mostAddresses = 100;

/** Servers and browsers take no longer addresses. */
export const longestPath = 2000;

/** How often another write may come in between. */
const attempts = 3;

/**
 * The addresses that visitors saw and will not see once `entry` is on record. Addresses that only a draft had
 * are left out: nobody is to learn of the draft.
 */
export function addressesLeft(shown: OnRecord['shown'], entry: EntryContent | null, now: number): string[] {
  const next = entry === null ? [] : addressesSeen(entry, now);
  return shown.filter((path) => !next.includes(path) && path.length <= longestPath);
}

/** The addresses that a page leaves. `id` is its identity in feeds so far, kept if no other is. */
export type Left = { paths: readonly string[]; id?: string | undefined };

/** Adds to the addresses that the page of `key` had until `now`. Returns the file that lists them. */
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

/** Returns the written file. If the condition does not hold, returns null and changes nothing. */
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

/** Null for content that `putAddresses` would not write. */
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

/** An absolute web address, or a path. */
function isFeedId(id: string): boolean {
  return id.length <= 2 * longestPath && /^(?:https?:\/\/[^/\s]+\/|\/(?!\/))[!-~]*$/.test(id);
}

function isAddress(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { path, until } = value as { path?: unknown; until?: unknown };
  return typeof path === 'string' && path.startsWith('/') && Number.isSafeInteger(until);
}
