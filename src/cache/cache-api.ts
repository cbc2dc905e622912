import type { PageCache } from './page-cache.ts';

/** Pages in the Cache API of the data centre. A failing cache is a slow one: pages are rendered instead. */
export function cacheApi(name: string): PageCache {
  return {
    async get(version) {
      const cache = await caches.open(name);
      const kept = await cache.match(addressOf(version));
      return kept ? kept.text() : null;
    },
    async put(version, page) {
      const cache = await caches.open(name);
      const headers = { 'Cache-Control': 'public, max-age=2592000', 'Content-Type': 'text/plain' };
      await cache.put(addressOf(version), new Response(page, { headers }));
    },
  };
}

/** The Cache API wants URLs; this host is never asked. */
function addressOf(version: string): string {
  return `https://pages.invalid/${version}`;
}
