import { bareName } from '../content/keys.ts';
import type { MenuLink } from '../content/page-data.ts';
import { encodePath, folderPath } from '../content/paths.ts';
import { humanName } from '../content/post/titles.ts';
import { inMenuOrder, type MenuEntry, maxEntries } from '../content/site/menu.ts';
import type { Site } from '../content/site/site.ts';
import { rowsFrom } from './counted-list.ts';
import { readFile } from './file-rows.ts';
import { addressOf } from './list-address.ts';
import { menuPages } from './lists.ts';
import type { FileRecord } from './record.ts';

/** The menu of the settings and of the front matter of pages; undefined when there is none. */
export function menuLinks(sql: SqlStorage, site: Site): MenuLink[] | undefined {
  const { mainMenu } = site;
  const pages = rowsFrom(sql, menuPages, 0, maxEntries).flatMap(({ item }) => entryOf(readFile(sql, item)));
  if (mainMenu === null && pages.length === 0) return undefined;
  return inMenuOrder([...(mainMenu ?? []), ...pages]).map((entry) =>
    'href' in entry
      ? { title: entry.name, href: entry.href }
      : pageLink(sql, site, entry.name, entry.pageRef),
  );
}

function entryOf(record: FileRecord | undefined): MenuEntry[] {
  if (record?.kind !== 'post' && record?.kind !== 'section') return [];
  const { menu, path } = record.data;
  return menu ? [{ ...menu, href: encodePath(path) }] : [];
}

/** A page that does not exist yet is linked at the address it would have. */
function pageLink(sql: SqlStorage, site: Site, name: string, pageRef: string): MenuLink {
  const resolved = pageRef.replace(/\/+$/, '').replace(/\.(?:md|markdown)$/i, '');
  const keys =
    resolved === '' ? ['_index.md'] : [`${resolved}.md`, `${resolved}/index.md`, `${resolved}/_index.md`];
  const page = keys
    .map((key) => readFile(sql, key))
    .find((record) => record?.kind === 'post' || record?.kind === 'section');
  const known = page?.kind === 'post' || page?.kind === 'section' ? page.data : undefined;
  const title = name || known?.linkTitle || known?.title || humanName(bareName(`${resolved}.md`));
  return { title, href: encodePath(known?.path ?? addressOf(sql, site, folderPath(resolved))) };
}
