/** Resolves an address. */

import { fileOf } from '../content/editions.ts';
import { bundleFolder, folderOf, isHtml, isMarkdown, isPrivate } from '../content/keys.ts';
import { pathOfFile } from '../content/paths.ts';
import { languageOf, placed } from '../content/site/languages.ts';
import { redirectOf } from '../content/site/redirects.ts';
import type { Site } from '../content/site/site.ts';
import { type Sites, siteAt, siteIn } from '../content/site/sites.ts';
import { ownersOf, readCalled } from './address-owners.ts';
import { archiveAt } from './archive.ts';
import { readFile } from './file-rows.ts';
import { filledPost } from './fill.ts';
import { formerAt } from './former.ts';
import { addressOf, listNamed } from './list-address.ts';
import { listSpelled } from './lists.ts';
import { parentsOf } from './parent-sections.ts';
import { type FileRecord, placeInLanguage } from './record.ts';
import { listCalled } from './resolve-list.ts';
import { isPost, type PostRecord, resolvePost, type SectionRecord } from './resolve-post.ts';
import { posterAt } from './resolve-poster.ts';
import type { Resolved, ResolvedPost, ResolvedRedirect, Unresolved } from './resolved.ts';
import { furtherPage, shownList, shownPost } from './shown-page.ts';

/** Resolves `path` as a page, then as a file, then as another spelling of a page. */
export function resolveAt(sql: SqlStorage, sites: Sites, path: string, page: number): Resolved {
  const site = siteAt(sites, path);
  if (page > 1) {
    const list = pageAt(sql, sites, path, page) ?? movedList(sql, site, path, page);
    return list ?? placeCalledPage(sql, sites, `${path}page/${page}`);
  }
  const found = pageAt(sql, sites, path, 1) ?? fileAt(sql, site, keyOf(path)) ?? posterAt(sql, site, path);
  if (found) return found;
  for (const spelled of otherSpellings(site, path)) {
    const meant = pageAt(sql, sites, spelled, 1) ?? shownFileAt(sql, site, keyOf(spelled));
    if (meant) return { kind: 'redirect', to: meant.kind === 'redirect' ? meant.to : spelled };
  }
  const list = listSpelled(sql, path.endsWith('/') ? path : `${path}/`);
  return list === undefined
    ? movedFrom(sql, site, path)
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
  return found ?? movedFrom(sql, site, `${path}/`);
}

/** The key of the file at a path. A folder's address is that of its `index.html`, as on any file server. */
function keyOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** Redirects by the author's own table first, then by former addresses. */
function movedFrom(sql: SqlStorage, site: Site, path: string): Resolved {
  const location = redirectOf(site.redirects, path);
  if (location !== undefined) return { kind: 'moved', location };
  const paths = [path, `${path}/`];
  for (const former of paths) {
    const resolved = movedList(sql, site, former, 1) ?? formerAt(sql, site, former);
    if (resolved) return resolved;
  }
  return { kind: 'none' };
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
  return further ?? archiveAt(sql, sites, path, page) ?? otherHome(sites, path);
}

/** As in Hugo, the home page of the default language of several is found with its prefix and without. */
function otherHome(sites: Sites, path: string): ResolvedRedirect | undefined {
  const { prefix, code } = languageOf(siteAt(sites, '/'));
  const home = `${prefix}/`;
  const isMeant = path === '/' ? prefix !== '' : sites.size > 1 && path === `/${code}/`;
  return isMeant && path !== home ? { kind: 'redirect', to: home } : undefined;
}

/** A further page of an archive that is below the text of a page or of a section. */
function furtherPageAt(sql: SqlStorage, sites: Sites, path: string, page: number): Resolved | undefined {
  const post = postAt(sql, path);
  if (post) return shownPost(sql, siteIn(sites, post.data.language), post, page);
  const name = listNamed(sql, sites, path);
  return name === undefined ? undefined : furtherPage(sql, siteAt(sites, name), name, page);
}

