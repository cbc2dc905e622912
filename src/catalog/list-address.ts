/** Addresses of lists. A list is named by its folder, `/posts/`, but may be shown elsewhere. */

import { folderOf } from '../content/keys.ts';
import { kindOf } from '../content/post/page-kind.ts';
import { pathOfList } from '../content/post/post-path.ts';
import { readPost } from '../content/post/read-post.ts';
import { pluralOf } from '../content/post/titles.ts';
import { keysIn, languageOf } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import { type Sites, siteAt } from '../content/site/sites.ts';
import { Problem } from '../problem.ts';
import { claiming } from './claiming.ts';
import { readFile } from './file-rows.ts';
import { parentsOf } from './parent-sections.ts';
import type { FileRecord } from './record.ts';
import { rowsOfEach } from './rows-of-each.ts';
import { readSites } from './settings.ts';
import { forgetLists, listFacts, longestKept } from './shared-inputs.ts';

type SectionRecord = Extract<FileRecord, { kind: 'section' }>;

/** The address of a list: from its `_index.md`, visible or not, else from settings and sections. */
export function addressOf(sql: SqlStorage, site: Site, list: string): string {
  return addressesOf(sql, site, [list]).get(list) ?? list;
}

/** The same of several lists, by their names. */
export function addressesOf(
  sql: SqlStorage,
  site: Site,
  lists: readonly string[],
): ReadonlyMap<string, string> {
  const known = listFacts(sql).addresses;
  const nameOf = (list: string) => `${site.language} ${list}`;
  const found = new Map<string, string>();
  for (const list of lists) {
    const address = known.get(nameOf(list));
    if (address !== undefined) found.set(list, address);
  }
  const rows = rowsOfEach<{ list: string; address: string | null; hasText: number }>(
    sql,
    `SELECT list, (SELECT address FROM lists WHERE path = list) AS address,
       EXISTS (SELECT 1 FROM claims WHERE path = list AND kind = 'section') AS hasText
     FROM (SELECT ? AS list)`,
    [...new Set(lists)].filter((list) => !found.has(list)),
  );
  for (const { list, address, hasText } of rows) {
    const text = hasText === 0 ? undefined : textAt(sql, list, 'section')[0];
    const settled = text?.data.path || address || addressWithoutText(sql, site, list);
    found.set(list, settled);
    if (list.length <= longestKept) known.set(nameOf(list), settled);
  }
  return found;
}

/**
 * The name of the list at an address, whether the list exists or not; undefined where no list can be. Its
 * language may differ from that of the address.
 */
export function listNamed(sql: SqlStorage, sites: Sites, address: string): string | undefined {
  const texts = textAt(sql, address, 'list').map(({ data }) => data.list);
  const rows = sql.exec<{ path: string }>('SELECT path FROM lists WHERE address = ? ORDER BY path', address);
  const site = siteAt(sites, address);
  const { prefix } = languageOf(site);
  const taxonomies = site.taxonomies.map(({ plural }) => `${prefix}/${plural}/`);
  const names = [...texts, ...rows.toArray().map(({ path }) => path), ...taxonomies, address];
  return names.find((list) => addressOf(sql, siteAt(sites, list), list) === address);
}

/** Whether the site's settings disable this list. */
export function isDisabled(site: Site, name: string): boolean {
  const { disableKinds, taxonomies } = site;
  const kind = kindOf(`${name.slice(languageOf(site).prefix.length + 1)}_index.md`, taxonomies);
  return disableKinds.some((disabled) => disabled === kind);
}

/** Call after settings or an `_index.md` changed: the list at `path` and those below it may have other addresses. */
export function forgetAddresses(sql: SqlStorage, path: string): void {
  const end = `${path.slice(0, -1)}0`;
  sql.exec("UPDATE lists SET address = '' WHERE path >= ? AND path < ?", path, end);
  forgetLists(sql);
}

/** Works out all addresses that are not known yet. */
export function findAddresses(sql: SqlStorage): void {
  if (listFacts(sql).areAddressed) return;
  const lists = sql.exec<{ path: string }>("SELECT path FROM lists WHERE address = ''").toArray();
  const sites = readSites(sql);
  for (const { path } of lists) {
    const address = addressWithoutText(sql, siteAt(sites, path), path);
    sql.exec('UPDATE lists SET address = ? WHERE path = ?', address, path);
  }
  listFacts(sql).areAddressed = true;
}

/** The address of a list without a text is that of an empty `_index.md`. */
function addressWithoutText(sql: SqlStorage, site: Site, list: string): string {
  const language = languageOf(site);
  const { prefix } = language;
  if (list === `${prefix}/`) return list;
  const pageKey = `${list.slice(prefix.length + 1, -1)}/_index.md`;
  const parents = parentsOf(sql, { pageKey, prefix });
  const isPlain = site.permalinks.length === 0 && site.cascade.length === 0 && !site.removePathAccents;
  if (isPlain && parents.length === 0) return list;
  try {
    const title = titleWithoutText(pageKey, site);
    const [key = pageKey] = keysIn(language, pageKey, site.languages);
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
  return claiming(sql, path, kind)
    .map((key) => readFile(sql, key))
    .filter((record) => record?.kind === 'section');
}
