import { fileOf } from '../content/editions.ts';
import { byteOrder } from '../content/keys.ts';
import { rowsOfEach } from './rows-of-each.ts';
import { keptIn, sharedInputs } from './shared-inputs.ts';

/** The keys that claim a path. A file's pages in further languages come after the files of those languages. */
export function claiming(sql: SqlStorage, path: string, kind: string): readonly string[] {
  return keptIn(sharedInputs(sql).claims, claimName(path, kind), () => keysClaiming(sql, path, kind));
}

/** Call when a claim was added or dropped. */
export function forgetClaim(sql: SqlStorage, path: string, kind: string): void {
  sharedInputs(sql).claims.delete(claimName(path, kind));
}

function claimName(path: string, kind: string): string {
  return `${kind} ${path}`;
}

function keysClaiming(sql: SqlStorage, path: string, kind: string): string[] {
  return filesFirst(
    sql
      .exec<{ key: string }>('SELECT key FROM claims WHERE path = ? AND kind = ? ORDER BY key', path, kind)
      .toArray()
      .map((row) => row.key),
  );
}

/** The same for several lists, whose texts claim them; lists without a text are left out. */
export function claimingLists(sql: SqlStorage, lists: readonly string[]): ReadonlyMap<string, string[]> {
  const claims = rowsOfEach<{ path: string; key: string }>(
    sql,
    "SELECT path, key FROM claims WHERE path = ? AND kind = 'section'",
    lists,
  );
  const byPath = Map.groupBy(claims, ({ path }) => path);
  const keysOf = (found: typeof claims) => filesFirst(found.map(({ key }) => key).sort(byteOrder));
  return new Map([...byPath].map(([path, found]) => [path, keysOf(found)]));
}

function filesFirst(keys: string[]): string[] {
  const isFile = (key: string) => fileOf(key) === key;
  return keys.every(isFile) ? keys : [...keys.filter(isFile), ...keys.filter((key) => !isFile(key))];
}
