/** Reads the pages and sections inside sections, in a bounded number of statements and rows. */

import { bareName, byteOrder } from '../content/keys.ts';
import type { Site } from '../content/site/site.ts';
import { sectionsWithin } from './lists.ts';
import { folderTitle } from './resolve-post.ts';

/** A page or a section inside a section; `list` is that of a section. */
export type TreeRow = { sort: string; path: string; title: string; list?: string };

/** By list, the rows inside, in Hugo's order: weight, newest date, title. */
export type Branches = ReadonlyMap<string, readonly TreeRow[]>;

/** Pages and sections of the largest tree that is shown whole. */
export const mostInTree = 500;

/** The prefix of the list of the sections inside a section. */
const within = sectionsWithin('');

type Row = {
  parent: string;
  sort: string;
  key: string;
  path: string;
  title: string | null;
  list: string | null;
  isOut: number | null;
};

const columns = `rows.list AS parent, rows.sort AS sort, coalesce(data ->> 'pageKey', rows.item) AS key, data ->> 'path' AS path,
  coalesce(data ->> 'linkTitle', data ->> 'title') AS title, data ->> 'list' AS list, data ->> 'isOutOfTrees' AS isOut`;

/** All below a section by one statement; undefined for a tree that is too large. */
export function readTree(sql: SqlStorage, site: Site, root: string): Branches | undefined {
  const rows = sql
    .exec<Row>(
      `WITH RECURSIVE inside (list) AS (
         SELECT ?
         UNION
         SELECT data ->> 'list' FROM inside
           CROSS JOIN rows ON rows.list = ? || inside.list
           CROSS JOIN files ON files.key = rows.item
         LIMIT ?
       )
       SELECT ${columns} FROM inside
         CROSS JOIN rows ON rows.list IN (inside.list, ? || inside.list)
         CROSS JOIN files ON files.key = rows.item
       LIMIT ?`,
      ...[root, within, mostInTree + 1, within, mostInTree + 1],
    )
    .toArray();
  if (rows.length > mostInTree) return undefined;
  const byList = Map.groupBy(rows, ({ parent }) =>
    parent.startsWith(within) ? parent.slice(within.length) : parent,
  );
  return new Map([...byList].map(([list, inside]) => [list, treeRows(inside, site)]));
}

/** Rows of one section from a position on: those after it, or those before it with the nearest last. */
export type Direction = 'after' | 'before';

/** At most `size` rows inside a section, by one statement that reads at most twice as many. */
export function readInside(
  sql: SqlStorage,
  site: Site,
  list: string,
  { from, direction, size }: { from: string; direction: Direction; size: number },
): TreeRow[] {
  const [sign, order] = direction === 'after' ? ['>=', 'ASC'] : ['<', 'DESC'];
  const part = `SELECT * FROM (
    SELECT ${columns} FROM rows CROSS JOIN files ON files.key = rows.item
      WHERE rows.list = ? AND rows.sort ${sign} ? ORDER BY rows.sort ${order} LIMIT ?)`;
  const rows = sql
    .exec<Row>(
      `${part} UNION ALL ${part} ORDER BY sort ${order} LIMIT ?`,
      ...[list, from, size, sectionsWithin(list), from, size, size],
    )
    .toArray();
  return treeRows(rows, site);
}

/** In order, without those that are left out of trees. */
function treeRows(rows: readonly Row[], site: Site): TreeRow[] {
  return rows
    .filter(({ isOut }) => !isOut)
    .map(({ sort, key, path, title, list }) => ({
      ...{ sort, path, title: title ?? folderTitle(bareName(key), site) },
      ...(list !== null && { list }),
    }))
    .sort((a, b) => byteOrder(a.sort, b.sort));
}
