/** Resolves an address. */

import { editionKey } from '../content/editions.ts';
import { redirectOf } from '../content/site/redirects.ts';
import type { Site } from '../content/site/site.ts';
import { type Sites, siteAt, siteIn } from '../content/site/sites.ts';
import { archiveAt } from './archive.ts';
import { inDefaultLanguage, otherHome } from './default-language.ts';
import { readFile } from './file-rows.ts';
import { filledPost } from './fill.ts';
import { formerAt } from './former.ts';
import { addressOf, listNamed } from './list-address.ts';
import { listSpelled } from './lists.ts';
import { aliasAt, postAt } from './page-owners.ts';
import { fileAt, shownFileAt } from './resolve-file.ts';
import { listCalled } from './resolve-list.ts';
import { isPost, resolvePost } from './resolve-post.ts';
import { posterAt } from './resolve-poster.ts';
import type { Resolved, ResolvedPost, ResolvedRedirect, Unresolved } from './resolved.ts';
import { furtherPage, shownList, shownPost } from './shown-page.ts';

/** Resolves `path` as a page, then as a file, then as another spelling of a page. */
export function resolveAt(sql: SqlStorage, sites: Sites, path: string, page: number): Resolved {
  const site = siteAt(sites, path);
  if (page > 1) {
    const list = pageAt(sql, sites, path, page) ?? movedList(sql, site, path, page);
    if (list) return list;
    const place = placeCalledPage(sql, sites, `${path}page/${page}`);
    if (place.kind !== 'none') return place;
    const meant = otherSpellings(site, path).find((spelled) => pageAt(sql, sites, spelled, page));
    return meant === undefined ? place : { kind: 'redirect', to: `${meant}page/${page}/` };
  }
  const found = pageAt(sql, sites, path, 1) ?? fileAt(sql, site, keyOf(path)) ?? posterAt(sql, site, path);
  if (found) return found;
  for (const spelled of otherSpellings(site, path)) {
    const meant = pageAt(sql, sites, spelled, 1) ?? shownFileAt(sql, site, keyOf(spelled));
    if (meant) return { kind: 'redirect', to: meant.kind === 'redirect' ? meant.to : spelled };
  }
  const list = listSpelled(sql, path.endsWith('/') ? path : `${path}/`);
  return list === undefined
    ? movedFrom(sql, sites, path)
    : { kind: 'redirect', to: addressOf(sql, siteAt(sites, list), list) };
}

/** Other spellings of an unknown path: with a slash at its end, and as Hugo writes it by the settings. */
function otherSpellings({ uglyURLs, disablePathToLower }: Site, path: string): string[] {
  const plain = uglyURLs && path.endsWith('.html') ? path.slice(0, -'.html'.length) : path;
  const folder = plain.endsWith('/') ? plain : `${plain}/`;
  const spellings = disablePathToLower ? [folder, folder.toLowerCase()] : [folder];
  return [...new Set(spellings)].filter((spelled) => spelled !== path);
}

/** An address like that of a list's second page may be that of a file or of a term. */
function placeCalledPage(sql: SqlStorage, sites: Sites, path: string): Resolved {
  const site = siteAt(sites, path);
  const found = fileAt(sql, site, path.slice(1)) ?? pageAt(sql, sites, `${path}/`, 1);
  return found ?? movedFrom(sql, sites, `${path}/`);
}

/** The key of the file at a path. A folder's address is that of its `index.html`, as on any file server. */
function keyOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** Redirects by the author's own table first, then by former addresses. */
function movedFrom(sql: SqlStorage, sites: Sites, path: string): Resolved {
  const site = siteAt(sites, path);
  const location = redirectOf(site.redirects, path);
  if (location !== undefined) return { kind: 'moved', location };
  const paths = [path, `${path}/`];
  for (const former of paths) {
    const resolved = movedList(sql, site, former, 1) ?? formerAt(sql, site, former);
    if (resolved) return resolved;
  }
  const to = inDefaultLanguage(sites, path, (place) => pageAt(sql, sites, place, 1) !== undefined);
  return to === undefined ? { kind: 'none' } : { kind: 'redirect', to };
}

/** A list that is shown at another address is found by its folder too. */
function movedList(sql: SqlStorage, site: Site, path: string, page: number): ResolvedRedirect | undefined {
  const list = listCalled(sql, site, path, page);
  if (list === undefined || list.path === path) return undefined;
  return { kind: 'redirect', to: page === 1 ? list.path : `${list.path}page/${page}/` };
}

function pageAt(sql: SqlStorage, sites: Sites, path: string, page: number): Resolved | undefined {
  const post = page === 1 ? postAt(sql, path) : undefined;
  if (post) return shownPost(sql, siteIn(sites, post.data.language), post, 1);
  const name = listNamed(sql, sites, path);
  const list = name === undefined ? undefined : shownList(sql, sites, name, page);
  if (list) return list;
  const alias = page === 1 ? aliasAt(sql, path) : undefined;
  if (alias) return { kind: 'redirect', to: alias.data.path };
  const further = page === 1 ? undefined : furtherPageAt(sql, sites, path, page);
  return further ?? archiveAt(sql, sites, path, page) ?? otherHome(sites, path, page);
}

/** A further page of an archive that is below the text of a page or of a section. */
function furtherPageAt(sql: SqlStorage, sites: Sites, path: string, page: number): Resolved | undefined {
  const post = postAt(sql, path);
  if (post) return shownPost(sql, siteIn(sites, post.data.language), post, page);
  const name = listNamed(sql, sites, path);
  return name === undefined ? undefined : furtherPage(sql, siteAt(sites, name), name, page);
}

/** The post of a key, whatever its status, for previews; of a page in other languages only, the first one. */
export function previewOf(sql: SqlStorage, sites: Sites, key: string): ResolvedPost | Unresolved {
  const own = readFile(sql, key);
  const [language] = (own?.kind === 'file' && own.data?.editions) || [];
  const record = language === undefined ? own : readFile(sql, editionKey(key, language));
  if (!isPost(record)) return { kind: 'none' };
  const site = siteIn(sites, record.data.language);
  const resolved = resolvePost(sql, site, record);
  return filledPost(sql, site, resolved, 1) ?? resolved;
}
