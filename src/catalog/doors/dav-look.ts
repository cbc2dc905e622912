/** The facts of the catalog that a request by WebDAV needs before it begins. */

import { fileOf } from '../../content/editions.ts';
import { pendingLifetime } from '../../content/pending-keys.ts';
import type {
  DavAway,
  DavDue,
  DavLock,
  DavLook,
  DavProperty,
  DavQuestion,
  DavReach,
} from './dav-question.ts';
import { allLocks, locksAround } from './locks.ts';

type Asked = Extract<DavQuestion, { ask: 'look' }>;

export function look(sql: SqlStorage, now: number, { holder, paths, reach }: Asked): DavLook {
  const locks = allLocks(sql);
  const away = allAway(sql);
  const rowsOf = <Row extends Record<string, SqlStorageValue>>(table: string): Row[] =>
    paths.flatMap((path, index) => {
      const bounds = boundsOf(path, index === 0 ? reach : 'self');
      return sql.exec<Row>(`SELECT * FROM ${table} WHERE ${within}`, ...bounds).toArray();
    });
  return {
    locks: locksAround(locks, now, paths),
    away: away.filter((file) => file.holder === holder),
    folders: rowsOf<{ path: string }>('door_folders').map(({ path }) => path),
    properties: rowsOf<DavProperty>('door_properties'),
    known: paths.filter((path) => hasFileBelow(sql, path)),
    due: dueAmong(locks, away, now),
    hasPending: hasPending(sql, now, holder),
  };
}

export function allAway(sql: SqlStorage): DavAway[] {
  return sql.exec<DavAway>('SELECT * FROM door_away').toArray();
}

/** A condition for the path itself and the wanted part of all below it. Its values are those of `boundsOf`. */
export const within =
  "(path = ?1 OR (path > ?2 AND path < ?3 AND (?4 OR instr(substr(path, length(?2) + 1), '/') = 0)))";

export function boundsOf(path: string, reach: DavReach) {
  return [path, ...(reach === 'self' ? [path, path] : rangeBelow(path)), Number(reach === 'all')] as const;
}

/** The bounds of the keys below a folder. "0" follows "/", and nothing follows the last character. */
function rangeBelow(path: string): [from: string, to: string] {
  return path === '' ? ['', '\u{10ffff}'] : [`${path}/`, `${path}0`];
}

function hasFileBelow(sql: SqlStorage, path: string): boolean {
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
export function dueAmong(locks: readonly DavLock[], away: readonly DavAway[], now: number): DavDue[] {
  const ended = locks.filter(({ isNew, until }) => isNew && until <= now);
  const lost = away.filter(({ until }) => until <= now);
  return [
    ...ended.map(({ path, holder }) => ({ does: 'publish' as const, path, holder })),
    ...lost.map(({ path, holder, version }) => ({ does: 'remove' as const, path, holder, version })),
  ].slice(0, 20);
}
