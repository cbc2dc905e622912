/** The record of one file. */

import type { Link } from '../content/page-data.ts';
import type { Fault } from '../problem.ts';
import type { Entry } from './entry.ts';
import { moveBetweenLists } from './list-rows.ts';
import type { FileRecord, RecordContent } from './record.ts';
import { rowsOfEach } from './rows-of-each.ts';
import { keepText, moveInSearch } from './search-index.ts';
import { noteSearchPage } from './search-page.ts';
import { forgetGiven, sharedInputs } from './shared-inputs.ts';
import { sortKey } from './sort-key.ts';

export function readFile(sql: SqlStorage, key: string): FileRecord | undefined {
  const { records } = sharedInputs(sql);
  const known = records.get(key);
  if (known !== undefined) return known;
  const [row] = sql.exec<FileRow>('SELECT * FROM files WHERE key = ?', key).toArray();
  if (row === undefined) return undefined;
  const record = recordOf(row);
  if (records.size >= mostRecords) records.clear();
  if (row.data.length <= longestRecord) records.set(key, record);
  return record;
}

/** An upload reads the records of its file and of the sections around it several times. */
const mostRecords = 50;
/** Characters of JSON. */
const longestRecord = 20_000;

/** The version of each file that has a record, and the inputs hash of the record. */
export function recordedVersions(
  sql: SqlStorage,
  keys: readonly string[],
): { key: string; version: string; recorded: string }[] {
  return rowsOfEach(sql, 'SELECT key, version, inputs_hash AS recorded FROM files WHERE key = ?', keys);
}

/** The path and title of each post among these files. */
export function linksTo(sql: SqlStorage, keys: readonly string[]): ReadonlyMap<string, Link> {
  const rows = rowsOfEach<{ key: string } & Link>(
    sql,
    `SELECT key, data ->> 'path' AS path, data ->> 'title' AS title FROM files WHERE key = ? AND kind = 'post'`,
    keys,
  );
  return new Map(rows.map(({ key, path, title }) => [key, { path, title }]));
}

/** The record of an entry before its address is known to be free; hidden until `show` decides. */
export function recordOfEntry(entry: Entry): FileRecord {
  const isPage = entry.kind === 'post' || entry.kind === 'section';
  const sort = isPage ? sortKey(entry.key, entry.data) : '';
  return { ...entry, hiddenBy: null, visible: false, sort, nextAt: null };
}

/**
 * Writes the record as it must be at `now`, and moves the post in or out of its lists. Returns what it wrote.
 * `newText` is the post's text, if it is another one than before.
 */
export function show(
  sql: SqlStorage,
  before: FileRecord | undefined,
  record: FileRecord,
  now: number,
  newText?: string,
): FileRecord {
  const after = { ...record, visible: isVisible(record, now), nextAt: nextBoundary(record, now) };
  moveBetweenLists(sql, before, after);
  moveInSearch(sql, before, after, newText);
  writeFile(sql, after);
  if (before?.nextAt != null || after.nextAt !== null) forgetNext(sql);
  noteSearchPage(sql, before, after);
  return after;
}

/** Deletes the record, and removes the post from its lists. */
export function hide(sql: SqlStorage, record: FileRecord): void {
  moveBetweenLists(sql, record, undefined);
  moveInSearch(sql, record, undefined);
  keepText(sql, record.key, undefined);
  sql.exec('DELETE FROM files WHERE key = ?', record.key);
  forgetGiven(sql, record.key);
  if (record.nextAt !== null) forgetNext(sql);
  noteSearchPage(sql, record);
}

/** The records of all visible pages, one after another. */
export function* recordsOfPages(sql: SqlStorage): Generator<FileRecord> {
  const rows = sql.exec<FileRow>("SELECT * FROM files WHERE visible <> 0 AND kind IN ('post', 'section')");
  for (const row of rows) yield recordOf(row);
}

