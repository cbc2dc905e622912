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
    (lock) =>
      lock.until > now && paths.some((path) => isAtOrBelow(path, lock.path) || isAtOrBelow(lock.path, path)),
  );
}

export function isAtOrBelow(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** The same lock may be asked for again: a call may be repeated. */
export function lockPath(sql: SqlStorage, now: number, lock: DavLock): DavAnswer {
  const live = liveLocks(sql, now);
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

function meet(lock: DavLock, other: DavLock): boolean {
  if (lock.path === other.path) return true;
  return (
    (lock.isDeep && isAtOrBelow(other.path, lock.path)) ||
    (other.isDeep && isAtOrBelow(lock.path, other.path))
  );
}

/** Refreshes the holder's lock, or ends it where there is no new end. */
export function holdLock(
  sql: SqlStorage,
  now: number,
  { token, holder, until }: Extract<DavQuestion, { ask: 'hold' }>,
): DavAnswer {
  const lock = liveLocks(sql, now).find((each) => each.token === token && each.holder === holder);
  if (lock === undefined) return {};
  if (until === null) sql.exec('DELETE FROM door_locks WHERE token = ?', token);
  else sql.exec('UPDATE door_locks SET until = ? WHERE token = ?', until, token);
  return { lock: { ...lock, until: until ?? now } };
}

export function forgetLocks(sql: SqlStorage, path: string): void {
  for (const { token, path: locked } of allLocks(sql)) {
    if (isAtOrBelow(locked, path)) sql.exec('DELETE FROM door_locks WHERE token = ?', token);
  }
}

function liveLocks(sql: SqlStorage, now: number): DavLock[] {
  return allLocks(sql).filter(({ until }) => until > now);
}

export function allLocks(sql: SqlStorage): DavLock[] {
  return sql
    .exec<Row>('SELECT * FROM door_locks')
    .toArray()
    .map(({ is_deep, is_shared, is_new, ...row }) => ({
      ...row,
      isDeep: is_deep === 1,
      isShared: is_shared === 1,
      isNew: is_new === 1,
    }));
}
