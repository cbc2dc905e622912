/** The catalog's tables, described in `docs/catalog-tables.md`; a change here needs a new `schema`. */

import { doorTable } from './doors/tables.ts';
import { forgetShared, sharedInputs } from './shared-inputs.ts';

/** Raised when the tables or the records that `sync` writes change: the catalog is then built anew. */
export const schema = 13;

/** SQL for the rows of pages in the list for authors. An index has its words, so queries must use the same. */
export const listed = {
  are: `kind IN ('post', 'section') AND data ->> 'isEdition' IS NULL`,
  status: `CASE WHEN errors <> '[]' THEN 'faulty' WHEN hidden_by IS NOT NULL THEN 'hidden'
    WHEN data ->> 'draft' THEN 'draft' WHEN visible <> 0 THEN 'published'
    WHEN next_at IS NULL THEN 'expired' ELSE 'scheduled' END`,
  /** The newest first, pages without a date last. */
  place: `printf('%020d ', 9000000000000000 - coalesce(data ->> '$.date.at', 0)) || key`,
} as const;

const tables = `
  CREATE TABLE files (
    key TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    inputs_hash TEXT NOT NULL,
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
  CREATE INDEX files_listed ON files (${listed.status}, ${listed.place}) WHERE ${listed.are};

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

  CREATE TABLE made_files (
    digest TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    is_picture INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (digest, name)
  );

  CREATE TABLE colors (
    name TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    colors TEXT NOT NULL
  );

  CREATE TABLE state (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) WITHOUT ROWID;
`;

/** Tables whose rows follow from the bucket alone: a rebuild must give the same rows. */
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

/** A table that a new schema keeps. It holds the pages' former addresses until one sweep has ended. */
const spared = 'shown_before';

/** Another one: the texts of the layouts that visitors see. The empty key has what is known of all together. */
const layouts = 'layouts';

/**
 * Creates the tables. Tables of another schema are dropped first, except for the addresses that `shownBefore`
 * returns. `now` is in milliseconds since 1970. Returns whether the catalog begins empty.
 */
export function createTables(sql: SqlStorage, now = Date.now()): boolean {
  forgetShared(sql);
  if (storedSchema(sql) === schema) return false;
  keepShown(sql);
  for (const { name } of sql
    .exec<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .toArray()
    .filter(({ name }) => name !== spared && name !== layouts && !name.startsWith(doorTable))) {
    // A full-text index brings tables of its own.
    sql.exec(`DROP TABLE IF EXISTS "${name}"`);
  }
  sql.exec(`CREATE TABLE IF NOT EXISTS ${layouts} (key TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID`);
  sql.exec(tables);
  writeState(sql, 'schema', schema);
  writeState(sql, 'made-at', now);
  return true;
}

/** Keeps the addresses of all pages that visitors see, as schemas since 6 record them. */
function keepShown(sql: SqlStorage): void {
  sql.exec(`CREATE TABLE IF NOT EXISTS ${spared} (key TEXT PRIMARY KEY, shown TEXT NOT NULL) WITHOUT ROWID`);
  if (storedSchema(sql) === undefined) return;
  try {
    sql.exec(`
      INSERT OR REPLACE INTO ${spared} (key, shown)
      SELECT key, json_array(json_extract(data, '$.path'), json(coalesce(json_extract(data, '$.aliases'), '[]'))) FROM files
      WHERE kind = 'post' AND visible <> 0 AND json_extract(data, '$.isUnrendered') IS NULL
    `);
  } catch (error) {
    console.error(
      'The addresses of the former catalog cannot be read, so what it alone knew of is lost',
      error,
    );
  }
}

/** Where visitors saw the page of a file before a new schema emptied the catalog, its own address first. */
export function shownBefore(sql: SqlStorage, key: string): readonly string[] | undefined {
  const [row] = sql.exec<{ shown: string }>(`SELECT shown FROM ${spared} WHERE key = ?`, key).toArray();
  if (row === undefined) return undefined;
  const [path, aliases] = JSON.parse(row.shown) as [string, string[]];
  return [path, ...aliases];
}

/** Call when the file has a record of its own again. */
export function forgetShownBefore(sql: SqlStorage, key: string): void {
  sql.exec(`DELETE FROM ${spared} WHERE key = ?`, key);
}

/** Call when a sweep that began at `startedAt` has ended: files it did not meet are gone. */
export function forgetAllShownBefore(sql: SqlStorage, startedAt: number): void {
  if (startedAt >= (readState<number>(sql, 'made-at') ?? 0)) sql.exec(`DELETE FROM ${spared}`);
}

/** Reads a value kept beside the tables: a counter, or the state of the sweep. */
export function readState<T>(sql: SqlStorage, name: string): T | undefined {
  const { state } = sharedInputs(sql);
  if (!state.has(name)) {
    const rows = sql.exec<{ value: string }>('SELECT value FROM state WHERE name = ?', name).toArray();
    state.set(name, rows[0]?.value);
  }
  const text = state.get(name);
  // Each name has one writer, in this folder, which writes one type.
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

export function writeState(sql: SqlStorage, name: string, value: unknown): void {
  const text = JSON.stringify(value);
  sql.exec('INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)', name, text);
  sharedInputs(sql).state.set(name, text);
}

function storedSchema(sql: SqlStorage): number | undefined {
  const [table] = sql.exec("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'state'").toArray();
  return table === undefined ? undefined : readState<number>(sql, 'schema');
}
