import { type Series, type SeriesPart, series } from '../content/post/series.ts';
import { countRows, positionOf, rowsFrom } from './counted-list.ts';
import { readFile } from './file-rows.ts';
import { seriesLists } from './lists.ts';
import { isPost, type PostRecord } from './resolve-post.ts';
import type { ResolvedPost } from './resolved.ts';
import { dateKey } from './sort-key.ts';

/** Parts that one page shows, at most. */
const mostParts = 24;

/**
 * The parts of the series that a post belongs to: by their own numbers, else by their weights, else the oldest
 * first. Of a long series the parts around this one, by date. Undefined for a series of one part.
 */
export function seriesOf(
  sql: SqlStorage,
  { data: { lists }, key, sort }: PostRecord,
  terms: ResolvedPost['terms'],
): Series | undefined {
  const list = lists.find(({ path, taxonomy }) => taxonomy === series || path.startsWith(seriesLists));
  const count = list === undefined ? 0 : countRows(sql, list.path);
  if (list === undefined || count < 2) return undefined;
  const term = terms.find(({ taxonomy }) => taxonomy === series);
  const place = positionOf(sql, list.path, list.isByDate ? dateKey(sort) : sort);
  const start = Math.max(0, Math.min(place - mostParts / 2, count - mostParts));
  const records = rowsFrom(sql, list.path, start, mostParts)
    .map(({ item }) => readFile(sql, item))
    .filter(isPost)
    .toReversed();
  const ordered = count > mostParts ? records : records.toSorted(byPlace);
  return {
    title: term?.name ?? list.name,
    ...(term && { path: term.path }),
    count,
    first: Math.max(1, count - start - mostParts + 1),
    parts: ordered.map((record) => partOf(record, key)),
  };
}

/** The sort is stable, so parts without a place stay the oldest first. */
function byPlace(one: PostRecord, other: PostRecord): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a === b ? 0 : a - b;
}

function placeOf({ data: { seriesOrder, weight } }: PostRecord): number {
  return seriesOrder ?? (weight === 0 ? Number.POSITIVE_INFINITY : weight);
}

function partOf({ key, data: { path, title } }: PostRecord, current: string): SeriesPart {
  return { path, title, ...(key === current && { isCurrent: true as const }) };
}