/** The post of a key, whatever its status, for previews. */
export function previewOf(sql: SqlStorage, sites: Sites, key: string): ResolvedPost | Unresolved {
  const record = readFile(sql, key);
  if (!isPost(record)) return { kind: 'none' };
  const site = siteIn(sites, record.data.language);
  const resolved = resolvePost(sql, site, record);
  return filledPost(sql, site, resolved, 1) ?? resolved;
}

/** The visible post that owns the path. */
function postAt(sql: SqlStorage, path: string): PostRecord | undefined {
  return claiming(sql, path, 'post')
    .filter(isPost)
    .find((record) => record.visible);
}

function aliasAt(sql: SqlStorage, path: string): PostRecord | SectionRecord | undefined {
  return claiming(sql, path, 'alias')
    .filter((record) => record.kind === 'post' || record.kind === 'section')
    .find((record) => record.visible);
}

function claiming(sql: SqlStorage, path: string, kind: string): FileRecord[] {
  return sql
    .exec<{ key: string }>('SELECT key FROM claims WHERE path = ? AND kind = ? ORDER BY key', path, kind)
    .toArray()
    .map(({ key }) => readFile(sql, key))
    .filter((record) => record !== undefined);
}

/** The file at a key. Files of a page bundle are served only while its post is visible. */
function fileAt(sql: SqlStorage, site: Site, asked: string): Resolved | undefined {
  const record = readCalled(sql, asked);
  if (record === undefined) return bundledFileAt(sql, asked);
  const { key } = record;
  if (isPrivate(key) || record.errors.length > 0) return undefined;
  const isShown = record.kind === 'post' && record.visible && !record.data.isUnrendered;
  if (isShown && isHtml(key)) return { kind: 'redirect', to: record.data.path };
  if (isShown && site.source) {
    return {
      kind: 'source',
      key,
      version: record.version,
      path: record.data.path,
      parents: parentsOf(sql, placeInLanguage(record)),
    };
  }
  if (record.kind !== 'file' || isMarkdown(key) || record.data?.isNoPageHere) return undefined;
  const owner = ownerOf(sql, site, key);
  return {
    kind: 'file',
    key,
    version: record.version,
    ...(owner && { owner: { key: fileOf(owner.key), version: owner.version, visible: isShownPage(owner) } }),
    ...(record.data?.width !== undefined && { width: record.data.width }),
    ...(record.data?.location && { location: record.data.location }),
  };
}

/**
 * The post whose bundle a file lies in. The languages of a bundle share its files: one visible translation is enough. A
 * file with the suffix of a language belongs to that one.
 */
function ownerOf(sql: SqlStorage, { languages }: Site, key: string): FileRecord | undefined {
  const keys = ownersOf(sql, key);
  const ofLanguage = placed(key, languages).key === key ? [] : keys.filter(isInSameLanguage(key, languages));
  const owners = (ofLanguage.length > 0 ? ofLanguage : keys).map((owner) => readFile(sql, owner));
  return owners.find((owner) => owner && isShownPage(owner)) ?? owners[0];
}

function isShownPage({ visible, kind, data }: FileRecord): boolean {
  return visible && !(kind === 'file' && data?.isNoPageHere);
}

function isInSameLanguage(key: string, languages: Site['languages']): (other: string) => boolean {
  const { language } = placed(key, languages);
  return (other) => placed(other, languages).language === language;
}

/** The file at a key, if visitors see it. */
function shownFileAt(sql: SqlStorage, site: Site, key: string): Resolved | undefined {
  const found = fileAt(sql, site, key);
  return found?.kind === 'file' && found.owner?.visible !== false ? found : undefined;
}

/** A file of a bundle whose post has another address than its folder, asked for beside the post. */
function bundledFileAt(sql: SqlStorage, resolved: string): Resolved | undefined {
  for (let parent = folderOf(resolved); parent !== ''; parent = folderOf(parent)) {
    const post = postAt(sql, `/${parent}/`);
    const folder = post && bundleFolder(placeInLanguage(post));
    if (!folder) continue;
    const key = folder.slice(1) + resolved.slice(parent.length + 1);
    return readCalled(sql, key)?.kind === 'file' ? { kind: 'redirect', to: pathOfFile(key) } : undefined;
  }
  return undefined;
}
