/** Related posts. The cost does not grow with the number of posts in the site. */

import type { Link } from '../content/page-data.ts';
import type { OrderedRow } from './counted-list.ts';
import type { PostEntry } from './entry.ts';
import { linksTo } from './file-rows.ts';
import { rowsOfEach } from './rows-of-each.ts';

/** How many of a post's terms are read, and how many of the first posts of each. */
const mostTerms = 5;
const postsPerTerm = 6;

const mostRelated = 3;

/** Those of the first posts of each term that share most terms come first, then the order of lists. */
export function relatedPosts(
  sql: SqlStorage,
  key: string,
  entry: PostEntry,
  linked: readonly (Link | undefined)[],
): Link[] {
  const terms = entry.lists.filter(({ kind }) => kind === 'term').slice(0, mostTerms);
  const rows = rowsOfEach<OrderedRow>(
    sql,
    `SELECT * FROM (SELECT sort, item FROM rows WHERE list = ? ORDER BY sort LIMIT ${postsPerTerm})`,
    terms.map(({ path }) => path),
  );
  const shared = Map.groupBy(rows, ({ item }) => item);
  shared.delete(key);
  const nearest = [...shared.values()].toSorted(
    (one, other) => other.length - one.length || bySort(one[0], other[0]),
  );
  const isLinked = new Set(linked.map((post) => post?.path));
  const keys = nearest.slice(0, mostRelated + isLinked.size).flatMap(([row]) => row?.item ?? []);
  const links = linksTo(sql, keys);
  return keys
    .flatMap((each) => links.get(each) ?? [])
    .filter(({ path }) => !isLinked.has(path))
    .slice(0, mostRelated);
}

function bySort(one: OrderedRow | undefined, other: OrderedRow | undefined): number {
  return (one?.sort ?? '') < (other?.sort ?? '') ? -1 : 1;
}
