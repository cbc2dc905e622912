/** The catalog's part of the WebDAV door: locks, properties, empty folders, and files that are away for a moment. */

import { pendingLifetime } from '../../content/pending-keys.ts';
import type { DavAnswer, DavDue, DavLook, DavProperty, DavQuestion, DavReach } from './dav-question.ts';
import { dueLocks, endLock, forgetLocks, lockPath, locksAround, refreshLock } from './locks.ts';
import { createDoorTables } from './tables.ts';

/** Rows that the tables of a site may have: folders without files, and properties of all files together. */
const mostFolders = 10_000;
const mostProperties = 200_000;

export function answerDav(sql: SqlStorage, now: number, question: DavQuestion): DavAnswer {
  switch (question.ask) {
    case 'look':
      return { look: look(sql, now, question) };
    case 'due':
      return { due: dueOf(sql, now) };
    case 'taken':
      return { isTaken: isTaken(sql, question.folder) };
    case 'lock':
      return lockPath(sql, now, question.lock);
    case 'refresh':
      return refreshLock(sql, now, question);
    case 'unlock':
      return endLock(sql, now, question);
    case 'set':
      return set(sql, question);
    case 'make folder':
      return makeFolder(sql, now, question.path);
    case 'forget':
    case 'moved':
      forget(sql, question.path, question.ask === 'moved' ? [] : ['door_away']);
      return question.folder === '' ? {} : makeFolder(sql, now, question.folder);
    case 'copy':
      copy(sql, question);
      return {};
    case 'take away':
      sql.exec(
        'INSERT OR REPLACE INTO door_away (path, holder, version, until) VALUES (?, ?, ?, ?)',
        ...[question.path, question.holder, question.version, question.until],
      );
      return {};
    case 'bring back':
      bringBack(sql, question.path, question.holder);
      return {};
    case 'settled':
      settled(sql, now, question.due);
      return {};
    case 'keeps pending':
      sql.exec('INSERT OR REPLACE INTO door_pending (holder, kept_at) VALUES (?, ?)', question.holder, now);
      return {};
  }
}

type Asked = Extract<DavQuestion, { ask: 'look' }>;

function look(sql: SqlStorage, now: number, { holder, paths, reach }: Asked): DavLook {
  const found = [...new Set(paths)].map((path, index) =>
    rowsAt(sql, path, index === 0 ? reach : 'self', holder),
  );
  return {
    locks: locksAround(sql, now, paths),
    away: found.flatMap(({ away }) => away),
    folders: [...new Set(found.flatMap(({ folders }) => folders))],
    properties: found.flatMap(({ properties }) => properties),
    known: paths.filter((path) => hasFileBelow(sql, path)),
    due: dueOf(sql, now),
    hasPending: hasPending(sql, now, holder),
  };
}

function rowsAt(sql: SqlStorage, path: string, reach: DavReach, holder: string) {
  const [where, ...bounds] = within(path, reach);
  const rows = <Row extends Record<string, SqlStorageValue>>(what: string, table: string, more = '') =>
    sql
      .exec<Row>(
        `SELECT ${what} FROM ${table} WHERE ${where}${more}`,
        ...bounds,
        ...(more === '' ? [] : [holder]),
      )
      .toArray();
  return {
    folders: rows<{ path: string }>('path', 'door_folders').map((row) => row.path),
    away: rows<{ path: string; version: string }>('path, version', 'door_away', ' AND holder = ?'),
    properties: rows<DavProperty>('path, name, value', 'door_properties'),
  };
}

/** A condition for the path itself and the wanted part of all below it, with its values. */
function within(path: string, reach: DavReach): [where: string, ...bounds: (string | number)[]] {
  if (reach === 'self') return ['path = ?', path];
  const isMember = reach === 'members' ? " AND instr(substr(path, ?), '/') = 0" : '';
  const below = path === '' ? "path > ''" : 'path > ? AND path < ?';
  const from = path === '' ? 1 : [...path].length + 2;
  return [
    `(path = ? OR (${below}${isMember}))`,
    ...[path, ...rangeBelow(path), ...(isMember === '' ? [] : [from])],
  ];
}

/** The bounds of the keys below a folder; none for the top. "0" follows "/". */
export function rangeBelow(path: string): string[] {
  return path === '' ? [] : [`${path}/`, `${path}0`];
}

