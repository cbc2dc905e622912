import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { createTables, readState, writeState } from '../../src/catalog/tables.ts';
import type { SyncContext } from '../../src/indexing/context.ts';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { dump } from '../catalog/database.ts';

/** The site's catalog as it has grown, and as the bucket alone gives it, which then takes its place. What is to be dropped at the edge stays. Settings are read under those before them, and then once more. */
export async function rebuildCatalog(
  context: SyncContext,
  hasSettings = false,
): Promise<{ grown: unknown; rebuilt: unknown }> {
  const stub = env.CATALOG.getByName('catalog');
  const grown = await dumpCatalog();
  await runInDurableObject(stub, (_, { storage }) => {
    const edge = readState(storage.sql, 'edge');
    writeState(storage.sql, 'schema', -1);
    createTables(storage.sql);
    if (edge !== undefined) writeState(storage.sql, 'edge', edge);
  });
  await sweepAll(context, false);
  if (hasSettings) await sweepAll(context);
  return { grown, rebuilt: await dumpCatalog() };
}

/** All of the site's catalog that follows from the bucket. */
export function dumpCatalog(): Promise<unknown> {
  return runInDurableObject(env.CATALOG.getByName('catalog'), (_, { storage }) => dump(storage.sql));
}
