/** Lists of posts, and the lists of lists above them: `/tags/` has a row for each term that has a post. */

import type { ListRef } from './catalog.ts';
import { addRow, countRows, removeRow } from './order.ts';

export type ListInfo = { path: string; kind: ListRef['kind']; taxonomy: string };

/** The list of all visible posts, whatever their section: what the sitemap shows. Not an address. */
export const everything = '*';

/** The list of the sections that have a post. Not an address. */
export const allSections = '*sections';

/** The list of the sections inside a section. Not an address. */
export function sectionsWithin(path: string): string {
  return `*in${path}`;
}

/** The list of a taxonomy's terms that have a post. Not an address, since a section may be called the same. */
export function termsList(taxonomy: string): string {
  return `*${taxonomy}/`;
}

export function addToList(sql: SqlStorage, ref: ListRef, sort: string, key: string): void {
  if (countRows(sql, ref.path) === 0) beginList(sql, ref);
  addRow(sql, ref.path, sort, key);
  if (ref.kind === 'term') countSpelling(sql, ref, 1);
}

export function removeFromList(sql: SqlStorage, ref: ListRef, sort: string): void {
  removeRow(sql, ref.path, sort);
  if (ref.kind === 'term') countSpelling(sql, ref, -1);
  if (countRows(sql, ref.path) === 0) endList(sql, ref);
}

export function readList(sql: SqlStorage, path: string): ListInfo | undefined {
  const [row] = sql
    .exec<{ path: string; kind: string; taxonomy: string }>('SELECT * FROM lists WHERE path = ?', path)
    .toArray();
  // Written by `beginList` from a `ListRef`.
  return row as ListInfo | undefined;
}

/** A term's name as most posts write it; among equals the first by code point. */
export function spellingOf(sql: SqlStorage, list: string): string {
  const [row] = sql
    .exec<{ name: string }>(
      'SELECT name FROM spellings WHERE list = ? ORDER BY count DESC, name LIMIT 1',
      list,
    )
    .toArray();
  return row?.name ?? '';
}

/** The list that has a row for this one. */
function listAbove(ref: ListRef): string | undefined {
  if (ref.kind === 'term') return termsList(ref.taxonomy ?? '');
  return ref.kind === 'section' && isAtTop(ref.path) ? allSections : undefined;
}

function isAtTop(path: string): boolean {
  return path.indexOf('/', 1) === path.length - 1;
}

function beginList(sql: SqlStorage, ref: ListRef): void {
  sql.exec(
    'INSERT INTO lists (path, kind, taxonomy) VALUES (?, ?, ?)',
    ref.path,
    ref.kind,
    ref.taxonomy ?? '',
  );
  const above = listAbove(ref);
  if (above !== undefined) addRow(sql, above, ref.path, ref.path);
}

function endList(sql: SqlStorage, ref: ListRef): void {
  sql.exec('DELETE FROM lists WHERE path = ?', ref.path);
  const above = listAbove(ref);
  if (above !== undefined) removeRow(sql, above, ref.path);
}

function countSpelling(sql: SqlStorage, ref: ListRef, by: 1 | -1): void {
  sql.exec(
    `INSERT INTO spellings (list, name, count) VALUES (?, ?, ?)
     ON CONFLICT (list, name) DO UPDATE SET count = count + excluded.count`,
    ref.path,
    ref.name,
    by,
  );
  if (by < 0)
    sql.exec('DELETE FROM spellings WHERE list = ? AND name = ? AND count <= 0', ref.path, ref.name);
}
