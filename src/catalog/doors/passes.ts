/** Passes for one upload each, of which a row stays until the pass is used, or over. */

import { put } from './tables.ts';

/** Returns the name of the pass: 128 random bits. */
export function keepPass(sql: SqlStorage, now: number, until: number): string {
  sql.exec('DELETE FROM door_passes WHERE until <= ?', now);
  const name = crypto.randomUUID();
  put(sql, 'door_passes', { name, until });
  return name;
}

/** Whether the pass was there; it is used then. */
export function takePass(sql: SqlStorage, now: number, name: string): boolean {
  const taken = sql.exec('DELETE FROM door_passes WHERE name = ? AND until > ? RETURNING name', name, now);
  return taken.toArray().length > 0;
}
