/** Menus: entries of the settings, sections, and pages that enter them by their front matter. */

import { addresses } from '../addresses.ts';
import type { MenuLink } from '../content/page-data.ts';
import { folderPath } from '../content/paths.ts';
import { humanName } from '../content/post/titles.ts';
import { languageOf } from '../content/site/languages.ts';
import { type LinkedEntry, type MenuEntry, maxEntries } from '../content/site/menu.ts';
import { inMenuOrder, menuTree } from '../content/site/menu-tree.ts';
import type { Site } from '../content/site/site.ts';
import { rowsFrom } from './counted-list.ts';
import { pageOf } from './entry.ts';
import { readFile } from './file-rows.ts';
import { allMenus, allSections, firstIn, menuPages } from './lists.ts';
import { pageOfList, pageOfRecord, pageReferred, placeOfRef } from './menu-page.ts';

/** The menus that the theme shows; absent: the site has no such menu. */
export type ShownMenus = { [name in (typeof shown)[number]]?: readonly MenuLink[] };

const shown = ['main', 'footer', 'social'] as const;

export function shownMenus(sql: SqlStorage, site: Site): ShownMenus {
  const hasPages = firstIn(sql, allMenus(languageOf(site).prefix)) !== undefined;
  const menus = shown.flatMap((name) => {
    const entries = menuOf(sql, site, name, hasPages);
    return entries === undefined ? [] : [[name, entries.flatMap(linkOf)]];
  });
  return Object.fromEntries(menus);
}

/**
 * The menu of this name as a tree; undefined when neither settings nor pages have one.
 *
 * @param hasPages Whether a page may be in a menu at all.
 */
export function menuOf(
  sql: SqlStorage,
  site: Site,
  name: string,
  hasPages = true,
): LinkedEntry[] | undefined {
  const written = Object.hasOwn(site.menus, name) ? site.menus[name] : undefined;
  const ofSite = inMenuOrder(written ?? []).map((entry) => linked(sql, site, entry));
  const sections = site.sectionPagesMenu === name ? sectionEntries(sql, site) : [];
  const pages = hasPages ? pageEntries(sql, site, name) : [];
  if (written === undefined && sections.length + pages.length === 0) return undefined;
  // Of entries of the settings with one key the last in their order counts.
  return menuTree([...ofSite.toReversed(), ...sections, ...pages]);
}

/** The entry with the values of the page that it names, where it has none of its own. */
function linked(sql: SqlStorage, site: Site, { pageRef, href, ...fields }: MenuEntry): LinkedEntry {
  const page = pageRef === undefined ? undefined : pageReferred(sql, site, pageRef);
  if (page !== undefined) return { ...page, ...fields };
  const place = placeOfRef(pageRef ?? '');
  const own = [addresses.archive, addresses.search].find((path) => path === folderPath(place));
  const target = href ?? (own && languageOf(site).prefix + own);
  return {
    ...(isUnnamed(fields) && { title: humanName(place.slice(place.lastIndexOf('/') + 1)) }),
    ...fields,
    ...(target !== undefined && { href: target }),
  };
}

function isUnnamed({ name, title, identifier }: LinkedEntry): boolean {
  return name === undefined && title === undefined && identifier === undefined;
}

/** Sections that have a visible post, as entries without a file. */
function sectionEntries(sql: SqlStorage, site: Site): LinkedEntry[] {
  if (site.disableKinds.includes('section')) return [];
  const { prefix } = languageOf(site);
  return rowsFrom(sql, allSections(prefix), 0, maxEntries).map(({ item }) => ({
    ...pageOfList(sql, site, item),
    identifier: item.slice(prefix.length + 1, -1),
  }));
}

function pageEntries(sql: SqlStorage, site: Site, name: string): LinkedEntry[] {
  return rowsFrom(sql, menuPages(languageOf(site).prefix, name), 0, maxEntries).flatMap(({ item }) => {
    const record = readFile(sql, item);
    const menus = record && pageOf(record)?.menus;
    const page = record && pageOfRecord(sql, site, record);
    return page && menus && Object.hasOwn(menus, name) ? [{ ...page, ...menus[name] }] : [];
  });
}

/** Entries that lead nowhere and have none below them are left out. */
function linkOf({ name, title, identifier, href, children = [] }: LinkedEntry): MenuLink[] {
  const below = children.flatMap(linkOf);
  const text = name ?? title ?? identifier;
  // A menu's `url: "#"` is a place to put other entries below.
  const target = href === '#' && below.length > 0 ? undefined : href;
  if (text === undefined || (target === undefined && below.length === 0)) return [];
  return [
    {
      title: text,
      ...(target !== undefined && { href: target }),
      ...(below.length > 0 && { children: below }),
    },
  ];
}
