import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { forgetShared } from '../../src/catalog/shared-inputs.ts';
import { derivedTables } from '../../src/catalog/tables.ts';

/** Runs against the site's own catalog. */
export function inCatalog<T>(work: (sql: SqlStorage) => T): Promise<T> {
  return runInDurableObject(env.CATALOG.getByName('catalog'), (_object, state) => work(state.storage.sql));
}

/** All that the catalog knows of the bucket is gone. */
export function loseCatalog(): Promise<void> {
  return inCatalog((sql) => {
    for (const table of derivedTables) sql.exec(`DELETE FROM ${table}`);
    sql.exec("DELETE FROM state WHERE name IN ('templates', 'own-parts')");
    forgetShared(sql);
  });
}
