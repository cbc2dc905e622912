/** The catalog's part of the WebDAV door: locks, properties, empty folders, and files that are away for a moment. */

import { fileOf } from '../../content/editions.ts';
import { pendingLifetime } from '../../content/pending-keys.ts';
import type {
  DavAnswer,
  DavDue,
  DavLock,
  DavLook,
  DavProperty,
  DavQuestion,
  DavReach,
} from './dav-question.ts';
import { allLocks, endLock, forgetLocks, lockPath, locksAround, refreshLock } from './locks.ts';
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
    case 'keys below':
      return { keys: keysBelow(sql, question.path, question.most) };
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

function look(sql: SqlStorage, now: number, { holder, paths, folders, reach }: Asked): DavLook {
  const locks = allLocks(sql);
  const away = allAway(sql);
  const found = paths.map((path, index) => rowsAt(sql, path, index === 0 ? reach : 'self'));
  const around = [...new Set([...paths, ...folders])];
  return {
    locks: locksAround(locks, now, around),
    away: away.filter((file) => file.holder === holder),
    folders: [...found.flatMap((rows) => rows.folders), ...madeOf(sql, folders)],
    properties: found.flatMap((rows) => rows.properties),
    known: around.filter((path) => hasFileBelow(sql, path)),
    due: dueAmong(locks, away, now),
    hasPending: hasPending(sql, now, holder),
  };
}

function rowsAt(
  sql: SqlStorage,
  path: string,
  reach: DavReach,
): { folders: string[]; properties: DavProperty[] } {
  const [where, ...bounds] = within(path, reach);
  const folders = sql.exec<{ path: string }>(`SELECT path FROM door_folders WHERE ${where}`, ...bounds);
  const properties = `SELECT path, name, value FROM door_properties WHERE ${where}`;
  return {
    folders: folders.toArray().map((row) => row.path),
    properties: sql.exec<DavProperty>(properties, ...bounds).toArray(),
  };
}

function madeOf(sql: SqlStorage, folders: readonly string[]): string[] {
  const marks = folders.map(() => '?').join(', ');
  const rows = sql.exec<{ path: string }>(
    `SELECT path FROM door_folders WHERE path IN (${marks})`,
    ...folders,
  );
  return rows.toArray().map(({ path }) => path);
}

type Away = { path: string; holder: string; version: string; until: number };

function allAway(sql: SqlStorage): Away[] {
  return sql.exec<Away>('SELECT path, holder, version, until FROM door_away').toArray();
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
  return path === '' || keysBelow(sql, path, 1).length > 0;
}

/** A page in a further language is on record under the key of its file and another one. */
function keysBelow(sql: SqlStorage, path: string, most: number): string[] {
  const rows = sql.exec<{ key: string }>(
    'SELECT key FROM files WHERE key > ? AND key < ? LIMIT ?',
    ...rangeBelow(path),
    most,
  );
  return [...new Set(rows.toArray().map(({ key }) => fileOf(key)))];
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
  return dueAmong(allLocks(sql), allAway(sql), now);
}

/** A few at once, so that no request has much to do for others. */
function dueAmong(locks: readonly DavLock[], away: readonly Away[], now: number): DavDue[] {
  const ended = locks.filter(({ isNew, until }) => isNew && until <= now);
  const lost = away.filter(({ until }) => until <= now);
  return [
    ...ended.map(({ path, holder }) => ({ does: 'publish' as const, path, holder })),
    ...lost.map(({ path, holder, version }) => ({ does: 'remove' as const, path, holder, version })),
  ].slice(0, 20);
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
