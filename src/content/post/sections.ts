/** The sections around a page. Their `_index.md` files may cascade fields to it, hide it, and move it. */

import { present } from '../data/mapping.ts';
import { bundleOf, folderOf, isPage, isSectionIndex } from '../keys.ts';
import type { Cascade } from './cascade.ts';
import type { Post } from './post.ts';
import { sanitizePath } from './slug.ts';
import { pluralOf } from './titles.ts';

/** An `_index.md` in a folder around a page, as far as the page depends on it. */
export type ParentSection = {
  /** `posts/2024`; empty for the one at the top. */
  folder: string;
  /** The section's name in the addresses of its pages; absent: the folder's name. */
  slug?: string;
  title?: string;
  /** A hidden section hides all of its pages; times are in milliseconds since 1970. */
  draft: boolean;
  visibleFrom?: number;
  visibleUntil?: number;
  cascade: readonly Cascade[];
  /** The section is documentation, and so are all below it. */
  isDocs?: true;
};

/**
 * The folders around a page whose `_index.md` it depends on, the nearest first, down to the empty one at the
 * top. None for other files. The own folder of a page bundle or of an `_index.md` does not count.
 */
export function parentFolders(key: string): string[] {
  if (!isPage(key)) return [];
  const isInOwnFolder = isSectionIndex(key) || bundleOf(key) !== null;
  if (isInOwnFolder && folderOf(key) === '') return [];
  const folders: string[] = [];
  let folder = isInOwnFolder ? folderOf(folderOf(key)) : folderOf(key);
  for (; folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ''];
}

/** The part of an `_index.md` that the files in its folder depend on; null when they do not depend on it. */
export function parentSection(folder: string, index: Omit<ParentSection, 'folder'>): ParentSection | null {
  const { draft, visibleFrom, visibleUntil, cascade, isDocs } = index;
  const names = namesOf(folder, index);
  const isAlwaysVisible = !draft && visibleFrom === undefined && visibleUntil === undefined;
  const isPlain =
    cascade.length === 0 &&
    !isDocs &&
    (folder === '' || (isAlwaysVisible && Object.keys(names).length === 0));
  // A folder at the top is a section without an `_index.md` too; other folders need one.
  if (isPlain && !folder.includes('/')) return null;
  return { folder, ...names, draft, ...present({ visibleFrom, visibleUntil, isDocs }), cascade };
}

/** The section's name in addresses, if its folder's name differs. The home page is in no address. */
function namesOf(
  folder: string,
  { slug, title }: Pick<ParentSection, 'slug' | 'title'>,
): Pick<ParentSection, 'slug' | 'title'> {
  if (folder === '') return {};
  if (slug !== undefined) return { slug };
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const isSame = [name, pluralOf(name)].every((other) => sanitizePath(other) === sanitizePath(title ?? name));
  return title === undefined || isSame ? {} : { title };
}

/** The post with the limits of its sections: as in Hugo, a hidden section hides all of its pages. */
export function within(post: Post, parents: readonly ParentSection[]): Post {
  const hiding = parents.filter(({ folder }) => folder !== '');
  const from = Math.max(...hiding.map((section) => section.visibleFrom ?? Number.NEGATIVE_INFINITY));
  const until = Math.min(...hiding.map((section) => section.visibleUntil ?? Number.POSITIVE_INFINITY));
  const around = {
    ...(Number.isFinite(from) && { visibleFrom: from }),
    ...(Number.isFinite(until) && { visibleUntil: until }),
  };
  const isHidden = post.draft || hiding.some((section) => section.draft);
  return { ...post, draft: isHidden, ...(Object.keys(around).length > 0 && { around }) };
}

/**
 * The folders that are sections around a file, the outermost first. A folder at the top always is one, others
 * if they have an `_index.md`. The own folder of a page bundle or of an `_index.md` does not count.
 */
export function sectionFolders(key: string, parents: readonly ParentSection[]): string[] {
  const isInOwnFolder = bundleOf(key) !== null || isSectionIndex(key);
  const folder = isInOwnFolder ? folderOf(folderOf(key)) : folderOf(key);
  const [top = ''] = folder.split('/');
  if (top === '') return [];
  const nested = parents.map((section) => section.folder).filter((other) => other.includes('/'));
  return [top, ...nested.toReversed()];
}
