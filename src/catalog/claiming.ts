import { fileOf } from '../content/editions.ts';

/** The keys that claim a path. A file's pages in further languages come after the files of those languages. */
export function claiming(sql: SqlStorage, path: string, kind: string): string[] {
  return filesFirst(
    sql
      .exec<{ key: string }>('SELECT key FROM claims WHERE path = ? AND kind = ? ORDER BY key', path, kind)
      .toArray()
      .map((row) => row.key),
  );
}

/** The same for several paths in one statement; paths that nothing claims are left out. */
export function claimingEach(
  sql: SqlStorage,
  paths: readonly string[],
  kind: string,
): ReadonlyMap<string, string[]> {
  const claims = sql.exec<{ path: string; key: string }>(
    'SELECT path, key FROM claims WHERE path IN (SELECT value FROM json_each(?)) AND kind = ? ORDER BY path, key',
    JSON.stringify(paths),
    kind,
  );
  const byPath = Map.groupBy(claims.toArray(), ({ path }) => path);
  return new Map([...byPath].map(([path, found]) => [path, filesFirst(found.map(({ key }) => key))]));
}

function filesFirst(keys: string[]): string[] {
  const isFile = (key: string) => fileOf(key) === key;
  return keys.every(isFile) ? keys : [...keys.filter(isFile), ...keys.filter((key) => !isFile(key))];
}
