/** Passes for one upload each. Their rows outlive a new schema: a used pass must not come back. */

export const passes = 'door_passes';

/** Keeps a pass until it is used, or over. Returns its name: 128 random bits. */
export function keepPass(sql: SqlStorage, now: number, until: number): string {
  sql.exec(
    `CREATE TABLE IF NOT EXISTS ${passes} (name TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID`,
  );
  sql.exec(`DELETE FROM ${passes} WHERE until <= ?`, now);
  const name = crypto.randomUUID();
  sql.exec(`INSERT INTO ${passes} (name, until) VALUES (?, ?)`, name, until);
  return name;
}

/** Whether the pass was there; it is used then. */
export function takePass(sql: SqlStorage, now: number, name: string): boolean {
  const [table] = sql.exec('SELECT 1 FROM sqlite_master WHERE name = ?', passes).toArray();
  if (table === undefined) return false;
  const taken = sql.exec(`DELETE FROM ${passes} WHERE name = ? AND until > ? RETURNING name`, name, now);
  return taken.toArray().length > 0;
}
