/** What the catalog keeps of a file, worked out from its key, its bytes and the site's settings alone. */

import { imageSize } from 'image-size';
import type { Basis, Entry, ListRef, PostEntry, SectionEntry } from '../catalog/catalog.ts';
import { decodeText } from '../post/decode-text.ts';
import type { Post } from '../post/post.ts';
import { readPost } from '../post/read-post.ts';
import { termSlug } from '../post/slug.ts';
import { visibility } from '../post/status.ts';
import type { Facts } from '../post/uses.ts';
import { type Fault, Problem } from '../problem.ts';
import type { Rendered } from '../render/contract.ts';
import { render } from '../render/render.ts';
import { readSite, type Site } from '../site.ts';
import {
  folderPath,
  isPage,
  isSectionIndex,
  isShortcodeTemplate,
  pathOfKey,
  pathOfPost,
  sectionOf,
} from '../urls.ts';

/** A file as it was read: all of a text, the beginning of an image, nothing of other files. */
export type SeenFile = { key: string; version: string; size: number; bytes: Uint8Array };

export type Described = {
  entry: Entry;
  /** For Markdown that could be read. */
  post?: Post;
  rendered?: Rendered;
  /** Settings that are not known, for the author. */
  siteWarnings?: readonly Fault[];
};

/** The largest text that is read, in bytes. */
export const textLimit = 1024 * 1024;

/** The largest template of a shortcode, in bytes. */
const templateLimit = 64 * 1024;

/** How much of a file `describe` has to see. */
export function bytesNeeded(key: string, size: number): number {
  if (isText(key)) return size > textLimit ? 0 : size;
  if (isShortcodeTemplate(key)) return size > templateLimit ? 0 : size;
  return isImage(key) ? Math.min(size, imageHead) : 0;
}

/** Markdown and settings: read whole, checked on upload. */
export function isText(key: string): boolean {
  return isPage(key) || key === 'site.yaml';
}

/**
 * Never throws for what a file contains: what is wrong with it becomes the entry's `errors`.
 * `facts` answer the uses of a text that is about to be shown; what is recorded does not depend on them.
 */
export function describe(file: SeenFile, basis: Basis, facts: Facts = new Map()): Described {
  const entry: Entry = { key: file.key, version: file.version, basis: basis.basis, errors: [] };
  try {
    return describeContent(file, basis.site, entry, facts);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const errors = error.errors.length > 0 ? error.errors : [{ message: error.message }];
    return { entry: { ...entry, errors } };
  }
}

const imageHead = 256 * 1024;

function describeContent(file: SeenFile, site: Site, entry: Entry, facts: Facts): Described {
  if (isShortcodeTemplate(file.key)) return { entry: { ...entry, template: readTemplate(file) } };
  if (!isText(file.key)) return { entry: { ...entry, ...sizeOf(file) } };
  if (file.size > textLimit) {
    throw new Problem(
      'too-large',
      `Cannot read "${file.key}": a text must not be larger than ${textLimit} bytes, this one has ${file.size}`,
    );
  }
  const text = decodeText(file.bytes);
  if (!isPage(file.key)) {
    const { site: settings, warnings } = readSite(text, 'yaml');
    return { entry: { ...entry, site: settings }, siteWarnings: warnings };
  }
  const post = readPost(file.key, text, site);
  const path = isSectionIndex(file.key) ? pathOfKey(file.key) : pathOfPost(post);
  const rendered = render({ post, site, path, facts });
  const part = isSectionIndex(file.key)
    ? { section: sectionEntry(post, path, rendered) }
    : { post: postEntry(post, path, site, rendered) };
  return { entry: { ...entry, ...part }, post, rendered };
}

function readTemplate(file: SeenFile): string {
  if (file.size <= templateLimit) return decodeText(file.bytes);
  throw new Problem(
    'too-large',
    `Cannot read "${file.key}": a shortcode must not be larger than ${templateLimit} bytes`,
  );
}

function postEntry(post: Post, path: string, site: Site, rendered: Rendered): PostEntry {
  const { key, title, draft, date, lastmod, weight, description } = post;
  return {
    path: freePath(key, path, site),
    title,
    draft,
    ...visibility(post),
    ...(date && { date }),
    ...(lastmod && { lastmod }),
    weight,
    summary: post.summary ?? (description || rendered.excerpt),
    description,
    aliases: aliasPaths(post, path),
    lists: listsOf(post, site),
    uses: rendered.uses,
  };
}

function sectionEntry(post: Post, path: string, rendered: Rendered): SectionEntry {
  return {
    path,
    ...(post.params.has('title') && { title: post.title }),
    description: post.description,
    draft: post.draft,
    hasBody: post.body.trim() !== '',
    uses: rendered.uses,
  };
}

/** Refuses an address that would never be asked for, because the program itself answers there. */
function freePath(key: string, path: string, site: Site): string {
  const [, first = '', second] = path.split('/');
  const isReserved = ['upload', 'preview', '_platen'].includes(first);
  const isListPage = /\/page\/\d+\/$/.test(path);
  const isTerms = second === '' && site.taxonomies.some(({ plural }) => plural === first);
  if (isReserved || isListPage || isTerms) {
    throw new Problem(
      'unprocessable',
      `Cannot publish "${key}" at "${path}": that address belongs to the site itself; choose another name, slug or url`,
    );
  }
  return path;
}

function aliasPaths(post: Post, path: string): string[] {
  const base = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
  const paths = post.aliases.map((alias) => folderPath(alias.startsWith('/') ? alias : base + alias));
  return [...new Set(paths)].filter((alias) => alias !== path);
}

/** The section first; a file at the top belongs to no section and is on no list but those of its terms. */
function listsOf(post: Post, site: Site): ListRef[] {
  const section = sectionOf(post.key);
  const lists: ListRef[] = [];
  if (section !== '') lists.push({ path: folderPath(section), kind: 'section', name: section });
  if (section !== '' && (site.mainSections === null || site.mainSections.includes(section))) {
    lists.push({ path: '/', kind: 'home', name: '' });
  }
  const seen = new Set<string>();
  for (const { taxonomy, name } of post.terms) {
    const slug = termSlug(name);
    const path = `/${taxonomy}/${slug}/`;
    if (slug === '' || seen.has(path)) continue;
    seen.add(path);
    lists.push({ path, kind: 'term', name, taxonomy });
  }
  return lists;
}

function isImage(key: string): boolean {
  return /\.(?:avif|bmp|gif|heic|heif|ico|jpe?g|jxl|png|svg|tiff?|webp)$/i.test(key);
}

/** An image that cannot be measured is still an image. */
function sizeOf(file: SeenFile): { image?: { width: number; height: number } } {
  if (!isImage(file.key) || file.bytes.length === 0) return {};
  try {
    const { width, height, orientation = 1 } = imageSize(file.bytes);
    if (!(width > 0 && height > 0)) return {};
    return { image: orientation > 4 ? { width: height, height: width } : { width, height } };
  } catch {
    return {};
  }
}
