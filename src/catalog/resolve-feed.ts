/** Lists for feeds, the sitemap and the menu. */

import type { Site } from '../content/site/site.ts';
import { countRows, rowsFrom } from './counted-list.ts';
import { feedId } from './feed-id.ts';
import { readFile } from './file-rows.ts';
import { addressOf, isDisabled, listNamed } from './list-address.ts';
import { allSections, everything, listSpelled } from './lists.ts';
import { newestOf } from './newest.ts';
import { listInfo, listTitle } from './resolve-list.ts';
import { isPost, resolvePost, sectionIndex, sectionTitle } from './resolve-post.ts';
import type { ResolvedFeed, ResolvedSitemap, Unresolved } from './resolved.ts';
import { sitemapUrl, withinBudget } from './sitemap-urls.ts';

/** The newest posts of a list with all their inputs. The list is found by its address or its folder. */
export function feedAt(sql: SqlStorage, site: Site, path: string, limit: number): ResolvedFeed | Unresolved {
  const named = listNamed(sql, site, path) ?? path;
  const name = listInfo(sql, named) ? named : (listSpelled(sql, path) ?? named);
  const list = listInfo(sql, name);
  if (list === undefined || isDisabled(site, name)) return { kind: 'none' };
  const posts = newestOf(sql, site, name, limit)
    .map((key) => readFile(sql, key))
    .filter(isPost)
    .map((record) => ({ ...resolvePost(sql, site, record), id: feedId(sql, site, record) }));
  const description = sectionIndex(sql, name)?.data.description ?? '';
  return {
    kind: 'feed',
    path: addressOf(sql, site, name),
    of: list.kind,
    title: listTitle(sql, site, list),
    description,
    posts,
  };
}

export function sitemapPart(sql: SqlStorage, part: number, size: number): ResolvedSitemap {
  const rows = rowsFrom(sql, everything, (part - 1) * size, size);
  const urls = rows
    .map((row) => readFile(sql, row.item))
    .filter((record) => record?.kind === 'post' || record?.kind === 'section')
    .map(sitemapUrl);
  return { kind: 'sitemap', count: countRows(sql, everything), urls: withinBudget(urls) };
}

/** Sections that have a visible post, by their path. */
export function menuSections(sql: SqlStorage, site: Site): { path: string; title: string }[] {
  if (site.disableKinds.includes('section')) return [];
  return rowsFrom(sql, allSections, 0, 12).map(({ item }) => ({
    path: addressOf(sql, site, item),
    title: sectionTitle(sql, site, item),
  }));
}
