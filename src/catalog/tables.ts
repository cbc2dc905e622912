/** The catalog's tables. `docs/storage.md` describes each column; a change here is a new `schema`. */

/** Raised whenever the tables or what `sync` records in them change: the catalog is then built anew from the bucket. */
export const schema = 7;

const tables = `
  CREATE TABLE files (
    key TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    basis TEXT NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    errors TEXT NOT NULL,
    hidden_by TEXT,
    visible INTEGER NOT NULL,
    sort TEXT NOT NULL,
    next_at INTEGER
  );
  CREATE INDEX files_due ON files (next_at) WHERE next_at IS NOT NULL;
  CREATE INDEX files_trouble ON files (key) WHERE errors <> '[]' OR hidden_by IS NOT NULL;

  CREATE TABLE claims (
    path TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (path, kind, key)
  ) WITHOUT ROWID;

  CREATE TABLE names (
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (name, key)
  ) WITHOUT ROWID;

  CREATE TABLE lists (
    path TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    taxonomy TEXT NOT NULL,
    address TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX lists_address ON lists (address);

  CREATE TABLE spellings (
    list TEXT NOT NULL,
    place TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (list, place)
  ) WITHOUT ROWID;

  CREATE TABLE rows (
    list TEXT NOT NULL,
    sort TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (list, sort)
  ) WITHOUT ROWID;

  CREATE TABLE spans (
    list TEXT NOT NULL,
    level INTEGER NOT NULL,
    sort TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (list, level, sort)
  ) WITHOUT ROWID;

  CREATE TABLE texts (
    key TEXT PRIMARY KEY,
    text TEXT NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE searched (
    place INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE
  );

  CREATE VIRTUAL TABLE words USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '=+#.'"
  );

  CREATE TABLE stretches (
    after TEXT PRIMARY KEY,
    until TEXT,
    digest TEXT NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE looks (
    key TEXT PRIMARY KEY,
    ticket INTEGER NOT NULL,
    held_until INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE state (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) WITHOUT ROWID;
`;

/** Tables whose rows follow from the bucket alone; a rebuild must give each of them row for row. */
export const derivedTables = [
  'files',
  'claims',
  'names',
  'lists',
  'spellings',
  'rows',
  'spans',
  'texts',
  'searched',
] as const;

/** Creates the tables; tables of another schema are dropped first. Answers whether the catalog begins empty. */
export function createTables(sql: SqlStorage): boolean {
  if (storedSchema(sql) === schema) return false;
  for (const { name } of sql
    .exec<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .toArray()) {
    // An index of words goes with tables of its own.
    sql.exec(`DROP TABLE IF EXISTS "${name}"`);
  }
  sql.exec(tables);
  writeState(sql, 'schema', schema);
  return true;
}

/** A value kept beside the tables: counters, and where the sweep stands. */
export function readState<T>(sql: SqlStorage, name: string): T | undefined {
  const [row] = sql.exec<{ value: string }>('SELECT value FROM state WHERE name = ?', name).toArray();
  // The writer of each name is in this folder and writes one type.
  return row === undefined ? undefined : (JSON.parse(row.value) as T);
}

export function writeState(sql: SqlStorage, name: string, value: unknown): void {
  sql.exec('INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)', name, JSON.stringify(value));
}

function storedSchema(sql: SqlStorage): number | undefined {
  const [table] = sql.exec("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'state'").toArray();
  return table === undefined ? undefined : readState<number>(sql, 'schema');
}
