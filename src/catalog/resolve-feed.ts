/** Lists for feeds, the sitemap and the menu. */

import { languageOf } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import { type Sites, siteAt } from '../content/site/sites.ts';
import { countRows, rowsFrom } from './counted-list.ts';
import { feedId } from './feed-id.ts';
import { readFile } from './file-rows.ts';
import { addressOf, isDisabled, listNamed } from './list-address.ts';
import { allSections, everything, listSpelled } from './lists.ts';
import { newestOf } from './newest.ts';
import { languageIn, listInfo, listTitle } from './resolve-list.ts';
import { isPost, resolvePost, sectionIndex, sectionTitle } from './resolve-post.ts';
import type { ResolvedFeed, ResolvedSitemap, Unresolved } from './resolved.ts';
import { sitemapUrl, withinBudget } from './sitemap-urls.ts';

/** The newest posts of a list with all their inputs. The list is found by its address or its folder. */
export function feedAt(
  sql: SqlStorage,
  sites: Sites,
  path: string,
  limit?: number,
): ResolvedFeed | Unresolved {
  const named = listNamed(sql, sites, path) ?? path;
  const name = listInfo(sql, siteAt(sites, named), named) ? named : (listSpelled(sql, path) ?? named);
  const site = siteAt(sites, name);
  const list = listInfo(sql, site, name);
  if (list === undefined || isDisabled(site, name)) return { kind: 'none' };
  const posts = newestOf(sql, site, name, limit ?? site.feedLimit)
    .map((key) => readFile(sql, key))
    .filter(isPost)
    .filter(({ data }) => !data.keptFrom?.includes('feeds'))
    .map((record) => ({ ...resolvePost(sql, site, record), id: feedId(sql, site, record) }));
  const description = sectionIndex(sql, name)?.data.description ?? '';
  return {
    kind: 'feed',
    ...languageIn(site),
    path: addressOf(sql, site, name),
    of: list.kind,
    title: listTitle(sql, site, list),
    description,
    posts,
  };
}

/** One part of the sitemap of the site's language. */
export function sitemapPart(sql: SqlStorage, site: Site, part: number, size: number): ResolvedSitemap {
  const { prefix } = languageOf(site);
  const rows = rowsFrom(sql, everything(prefix), (part - 1) * size, size);
  const urls = rows
    .map((row) => readFile(sql, row.item))
    .filter((record) => record?.kind === 'post' || record?.kind === 'section')
    .map(sitemapUrl);
  return { kind: 'sitemap', count: countRows(sql, everything(prefix)), urls: withinBudget(urls) };
}

/** Sections that have a visible post, by their path. */
export function menuSections(sql: SqlStorage, site: Site): { path: string; title: string }[] {
  if (site.disableKinds.includes('section')) return [];
  return rowsFrom(sql, allSections(languageOf(site).prefix), 0, 12).map(({ item }) => ({
    path: addressOf(sql, site, item),
    title: sectionTitle(sql, site, item),
  }));
}
