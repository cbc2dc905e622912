/** The posts of a list, newest first, whatever their weights. */

import { byteOrder } from '../content/keys.ts';
import { languageOf } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import { rowsAfter, rowsFrom } from './counted-list.ts';
import type { ListRef, PostEntry } from './entry.ts';
import { withoutWeight } from './sort-key.ts';

/** The posts of a home page by date, where settings name sections and it follows weights. No address. */
function homeByDate(prefix: string): string {
  return `*dated${prefix}`;
}

/** The posts of a list that have a weight, by date. Not an address. */
function weighted(path: string): string {
  return `*dated${path}`;
}

/** The list of the home page's posts by date alone. */
export function datedHome(site: Pick<Site, 'mainSections' | 'language' | 'languages'>): string {
  const { prefix } = languageOf(site);
  return site.mainSections === null ? `${prefix}/` : homeByDate(prefix);
}

/** The rows that feeds and archive need besides the list's own, which is by date but for weights. */
export function datedRefs({ lists, weight }: PostEntry): ListRef[] {
  const dated = lists.filter(({ isByDate }) => !isByDate);
  return dated.flatMap(({ path, kind, prefix = '' }): ListRef[] => {
    if (kind === 'home') return [{ path: homeByDate(prefix), kind: 'home', name: '', isByDate: true }];
    return weight === 0 ? [] : [{ path: weighted(path), kind: 'home', name: '', isByDate: true }];
  });
}

export function newestOf(sql: SqlStorage, site: Site, path: string, limit: number): string[] {
  if (path === `${languageOf(site).prefix}/`)
    return rowsFrom(sql, datedHome(site), 0, limit).map(({ item }) => item);
  const rows = [
    ...rowsAfter(sql, path, withoutWeight, limit),
    ...rowsAfter(sql, weighted(path), withoutWeight, limit),
  ];
  return rows
    .sort((a, b) => byteOrder(a.sort, b.sort))
    .slice(0, limit)
    .map(({ item }) => item);
}
