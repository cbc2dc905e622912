/**
 * An ordered list that knows how many rows stand before any row, without counting them.
 *
 * Rows are ordered by `sort`. *Spans* group them at several levels: each holds the number of rows up to the
 * next span. A span begins at every row whose hash says so: one in 64 at level 1, one in 4,096 at level 2.
 * The top level is one span, the list's length. The beginnings of spans depend on the rows alone, not on the
 * order in which they came, so a rebuilt catalog has the same ones. Adding, removing and finding the nth row
 * read about 64 rows a level at any length.
 */

const levels = 2;
const top = levels + 1;
const bitsPerLevel = 6;

export type OrderedRow = { sort: string; item: string };

/** Adds a row; `sort` must not be in the list yet. */
export function addRow(sql: SqlStorage, list: string, sort: string, item: string): void {
  sql.exec('INSERT INTO rows (list, sort, item) VALUES (?, ?, ?)', list, sort, item);
  for (let level = 1; level <= top; level++) {
    const span = spanAt(sql, list, level, sort) ?? beginList(sql, list, level);
    if (level > levelOf(sort)) {
      setCount(sql, list, level, span.sort, span.count + 1);
      continue;
    }
    const before = countBetween(sql, list, level - 1, span.sort, sort);
    setCount(sql, list, level, span.sort, before);
    insertSpan(sql, list, level, sort, span.count - before + 1);
  }
}

/** Removes a row that is in the list. */
export function removeRow(sql: SqlStorage, list: string, sort: string): void {
  sql.exec('DELETE FROM rows WHERE list = ? AND sort = ?', list, sort);
  if (countRows(sql, list) === 1) {
    sql.exec('DELETE FROM spans WHERE list = ?', list);
    return;
  }
  for (let level = 1; level <= top; level++) {
    const span = spanAt(sql, list, level, sort);
    if (span === undefined) continue;
    if (span.sort !== sort) {
      setCount(sql, list, level, span.sort, span.count - 1);
      continue;
    }
    sql.exec('DELETE FROM spans WHERE list = ? AND level = ? AND sort = ?', list, level, sort);
    const previous = spanAt(sql, list, level, sort);
    if (previous) setCount(sql, list, level, previous.sort, previous.count + span.count - 1);
  }
}

/** The length of the list, from its top span. */
export function countRows(sql: SqlStorage, list: string): number {
  return spanAt(sql, list, top, '')?.count ?? 0;
}

/** `size` rows from the row at `index`, counted from 0. */
export function rowsFrom(sql: SqlStorage, list: string, index: number, size: number): OrderedRow[] {
  if (index === 0) return rowsAfter(sql, list, '', size);
  if (index >= countRows(sql, list)) return [];
  let from = '';
  let skip = index;
  for (let level = levels; level >= 1; level--) {
    for (const span of sql.exec<Span>(
      'SELECT sort, count FROM spans WHERE list = ? AND level = ? AND sort >= ? ORDER BY sort',
      list,
      level,
      from,
    )) {
      from = span.sort;
      if (skip < span.count) break;
      skip -= span.count;
    }
  }
  return rowsAfter(sql, list, from, skip + size).slice(skip);
}

/** The number of rows before a sort key. */
export function positionOf(sql: SqlStorage, list: string, sort: string): number {
  const [upper = '', lower = ''] = [2, 1].map((level) => spanAt(sql, list, level, sort)?.sort);
  const spans = countBetween(sql, list, 2, '', upper) + countBetween(sql, list, 1, upper, lower);
  return spans + countBetween(sql, list, 0, lower, sort);
}

/** The first `size` rows whose `sort` is not less than this one. */
export function rowsAfter(sql: SqlStorage, list: string, sort: string, size: number): OrderedRow[] {
  return sql
    .exec<OrderedRow>(
      'SELECT sort, item FROM rows WHERE list = ? AND sort >= ? ORDER BY sort LIMIT ?',
      list,
      sort,
      size,
    )
    .toArray();
}

/** The item of the first row; undefined for an empty list. */
export function firstItem(sql: SqlStorage, list: string): string | undefined {
  const [row] = sql
    .exec<{ item: string }>('SELECT item FROM rows WHERE list = ? ORDER BY sort LIMIT 1', list)
    .toArray();
  return row?.item;
}

/** The rows beside a sort key: the one before it and the one after it. */
export function neighboursOf(
  sql: SqlStorage,
  list: string,
  sort: string,
): [before: OrderedRow | undefined, after: OrderedRow | undefined] {
  const rows = sql
    .exec<OrderedRow & { isBefore: number }>(
      `SELECT 1 AS isBefore, * FROM (SELECT sort, item FROM rows WHERE list = ?1 AND sort < ?2 ORDER BY sort DESC LIMIT 1)
       UNION ALL
       SELECT 0, * FROM (SELECT sort, item FROM rows WHERE list = ?1 AND sort > ?2 ORDER BY sort LIMIT 1)`,
      list,
      sort,
    )
    .toArray();
  return [rows.find(({ isBefore }) => isBefore === 1), rows.find(({ isBefore }) => isBefore === 0)];
}

type Span = { sort: string; count: number };

function spanAt(sql: SqlStorage, list: string, level: number, sort: string): Span | undefined {
  return sql
    .exec<Span>(
      'SELECT sort, count FROM spans WHERE list = ? AND level = ? AND sort <= ? ORDER BY sort DESC LIMIT 1',
      list,
      level,
      sort,
    )
    .toArray()[0];
}

/** Each level of a list begins with a span before all rows. */
function beginList(sql: SqlStorage, list: string, level: number): Span {
  insertSpan(sql, list, level, '', 0);
  return { sort: '', count: 0 };
}

function insertSpan(sql: SqlStorage, list: string, level: number, sort: string, count: number): void {
  sql.exec('INSERT INTO spans (list, level, sort, count) VALUES (?, ?, ?, ?)', list, level, sort, count);
}

function setCount(sql: SqlStorage, list: string, level: number, sort: string, count: number): void {
  sql.exec('UPDATE spans SET count = ? WHERE list = ? AND level = ? AND sort = ?', count, list, level, sort);
}

/** Counts the rows from `from` up to but without `until`, by the spans of the level below. */
function countBetween(sql: SqlStorage, list: string, level: number, from: string, until: string): number {
  const counted =
    level === 0
      ? sql.exec<{ n: number }>(
          'SELECT COUNT(*) AS n FROM rows WHERE list = ? AND sort >= ? AND sort < ?',
          list,
          from,
          until,
        )
      : sql.exec<{ n: number }>(
          'SELECT TOTAL(count) AS n FROM spans WHERE list = ? AND level = ? AND sort >= ? AND sort < ?',
          list,
          level,
          from,
          until,
        );
  return counted.one().n;
}

/** The highest level at which a span begins at this row. */
function levelOf(sort: string): number {
  let hash = mix(sort);
  let level = 0;
  while (level < levels && (hash & ((1 << bitsPerLevel) - 1)) === 0) {
    level++;
    hash >>>= bitsPerLevel;
  }
  return level;
}

/** FNV-1a over UTF-16 units with a final avalanche, 32 bits (constants: Fowler–Noll–Vo; murmur3's finaliser). */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
