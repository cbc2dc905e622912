/** The catalog's part of the WebDAV door: locks, properties, empty folders, and files that are away for a moment. */

import { allAway, boundsOf, dueAmong, keysBelow, look, within } from './dav-look.ts';
import type { DavAnswer, DavDue, DavQuestion } from './dav-question.ts';
import { allLocks, holdLock, lockPath } from './locks.ts';
import { createDoorTables, put } from './tables.ts';

/** Rows that the tables of a site may have: folders without files, and properties of all files together. */
export const mostRows = { door_folders: 10_000, door_properties: 200_000 };

/** How many rows each table may still get, in memory. */
export type Room = Map<string, number>;

export function answerDav(sql: SqlStorage, now: number, question: DavQuestion, room: Room): DavAnswer {
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
    case 'hold':
      return holdLock(sql, now, question);
    case 'set':
      return set(sql, question, room);
    case 'make folder':
      return makeFolder(sql, now, question.path, room);
    case 'forget':
    case 'moved':
      forget(sql, question.path, question.ask === 'moved' ? [] : ['door_away']);
      return question.folder === '' ? {} : makeFolder(sql, now, question.folder, room);
    case 'copy':
      copy(sql, question);
      return {};
    case 'take away':
      put(sql, 'door_away', question.file);
      return {};
    case 'bring back':
      sql.exec('DELETE FROM door_away WHERE path = ? AND holder = ?', question.path, question.holder);
      return {};
    case 'settled':
      settled(sql, now, question.due);
      return {};
    case 'keeps pending':
      put(sql, 'door_pending', { holder: question.holder, kept_at: now });
      return {};
  }
}

/** A page or a file, whether visitors may see it or not. */
function isTaken(sql: SqlStorage, folder: string): boolean {
  const rows = sql.exec(
    `SELECT 1 FROM claims WHERE path >= '/' || ?1 || '/' AND path < '/' || ?1 || '0' UNION ALL
     SELECT 1 FROM files WHERE key = ?1 OR (key > ?1 || '/' AND key < ?1 || '0') LIMIT 1`,
    folder,
  );
  return rows.toArray().length > 0;
}

/** In this order: later changes of a property replace earlier ones. */
function set(
  sql: SqlStorage,
  { path, changes }: Extract<DavQuestion, { ask: 'set' }>,
  room: Room,
): DavAnswer {
  const added = changes.filter(({ value }) => value !== null).length;
  if (added > 0 && !hasRoom(sql, room, 'door_properties', added)) return { isFull: true };
  for (const { name, value } of changes) {
    if (value === null) sql.exec('DELETE FROM door_properties WHERE path = ? AND name = ?', path, name);
    else put(sql, 'door_properties', { path, name, value });
  }
  return {};
}

function makeFolder(sql: SqlStorage, now: number, path: string, room: Room): DavAnswer {
  if (!hasRoom(sql, room, 'door_folders')) {
    // Folders with files are there without a row.
    sql.exec(
      "DELETE FROM door_folders WHERE EXISTS (SELECT 1 FROM files WHERE key > path || '/' AND key < path || '0')",
    );
    if (!hasRoom(sql, room, 'door_folders')) return { isFull: true };
  }
  sql.exec('INSERT OR IGNORE INTO door_folders (path, made_at) VALUES (?, ?)', path, now);
  return {};
}

/** Takes rows of the room. Those of the table are counted only where it is used up. */
function hasRoom(sql: SqlStorage, room: Room, table: keyof typeof mostRows, rows = 1): boolean {
  const count = () => sql.exec<{ count: number }>(`SELECT count(*) AS count FROM ${table}`).one().count;
  const left = room.get(table) || mostRows[table] - count();
  room.set(table, Math.max(left - rows, 0));
  return left > 0;
}

function forget(sql: SqlStorage, path: string, more: readonly string[]): void {
  for (const table of ['door_properties', 'door_folders', 'door_locks', ...more]) {
    sql.exec(`DELETE FROM ${table} WHERE ${within}`, ...boundsOf(path, 'all'));
  }
}

/** The rows at and below `to` are replaced. */
function copy(sql: SqlStorage, { from, to, isDeep }: Extract<DavQuestion, { ask: 'copy' }>): void {
  const reach = isDeep ? 'all' : 'self';
  for (const [table, others] of [
    ['door_properties', 'name, value'],
    ['door_folders', 'made_at'],
  ] as const) {
    sql.exec(`DELETE FROM ${table} WHERE ${within}`, ...boundsOf(to, reach));
    sql.exec(
      `INSERT OR REPLACE INTO ${table} SELECT ?5 || substr(path, length(?1) + 1), ${others} FROM ${table} WHERE ${within}`,
      ...boundsOf(from, reach),
      to,
    );
  }
}

function dueOf(sql: SqlStorage, now: number): DavDue[] {
  return dueAmong(allLocks(sql), allAway(sql), now);
}

/** For the alarm. The tables may not be there yet. */
export function isDoorDue(sql: SqlStorage, now: number): boolean {
  createDoorTables(sql);
  return dueOf(sql, now).length > 0;
}

function settled(sql: SqlStorage, now: number, { does, path, holder }: DavDue): void {
  const table = does === 'remove' ? 'door_away' : 'door_locks';
  sql.exec(`DELETE FROM ${table} WHERE path = ? AND holder = ? AND until <= ?`, path, holder, now);
}
