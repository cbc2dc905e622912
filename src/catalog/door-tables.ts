/** Tables for what doors remember from one request to the next. A new schema keeps them. */

/** `site`: the host at which visitors see the site; `writing`: that of the page for writing, apart from it. */
export type Hosts = Partial<Record<'site' | 'writing', string>>;

export const doorTables: readonly string[] = ['spent_challenges', 'hosts'];

export function createDoorTables(sql: SqlStorage): void {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS spent_challenges (name TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS hosts (use TEXT PRIMARY KEY, host TEXT NOT NULL) WITHOUT ROWID;
  `);
}

/** Whether this challenge is answered for the first time. `until` is its end, in milliseconds since 1970. */
export function spend(sql: SqlStorage, now: number, name: string, until: number): boolean {
  sql.exec('DELETE FROM spent_challenges WHERE until <= ?', now);
  const added = sql.exec('INSERT OR IGNORE INTO spent_challenges (name, until) VALUES (?, ?)', name, until);
  return added.rowsWritten > 0;
}

export function readHosts(sql: SqlStorage): Hosts {
  const rows = sql.exec<{ use: string; host: string }>('SELECT use, host FROM hosts').toArray();
  return Object.fromEntries(rows.map(({ use, host }) => [use, host]));
}

export function noteHost(sql: SqlStorage, use: keyof Hosts, host: string): void {
  sql.exec('INSERT OR REPLACE INTO hosts (use, host) VALUES (?, ?)', use, host);
}
