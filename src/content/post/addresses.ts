/** Front-matter fields that set a post's address. */

import type { Plain } from '../data/source.ts';
import { asText, Unfit } from '../data/values.ts';
import { decodeEscapes, termSlug } from './slug.ts';

const longest = 500;

/** The last name of an address; hyphens at its ends are removed, as in Hugo. */
export function asSlug(value: Plain): string {
  return asPath(value, 'the end of an address')
    .replace(/^-+|-+$/g, '')
    .trim();
}

/**
 * An address on this site, maybe with names of a pattern; `\:` is a plain colon. Without a slash at its beginning it
 * is relative to the root of the page's language.
 */
export function asUrl(value: Plain): string {
  const plain = typeof value === 'string' ? value.replaceAll('\\:', ':') : value;
  asRootOrPath(plain, 'an address on this site such as /a/b/');
  const path = asText(value);
  // A decoded colon would begin a name of a pattern.
  return /%3a/i.test(path) ? path : decodeEscapes(path);
}

/** A former address. Without a leading slash it is relative to the post's folder, and `..` leads up. */
export function asAlias(value: Plain): string {
  const [upwards = ''] = typeof value === 'string' ? (/^\s*(?:\.{1,2}\/)+/.exec(value) ?? []) : [];
  const rest = typeof value === 'string' ? value.slice(upwards.length) : value;
  return upwards.trim() + asRootOrPath(rest, 'an address on this site, or a list of them');
}

function asRootOrPath(value: Plain, kind: string): string {
  return value === '/' ? value : asPath(value, kind);
}

function asPath(value: Plain, kind: string): string {
  const path = decodeEscapes(asText(value));
  const isSound =
    path.length <= longest &&
    !/[?#\\]|\p{Cc}|%(?:2e|2f|5c)/iu.test(String(value).trim()) &&
    !/^[a-z][a-z0-9+.-]*:|\/\//i.test(path) &&
    path.split('/').every((segment) => !/^\s*\.{1,2}\s*$/.test(segment)) &&
    /[^-/]/.test(termSlug(path));
  if (isSound) return path;
  throw new Unfit(`${kind}: no "?", "#", "\\", "..", scheme or control character, at most ${longest} long`);
}
