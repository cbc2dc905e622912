/**
 * The bare Worker with the calls that the site makes, in its order. No Worker with these calls can answer
 * more requests a second. Of the catalog's rows it writes one a call.
 */

import { DurableObject } from 'cloudflare:workers';
import { barePage, htmlReply, keyOf } from './bare.ts';
import { repeatCalls } from './repeat-calls.ts';

type Env = { BUCKET: R2Bucket; CATALOG: DurableObjectNamespace<Catalog> };

/** Answers from a database, as shortly as can be. */
export class Catalog extends DurableObject {
  constructor(ctx: DurableObjectState, env: never) {
    super(ctx, env);
    ctx.storage.sql.exec('CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT)');
  }

  read(path: string): { path: string } {
    return this.ctx.storage.sql.exec<{ path: string }>('SELECT ? AS path', path).one();
  }

  write(path: string): void {
    this.ctx.storage.sql.exec("INSERT OR REPLACE INTO state VALUES ('written', ?)", path);
  }
}

export default {
  fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    const key = keyOf(request);
    const catalog = env.CATALOG.getByName('catalog');
    if (request.method === 'PUT') return upload(request, key, env, catalog);
    return repeatCalls(request, () => catalog.read(key)) ?? view(key, env, ctx, catalog);
  },
};

type Stub = DurableObjectStub<Catalog>;

/** The file in a bucket that tells of it, its version kept beside it, and what is known of it in a catalog. */
async function upload(request: Request, key: string, { BUCKET }: Env, catalog: Stub): Promise<Response> {
  const bytes = await request.arrayBuffer();
  await catalog.write(key);
  const stored = await BUCKET.put(key, bytes);
  await BUCKET.put(`.versions/${key}/${stored?.etag}`, bytes);
  await catalog.write(key);
  return new Response(null, { status: 201 });
}

/** As a page is found that is kept, and one that is not. */
async function view(key: string, { BUCKET }: Env, ctx: ExecutionContext, catalog: Stub): Promise<Response> {
  const [, head] = await Promise.all([catalog.read(key), BUCKET.head(key)]);
  const cache = await caches.open('pages');
  const address = `https://pages.invalid/${key}/${head?.etag}`;
  const kept = await cache.match(address);
  if (kept) return htmlReply(await kept.text());
  const file = await BUCKET.get(key);
  if (file === null) return new Response('Not found', { status: 404 });
  const page = barePage(await file.text());
  const lasting = new Response(page, { headers: { 'Cache-Control': 'public, max-age=2592000' } });
  ctx.waitUntil(cache.put(address, lasting));
  return htmlReply(page);
}
