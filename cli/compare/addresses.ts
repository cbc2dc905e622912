/** Addresses as both programs write them, relative to the root of the site. */

import { readPath } from '../../src/content/paths.ts';

/** The address of the site: its origins, and the path below which Hugo puts it, `/` or `/blog/`. */
export type Base = { origins: readonly string[]; path: string };

/** The origin that Platen is served from here. The site's settings may name another one. */
export const servedOrigin = 'https://example.org';

/** `baseURL` as the author wrote it. */
export function baseOf(baseURL: unknown): Base {
  const url = typeof baseURL === 'string' ? URL.parse(baseURL) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    return { origins: [servedOrigin], path: pathIn(baseURL) };
  return { origins: [servedOrigin, url.origin], path: url.pathname.replace(/\/?$/, '/') };
}

function pathIn(baseURL: unknown): string {
  return typeof baseURL === 'string' && /^\/[^/]/.test(baseURL) ? baseURL.replace(/\/?$/, '/') : '/';
}

function isInside(path: string, base: Base): boolean {
  return `${path}/`.startsWith(base.path);
}

/** The path without the prefix of the site; a path outside the site stays as it is. */
export function withoutBase(path: string, base: Base): string {
  if (`${path}/` === base.path) return '/';
  return path.startsWith(base.path) ? `/${path.slice(base.path.length)}` : path;
}

/** The decoded path of an address on this site; null for others. Hugo leaves a number sign as it is. */
export function pathOf(address: string, base: Base): string | null {
  const url = URL.parse(address, servedOrigin);
  if (url === null || !base.origins.includes(url.origin)) return null;
  const path = readPath(url.pathname);
  return path === null ? null : withoutBase(path, base);
}

/** The target of an address on the page, as browsers resolve it. On the site it is relative to the root. */
export function targetOf(address: string, path: string, base: Base): string {
  const trimmed = address.trim();
  if (trimmed === '') return '';
  const url = URL.parse(trimmed, servedOrigin + encodeURI(base.path.slice(0, -1) + path));
  if (url === null) return readable(trimmed);
  if (!base.origins.includes(url.origin) || !isInside(url.pathname, base)) return readable(url.href);
  return readable(withoutBase(url.pathname, base) + url.search + url.hash);
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
