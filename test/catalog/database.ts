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
