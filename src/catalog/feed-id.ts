/** The identity of a post in feeds: its first address, however often the post moves. */

import { addressesOf, digestOf } from '../content/history-keys.ts';
import { encodePath } from '../content/paths.ts';
import type { Site } from '../content/site/site.ts';
import { readFile } from './file-rows.ts';
import type { PostRecord } from './resolve-post.ts';

/**
 * The identity of a post that never moved is its address. When it first moves, the bucket keeps the identity
 * with the addresses it had. If another post still has the address as its identity, the digest of the key
 * follows the address.
 */
export function feedId(sql: SqlStorage, site: Site, record: PostRecord): string {
  const origin = site.firstOrigin || site.baseURL;
  const kept = idKeptOf(sql, record.key);
  // An identity without an origin was noted before the site had one.
  if (kept !== undefined) return kept.startsWith('/') ? origin + kept : kept;
  return idToKeep(sql, () => site, record) ?? origin + encodePath(record.data.path);
}

/**
 * The identity of a post at an address by which another one is known. The bucket must keep it at once: it
 * follows from the key and from the other post, and both may go. Undefined where the bucket keeps one, or
 * the address is enough.
 */
export function idToKeep(
  sql: SqlStorage,
  readSite: () => Site,
  { key, data }: PostRecord,
): string | undefined {
  if (!isTaken(sql, data.path, key) || idKeptOf(sql, key) !== undefined) return undefined;
  const { firstOrigin, baseURL } = readSite();
  const address = (firstOrigin || baseURL) + encodePath(data.path);
  return `${address}#${digestOf(key).slice(0, shownDigits)}`;
}

function idKeptOf(sql: SqlStorage, key: string): string | undefined {
  const record = readFile(sql, addressesOf(key));
  return record?.kind === 'former' && record.data.key === key ? record.data.id : undefined;
}

function isTaken(sql: SqlStorage, path: string, key: string): boolean {
  const ownedAddresses = sql
    .exec<{ key: string }>("SELECT key FROM claims WHERE path = ? AND kind = 'former' LIMIT 100", path)
    .toArray();
  return ownedAddresses.some((claim) => {
    const record = readFile(sql, claim.key);
    if (record?.kind !== 'former' || record.data.key === key) return false;
    return pathOf(record.data.id ?? '') === encodePath(path);
  });
}

/** The path of an identity, without the origin. */
function pathOf(id: string): string {
  return id.replace(/^https?:\/\/[^/]*/, '');
}

/** Hex digits of the digest: enough to tell a few posts apart that had one address. */
const shownDigits = 8;
