/** The reads of files, in the order in which they began: of two reads of one file the later one counts. */

import type { AcceptOptions } from './catalog.ts';
import type { Entry } from './entry.ts';
import { readState, writeState } from './tables.ts';

const hour = 3_600_000;

/** How long a writer's own entry stands against reads: twice the minute by which KV may lag. */
const holdTime = 120_000;

/** One read of one file; `entry` is null when there is no such file. */
export type Observation = { ticket: number; key: string; entry: Entry | null } & AcceptOptions;

/**
 * Draws the next `count` tickets, all above `above`, and returns the first. Reads begun more than an hour ago are no
 * longer accepted, so their rows can go.
 */
export function drawTickets(sql: SqlStorage, now: number, count = 1, above = 0): number {
  const ticket = Math.max(readState<number>(sql, 'ticket') ?? 0, above) + 1;
  writeState(sql, 'ticket', ticket + count - 1);
  const mark = readState<{ ticket: number; at: number }>(sql, 'ticket-mark');
  if (mark === undefined || now - mark.at > hour) {
    if (mark !== undefined) {
      writeState(sql, 'ticket-floor', mark.ticket);
      sql.exec('DELETE FROM looks WHERE ticket <= ?', mark.ticket);
    }
    writeState(sql, 'ticket-mark', { ticket, at: now });
  }
  return ticket;
}

/** Whether a writer's entry still stands, so that reads of the bucket are refused. */
export function isHeld(sql: SqlStorage, key: string, now: number): boolean {
  return sql.exec('SELECT 1 FROM looks WHERE key = ? AND held_until > ?', key, now).toArray().length > 0;
}

/** Whether no later read of the file was accepted. */
export function isNewest(sql: SqlStorage, { ticket, key, source }: Observation, now: number): boolean {
  const [last] = sql
    .exec<{ ticket: number; held_until: number }>('SELECT ticket, held_until FROM looks WHERE key = ?', key)
    .toArray();
  if (last === undefined) return ticket > (readState<number>(sql, 'ticket-floor') ?? 0);
  return ticket > last.ticket && (source === 'writer' || last.held_until <= now);
}

/** Call when the read is accepted. */
export function noteLook(sql: SqlStorage, { ticket, key, source }: Observation, now: number): void {
  const heldUntil = source === 'writer' ? now + holdTime : 0;
  sql.exec(
    'INSERT OR REPLACE INTO looks (key, ticket, held_until) VALUES (?, ?, ?)',
    ...[key, ticket, heldUntil],
  );
}
