/** Locks of the WebDAV door (RFC 4918 §6 and §7), for all tokens together. */

import type { DavAnswer, DavLock, DavQuestion } from './dav-question.ts';
import { put } from './tables.ts';

/** Live locks of the whole site. */
const mostLocks = 1000;

type Row = Omit<DavLock, 'isDeep' | 'isShared' | 'isNew'> & {
  is_deep: number;
  is_shared: number;
  is_new: number;
};

/** The live ones on the paths, above and below them. */
export function locksAround(locks: readonly DavLock[], now: number, paths: readonly string[]): DavLock[] {
  return locks.filter(
    ({ until, path: locked }) =>
      until > now && paths.some((path) => meet({ path, isDeep: true }, { path: locked, isDeep: true })),
  );
}

/** A path; `isDeep`: with all below it. */
export type Extent = { path: string; isDeep?: boolean };

/** Whether some path belongs to both. */
export function meet(one: Extent, other: Extent): boolean {
  return (
    one.path === other.path ||
    (one.isDeep && isBelow(other.path, one.path)) ||
    (other.isDeep && isBelow(one.path, other.path)) ||
    false
  );
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** The same lock may be asked for again: a call may be repeated. */
export function lockPath(sql: SqlStorage, now: number, lock: DavLock): DavAnswer {
  const live = allLocks(sql).filter(({ until }) => until > now);
  const conflicts = live.filter(
    (other) => other.token !== lock.token && meet(lock, other) && !(lock.isShared && other.isShared),
  );
  if (conflicts.length > 0) return { conflicts };
  if (live.length >= mostLocks) return { isFull: true };
  sql.exec('DELETE FROM door_locks WHERE until <= ? AND is_new = 0', now);
  const { isDeep, isShared, isNew, ...row } = lock;
  const flags = { is_deep: Number(isDeep), is_shared: Number(isShared), is_new: Number(isNew) };
  put(sql, 'door_locks', { ...row, ...flags });
  return { lock };
}

/** Refreshes the holder's lock, or ends it where there is no new end. */
export function holdLock(
  sql: SqlStorage,
  now: number,
  { token, holder, until }: Extract<DavQuestion, { ask: 'hold' }>,
): DavAnswer {
  const [change, ...values] =
    until === null ? ['DELETE FROM door_locks'] : ['UPDATE door_locks SET until = ?', until];
  const held = `${change} WHERE token = ? AND holder = ? AND until > ? RETURNING *`;
  const [lock] = locksBy(sql, held, ...values, token, holder, now);
  return lock ? { lock } : {};
}

export function allLocks(sql: SqlStorage): DavLock[] {
  return locksBy(sql, 'SELECT * FROM door_locks');
}

function locksBy(sql: SqlStorage, statement: string, ...values: (string | number)[]): DavLock[] {
  return sql
    .exec<Row>(statement, ...values)
    .toArray()
    .map(({ is_deep, is_shared, is_new, ...row }) => ({
      ...row,
      isDeep: is_deep === 1,
      isShared: is_shared === 1,
      isNew: is_new === 1,
    }));
}
