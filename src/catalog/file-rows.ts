/** The record of one file, and its rows in the lists. */

import type { Fault } from '../problem.ts';
import { type Entry, type ListRef, type PostEntry, pageOf, type SectionEntry } from './entry.ts';
import {
  addToList,
  everything,
  isOfMenu,
  isOfTranslations,
  menuPages,
  removeFromList,
  searchPages,
  sectionsWithin,
  spellingPlace,
  textsOf,
  translationsList,
} from './lists.ts';
import { datedRefs } from './newest.ts';
import { type FileRecord, placeInLanguage, type RecordContent } from './record.ts';
import { keepText, moveInSearch } from './search-index.ts';
import { noteSearchPage } from './search-page.ts';
import { dateKey, sortKey } from './sort-key.ts';

export function readFile(sql: SqlStorage, key: string): FileRecord | undefined {
  const [row] = sql.exec<FileRow>('SELECT * FROM files WHERE key = ?', key).toArray();
  return row && recordOf(row);
}

/** The record of an entry before its address is known to be free; hidden until `show` decides. */
export function recordOfEntry(entry: Entry): FileRecord {
  const isPage = entry.kind === 'post' || entry.kind === 'section';
  const sort = isPage ? sortKey(entry.key, entry.data) : '';
  return { ...entry, hiddenBy: null, visible: false, sort, nextAt: null };
}

/** Writes the record as it must be at `now`, and moves the post in or out of its lists. */
export function show(sql: SqlStorage, before: FileRecord | undefined, record: FileRecord, now: number): void {
  const after = { ...record, visible: isVisible(record, now), nextAt: nextBoundary(record, now) };
  moveBetweenLists(sql, before, after);
  moveInSearch(sql, before, after);
  writeFile(sql, after);
  noteSearchPage(sql, before, after);
}

/** Deletes the record, and removes the post from its lists. */
export function hide(sql: SqlStorage, record: FileRecord): void {
  moveBetweenLists(sql, record, undefined);
  moveInSearch(sql, record, undefined);
  keepText(sql, record.key, undefined);
  sql.exec('DELETE FROM files WHERE key = ?', record.key);
  noteSearchPage(sql, record);
}

/** Applies every publish and expiry boundary up to `now`; returns whether there was one. */
export function applyDue(sql: SqlStorage, now: number): boolean {
  const due = sql
    .exec<{ key: string }>('SELECT key FROM files WHERE next_at <= ? ORDER BY next_at, key', now)
    .toArray();
  for (const { key } of due) {
    const record = readFile(sql, key);
    if (record) showOrReport(sql, record, now);
  }
  return due.length > 0;
}

/** Boundaries are applied before every call, so one record that cannot be moved must not block all calls. */
function showOrReport(sql: SqlStorage, record: FileRecord, now: number): void {
  try {
    show(sql, record, record, now);
  } catch (error) {
    const message = `Cannot show "${record.key}": the catalog failed on it; upload it again`;
    console.error(message, error);
    writeFile(sql, { ...record, errors: [{ message }], visible: false, nextAt: null });
  }
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
}

function isVisible(record: FileRecord, now: number): boolean {
  if (!couldBeVisible(record)) return false;
  if (record.kind !== 'post' && record.kind !== 'section') return true;
  const { visibleFrom, visibleUntil } = record.data;
  return (
    (visibleFrom === undefined || visibleFrom <= now) && (visibleUntil === undefined || now < visibleUntil)
  );
}

function nextBoundary(record: FileRecord, now: number): number | null {
  if ((record.kind !== 'post' && record.kind !== 'section') || !couldBeVisible(record)) return null;
  const { visibleFrom, visibleUntil } = record.data;
  // The page has expired, or expires before it begins: nobody will ever see it.
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
    if (!wanted.some((other) => sameRow(list, other))) removeFromList(sql, list.ref, list);
  }
  for (const list of wanted) {
    if (!old.some((other) => sameRow(list, other))) addToList(sql, list.ref, list);
  }
}

function wholeSite(prefix: string): ListRef {
  return { path: everything(prefix), kind: 'home', name: '' };
}

/** The row of a translation: its language and its path. */
function sameInAll(pageKey: string, page: PostEntry | SectionEntry): ListRef {
  return { path: translationsList(pageKey, page), kind: 'home', name: `${page.language} ${page.path}` };
}

function forSearch(prefix: string): ListRef {
  return { path: searchPages(prefix), kind: 'home', name: '' };
}

type Shown = { ref: ListRef; sort: string; key: string; place: string };

function listsShowing(record: FileRecord | undefined): Shown[] {
  if (!record?.visible) return [];
  const { key, sort } = record;
  const { prefix, ...place } = placeInLanguage(record);
  // A list shows a post once, even if several of the post's terms name that list.
  const refs = new Map(refsOf(record).map((ref) => [ref.path, ref]));
  const section = [...refs.values()].find(({ kind }) => kind === 'section')?.path;
  const spelled = spellingPlace(place, section?.slice(prefix.length));
  return [...refs.values()].map((ref) => ({
    ...{ ref, sort: sortIn(ref, sort, spelled), place: spelled },
    // A translation is known by its row alone.
    key: isOfTranslations(ref) ? ref.name : key,
  }));
}

function sortIn(ref: ListRef, sort: string, place: string): string {
  if (isOfMenu(ref)) return place;
  return ref.isByDate ? dateKey(sort) : sort;
}

function refsOf(record: FileRecord): ListRef[] {
  const page = pageOf(record);
  if (page === undefined) return listsOf(record);
  const { pageKey, prefix } = placeInLanguage(record);
  const isRendered = !('isUnrendered' in page);
  const inMenus = Object.keys(page.menus ?? {}).map(
    (menu): ListRef => ({
      ...{ path: menuPages(prefix, menu), kind: 'home', name: '' },
      ...(prefix !== '' && { prefix }),
    }),
  );
  return [
    ...listsOf(record),
    ...inMenus,
    ...(isRendered && page.fills === 'search' ? [forSearch(prefix)] : []),
    ...(isRendered && page.language !== undefined ? [sameInAll(pageKey, page)] : []),
  ];
}

function listsOf(record: FileRecord): ListRef[] {
  const { prefix } = placeInLanguage(record);
  if (record.kind === 'section') {
    const { within, termOf, list } = record.data;
    const ofTexts: ListRef = { path: textsOf(list), kind: 'term', name: '' };
    const asTerm: ListRef[] =
      termOf === undefined ? [] : [{ ...ofTexts, taxonomy: termOf, ...(prefix !== '' && { prefix }) }];
    // Sections at the top are known by their posts.
    if (within === undefined) return asTerm;
    const inSitemap = record.data.keptFrom?.includes('sitemap') ? [] : [wholeSite(prefix)];
    return [...asTerm, { path: sectionsWithin(within), kind: 'home', name: '' }, ...inSitemap];
  }
  if (record.kind !== 'post' || record.data.isUnrendered) return [];
  const lists = [...record.data.lists, ...datedRefs(record.data)];
  const isLeftOut = record.data.isUnlisted || record.data.keptFrom?.includes('sitemap');
  return isLeftOut ? lists : [...lists, wholeSite(prefix)];
}

function sameRow(a: Shown, b: Shown): boolean {
  const isSamePlace = a.sort === b.sort && a.place === b.place;
  return isSamePlace && a.ref.path === b.ref.path && a.ref.name === b.ref.name;
}
