/** The facts of the catalog that a request by WebDAV needs before it begins. */

import { fileOf } from '../../content/editions.ts';
import { pendingLifetime } from '../../content/pending-keys.ts';
import type { DavDue, DavLock, DavLook, DavProperty, DavQuestion, DavReach } from './dav-question.ts';
import { allLocks, locksAround } from './locks.ts';

type Asked = Extract<DavQuestion, { ask: 'look' }>;

export function look(sql: SqlStorage, now: number, { holder, paths, folders, reach }: Asked): DavLook {
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

export type Away = { path: string; holder: string; version: string; until: number };

export function allAway(sql: SqlStorage): Away[] {
  return sql.exec<Away>('SELECT path, holder, version, until FROM door_away').toArray();
}

/** A condition for the path itself and the wanted part of all below it, with its values. */
export function within(path: string, reach: DavReach): [where: string, ...bounds: (string | number)[]] {
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
function rangeBelow(path: string): string[] {
  return path === '' ? [] : [`${path}/`, `${path}0`];
}

export function hasFileBelow(sql: SqlStorage, path: string): boolean {
  return path === '' || keysBelow(sql, path, 1).length > 0;
}

/** A page in a further language is on record under the key of its file and another one. */
export function keysBelow(sql: SqlStorage, path: string, most: number): string[] {
  const rows = sql.exec<{ key: string }>(
    'SELECT key FROM files WHERE key > ? AND key < ? LIMIT ?',
    ...rangeBelow(path),
    most,
  );
  return [...new Set(rows.toArray().map(({ key }) => fileOf(key)))];
}

/** Pending files do not live for longer. */
function hasPending(sql: SqlStorage, now: number, holder: string): boolean {
  const last = now - pendingLifetime - 2 * day;
  return (
    sql.exec('SELECT 1 FROM door_pending WHERE holder = ? AND kept_at > ?', holder, last).toArray().length > 0
  );
}

const day = 86_400_000;

/** A few at once, so that no request has much to do for others. */
export function dueAmong(locks: readonly DavLock[], away: readonly Away[], now: number): DavDue[] {
  const ended = locks.filter(({ isNew, until }) => isNew && until <= now);
  const lost = away.filter(({ until }) => until <= now);
  return [
    ...ended.map(({ path, holder }) => ({ does: 'publish' as const, path, holder })),
    ...lost.map(({ path, holder, version }) => ({ does: 'remove' as const, path, holder, version })),
  ].slice(0, 20);
}
