/**
 * The bare Worker with the calls that the site makes for a page not in cache: a Durable Object and a head side by side, the cache,
 * the file, the cache again. What it answers a second is the most that any Worker with these calls can.
 */

import { DurableObject } from 'cloudflare:workers';
import bare, { barePage, htmlReply, keyOf } from './bare.ts';

type Env = { BUCKET: R2Bucket; CATALOG: DurableObjectNamespace<Catalog> };

/** Answers from a database, as shortly as can be. */
export class Catalog extends DurableObject {
  at(path: string): { path: string } {
    return this.ctx.storage.sql.exec<{ path: string }>('SELECT ? AS path', path).one();
  }
}

export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    if (request.method !== 'GET') return bare.fetch(request, env);
    const key = keyOf(request);
    await Promise.all([env.CATALOG.getByName('catalog').at(key), env.BUCKET.head(key)]);
    const cache = await caches.open('pages');
    const address = `https://pages.invalid/${key}`;
    const kept = await cache.match(address);
    if (kept) return htmlReply(await kept.text());
    const file = await env.BUCKET.get(key);
    if (file === null) return new Response('Not found', { status: 404 });
    const page = barePage(await file.text());
    const lasting = new Response(page, { headers: { 'Cache-Control': 'public, max-age=2592000' } });
    ctx.waitUntil(cache.put(address, lasting));
    return htmlReply(page);
  },
};
