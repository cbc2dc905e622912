import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { derivedTables } from '../../src/catalog/tables.ts';

let count = 0;

/** Runs against the SQLite of an object of its own. */
export function inDatabase<T>(work: (sql: SqlStorage) => T | Promise<T>): Promise<T> {
  count++;
  const stub = env.CATALOG.get(env.CATALOG.idFromName(`test-${count}-${Math.random()}`));
  return runInDurableObject(stub, (_object, state) => work(state.storage.sql));
}

/** Every row of every table that follows from the bucket, in the order of its key. */
export function dump(sql: SqlStorage): Record<string, unknown[]> {
  return Object.fromEntries(
    derivedTables.map((table) => [table, sql.exec(`SELECT * FROM ${table} ORDER BY 1, 2`).toArray()]),
  );
}

/** Adds up `rowsRead` of every statement that has been read to its end, and counts the statements. */
export function countingReads(sql: SqlStorage, counter: { total: number; statements?: number }): SqlStorage {
  return new Proxy(sql, {
    get: (target, name) => {
      if (name !== 'exec') return Reflect.get(target, name);
      return (query: string, ...values: SqlStorageValue[]) => {
        const cursor = target.exec(query, ...values);
        const rows = cursor.toArray();
        counter.total += cursor.rowsRead;
        counter.statements = (counter.statements ?? 0) + 1;
        return Object.assign(rows.values(), {
          toArray: () => rows,
          one: () => rows[0],
          rowsRead: cursor.rowsRead,
        });
      };
    },
  });
}
