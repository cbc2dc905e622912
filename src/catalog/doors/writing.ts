/** Rows of the page for writing: challenges that were answered, and hosts that were seen. */

import { put } from './tables.ts';

/** `site`: the host at which visitors see the site; `writing`: that of the page for writing, apart from it. */
export type Hosts = Partial<Record<'site' | 'writing', string>>;

/** Whether this challenge is answered for the first time. `until` is its end, in milliseconds since 1970. */
export function spend(sql: SqlStorage, now: number, name: string, until: number): boolean {
  sql.exec('DELETE FROM door_challenges WHERE until <= ?', now);
  const added = sql.exec('INSERT OR IGNORE INTO door_challenges (name, until) VALUES (?, ?)', name, until);
  return added.rowsWritten > 0;
}

export function readHosts(sql: SqlStorage): Hosts {
  const rows = sql.exec<{ use: string; host: string }>('SELECT use, host FROM door_hosts').toArray();
  return Object.fromEntries(rows.map(({ use, host }) => [use, host]));
}

export function noteHost(sql: SqlStorage, use: keyof Hosts, host: string): void {
  put(sql, 'door_hosts', { use, host });
}