function hasFileBelow(sql: SqlStorage, path: string): boolean {
  if (path === '') return true;
  return (
    sql.exec('SELECT 1 FROM files WHERE key > ? AND key < ? LIMIT 1', ...rangeBelow(path)).toArray().length >
    0
  );
}

/** A page or a file, whether visitors may see it or not. */
function isTaken(sql: SqlStorage, folder: string): boolean {
  if (hasFileBelow(sql, folder)) return true;
  const [first, last] = [`/${folder}/`, `/${folder}0`];
  const claims = 'SELECT 1 FROM claims WHERE path >= ? AND path < ? LIMIT 1';
  const files = 'SELECT 1 FROM files WHERE key = ? LIMIT 1';
  return [...sql.exec(claims, first, last), ...sql.exec(files, folder)].length > 0;
}

/** Pending files do not live for longer. */
function hasPending(sql: SqlStorage, now: number, holder: string): boolean {
  const last = now - pendingLifetime - 2 * day;
  return (
    sql.exec('SELECT 1 FROM door_pending WHERE holder = ? AND kept_at > ?', holder, last).toArray().length > 0
  );
}

const day = 86_400_000;

function set(sql: SqlStorage, question: Extract<DavQuestion, { ask: 'set' }>): DavAnswer {
  const { path, set: added, remove } = question;
  for (const name of remove) sql.exec('DELETE FROM door_properties WHERE path = ? AND name = ?', path, name);
  if (added.length > 0 && countOf(sql, 'door_properties') >= mostProperties) return { isFull: true };
  for (const [name, value] of added) {
    sql.exec(
      'INSERT OR REPLACE INTO door_properties (path, name, value) VALUES (?, ?, ?)',
      path,
      name,
      value,
    );
  }
  return {};
}

function makeFolder(sql: SqlStorage, now: number, path: string): DavAnswer {
  if (countOf(sql, 'door_folders') >= mostFolders) return { isFull: true };
  sql.exec('INSERT OR IGNORE INTO door_folders (path, made_at) VALUES (?, ?)', path, now);
  return {};
}

/** Rows are counted up to one more than there may be at most only where they are added. */
function countOf(sql: SqlStorage, table: string): number {
  return sql.exec<{ count: number }>(`SELECT count(*) AS count FROM ${table}`).one().count;
}

function forget(sql: SqlStorage, path: string, more: readonly string[]): void {
  const [where, ...bounds] = within(path, 'all');
  for (const table of ['door_properties', 'door_folders', ...more]) {
    sql.exec(`DELETE FROM ${table} WHERE ${where}`, ...bounds);
  }
  forgetLocks(sql, path);
}

/** The rows at and below `to` are replaced. */
function copy(sql: SqlStorage, { from, to, isDeep }: Extract<DavQuestion, { ask: 'copy' }>): void {
  const [where, ...bounds] = within(from, isDeep ? 'all' : 'self');
  const [old, ...oldBounds] = within(to, isDeep ? 'all' : 'self');
  const cut = [...from].length + 1;
  for (const [table, others] of [
    ['door_properties', ', name, value'],
    ['door_folders', ', made_at'],
  ] as const) {
    sql.exec(`DELETE FROM ${table} WHERE ${old}`, ...oldBounds);
    sql.exec(
      `INSERT OR REPLACE INTO ${table} (path${others}) SELECT ? || substr(path, ?)${others} FROM ${table} WHERE ${where}`,
      ...[to, cut, ...bounds],
    );
  }
}

function bringBack(sql: SqlStorage, path: string, holder: string): void {
  sql.exec('DELETE FROM door_away WHERE path = ? AND holder = ?', path, holder);
}

function dueOf(sql: SqlStorage, now: number): DavDue[] {
  const away = sql
    .exec<{ path: string; holder: string; version: string }>(
      'SELECT path, holder, version FROM door_away WHERE until <= ? LIMIT 20',
      now,
    )
    .toArray();
  return [...dueLocks(sql, now), ...away.map((row) => ({ does: 'remove' as const, ...row }))];
}

/** For the alarm. The tables may not be there yet. */
export function isDoorDue(sql: SqlStorage, now: number): boolean {
  createDoorTables(sql);
  return dueOf(sql, now).length > 0;
}

function settled(sql: SqlStorage, now: number, { does, path, holder }: DavDue): void {
  if (does === 'remove') bringBack(sql, path, holder);
  else sql.exec('DELETE FROM door_locks WHERE path = ? AND holder = ? AND until <= ?', path, holder, now);
}
