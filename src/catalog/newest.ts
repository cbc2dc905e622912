/** The posts of a list, the newest first, whatever their weights do to the list. */

import { byteOrder } from '../content/keys.ts';
import type { Site } from '../content/site/site.ts';
import type { ListRef, PostEntry } from './catalog.ts';
import { rowsAfter, rowsFrom } from './order.ts';
import { withoutWeight } from './sort-key.ts';

/** The posts of the home page by date, where settings name sections and so the page itself follows weights. Not an address. */
const homeByDate = '*dated';

/** The posts of a list that have a weight, by date. Not an address. */
function weighted(path: string): string {
  return `*dated${path}`;
}

/** The list that has the posts of the home page by date alone. */
export function datedHome({ mainSections }: Pick<Site, 'mainSections'>): string {
  return mainSections === null ? '/' : homeByDate;
}

/**
 * The rows that feeds and the archive need besides those of the list itself: a post without a weight stands in it by its
 * date already.
 */
export function datedRefs({ lists, weight }: PostEntry): ListRef[] {
  const dated = lists.filter(({ isByDate }) => !isByDate);
  return dated.flatMap(({ path, kind }): ListRef[] => {
    if (kind === 'home') return [{ path: homeByDate, kind: 'home', name: '', isByDate: true }];
    return weight === 0 ? [] : [{ path: weighted(path), kind: 'home', name: '', isByDate: true }];
  });
}

/** Keys of the newest posts. */
export function newestOf(sql: SqlStorage, site: Site, path: string, limit: number): string[] {
  if (path === '/') return rowsFrom(sql, datedHome(site), 0, limit).map(({ item }) => item);
  const rows = [
    ...rowsAfter(sql, path, withoutWeight, limit),
    ...rowsAfter(sql, weighted(path), withoutWeight, limit),
  ];
  return rows
    .sort((a, b) => byteOrder(a.sort, b.sort))
    .slice(0, limit)
    .map(({ item }) => item);
}
