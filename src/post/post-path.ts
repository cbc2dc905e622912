/** Where a post is shown. */

import type { Site } from '../site.ts';
import { bareName, bundleOf, folderOf, folderPath, pathOfKey } from '../urls.ts';
import type { Above } from './cascade.ts';
import { expandPermalink } from './permalink.ts';
import type { Post } from './post.ts';

type Placed = Pick<Post, 'key' | 'title' | 'url' | 'slug' | 'date'>;

/** The path of a post: its `url`, else what its section's pattern gives, else its place with the last name replaced by its `slug`. */
export function pathOfPost(post: Placed, site: Site, above: readonly Above[] = []): string {
  const { key, title, url, slug, date } = post;
  if (url !== undefined) return pathOfUrl(url);
  const sections = sectionFolders(key, above);
  const pattern = site.permalinks.find(
    ({ section }) => section === (sections[0] ?? '').toLowerCase(),
  )?.pattern;
  if (pattern !== undefined) {
    const names = sections.map((folder) => folder.slice(folder.lastIndexOf('/') + 1));
    const parts = { title, slug, filename: bareName(key), sections: names, date, timeZone: site.timeZone };
    return folderPath(expandPermalink(pattern, parts));
  }
  const path = pathOfKey(key);
  if (slug === undefined || path === '/') return path;
  return folderPath(path.slice(0, path.lastIndexOf('/', path.length - 2) + 1) + slug);
}

/** The path that an author wrote, as it was written: one that ends in a file's name is a file's, all others a folder's. */
export function pathOfUrl(url: string): string {
  const segments = url
    .normalize('NFC')
    .split('/')
    .filter((segment) => segment !== '');
  if (segments.at(-1) === 'index.html') segments.pop();
  const path = `/${segments.join('/')}`;
  if (path === '/') return path;
  return !url.endsWith('/') && /\.[^./ ]+$/.test(segments.at(-1) ?? '') ? path : `${path}/`;
}

/** Former addresses as paths; those without a leading slash are seen from the folder that `path` is in. */
export function pathsOfAliases(aliases: readonly string[], path: string): string[] {
  const base = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
  const paths = aliases.map((alias) => pathOfUrl(resolve(alias.startsWith('/') ? alias : base + alias)));
  return [...new Set(paths)].filter((alias) => alias !== path);
}

/**
 * The folders that are sections around a file, the outermost first: a folder at the top always is one, others if they have
 * an `_index.md`. The folder of a page bundle is none.
 */
export function sectionFolders(key: string, above: readonly Above[]): string[] {
  const folder = bundleOf(key) === null ? folderOf(key) : folderOf(folderOf(key));
  const [top = ''] = folder.split('/');
  if (top === '') return [];
  const nested = above.map((section) => section.folder).filter((other) => other.includes('/'));
  return [top, ...nested.toReversed()];
}

/** `..` leads up, and not beyond the root. */
function resolve(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
