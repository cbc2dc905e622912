/** Pages and images in the Cache API of the data centre. A failing cache keeps nothing. */

import type { EncodedImage } from '../content/images.ts';

/** Rendered pages by their page version. An entry never goes stale: another input makes another version. */
export interface PageCache {
  get(version: string): Promise<Uint8Array<ArrayBuffer> | null>;
  put(version: string, page: string | Uint8Array<ArrayBuffer>): Promise<void>;
}

/** Images of other hosts, and smaller copies, by the site's names for them. */
export interface ImageCache {
  get(name: string): Promise<EncodedImage | null>;
  /** Keeps an image for so many seconds, or less. */
  put(name: string, image: EncodedImage, seconds: number): Promise<void>;
}

const month = 2_592_000;

export function cacheApi(name: string): PageCache {
  const kept = store(name, 'pages');
  return {
    get: (version) => kept.get(version, readBytes),
    put: (version, page) => kept.put(version, page, 'text/plain', month),
  };
}

export function cachedImages(name: string): ImageCache {
  const kept = store(name, 'images');
  return {
    get: (image) => kept.get(image, readImage),
    put: (image, { bytes, contentType }, seconds) => kept.put(image, bytes, contentType, seconds),
  };
}

/** A kept page goes out as it came in: nobody reads it as text. */
async function readBytes(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await answer.arrayBuffer());
}

async function readImage(answer: Response): Promise<EncodedImage | null> {
  const contentType = answer.headers.get('Content-Type');
  return contentType ? { bytes: await readBytes(answer), contentType } : null;
}

/** One named cache. The Cache API wants URLs; the host in them is never requested. */
function store(name: string, kind: 'pages' | 'images') {
  const addressOf = (key: string) => `https://${kind}.invalid/${key}`;
  return {
    async get<T>(key: string, read: (answer: Response) => Promise<T>): Promise<T | null> {
      try {
        const cache = await caches.open(name);
        const answer = await cache.match(addressOf(key));
        return answer ? await read(answer) : null;
      } catch (error) {
        console.warn(`The cache of ${kind} could not be read`, error);
        return null;
      }
    },
    async put(key: string, body: BodyInit, contentType: string, seconds: number): Promise<void> {
      const headers = { 'Cache-Control': `public, max-age=${seconds}`, 'Content-Type': contentType };
      try {
        const cache = await caches.open(name);
        await cache.put(addressOf(key), new Response(body, { headers }));
      } catch (error) {
        console.warn(`The cache of ${kind} could not be written`, error);
      }
    },
  };
}
