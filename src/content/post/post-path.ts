/** The path of a page. */

import { bareName, folderOf, isSectionIndex, placeOf } from '../keys.ts';
import { folderPath } from '../paths.ts';
import { languageOf } from '../site/languages.ts';
import { patternFor } from '../site/permalinks.ts';
import type { RecordSettings } from '../site/settings-used.ts';
import { kindOf, logicalPath } from './page-kind.ts';
import { expandPermalink, type PermalinkParts, slugOrTitle } from './permalink.ts';
import type { Post } from './post.ts';
import { type ParentSection, sectionFolders } from './sections.ts';
import { sanitizePath, withoutAccents } from './slug.ts';
import { pluralOf } from './titles.ts';

type Placed = Pick<Post, 'pageKey' | 'title' | 'url' | 'slug' | 'date'>;

/**
 * The path of a page: its `url`, else its pattern filled in, else the path of its key. In that path, each
 * section's `slug` replaces its name, and the page's own `slug` the last one.
 */
export function pathOfPage(
  page: Placed,
  site: RecordSettings,
  parents: readonly ParentSection[] = [],
): string {
  const { pageKey, url, slug } = page;
  const kind = kindOf(pageKey, site.taxonomies);
  const { prefix } = languageOf(site);
  if (kind === 'home') return `${prefix}/`;
  const expand = (pattern: string) => {
    const parts = partsOf(page, site, parents);
    return expandPermalink(pattern, site.removePathAccents ? plainParts(parts) : parts);
  };
  if (url !== undefined) {
    const written = pathOfUrl(url.includes(':') ? resolve(expand(url)) : url);
    // As in Hugo, a slash at the beginning stands for the root of all languages.
    return url.startsWith('/') ? written : prefix + written;
  }
  const pattern = patternFor(site.permalinks, { kind, path: logicalPath(pageKey) });
  const spelled = (path: string) => prefix + folderPath(site.removePathAccents ? withoutAccents(path) : path);
  if (pattern !== undefined)
    return spelled(sanitizePath(resolve(decoded(expand(pattern))).replace(/\/+$/, '')));
  const place = withSlugs(placeOf(pageKey), parents);
  if (slug === undefined || place === '') return spelled(place);
  return spelled(place.slice(0, place.lastIndexOf('/') + 1) + sanitizePath(slug));
}

/** The path with the slugs of the sections around it; its last name stays. */
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

/** A list has pages and feeds below it, so its path is a folder, whatever its `url`. */
export function pathOfList(page: Placed, site: RecordSettings, parents: readonly ParentSection[]): string {
  const path = pathOfPage(page, site, parents);
  return path.endsWith('/') ? path : `${path}/`;
}

function partsOf(page: Placed, site: RecordSettings, parents: readonly ParentSection[]): PermalinkParts {
  const { pageKey: key, title, slug, date } = page;
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

/** The values without accents. The literal text of a pattern keeps its accents. */
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

/** A title without slashes, except for terms: only theirs may add folders to the address. */
function asOnePart(title: string, { pageKey }: Placed, { taxonomies }: RecordSettings): string {
  return kindOf(pageKey, taxonomies) === 'term' ? title : title.replace(/[/\\]/g, '-');
}

/** A section without a title has the title that lists show. */
function namesOfSection(folder: string, { pluralTitles }: RecordSettings, parents: readonly ParentSection[]) {
  const { slug, title } = parents.find((other) => other.folder === folder) ?? {};
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const shown = title ?? (pluralTitles ? pluralOf(name) : name);
  return { slug, title: shown.replace(/[/\\]/g, '-') };
}

/** Decodes escapes in a pattern, if they are valid. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The path of a written `url`. If it ends in a file's name it is a file's path, else a folder's. */
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

/**
 * Former addresses as paths. Those without a leading slash are relative to the folder of `path`, others to the root
 * of the language.
 */
export function pathsOfAliases(aliases: readonly string[], path: string, prefix: string): string[] {
  const base = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
  const paths = aliases.map((alias) =>
    pathOfUrl(resolve(alias.startsWith('/') ? prefix + alias : base + alias)),
  );
  return [...new Set(paths)].filter((alias) => alias !== path);
}

/** Resolves `..`, which does not leave the root. */
function resolve(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
