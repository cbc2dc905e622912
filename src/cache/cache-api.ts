import type { PageCache } from './page-cache.ts';

/** Pages in the Cache API of the data centre. A failing cache is a slow one: pages are rendered instead. */
export function cacheApi(name: string): PageCache {
  return {
    async get(version) {
      try {
        const cache = await caches.open(name);
        const kept = await cache.match(addressOf(version));
        return kept ? await kept.text() : null;
      } catch (error) {
        console.warn('A page could not be read from the cache', error);
        return null;
      }
    },
    async put(version, page) {
      const headers = { 'Cache-Control': 'public, max-age=2592000', 'Content-Type': 'text/plain' };
      try {
        const cache = await caches.open(name);
        await cache.put(addressOf(version), new Response(page, { headers }));
      } catch (error) {
        console.warn('A page could not be kept in the cache', error);
      }
    },
  };
}

/** The Cache API wants URLs; this host is never asked. */
function addressOf(version: string): string {
  return `https://pages.invalid/${version}`;
}
