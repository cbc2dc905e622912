/** The site's table of redirects. */

import type { Fields } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asMapping, asText, Unfit } from '../data/values.ts';
import { decodeEscapes } from '../post/slug.ts';

/** `from` is a decoded path without a slash at its end; `to` the `Location`: a path or an address. */
export type Redirect = { from: string; to: string };

const kind = 'a path such as /old/ with a path or an https address, that leads nowhere in a circle';

/** Reads `redirects: { /old/: /new/ }`. Of two entries for one path, the first counts. */
export function readRedirects(fields: Fields): Redirect[] | undefined {
  const written = fields.read('redirects', asMapping);
  if (written === undefined) return undefined;
  const table = tableOf(written);
  const safe = new Set<string>();
  const known = new Set<string>();
  return fields.readMembers('redirects', (name, value) => {
    const redirect = { from: asSource(name), to: asTarget(value) };
    if (known.has(redirect.from)) {
      throw new Unfit(`of another path than one above it: both are "${redirect.from}", and the first counts`);
    }
    known.add(redirect.from);
    refuseCircle(table, redirect.from, safe);
    return redirect;
  });
}

/** The target of the path, with or without a slash at its end; undefined when the table lacks it. */
export function redirectOf(redirects: readonly Redirect[], path: string): string | undefined {
  if (redirects.length === 0) return undefined;
  const from = withoutSlash(path);
  return redirects.find((redirect) => redirect.from === from)?.to;
}

/** All entries that are valid by themselves. */
function tableOf(written: ReadonlyMap<string, Plain>): Map<string, string> {
  const table = new Map<string, string>();
  for (const [name, value] of written) {
    try {
      const [from, to] = [asSource(name), asTarget(value)];
      if (!table.has(from)) table.set(from, to);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
    }
  }
  return table;
}

/** The path as browsers send it, whether its letters are written out or escaped. */
function asSource(text: string): string {
  const path = decodeEscapes(text.trim()).normalize('NFC');
  const isSound =
    path.startsWith('/') &&
    path.length <= 500 &&
    !/[?#\\]|\/\/|\p{Cc}/u.test(path) &&
    path.split('/').every((segment) => segment !== '.' && segment !== '..');
  if (!isSound) throw new Unfit(kind);
  return withoutSlash(path.replace(/\/index\.html$/, '/'));
}
/** The target in the URL standard's spelling, so that it can be sent as written. */
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

/** @param safe Paths that are known to end in no circle. */
function refuseCircle(table: ReadonlyMap<string, string>, start: string, safe: Set<string>): void {
  const seen = new Set<string>();
  for (let from: string | undefined = start; from !== undefined && table.has(from) && !safe.has(from); ) {
    if (seen.has(from)) throw new Unfit(kind);
    seen.add(from);
    from = pathOfTarget(table.get(from) ?? '');
  }
  for (const path of seen) safe.add(path);
}
/** The path of a target on this site, spelled as in the table. */
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
