/** Former addresses of pages. */

import { isSectionIndex } from '../content/keys.ts';
import { pathOfKey } from '../content/paths.ts';
import type { Site } from '../content/site/site.ts';
import type { OnRecord } from './catalog.ts';
import type { PostEntry, SectionEntry } from './entry.ts';
import { readFile } from './file-rows.ts';
import { addressOf } from './list-address.ts';
import type { FileRecord } from './record.ts';
import { listInfo } from './resolve-list.ts';
import { isPost } from './resolve-post.ts';
import type { ResolvedFormer } from './resolved.ts';

/** The paths at which visitors see a page now. When the page leaves one, its visitors are redirected. */
export function shownAt(record: FileRecord): OnRecord['shown'] {
  if (!record.visible) return [];
  if (record.kind === 'section') return addressesOfList(record.data);
  return isPost(record) ? addressesOfPost(record.data) : [];
}

export function addressesOfPost({ path, aliases, isUnrendered }: PostEntry): string[] {
  return isUnrendered ? [] : [path, ...aliases];
}

/** The addresses of a list's text. A list is always found by its folder too. */
export function addressesOfList({ path, list, aliases }: SectionEntry): string[] {
  return [path, ...aliases].filter((address) => address !== list);
}

/** The last of the pages that had this address. A page that is hidden for now leaves no trace. */
export function formerAt(sql: SqlStorage, site: Site, path: string): ResolvedFormer | undefined {
  const key = lastAt(sql, path);
  if (key === undefined) return undefined;
  const record = readFile(sql, key);
  const list = isSectionIndex(key) ? pathOfKey(key) : undefined;
  if (list !== undefined && listInfo(sql, list)) {
    const to = addressOf(sql, site, list);
    return to === path ? undefined : { kind: 'former', key, to };
  }
  if (record === undefined) return { kind: 'former', key, to: null };
  const [to] = shownAt(record);
  return to === undefined || to === path ? undefined : { kind: 'former', key, to };
}

/** The file whose page left the path last. */
function lastAt(sql: SqlStorage, path: string): string | undefined {
  return sql
    .exec<{ key: string }>(
      "SELECT key FROM claims WHERE path = ? AND kind = 'former' ORDER BY key LIMIT 100",
      path,
    )
    .toArray()
    .map(({ key }) => readFile(sql, key))
    .filter((record) => record?.kind === 'former')
    .map(({ data }) => ({
      key: data.key,
      until: data.addresses.find((address) => address.path === path)?.until ?? 0,
    }))
    .sort((a, b) => b.until - a.until)[0]?.key;
}
