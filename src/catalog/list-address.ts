/** Addresses of lists. A list is named by its folder, `/posts/`, but may be shown elsewhere. */

import { folderOf } from '../content/keys.ts';
import { folderPath } from '../content/paths.ts';
import { kindOf } from '../content/post/page-kind.ts';
import { pathOfList } from '../content/post/post-path.ts';
import { readPost } from '../content/post/read-post.ts';
import { pluralOf } from '../content/post/titles.ts';
import type { Site } from '../content/site/site.ts';
import { Problem } from '../problem.ts';
import { readFile } from './file-rows.ts';
import { parentsOf } from './parent-sections.ts';
import type { FileRecord } from './record.ts';
import { readSiteOf } from './settings.ts';

type SectionRecord = Extract<FileRecord, { kind: 'section' }>;

/** The address of a list: from its `_index.md`, visible or not, else from settings and sections. */
export function addressOf(sql: SqlStorage, site: Site, list: string): string {
  const text = textAt(sql, list, 'section')[0];
  if (text) return text.data.path;
  const [row] = sql.exec<{ address: string }>('SELECT address FROM lists WHERE path = ?', list).toArray();
  return row?.address || addressWithoutText(sql, site, list);
}

/** The name of the list at an address, whether the list exists or not; undefined where no list can be. */
export function listNamed(sql: SqlStorage, site: Site, address: string): string | undefined {
  const texts = textAt(sql, address, 'list').map(({ data }) => data.list);
  const rows = sql.exec<{ path: string }>('SELECT path FROM lists WHERE address = ? ORDER BY path', address);
  const taxonomies = site.taxonomies.map(({ plural }) => `/${plural}/`);
  const names = [...texts, ...rows.toArray().map(({ path }) => path), ...taxonomies, address];
  return names.find((list) => addressOf(sql, site, list) === address);
}

/** Whether the site's settings disable this list. */
export function isDisabled({ disableKinds, taxonomies }: Site, name: string): boolean {
  const kind = kindOf(`${name.slice(1)}_index.md`, taxonomies);
  return disableKinds.some((disabled) => disabled === kind);
}

/** Call after settings or an `_index.md` changed: lists in that folder may have other addresses. */
export function forgetAddresses(sql: SqlStorage, folder: string): void {
  const path = folderPath(folder);
  const end = `${path.slice(0, -1)}0`;
  sql.exec("UPDATE lists SET address = '' WHERE path >= ? AND path < ?", path, end);
}

/** Works out all addresses that are not known yet. */
export function findAddresses(sql: SqlStorage): void {
  const lists = sql.exec<{ path: string }>("SELECT path FROM lists WHERE address = ''").toArray();
  if (lists.length === 0) return;
  const site = readSiteOf(sql);
  for (const { path } of lists) {
    sql.exec('UPDATE lists SET address = ? WHERE path = ?', addressWithoutText(sql, site, path), path);
  }
}

/** The address of a list without a text is that of an empty `_index.md`. */
function addressWithoutText(sql: SqlStorage, site: Site, list: string): string {
  if (list === '/') return list;
  const key = `${list.slice(1, -1)}/_index.md`;
  const parents = parentsOf(sql, key);
  const isPlain = site.permalinks.length === 0 && site.cascade.length === 0 && !site.removePathAccents;
  if (isPlain && parents.length === 0) return list;
  try {
    const title = titleWithoutText(key, site);
    return pathOfList({ ...readPost(key, '', site, parents), title }, site, parents);
  } catch (error) {
    // The values that its sections cascade make no valid address.
    if (error instanceof Problem) return list;
    throw error;
  }
}

function titleWithoutText(key: string, { taxonomies, pluralTitles }: Site): string {
  const folder = folderOf(key);
  const name = folder.slice(folder.indexOf('/') + 1);
  return pluralTitles && kindOf(key, taxonomies) === 'section' ? pluralOf(name) : name;
}

/** The texts of lists that claim a path as their name or as their address, in order of their keys. */
function textAt(sql: SqlStorage, path: string, kind: 'section' | 'list'): SectionRecord[] {
  return sql
    .exec<{ key: string }>('SELECT key FROM claims WHERE path = ? AND kind = ? ORDER BY key', path, kind)
    .toArray()
    .map(({ key }) => readFile(sql, key))
    .filter((record) => record?.kind === 'section');
}