/** Applies every publish and expiry boundary up to `now`; returns the keys of the records that had one. */
export function applyDue(sql: SqlStorage, now: number): string[] {
  const due = sql
    .exec<{ key: string }>('SELECT key FROM files WHERE next_at <= ? ORDER BY next_at, key', now)
    .toArray();
  for (const { key } of due) {
    const record = readFile(sql, key);
    if (record) showOrReport(sql, record, now);
  }
  return due.map(({ key }) => key);
}

/** Boundaries are applied before every call, so one record that cannot be moved must not block all calls. */
function showOrReport(sql: SqlStorage, record: FileRecord, now: number): void {
  try {
    show(sql, record, record, now);
  } catch (error) {
    const message = `Cannot show "${record.key}": the catalog failed on it; upload it again`;
    console.error(message, error);
    writeFile(sql, { ...record, errors: [{ message }], visible: false, nextAt: null });
    forgetNext(sql);
  }
}

/** The next moment at which a page changes by itself; infinite for none. */
export function nextDue(sql: SqlStorage): number {
  const shared = sharedInputs(sql);
  shared.next ??= readNext(sql) ?? Number.POSITIVE_INFINITY;
  return shared.next;
}

function readNext(sql: SqlStorage): number | undefined {
  const [row] = sql
    .exec<{ next_at: number }>('SELECT next_at FROM files WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1')
    .toArray();
  return row?.next_at;
}

function forgetNext(sql: SqlStorage): void {
  delete sharedInputs(sql).next;
}

type FileRow = {
  key: string;
  version: string;
  inputs_hash: string;
  kind: string;
  data: string;
  errors: string;
  hidden_by: string | null;
  visible: number;
  sort: string;
  next_at: number | null;
};

function recordOf(row: FileRow): FileRecord {
  return {
    key: row.key,
    version: row.version,
    inputsHash: row.inputs_hash,
    errors: JSON.parse(row.errors) as Fault[],
    hiddenBy: row.hidden_by,
    visible: row.visible !== 0,
    sort: row.sort,
    nextAt: row.next_at,
    // Written by `writeFile` from the same union.
    ...({ kind: row.kind, data: JSON.parse(row.data) } as RecordContent),
  };
}

function writeFile(sql: SqlStorage, record: FileRecord): void {
  sql.exec(
    `INSERT OR REPLACE INTO files (key, version, inputs_hash, kind, data, errors, hidden_by, visible, sort, next_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    record.key,
    record.version,
    record.inputsHash,
    record.kind,
    JSON.stringify(record.data),
    JSON.stringify(record.errors),
    record.hiddenBy,
    record.visible ? 1 : 0,
    record.sort,
    record.nextAt,
  );
  forgetGiven(sql, record.key);
}

function isVisible(record: FileRecord, now: number): boolean {
  return record.hiddenBy === null && isPublished(record, now);
}

/** Whether the file can be read, and is no draft and within its time. */
export function isPublished(record: FileRecord, now: number): boolean {
  if (!couldBePublished(record)) return false;
  if (record.kind !== 'post' && record.kind !== 'section') return true;
  const { visibleFrom, visibleUntil } = record.data;
  return (
    (visibleFrom === undefined || visibleFrom <= now) && (visibleUntil === undefined || now < visibleUntil)
  );
}

function nextBoundary(record: FileRecord, now: number): number | null {
  if ((record.kind !== 'post' && record.kind !== 'section') || !couldBePublished(record)) return null;
  const { visibleFrom, visibleUntil } = record.data;
  // The page has expired, or expires before it begins: nobody will ever see it.
  if (visibleUntil !== undefined && visibleUntil <= Math.max(now, visibleFrom ?? now)) return null;
  if (visibleFrom !== undefined && visibleFrom > now) return visibleFrom;
  return visibleUntil ?? null;
}

function couldBePublished(record: FileRecord): boolean {
  if (record.errors.length > 0) return false;
  return record.kind === 'post' || record.kind === 'section' ? !record.data.draft : true;
}
