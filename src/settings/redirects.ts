/** The table of addresses that have moved. */

import { asMapping } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asText, Unfit } from '../data/values.ts';

/** `from` is a decoded path without a slash at its end; `to` what a `Location` says: a path or an absolute address. */
export type Redirect = { from: string; to: string };

const kind = 'a mapping of paths such as /old/ to paths or https addresses, that leads nowhere in a circle';

/** Reads `redirects: { /old/: /new/ }`. */
export function asRedirects(value: Plain): Redirect[] {
  const redirects = [...asMapping(value)].map(([from, to]) => ({ from: asSource(from), to: asTarget(to) }));
  const table = new Map(redirects.map(({ from, to }) => [from, to]));
  if (table.size < redirects.length) throw new Unfit(`${kind}, and names each path once`);
  for (const { from } of redirects) refuseCircle(table, from);
  return redirects;
}

/** Where the table sends the path, with or without a slash at its end; undefined when it does not name it. */
export function redirectOf(redirects: readonly Redirect[], path: string): string | undefined {
  if (redirects.length === 0) return undefined;
  const from = withoutSlash(path);
  return redirects.find((redirect) => redirect.from === from)?.to;
}

function asSource(text: string): string {
  const path = text.trim().normalize('NFC');
  const isSound =
    path.startsWith('/') &&
    path.length <= 500 &&
    !/[?#\\]|\/\/|\p{Cc}/u.test(path) &&
    path.split('/').every((segment) => segment !== '.' && segment !== '..');
  if (!isSound) throw new Unfit(kind);
  return withoutSlash(path.replace(/\/index\.html$/, '/'));
}

/** In the URL standard's spelling, so that it can be sent as it is. */
function asTarget(value: Plain): string {
  const text = asText(value);
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return new URL(text).href;
  if (!/^\/(?![/\\])/.test(text) || !URL.canParse(text, base)) throw new Unfit(kind);
  const { pathname, search, hash } = new URL(text, base);
  // `/.//a/` is the path `//a/`, which in a `Location` is another host.
  if (pathname.startsWith('//')) throw new Unfit(kind);
  return pathname + search + hash;
}

const base = 'https://site.invalid';

function refuseCircle(table: ReadonlyMap<string, string>, start: string): void {
  const seen = new Set<string>();
  for (let from: string | undefined = start; from !== undefined && table.has(from); ) {
    if (seen.has(from)) throw new Unfit(kind);
    seen.add(from);
    from = pathOfTarget(table.get(from) ?? '');
  }
}

/** The path that a target on this site stands for, as in the table. */
function pathOfTarget(to: string): string | undefined {
  if (!to.startsWith('/')) return undefined;
  try {
    return withoutSlash(decodeURIComponent(new URL(to, base).pathname).normalize('NFC'));
  } catch {
    return undefined;
  }
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
