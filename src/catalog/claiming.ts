import { fileOf } from '../content/editions.ts';

/** The keys that claim a path. A file's pages in further languages come after the files of those languages. */
export function claiming(sql: SqlStorage, path: string, kind: string): string[] {
  const keys = sql
    .exec<{ key: string }>('SELECT key FROM claims WHERE path = ? AND kind = ? ORDER BY key', path, kind)
    .toArray()
    .map((row) => row.key);
  const isFile = (key: string) => fileOf(key) === key;
  return keys.every(isFile) ? keys : [...keys.filter(isFile), ...keys.filter((key) => !isFile(key))];
}
