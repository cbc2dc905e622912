/** What is at an address. */

import { redirectOf } from '../settings/redirects.ts';
import type { Site } from '../site.ts';
import { bundleOf, folderOf, isMarkdown, isPrivate } from '../urls.ts';
import { aboveOf } from './above.ts';
import type { FeedPlace, NoPlace, Place, SitemapPlace } from './catalog.ts';
import { ownerOf } from './claims.ts';
import { readFile } from './files.ts';
import { listAt, listInfo, listTitle, termsAt } from './list-places.ts';
import { allSections, everything } from './lists.ts';
import { countRows, rowsFrom } from './order.ts';
import { isPost, type PostRecord, postPlace, sectionIndex, sectionTitle } from './post-place.ts';

/** Looks `path` up as a page, then as the spelling of one, then as a file. */
export function placeAt(sql: SqlStorage, site: Site, path: string, page: number): Place {
  if (page > 1) return pageAt(sql, site, path, page) ?? placeCalledPage(sql, site, `${path}page/${page}`);
  const found = pageAt(sql, site, path, 1) ?? fileAt(sql, site, keyOf(path));
  if (found) return found;
  const spelled = path.endsWith('/') ? path : `${path}/`;
  const meant = spelled === path ? undefined : pageAt(sql, site, spelled, 1);
  if (meant === undefined) return movedFrom(site, path);
  return { kind: 'redirect', to: meant.kind === 'redirect' ? meant.to : spelled };
}

/** What looks like a page of a list may be the name of a file or of a term. */
function placeCalledPage(sql: SqlStorage, site: Site, path: string): Place {
  const found = fileAt(sql, site, path.slice(1)) ?? pageAt(sql, site, `${path}/`, 1);
  return found ?? movedFrom(site, `${path}/`);
}

/** A folder's address is that of its `index.html`, as on any server of files. */
function keyOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

function movedFrom({ redirects }: Site, path: string): Place {
  const location = redirectOf(redirects, path);
  return location === undefined ? { kind: 'none' } : { kind: 'moved', location };
}

/** The newest posts of a list with all their inputs. */
export function feedAt(sql: SqlStorage, site: Site, path: string): FeedPlace | NoPlace {
  const list = listInfo(sql, path);
  if (list === undefined) return { kind: 'none' };
  const posts = rowsFrom(sql, path, 0, site.feedLimit)
    .map((row) => readFile(sql, row.item))
    .filter(isPost)
    .map((record) => postPlace(sql, record));
  const description = sectionIndex(sql, path)?.data.description ?? '';
  return { kind: 'feed', path, of: list.kind, title: listTitle(sql, list), description, posts };
}

export function sitemapPart(sql: SqlStorage, part: number, size: number): SitemapPlace {
  const rows = rowsFrom(sql, everything, (part - 1) * size, size);
  const urls = rows
    .map((row) => readFile(sql, row.item))
    .filter((record) => record?.kind === 'post' || record?.kind === 'section')
    .map(({ data }) => {
      const moment = ('lastmod' in data && data.lastmod) || data.date;
      return { path: data.path, ...(moment && { lastmod: moment.at }) };
    });
  return { kind: 'sitemap', count: countRows(sql, everything), urls };
}

/** Sections that have a visible post, by their path. */
export function menuSections(sql: SqlStorage): { path: string; title: string }[] {
  return rowsFrom(sql, allSections, 0, 12).map(({ item }) => ({
    path: item,
    title: sectionTitle(sql, item),
  }));
}

function pageAt(sql: SqlStorage, site: Site, path: string, page: number): Place | undefined {
  const post = page === 1 ? postAt(sql, path) : undefined;
  if (post) return postPlace(sql, post);
  const taxonomy = site.taxonomies.find(({ plural }) => path === `/${plural}/`);
  const terms = taxonomy && termsAt(sql, path, taxonomy.plural, page);
  const list = terms ?? listAt(sql, site, path, page);
  if (list) return list;
  const alias = page === 1 ? aliasAt(sql, path) : undefined;
  return alias && { kind: 'redirect', to: alias.data.path };
}

/** The visible post that keeps the path. */
function postAt(sql: SqlStorage, path: string): PostRecord | undefined {
  return claiming(sql, path, 'post').find((record) => record.visible);
}

function aliasAt(sql: SqlStorage, path: string): PostRecord | undefined {
  return claiming(sql, path, 'alias').find((record) => record.visible);
}

function claiming(sql: SqlStorage, path: string, kind: string): PostRecord[] {
  return sql
    .exec<{ key: string }>('SELECT key FROM claims WHERE path = ? AND kind = ? ORDER BY key', path, kind)
    .toArray()
    .map(({ key }) => readFile(sql, key))
    .filter(isPost);
}

/** Files of a page bundle are there only while its post is. */
function fileAt(sql: SqlStorage, site: Site, key: string): Place | undefined {
  const record = readFile(sql, key);
  if (record === undefined) return bundledFileAt(sql, key);
  if (isPrivate(key) || record.errors.length > 0) return undefined;
  if (record.kind === 'post' && record.visible && !record.data.isUnrendered && site.source) {
    return { kind: 'source', key, version: record.version, path: record.data.path, above: aboveOf(sql, key) };
  }
  if (record.kind !== 'file' || isMarkdown(key)) return undefined;
  const ownerKey = ownerOf(sql, key);
  const owner = ownerKey === undefined ? undefined : readFile(sql, ownerKey);
  return {
    kind: 'file',
    key,
    version: record.version,
    ...(owner && { owner: { key: owner.key, version: owner.version, visible: owner.visible } }),
  };
}

/** A bundle whose post has another address than its folder: a file is asked for beside the post, and is in the folder. */
function bundledFileAt(sql: SqlStorage, place: string): Place | undefined {
  for (let parent = folderOf(place); parent !== ''; parent = folderOf(parent)) {
    const post = postAt(sql, `/${parent}/`);
    const folder = post && bundleOf(post.key);
    if (!folder) continue;
    const key = folder.slice(1) + place.slice(parent.length + 1);
    return readFile(sql, key)?.kind === 'file' ? { kind: 'redirect', to: `/${key}` } : undefined;
  }
  return undefined;
}
