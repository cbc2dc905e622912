/** The record of one file, and what follows from it in the lists. */

import type { Fault } from '../problem.ts';
import type { Site } from '../site.ts';
import type { Entry, ListRef, PostEntry, SectionEntry } from './catalog.ts';
import { addToList, everything, removeFromList } from './lists.ts';

/** A row of `files` with its JSON read. */
export type FileRecord = {
  key: string;
  version: string;
  basis: string;
  errors: readonly Fault[];
  /** The file that keeps this post from being a page: it has the same address, or this one lies in its bundle. */
  hiddenBy: string | null;
  visible: boolean;
  sort: string;
  nextAt: number | null;
} & RecordContent;

export type RecordContent =
  | { kind: 'post'; data: PostEntry }
  | { kind: 'section'; data: SectionEntry }
  | { kind: 'site'; data: Site }
  | { kind: 'template'; data: { text: string } }
  | { kind: 'file'; data: { width: number; height: number } | null };

export function readFile(sql: SqlStorage, key: string): FileRecord | undefined {
  const [row] = sql.exec<FileRow>('SELECT * FROM files WHERE key = ?', key).toArray();
  return row && recordOf(row);
}

/** The record of an entry before it is known whether its address is free; hidden until `show` decides. */
export function recordOfEntry(entry: Entry): FileRecord {
  const { key, version, basis, errors } = entry;
  const content = contentOf(entry);
  const sort = content.kind === 'post' ? sortOf(key, content.data) : '';
  return { key, version, basis, errors, hiddenBy: null, visible: false, sort, nextAt: null, ...content };
}

/** Writes the record as it has to be at `now`, and moves the post in or out of its lists. */
export function show(sql: SqlStorage, before: FileRecord | undefined, record: FileRecord, now: number): void {
  const after = { ...record, visible: isVisible(record, now), nextAt: nextBoundary(record, now) };
  moveBetweenLists(sql, before, after);
  writeFile(sql, after);
}

/** Takes the record away, and the post out of its lists. */
export function hide(sql: SqlStorage, record: FileRecord): void {
  moveBetweenLists(sql, record, undefined);
  sql.exec('DELETE FROM files WHERE key = ?', record.key);
}

/** Applies every publish and expiry boundary up to `now`; answers whether there was one. */
export function applyDue(sql: SqlStorage, now: number): boolean {
  const due = sql
    .exec<{ key: string }>('SELECT key FROM files WHERE next_at <= ? ORDER BY next_at, key', now)
    .toArray();
  for (const { key } of due) {
    const record = readFile(sql, key);
    if (record) show(sql, record, record, now);
  }
  return due.length > 0;
}

/** The next moment at which a page changes by itself. */
export function nextDue(sql: SqlStorage): number | undefined {
  const [row] = sql
    .exec<{ next_at: number }>('SELECT next_at FROM files WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1')
    .toArray();
  return row?.next_at;
}

type FileRow = {
  key: string;
  version: string;
  basis: string;
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
    basis: row.basis,
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
    `INSERT OR REPLACE INTO files (key, version, basis, kind, data, errors, hidden_by, visible, sort, next_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    record.key,
    record.version,
    record.basis,
    record.kind,
    JSON.stringify(record.data),
    JSON.stringify(record.errors),
    record.hiddenBy,
    record.visible ? 1 : 0,
    record.sort,
    record.nextAt,
  );
}

function contentOf(entry: Entry): RecordContent {
  if (entry.post) return { kind: 'post', data: entry.post };
  if (entry.section) return { kind: 'section', data: entry.section };
  if (entry.template !== undefined) return { kind: 'template', data: { text: entry.template } };
  if (entry.site) return { kind: 'site', data: entry.site };
  return { kind: 'file', data: entry.image ?? null };
}

/** Hugo's default order: weight, then newest date, then title, then file; what lacks a weight or date comes last. */
function sortOf(key: string, post: PostEntry): string {
  const weight = post.weight === 0 ? '1' : `0${digits(post.weight + 2 ** 31, 10)}`;
  const date = post.date === undefined ? '9'.repeat(16) : digits(latestDate - post.date.at, 16);
  return `${weight} ${date} ${post.title.toLowerCase().slice(0, 100)}\u0001${key}`;
}

/** The last moment that JavaScript can name. */
const latestDate = 8_640_000_000_000_000;

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function isVisible(record: FileRecord, now: number): boolean {
  if (!couldBeVisible(record)) return false;
  if (record.kind !== 'post') return true;
  const { visibleFrom, visibleUntil } = record.data;
  return (
    (visibleFrom === undefined || visibleFrom <= now) && (visibleUntil === undefined || now < visibleUntil)
  );
}

function nextBoundary(record: FileRecord, now: number): number | null {
  if (record.kind !== 'post' || !couldBeVisible(record)) return null;
  const { visibleFrom, visibleUntil } = record.data;
  // Over, or over before it begins: it will never be seen.
  if (visibleUntil !== undefined && visibleUntil <= Math.max(now, visibleFrom ?? now)) return null;
  if (visibleFrom !== undefined && visibleFrom > now) return visibleFrom;
  return visibleUntil ?? null;
}

function couldBeVisible(record: FileRecord): boolean {
  if (record.errors.length > 0 || record.hiddenBy !== null) return false;
  return record.kind === 'post' || record.kind === 'section' ? !record.data.draft : true;
}

function moveBetweenLists(sql: SqlStorage, before?: FileRecord, after?: FileRecord): void {
  const old = listsShowing(before);
  const wanted = listsShowing(after);
  for (const list of old) {
    if (!wanted.some((other) => sameRow(list, other))) removeFromList(sql, list.ref, list.sort);
  }
  for (const list of wanted) {
    if (!old.some((other) => sameRow(list, other))) addToList(sql, list.ref, list.sort, list.key);
  }
}

const wholeSite: ListRef = { path: everything, kind: 'home', name: '' };

type Shown = { ref: ListRef; sort: string; key: string };

function listsShowing(record: FileRecord | undefined): Shown[] {
  if (record?.kind !== 'post' || !record.visible) return [];
  const { key, sort } = record;
  return [...record.data.lists, wholeSite].map((ref) => ({ ref, sort, key }));
}

function sameRow(a: Shown, b: Shown): boolean {
  return a.sort === b.sort && a.ref.path === b.ref.path && a.ref.name === b.ref.name;
}
