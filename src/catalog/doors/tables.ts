/** Tables of doors: rows that nothing else knows, so a new schema spares them. `docs/catalog-tables.md` describes them. */

/** Tables whose names begin so are never dropped. */
export const doorTable = 'door_';

const tables = `
  CREATE TABLE IF NOT EXISTS door_locks (
    token TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    holder TEXT NOT NULL,
    is_deep INTEGER NOT NULL,
    is_shared INTEGER NOT NULL,
    is_new INTEGER NOT NULL,
    owner TEXT NOT NULL,
    until INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS door_properties (
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (path, name)
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS door_folders (
    path TEXT PRIMARY KEY,
    made_at INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS door_away (
    path TEXT NOT NULL,
    holder TEXT NOT NULL,
    version TEXT NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (path, holder)
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS door_pending (
    holder TEXT PRIMARY KEY,
    kept_at INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS door_challenges (
    name TEXT PRIMARY KEY,
    until INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS door_hosts (
    use TEXT PRIMARY KEY,
    host TEXT NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS door_passes (
    name TEXT PRIMARY KEY,
    until INTEGER NOT NULL
  ) WITHOUT ROWID;
`;

/** Created when a door first needs them, so that a site without doors never reads of them. */
export function createDoorTables(sql: SqlStorage): void {
  sql.exec(tables);
}

/** Writes the row, in place of one with the same key. The names are those of this program. */
export function put(sql: SqlStorage, table: string, row: Readonly<Record<string, string | number>>): void {
  const names = Object.keys(row);
  sql.exec(
    `INSERT OR REPLACE INTO ${table} (${names}) VALUES (${names.map(() => '?')})`,
    ...Object.values(row),
  );
}
