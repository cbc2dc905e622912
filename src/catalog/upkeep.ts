/** The work that keeps catalog and edge as the bucket is: sweeps and purges. */

import type { EdgeTag } from '../http/reply.ts';

/** The state of a sweep; survives restarts. */
export type Sweep = {
  /** The bucket's own mark for the next page of its listing; absent at the beginning. */
  cursor?: string;
  /** The last key that was compared. */
  after: string;
  /** Whether records are believed; if not, every file is read again. */
  trust: boolean;
  startedAt: number;
  /** Files listed so far. */
  listed: number;
};

/** A purge that has begun: its tags, and the number of changes it covers. */
export type Purge = { tags: readonly EdgeTag[]; changes: number; begunAt: number };

/** Moments in milliseconds since 1970, null for none. */
export type PurgeState = {
  /** When the first change was made that no purge covers yet. */
  dirtySince: number | null;
  lastPurge: number | null;
  /** Why the last purge failed. */
  lastError: string | null;
  /** When the next purge may begin. */
  nextPurge: number | null;
};

export type SweepState = {
  sweep: Sweep | null;
  /** Milliseconds since 1970, as all moments here. */
  lastFinished?: number;
  /** When the sweep goes on, or the next one begins; absent where no alarm is set. */
  next?: number;
  /** When the bucket last sent an event. */
  lastEvents?: number;
};

/** The files that the bucket lists with keys after `after` and up to `until`. */
export type KeyRange = {
  after: string;
  until: string | null;
  files: readonly { key: string; version: string }[];
  /** When false every file is read again, whatever its record says. */
  trust: boolean;
};
