/** How keys become addresses and addresses are spelled. Paths in the program are decoded; only `encodePath` escapes. */

import { decodeEscapes, sanitizeName } from './post/slug.ts';

/** Whether the file is Markdown by its name, and is read as such. */
export function isMarkdown(key: string): boolean {
  return /\.(?:md|markdown)$/i.test(key) && !isWellKnown(key);
}

/** Whether the file is HTML by its name, and a page if it begins with front matter. */
export function isHtml(key: string): boolean {
  return /\.html?$/i.test(key) && !isWellKnown(key);
}

/** Whether the file is a post or the text of a list, or may be: of HTML its front matter decides, without which it is a plain file. */
export function isPage(key: string): boolean {
  return (isMarkdown(key) || isHtml(key)) && !isPrivate(key);
}

/** The folder of a page bundle as a path, for its `index.md` or, if it is a page, `index.html`; null for every other file, and at the top of the bucket. */
export function bundleOf(key: string): string | null {
  const folder = folderOf(key);
  return fileStem(key) === 'index' && isText(key) && folder !== '' ? `/${composed(folder)}/` : null;
}

/**
 * Keys that no visitor may fetch: dot segments, settings, templates, and the owner's own parts. Sites have sections called
 * `shortcodes` or `layouts` too, so what can be no template is theirs there: Markdown, images, sound, documents.
 */
export function isPrivate(key: string): boolean {
  if (isPrivateSegment(key) || isTemplateFolder(key)) return true;
  if (isMarkdown(key)) return false;
  if (/^(?:site\.ya?ml|(?:hugo|config)\.[^/]*)$/i.test(key)) return true;
  return /^(?:shortcodes|layouts|fragments)\//i.test(key) && !isMedia(key);
}

/** Folders in `layouts` that have templates alone, those in Markdown too: `layouts/shortcodes/x.md`. */
function isTemplateFolder(key: string): boolean {
  return /^layouts\/(?:[^/]+\/)*(?:shortcodes|partials|_[^/]+)\//i.test(key);
}

/** By its name a file of which no program makes text. */
function isMedia(key: string): boolean {
  return /\.(?:apng|avif|bmp|gif|hei[cf]|ico|jpe?g|jxl|png|svg|tiff?|webp|aac|flac|m4[av]|midi?|mov|mp[34]|og[agv]|opus|wav|web[am]|vtt|srt|otf|ttf|woff2?|epub|gpx|gz|pdf|tar|zip)$/i.test(
    key,
  );
}

/** The template of an author's own shortcode: `shortcodes/<name>.html` or without a suffix, or where Hugo has it; there in Markdown too. */
export function isShortcodeTemplate(key: string): boolean {
  if (/^layouts\/shortcodes\/.+\.md$/.test(key)) return true;
  return /^(?:layouts\/)?shortcodes\/(?:.+\.html|(?:[^/]+\/)*[^/.]+)$/.test(key);
}

/** The posts in whose bundles a file may lie, the nearest folder first. */
export function possibleOwners(key: string): string[] {
  const owners: string[] = [];
  for (let folder = folderOf(key); folder !== ''; folder = folderOf(folder)) {
    owners.push(...['md', 'markdown', 'html', 'htm'].map((suffix) => `${folder}/index.${suffix}`));
  }
  return owners;
}

/** `.history/a.md`, `posts/.hidden.md`: not part of the site at all. `.well-known/` at the top is. */
export function isPrivateSegment(key: string): boolean {
  const segments = key.split('/');
  return segments.slice(isWellKnown(key) ? 1 : 0).some((segment) => segment.startsWith('.'));
}

/** Files by which programs learn of a site: RFC 8615. They are served as they are, Markdown too. */
export function isWellKnown(key: string): boolean {
  return key.startsWith('.well-known/');
}

/** `posts/_index.md`: the text of the list `/posts/`. */
export function isSectionIndex(key: string): boolean {
  return fileStem(key) === '_index' && isText(key);
}

/** The file's name without folder and extension: `hello` for `posts/hello.md`; of a page bundle its folder's name. */
export function bareName(key: string): string {
  const stem = fileStem(composed(key));
  if (stem !== 'index' && stem !== '_index') return stem;
  return folderOf(composed(key)).split('/').at(-1) ?? '';
}

/**
 * A key in Unicode's composed form (NFC), which addresses have. Tools on macOS and rclone write keys whose accents are letters of
 * their own.
 */
export function composed(key: string): string {
  return key.normalize('NFC');
}

/** `posts/trip` for `posts/trip/index.md`, empty for files at the top. */
export function folderOf(key: string): string {
  const end = key.lastIndexOf('/');
  return end === -1 ? '' : key.slice(0, end);
}

/** The first folder, which names the section; empty for files at the top. */
export function sectionOf(key: string): string {
  const end = key.indexOf('/');
  return end === -1 ? '' : key.slice(0, end);
}

/** The path of the page that the file's place in the bucket suggests, as Hugo writes it. */
export function pathOfKey(key: string): string {
  return folderPath(placeOf(key));
}

/** The key without extension; of an `index.md` or `_index.md` its folder. */
export function placeOf(key: string): string {
  const stem = fileStem(key);
  const folder = folderOf(key);
  return stem === 'index' || stem === '_index' ? folder : join(folder, stem);
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

/** Compares as the bytes of UTF-8 do, which is how buckets and SQLite order keys; UTF-16 puts astral characters elsewhere. */
export function byteOrder(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = rank(a.charCodeAt(index)) - rank(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Surrogates, which stand for characters above all others, are moved behind the rest. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

function fileStem(key: string): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  const stem = isText(name) ? name.slice(0, name.lastIndexOf('.')) : name;
  return /^_?index$/i.test(stem) ? stem.toLowerCase() : stem;
}

function isText(key: string): boolean {
  return isMarkdown(key) || isHtml(key);
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Escapes what the URL standard escapes in a path, and the characters that would end it. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent);
}
