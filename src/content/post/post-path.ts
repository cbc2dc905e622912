/** Where a page is shown. */

import { bareName, folderOf, isSectionIndex, placeOf } from '../keys.ts';
import { folderPath } from '../paths.ts';
import { patternFor } from '../site/permalinks.ts';
import type { RecordSettings } from '../site/settings-read.ts';
import { kindOf, logicalPath } from './page-kind.ts';
import { expandPermalink, type PermalinkParts, slugOrTitle } from './permalink.ts';
import type { Post } from './post.ts';
import { type ParentSection, sectionFolders } from './sections.ts';
import { sanitizePath, withoutAccents } from './slug.ts';
import { pluralOf } from './titles.ts';

type Placed = Pick<Post, 'key' | 'title' | 'url' | 'slug' | 'date'>;

/**
 * The path of a page: its `url`, else what the pattern for it gives, else its place, in which each section's name is
 * replaced by its `slug` and the last name by the page's own.
 */
export function pathOfPage(
  page: Placed,
  site: RecordSettings,
  parents: readonly ParentSection[] = [],
): string {
  const { key, url, slug } = page;
  const kind = kindOf(key, site.taxonomies);
  if (kind === 'home') return '/';
  const expand = (pattern: string) => {
    const parts = partsOf(page, site, parents);
    return expandPermalink(pattern, site.removePathAccents ? plainParts(parts) : parts);
  };
  if (url !== undefined) return pathOfUrl(url.includes(':') ? resolve(expand(url)) : url);
  const pattern = patternFor(site.permalinks, { kind, path: logicalPath(key) });
  const spelled = (path: string) => folderPath(site.removePathAccents ? withoutAccents(path) : path);
  if (pattern !== undefined)
    return spelled(sanitizePath(resolve(decoded(expand(pattern))).replace(/\/+$/, '')));
  const place = withSlugs(placeOf(key), parents);
  if (slug === undefined || place === '') return spelled(place);
  return spelled(place.slice(0, place.lastIndexOf('/') + 1) + sanitizePath(slug));
}

/** The place with the names of the sections around it as their addresses have them; its last name stays. */
export function withSlugs(place: string, parents: readonly ParentSection[]): string {
  const slugs = new Map(
    parents.map(({ folder, slug }) => [folder, slug === undefined ? undefined : sanitizePath(slug)]),
  );
  const names = place.split('/');
  const last = names.length - 1;
  return names
    .map((name, index) => (index === last ? name : (slugs.get(names.slice(0, index + 1).join('/')) ?? name)))
    .join('/');
}

/** A list has pages and feeds below it, so it is a folder, whatever its `url`. */
export function pathOfList(page: Placed, site: RecordSettings, parents: readonly ParentSection[]): string {
  const path = pathOfPage(page, site, parents);
  return path.endsWith('/') ? path : `${path}/`;
}

function partsOf(page: Placed, site: RecordSettings, parents: readonly ParentSection[]): PermalinkParts {
  const { key, title, slug, date } = page;
  const isList = isSectionIndex(key);
  const folders = sectionFolders(key, parents);
  const nearest = isList ? folderOf(key) : (folders.at(-1) ?? '');
  const slugs = folders.map((folder) => slugOrTitle(namesOfSection(folder, site, parents)));
  return {
    ...{ title: asOnePart(title, page, site), slug, date, timeZone: site.timeZone },
    filename: isList ? '' : bareName(key),
    baseName: bareName(key),
    sections: nearest === '' ? [] : nearest.split('/'),
    sectionSlugs: isList ? [...slugs, slugOrTitle({ slug, title: asOnePart(title, page, site) })] : slugs,
  };
}

/** What stands in a pattern itself keeps its accents where the address is taken as it is written. */
function plainParts(parts: PermalinkParts): PermalinkParts {
  return {
    ...parts,
    title: withoutAccents(parts.title),
    slug: parts.slug === undefined ? undefined : withoutAccents(parts.slug),
    filename: withoutAccents(parts.filename),
    baseName: withoutAccents(parts.baseName),
    sectionSlugs: parts.sectionSlugs.map(withoutAccents),
  };
}

/** A title's slashes are none of the address, except those of terms. */
function asOnePart(title: string, { key }: Placed, { taxonomies }: RecordSettings): string {
  return kindOf(key, taxonomies) === 'term' ? title : title.replace(/[/\\]/g, '-');
}

/** Without a title a section is called as lists show it. */
function namesOfSection(folder: string, { pluralTitles }: RecordSettings, parents: readonly ParentSection[]) {
  const { slug, title } = parents.find((other) => other.folder === folder) ?? {};
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const shown = title ?? (pluralTitles ? pluralOf(name) : name);
  return { slug, title: shown.replace(/[/\\]/g, '-') };
}

/** Escapes in a pattern, if they are any. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
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

/** `..` leads up, and not beyond the root. */
function resolve(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
