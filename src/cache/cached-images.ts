import type { ImageCache } from './image-cache.ts';

/** Images in the Cache API of the data centre. A failing cache is one that keeps nothing. */
export function cachedImages(name: string): ImageCache {
  return {
    async get(image) {
      try {
        const cache = await caches.open(name);
        const kept = await cache.match(addressOf(image));
        const contentType = kept?.headers.get('Content-Type');
        return kept && contentType ? { bytes: new Uint8Array(await kept.arrayBuffer()), contentType } : null;
      } catch (error) {
        console.warn('An image could not be read from the cache', error);
        return null;
      }
    },
    async put(image, { bytes, contentType }, seconds) {
      const headers = { 'Cache-Control': `public, max-age=${seconds}`, 'Content-Type': contentType };
      try {
        const cache = await caches.open(name);
        await cache.put(addressOf(image), new Response(bytes, { headers }));
      } catch (error) {
        console.warn('An image could not be kept in the cache', error);
      }
    },
  };
}

/** The Cache API wants URLs; this host is never asked. */
function addressOf(image: string): string {
  return `https://images.invalid/${image}`;
}
