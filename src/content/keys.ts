/** Keys of the bucket: a file's kind by its name, and its folder. */

/** Whether the file is Markdown by its name and is read as such. */
export function isMarkdown(key: string): boolean {
  return /\.(?:md|markdown)$/i.test(key) && !isWellKnown(key);
}

/** Whether the file is HTML by its name. It is a page if it begins with front matter. */
export function isHtml(key: string): boolean {
  return /\.html?$/i.test(key) && !isWellKnown(key);
}

/** Whether the file may be a post or the text of a list. HTML without front matter is a plain file. */
export function isPage(key: string): boolean {
  return (isMarkdown(key) || isHtml(key)) && !isPrivate(key);
}

/**
 * The folder of a page bundle as a path, for its `index.md`, or its `index.html` if that is a page. Null for
 * every other file, and at the top of the bucket.
 */
export function bundleOf(key: string): string | null {
  const folder = folderOf(key);
  return fileStem(key) === 'index' && isText(key) && folder !== '' ? `/${composed(folder)}/` : null;
}

/** The folder of a page's own files as a path; null for a page that is no bundle. */
export function bundleFolder({ key, pageKey }: { key: string; pageKey: string }): string | null {
  return bundleOf(pageKey) === null ? null : `/${composed(folderOf(key))}/`;
}

/**
 * Keys that no visitor may fetch: dot segments, settings, templates, and the owner's own parts. Sites may
 * also have sections called `shortcodes` or `layouts`. So files there that cannot be templates are public:
 * Markdown, images, sound, documents.
 */
export function isPrivate(key: string): boolean {
  if (isPrivateSegment(key) || isTemplateFolder(key)) return true;
  if (isMarkdown(key)) return false;
  if (isNamedLikeSettings(key)) return true;
  return /^(?:shortcodes|layouts|fragments)\//i.test(key) && !isMedia(key);
}

/** Whether visitors may not fetch the file because of a name that settings have; not every such name is read. */
export function isNamedLikeSettings(key: string): boolean {
  return /^(?:site\.ya?ml|(?:hugo|config)\.[^/]*)$/i.test(key);
}

/**
 * Folders in `layouts` that hold only templates, even in Markdown: `layouts/shortcodes/x.md`. The files of
 * templates are private whole too, images in `layouts/_assets/` as well.
 */
function isTemplateFolder(key: string): boolean {
  return /^layouts\/(?:[^/]+\/)*(?:shortcodes|partials|_[^/]+)\//i.test(key) || isMarkdownTemplate(key);
}

/** Templates that write Markdown, by the names that templates of pages have: `layouts/home.md`. */
function isMarkdownTemplate(key: string): boolean {
  return /^layouts\/(?:[^/]+\/)*(?:home|single|page|list|section|taxonomy|term|all|baseof)(?:\.[^/]+)?\.md$/i.test(
    key,
  );
}

/** Whether the file is a text of the owner's layouts, which the catalog keeps: a template, data, words. */
export function isLayoutText(key: string): boolean {
  if (!/^layouts\/./.test(key) || /^layouts\/_assets\//.test(key) || !isPrivate(key)) return false;
  if (/^layouts\/_(?:data|i18n|themes)\//.test(key)) return templateDataSuffix(key) !== undefined;
  return !key.endsWith('/') && (!isMedia(key) || /\.svg$/i.test(key));
}

/** Whether the file is a text of the owner's layouts by which a page is made: no shortcode, part, data, words. */
export function isPageTemplate(key: string): boolean {
  return (
    isLayoutText(key) && !/^layouts\/(?:[^/]+\/)*(?:_?shortcodes|_?partials|_markup|_data|_i18n)\//.test(key)
  );
}

/** The suffix of a file of data for templates: `yaml` for `layouts/_data/books.yaml`; else undefined. */
export function templateDataSuffix(key: string): string | undefined {
  return /^layouts\/(?:_themes\/\d+\/)?_(?:data|i18n)\/.*\.(ya?ml|toml|json|csv|xml)$/i
    .exec(key)?.[1]
    ?.toLowerCase();
}

/** Whether the name is that of a binary file, which no program reads as text. */
function isMedia(key: string): boolean {
  return /\.(?:apng|avif|bmp|gif|hei[cf]|ico|jpe?g|jxl|png|svg|tiff?|webp|aac|flac|m4[av]|midi?|mov|mp[34]|og[agv]|opus|wav|web[am]|vtt|srt|otf|ttf|woff2?|epub|gpx|gz|pdf|tar|zip)$/i.test(
    key,
  );
}

/**
 * Whether the file is the template of an author's own shortcode: `shortcodes/<name>.html` or without a
 * suffix. Hugo's folders `layouts/_shortcodes/` and `layouts/shortcodes/` count too, and there Markdown as well.
 */
export function isShortcodeTemplate(key: string): boolean {
  if (/^layouts\/_?shortcodes\/.+\.md$/.test(key)) return true;
  return /^(?:shortcodes|layouts\/_?shortcodes)\/(?:.+\.html|(?:[^/]+\/)*[^/.]+)$/.test(key);
}

/** Whether the owner's layouts may work otherwise with another state of this file. */
export function isOfLayouts(key: string): boolean {
  return isLayoutText(key) || isShortcodeTemplate(key) || /^layouts\/_assets\//.test(key);
}

/** `.history/a.md`, `posts/.hidden.md`: no part of the site. `.well-known/` at the top is part of it. */
export function isPrivateSegment(key: string): boolean {
  const segments = key.split('/');
  return segments.slice(isWellKnown(key) ? 1 : 0).some((segment) => segment.startsWith('.'));
}

/** Files by which programs discover a site: RFC 8615. They are served unchanged, Markdown too. */
export function isWellKnown(key: string): boolean {
  return key.startsWith('.well-known/');
}

/** `posts/_index.md`: the text of the list `/posts/`. */
export function isSectionIndex(key: string): boolean {
  return fileStem(key) === '_index' && isText(key);
}

/** Whether the file is an `_index.md` in some language. */
export function mayBeIndex(key: string): boolean {
  return /(?:^|\/)_index\.[^/]+$/i.test(key) && isPage(key);
}

/** The file's name without folder and suffix: `hello`. For a page bundle, its folder's name. */
export function bareName(key: string): string {
  const stem = fileStem(composed(key));
  if (stem !== 'index' && stem !== '_index') return stem;
  return folderOf(composed(key)).split('/').at(-1) ?? '';
}

/** A key in Unicode's composed form (NFC), as in addresses. macOS and rclone write decomposed keys. */
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

/** The key without extension; for an `index.md` or `_index.md`, its folder. */
export function placeOf(key: string): string {
  const stem = fileStem(key);
  const folder = folderOf(key);
  return stem === 'index' || stem === '_index' ? folder : join(folder, stem);
}

/** Compares texts by their bytes in UTF-8, as buckets and SQLite do. UTF-16 orders otherwise. */
export function byteOrder(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = rank(a.charCodeAt(index)) - rank(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Moves surrogates, which stand for the characters above all others, after the rest. */
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
