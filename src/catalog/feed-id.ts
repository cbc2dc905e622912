/** What readers of feeds tell a post by: its first address, however often it moves. */

import { addressesOf, digestOf } from '../content/history-keys.ts';
import { encodePath } from '../content/paths.ts';
import type { Site } from '../content/site/site.ts';
import { readFile } from './files.ts';
import type { PostRecord } from './resolve-post.ts';

/**
 * A post that never left its address is named by it. When it first leaves one, that is noted with the addresses it had, in the bucket.
 * A post that has taken the address by which another is still named has the digest of its key behind it.
 */
export function feedId(sql: SqlStorage, site: Site, { key, data }: PostRecord): string {
  const kept = idKeptOf(sql, key);
  if (kept !== undefined) return kept;
  const id = (site.firstOrigin || site.baseURL) + encodePath(data.path);
  return isTaken(sql, data.path, key) ? `${id}#${digestOf(key).slice(0, shownDigits)}` : id;
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

/** Without its origin. */
function pathOf(id: string): string {
  return id.replace(/^https?:\/\/[^/]*/, '');
}

/** Enough to tell a few posts apart that had one address, in hex. */
const shownDigits = 8;
