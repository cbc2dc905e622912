/** Turns keys into addresses and spells addresses. Paths are decoded; only `encodePath` escapes. */

import { fileOf } from './editions.ts';
import { bundleFolder, composed, folderOf, isMarkdown, placeOf } from './keys.ts';
import { decodeEscapes, sanitizeName } from './post/slug.ts';
import { keysIn, type Language, languageAt } from './site/languages.ts';

/** The path of a page by its key alone, as Hugo writes it. */
export function pathOfKey(key: string): string {
  return folderPath(placeOf(key));
}

/**
 * The base of a post's relative addresses. For a page bundle, this is its own folder, where its files are,
 * whatever its `slug` or `url`. For others it is the page itself.
 */
export function basePath(page: { key: string; pageKey: string }, path: string): string {
  return bundleFolder(page) ?? path;
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
 * The path of a request's raw path: decoded, with single slashes, without `index.html`. Null when the raw
 * path is not valid percent-encoded UTF-8, or holds a control character or a dot segment.
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

/** `/posts/page/2/` is the second page of `/posts/`. */
export function splitPage(path: string): { path: string; page: number } {
  const [, list, page] = /^(.*\/)page\/([1-9]\d{0,8})\/?$/.exec(path) ?? [];
  return list === undefined ? { path, page: 1 } : { path: list, page: Number(page) };
}

/** The path of a file served unchanged: its key in composed letters; for an `index.html`, its folder. */
export function pathOfFile(key: string): string {
  return `/${composed(key)}`.replace(/\/index\.html$/, '/');
}

/** The only spelling of a path in a link or a `Location`. */
export function encodePath(path: string): string {
  return unescaped.test(path) ? path : path.split('/').map(encodeSegment).join('/');
}

/**
 * Keys that a path may stand for, the likeliest first: at most three, or five on a site with several languages. A path with accents adds the same keys
 * in decomposed letters. The second key for a file is the post whose page bundle it may belong to.
 */
export function suggestedKeys(path: string, languages: readonly Language[] = []): string[] {
  const keys = keysInLanguage(path, languages);
  return [...new Set([...keys, ...keys.map((key) => key.normalize('NFD'))])];
}

/** Only pages have a language; other files are at their keys. */
function keysInLanguage(path: string, languages: readonly Language[]): string[] {
  const language = languages.length > 1 ? languageAt(path, languages) : undefined;
  if (language === undefined) return composedKeys(path.slice(1));
  const inside = path.startsWith(`${language.prefix}/`)
    ? path.slice(language.prefix.length + 1)
    : path.slice(1);
  const isFile = /\.[^/]+$/.test(inside);
  if (isFile) return composedKeys(path.slice(1));
  return composedKeys(inside).flatMap((key) => (isMarkdown(key) ? filesIn(language, key, languages) : []));
}

/** Files with the suffix of a language in a folder of its own are rare. A file may name further languages. */
function filesIn(language: Language, key: string, languages: readonly Language[]): string[] {
  const keys = keysIn(language, key, languages).map(fileOf);
  return keys.slice(0, language.folder === '' ? 2 : 1);
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

/** Most paths have only characters that need no escape. */
const unescaped = /^[\w\-.!~*'()$&+,:;=@/]*$/;

/** Escapes the characters that the URL standard escapes in a path, and those that would end the path. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent);
}
