/** The values that a menu's entry has from its page. */

import { bareName } from '../content/keys.ts';
import { encodePath, folderPath } from '../content/paths.ts';
import { findDependency } from '../content/post/find-dependency.ts';
import { keysIn, languageOf, nameIn } from '../content/site/languages.ts';
import type { LinkedEntry } from '../content/site/menu.ts';
import type { Site } from '../content/site/site.ts';
import { addressOf, isDisabled } from './list-address.ts';
import type { FileRecord } from './record.ts';
import { findableIn } from './resolve-dependencies.ts';
import { listInfo, listTitle } from './resolve-list.ts';
import { sectionIndex, sectionTitle, taxonomyTitle } from './resolve-post.ts';

/** The page that `pageRef` names; undefined where visitors see none. */
export function pageReferred(sql: SqlStorage, site: Site, pageRef: string): LinkedEntry | undefined {
  const place = placeOfRef(pageRef);
  const language = languageOf(site);
  const { prefix } = language;
  if (place === '') return pageOfList(sql, site, `${prefix}/`);
  const places = [...new Set([place, place.toLowerCase()])];
  const use = {
    id: `page:${pageRef}`,
    keys: places
      .flatMap((path) => [`${path}.md`, `${path}/index.md`, `${path}/_index.md`, `${path}.html`])
      .flatMap((key) => keysIn(language, key, site.languages)),
    lists: places.map((path) => prefix + folderPath(path)),
    ...(!pageRef.startsWith('/') &&
      !place.includes('/') && {
        name: nameIn(language, bareName(place).toLowerCase()),
      }),
  };
  const found = findDependency(use, findableIn(sql));
  if (found === null) return undefined;
  return 'file' in found ? pageOfRecord(sql, site, found.file) : pageOfList(sql, site, found.list);
}

/** The path in `pageRef` without its suffix and its anchor: `posts` for `/posts/_index.md`. */
export function placeOfRef(pageRef: string): string {
  const [path = ''] = pageRef.split(/[#?]/, 1);
  const place = path.replace(/^\/+|\/+$/g, '').replace(/\.(?:md|markdown|html?)$/i, '');
  return place.replace(/(?:^|\/)_?index$/, '');
}

/** Undefined for a file that is no page. */
export function pageOfRecord(sql: SqlStorage, site: Site, record: FileRecord): LinkedEntry | undefined {
  if (record.kind === 'section') return pageOfList(sql, site, record.data.list);
  if (record.kind !== 'post') return undefined;
  const { title, linkTitle = title, weight, path, isUnrendered } = record.data;
  return entryOf({ title, linkTitle, weight }, isUnrendered ? undefined : encodePath(path));
}

/** A list by its folder, with its `_index.md` or without. */
export function pageOfList(sql: SqlStorage, site: Site, list: string): LinkedEntry {
  const { linkTitle, weight = 0 } = sectionIndex(sql, list)?.data ?? {};
  const title = titleOfList(sql, site, list);
  const href = isDisabled(site, list) ? undefined : encodePath(addressOf(sql, site, list));
  return entryOf({ title, linkTitle: linkTitle ?? title, weight }, href);
}

function titleOfList(sql: SqlStorage, site: Site, list: string): string {
  const { prefix } = languageOf(site);
  if (list === `${prefix}/`) return sectionIndex(sql, list)?.data.title ?? site.title;
  if (site.taxonomies.some(({ plural }) => list === `${prefix}/${plural}/`))
    return taxonomyTitle(sql, site, list);
  const info = listInfo(sql, site, list);
  return info === undefined ? sectionTitle(sql, site, list) : listTitle(sql, site, info);
}

type Named = { title: string; linkTitle: string; weight: number };

function entryOf({ title, linkTitle, weight }: Named, href: string | undefined): LinkedEntry {
  return { name: linkTitle, title, ...(weight !== 0 && { weight }), ...(href !== undefined && { href }) };
}
