/** How keys become addresses and addresses are spelled. Paths in the program are decoded; only `encodePath` escapes. */

import { bundleOf, composed, folderOf, isMarkdown, placeOf } from './keys.ts';
import { decodeEscapes, sanitizeName } from './post/slug.ts';

/** The path of the page that the file's place in the bucket suggests, as Hugo writes it. */
export function pathOfKey(key: string): string {
  return folderPath(placeOf(key));
}

/**
 * The path from which a post's relative addresses are seen: a page bundle's own folder, where its files are,
 * whatever its `slug` or `url`; else the page itself.
 */
export function basePath(key: string, path: string): string {
  return bundleOf(key) ?? path;
}

/** `/posts/` for `posts`: sanitised as Hugo does, with one slash at both ends. */
export function folderPath(text: string): string {
  const inner = sanitizeName(decodeEscapes(text))
    .split('/')
    .filter((segment) => segment !== '')
    .join('/');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * The address that a request's raw path means: decoded, one slash at a time, without `index.html`.
 * Null when it is not valid percent-encoded UTF-8 or holds a control character or a dot segment.
 */
export function readPath(rawPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(rawPath).normalize('NFC');
  } catch {
    return null;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\u0000-\u001f\u007f\\]/.test(decoded)) return null;
  const path = decoded.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
  return path.split('/').some((segment) => segment === '.' || segment === '..') ? null : path;
}

/** The path of a file that is served as it is: its key in composed letters, and of an `index.html` its folder. */
export function pathOfFile(key: string): string {
  return `/${composed(key)}`.replace(/\/index\.html$/, '/');
}

/** The one way to write a path in a link or a `Location`. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

/**
 * Keys at which the bucket may hold what a path names, the likeliest first: at most three, and of a path with accents these in
 * decomposed letters. A file's second one is the post whose page bundle it may belong to.
 */
export function suggestedKeys(path: string): string[] {
  const keys = composedKeys(path.slice(1));
  return [...new Set([...keys, ...keys.map((key) => key.normalize('NFD'))])];
}

function composedKeys(place: string): string[] {
  if (place === '') return ['_index.md'];
  if (place.endsWith('/')) {
    const folder = place.slice(0, -1);
    return [`${folder}.md`, `${folder}/index.md`, `${folder}/_index.md`];
  }
  if (isMarkdown(place)) return [place];
  if (!/\.[^/]+$/.test(place)) return [place, `${place}.md`, `${place}/index.md`];
  const folder = folderOf(place);
  return folder === '' ? [place] : [place, `${folder}/index.md`];
}

/** Escapes what the URL standard escapes in a path, and the characters that would end it. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent);
}
