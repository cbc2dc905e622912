/** The facts of the catalog that a request by WebDAV needs before it begins. */

import { fileOf } from '../../content/editions.ts';
import { pendingLifetime } from '../../content/pending-keys.ts';
import type { DavDue, DavLock, DavLook, DavProperty, DavQuestion, DavReach } from './dav-question.ts';
import { allLocks, locksAround } from './locks.ts';

type Asked = Extract<DavQuestion, { ask: 'look' }>;

export function look(sql: SqlStorage, now: number, { holder, paths, folders, reach }: Asked): DavLook {
  const locks = allLocks(sql);
  const away = allAway(sql);
  const made = (of: readonly string[], as: DavReach) =>
    rowsOf<{ path: string }>(sql, 'SELECT path FROM door_folders', of, as).map(({ path }) => path);
  const around = [...new Set([...paths, ...folders])];
  return {
    locks: locksAround(locks, now, around),
    away: away.filter((file) => file.holder === holder),
    folders: [...made(paths, reach), ...made(folders, 'self')],
    properties: rowsOf<DavProperty>(sql, 'SELECT * FROM door_properties', paths, reach),
    known: around.filter((path) => hasFileBelow(sql, path)),
    due: dueAmong(locks, away, now),
    hasPending: hasPending(sql, now, holder),
  };
}

/** Of the first path as far as `reach` says, of the others alone. */
function rowsOf<Row extends Record<string, SqlStorageValue>>(
  sql: SqlStorage,
  select: string,
  paths: readonly string[],
  reach: DavReach,
): Row[] {
  return paths.flatMap((path, index) => {
    const [where, ...bounds] = within(path, index === 0 ? reach : 'self');
    return sql.exec<Row>(`${select} WHERE ${where}`, ...bounds).toArray();
  });
}

export type Away = { path: string; holder: string; version: string; until: number };

export function allAway(sql: SqlStorage): Away[] {
  return sql.exec<Away>('SELECT * FROM door_away').toArray();
}

/** A condition for the path itself and the wanted part of all below it, with its values. */
export function within(path: string, reach: DavReach): [where: string, ...bounds: (string | number)[]] {
  if (reach === 'self') return ['path = ?', path];
  const isMember = reach === 'members' ? " AND instr(substr(path, ?), '/') = 0" : '';
  const from = path === '' ? 1 : [...path].length + 2;
  return [
    `(path = ? OR (path > ? AND path < ?${isMember}))`,
    ...[path, ...rangeBelow(path), ...(isMember === '' ? [] : [from])],
  ];
}

/** The bounds of the keys below a folder. "0" follows "/", and nothing follows the last character. */
function rangeBelow(path: string): [from: string, to: string] {
  return path === '' ? ['', '\u{10ffff}'] : [`${path}/`, `${path}0`];
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
