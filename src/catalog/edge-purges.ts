/** When copies in the edge cache are dropped. Every visible change leaves a mark until a purge. */

import type { EdgeTag } from '../http/reply.ts';
import { readState, writeState } from './tables.ts';
import type { Purge, PurgeState } from './upkeep.ts';

/** The platform allows five purges a minute. */
const pause = 12_000;

/**
 * A render that began before a change may be cached after the purge for that change. So each purge is
 * repeated once, when such renders have ended.
 */
const repeatAfter = 10_000;

type Edge = {
  /** When the first change was made that no purge covers yet; null: there is none. */
  dirtySince: number | null;
  /** The number of changes, so that a purge knows whether more came meanwhile. */
  changes: number;
  /** When the last purge is to be repeated. */
  repeatAt: number | null;
  /** No purge may begin before. */
  notBefore: number;
  tags: readonly EdgeTag[];
  lastPurge: number | null;
  lastError: string | null;
};

const clean: Edge = {
  dirtySince: null,
  changes: 0,
  repeatAt: null,
  notBefore: 0,
  tags: [],
  lastPurge: null,
  lastError: null,
};

export function markDirty(sql: SqlStorage, now: number, tags: readonly EdgeTag[]): void {
  const edge = read(sql);
  write(sql, {
    ...edge,
    dirtySince: edge.dirtySince ?? now,
    changes: edge.changes + 1,
    tags: [...new Set([...edge.tags, ...tags])],
  });
}

/** When the next purge may begin; null when none is needed. */
export function nextPurge(sql: SqlStorage): number | null {
  const { dirtySince, repeatAt, notBefore } = read(sql);
  const wanted = dirtySince ?? repeatAt;
  return wanted === null ? null : Math.max(wanted, notBefore);
}

/** Hands the purge that is due to one caller only. Its changes stay marked until the purge has succeeded. */
export function beginPurge(sql: SqlStorage, now: number): Purge | null {
  const due = nextPurge(sql);
  if (due === null || due > now) return null;
  const edge = read(sql);
  write(sql, { ...edge, notBefore: now + pause });
  return { tags: edge.tags, changes: edge.changes, begunAt: now };
}

/** `error` says why the purge failed; then it is tried again. */
export function endPurge(sql: SqlStorage, now: number, purge: Purge, error: string | null): void {
  const edge = read(sql);
  if (error !== null) {
    write(sql, { ...edge, lastError: error });
    return;
  }
  const isCovered = edge.changes === purge.changes;
  const wasRepeat = edge.dirtySince === null;
  write(sql, {
    ...edge,
    dirtySince: isCovered ? null : purge.begunAt,
    repeatAt: wasRepeat ? null : now + repeatAfter,
    tags: wasRepeat && isCovered ? [] : edge.tags,
    lastPurge: now,
    lastError: null,
  });
}

export function purgeState(sql: SqlStorage): PurgeState {
  const { dirtySince, lastPurge, lastError } = read(sql);
  return { dirtySince, lastPurge, lastError, nextPurge: nextPurge(sql) };
}

function read(sql: SqlStorage): Edge {
  return readState<Edge>(sql, 'edge') ?? clean;
}

function write(sql: SqlStorage, edge: Edge): void {
  writeState(sql, 'edge', edge);
}
