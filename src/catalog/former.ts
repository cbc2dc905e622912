/** Former addresses of pages. */

import { fileOf } from '../content/editions.ts';
import { isSectionIndex } from '../content/keys.ts';
import { pathOfKey } from '../content/paths.ts';
import type { Site } from '../content/site/site.ts';
import type { OnRecord } from './catalog.ts';
import type { PostEntry, SectionEntry } from './entry.ts';
import { readFile } from './file-rows.ts';
import { addressOf } from './list-address.ts';
import { localKey } from './parent-sections.ts';
import type { FileRecord, RecordContent } from './record.ts';
import { listInfo } from './resolve-list.ts';
import type { ResolvedFormer } from './resolved.ts';

/** The paths at which visitors see a page now. */
function shownAt(record: FileRecord): string[] {
  return record.visible ? addressesOf(record) : [];
}

/**
 * The paths at which visitors see a page, or saw it until it expired. Nothing is written when it expires, so
 * it leaves these paths with its next change.
 */
export function shownUntilNow(record: FileRecord, now: number): OnRecord['shown'] {
  const isHidden = record.hiddenBy !== null || record.errors.length > 0;
  return isHidden ? [] : addressesSeen(record, now);
}

/** The addresses of a page that has appeared, even if it has expired since. */
export function addressesSeen(content: RecordContent, now: number): string[] {
  const isPage = content.kind === 'post' || content.kind === 'section';
  return isPage && hasAppeared(content.data, now) ? addressesOf(content) : [];
}

function hasAppeared({ draft, visibleFrom, visibleUntil }: PostEntry | SectionEntry, now: number): boolean {
  const from = visibleFrom ?? Number.NEGATIVE_INFINITY;
  return !draft && from <= now && from < (visibleUntil ?? Number.POSITIVE_INFINITY);
}

function addressesOf({ kind, data }: RecordContent): string[] {
  if (kind === 'section') {
    // A list is always found by its folder too.
    return [data.path, ...data.aliases].filter((address) => address !== data.list);
  }
  return kind === 'post' && !data.isUnrendered ? [data.path, ...data.aliases] : [];
}

/** The last of the pages that had this address. A page that is hidden for now leaves no trace. */
export function formerAt(sql: SqlStorage, site: Site, path: string): ResolvedFormer | undefined {
  const named = lastAt(sql, path);
  if (named === undefined) return undefined;
  const [record, key] = [readFile(sql, named), fileOf(named)];
  const { pageKey, prefix } = localKey(site, named);
  const list = isSectionIndex(pageKey) ? prefix + pathOfKey(pageKey) : undefined;
  if (list !== undefined && listInfo(sql, site, list)) {
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
