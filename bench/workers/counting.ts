/**
 * The site with its parts decorated: `GET /_bench/counts` answers what was called since the last time it was asked,
 * `GET /_bench/sweep` looks through the whole bucket.
 */

import { WorkerEntrypoint } from 'cloudflare:workers';
import { type AppContext, app } from '../../src/app.ts';
import { parseTokens } from '../../src/auth/tokens.ts';
import { cacheApi, cachedImages } from '../../src/cache/cache-api.ts';
import type { CatalogEnv } from '../../src/catalog/alarm.ts';
import { CatalogObject } from '../../src/catalog/object.ts';
import { remoteCatalog } from '../../src/catalog/remote.ts';
import { Renderings } from '../../src/compose/renderings.ts';
import { once } from '../../src/content/once.ts';
import type { Env } from '../../src/index.ts';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { LanguageHint } from '../../src/pages/language-hint.ts';
import { chooseBucket } from '../../src/store/index.ts';
import type { Calls, Cost } from '../counts.ts';

type Cursor = SqlStorageCursor<Record<string, SqlStorageValue>>;

type Rows = Omit<Cost, 'calls'>;

/** Calls since they were last asked for; one visitor at a time is counted. */
const calls: Calls = {};

const renderings = new Renderings();

export default class extends WorkerEntrypoint<Env> {
  override async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/_bench/sweep') {
      await sweepAll(contextOf(this.env, this.ctx));
      return new Response('swept');
    }
    if (pathname !== '/_bench/counts') return app.fetch(request, contextOf(this.env, this.ctx));
    // The binding is typed by the class that this one extends.
    const catalog = this.env.CATALOG.getByName('catalog') as unknown as { takeRows(): Promise<Rows> };
    const cost: Cost = { calls: { ...calls }, ...(await catalog.takeRows()) };
    for (const label of Object.keys(calls)) delete calls[label];
    return Response.json(cost);
  }
}

/** The catalog, remembering the cursor of every statement: each knows how many rows it read and wrote. */
export class Catalog extends CatalogObject {
  override engine = once(async () => (await import('../../src/layouts/engine.ts')).newEngine());
  readonly #cursors: Cursor[];

  constructor(ctx: DurableObjectState, env: CatalogEnv) {
    const cursors = watchStatements(ctx.storage.sql);
    super(ctx, env);
    this.#cursors = cursors;
  }

  /** Rows read and written since the last time. */
  takeRows(): Rows {
    const cursors = this.#cursors.splice(0);
    return {
      statements: cursors.length,
      rowsRead: cursors.reduce((sum, cursor) => sum + cursor.rowsRead, 0),
      rowsWritten: cursors.reduce((sum, cursor) => sum + cursor.rowsWritten, 0),
    };
  }
}

function watchStatements(sql: SqlStorage): Cursor[] {
  const cursors: Cursor[] = [];
  const exec = sql.exec.bind(sql);
  sql.exec = (query, ...values) => {
    const cursor = exec(query, ...values);
    cursors.push(cursor);
    // The caller says what its rows are; nobody looks at them here.
    return cursor as never;
  };
  return cursors;
}

function contextOf(env: Env, ctx: ExecutionContext): AppContext {
  return {
    bucket: counted('bucket', chooseBucket(env)),
    catalog: counted('catalog', remoteCatalog(env.CATALOG)),
    pages: counted('cache', cacheApi('pages')),
    images: counted('images', cachedImages('posters')),
    posters: { fetch: async () => null },
    resizer: null,
    clock: Date.now,
    build: 'counted',
    siteUrl: env.SITE_URL ?? '',
    tokens: parseTokens(env.UPLOAD_TOKENS ?? ''),
    edge: null,
    edgeTtl: 300,
    languageHint: new LanguageHint(),
    adminFiles: null,
    adminHost: '',
    renderings,
    later: (work) => ctx.waitUntil(work),
  };
}

/** The same part, with its calls counted under `name.method`. */
function counted<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get: (target, property) => {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const label = `${name}.${String(property)}`;
        calls[label] = (calls[label] ?? 0) + 1;
        return value.apply(target, args);
      };
    },
  });
}
