/** Front-matter fields that say where a post is found. */

import type { Plain } from '../data-source.ts';
import { asText, Unfit } from '../data-values.ts';
import { termSlug } from './slug.ts';

const longest = 500;

/** Text from which the end of an address can be made; hyphens at its ends go, as in Hugo. */
export function asSlug(value: Plain): string {
  return asPath(value, 'the end of an address').replace(/^-+|-+$/g, '');
}

/** An address on this site, from its root. */
export function asUrl(value: Plain): string {
  const path = asPath(value, 'an address on this site such as /a/b/', isRoot);
  return path.startsWith('/') ? path : `/${path}`;
}

/** Former addresses, one or several; those without a leading slash are seen from the post's folder. */
export function asAliases(value: Plain): string[] {
  const aliases = Array.isArray(value) ? value : [value];
  return aliases
    .filter((alias) => alias !== null)
    .map((alias) => asPath(alias, 'an address on this site, or a list of them', isRoot));
}

function isRoot(path: string): boolean {
  return path === '/';
}

function asPath(value: Plain, kind: string, isFine: (path: string) => boolean = () => false): string {
  const path = asText(value);
  if (isFine(path)) return path;
  const isSound =
    path.length <= longest &&
    !/[?#\\]|\p{Cc}|%(?:2e|2f|5c)/iu.test(String(value).trim()) &&
    !/^[a-z][a-z0-9+.-]*:|\/\//i.test(path) &&
    path.split('/').every((segment) => !/^\s*\.{1,2}\s*$/.test(segment)) &&
    /[^-/]/.test(termSlug(path));
  if (!isSound)
    throw new Unfit(`${kind}: no "?", "#", "\\", "..", scheme or control character, at most ${longest} long`);
  return path;
}
