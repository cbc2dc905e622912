/** A page or a list with all that is shown around its text: translations, related posts, a filling, a tree. */

import { docsLists } from '../content/post/docs.ts';
import type { Site } from '../content/site/site.ts';
import { type Sites, siteAt } from '../content/site/sites.ts';
import { docsTree } from './docs-tree.ts';
import { filledList, filledPost } from './fill.ts';
import { placeInLanguage } from './record.ts';
import { relatedPosts } from './related.ts';
import { listCalled } from './resolve-list.ts';
import { type PostRecord, resolvePost } from './resolve-post.ts';
import type { ResolvedList, ResolvedPost, ResolvedTerms } from './resolved.ts';
import { seriesOf } from './series.ts';
import { translatedLists, translationsOf } from './translations.ts';

/** Undefined after the last page of an archive; other posts have one page. */
export function shownPost(
  sql: SqlStorage,
  site: Site,
  record: PostRecord,
  page: number,
): ResolvedPost | undefined {
  const { fills, tree } = record.data;
  if (page > 1 && !fills) return undefined;
  const translations = translationsOf(sql, site, placeInLanguage(record).pageKey, record.data);
  const resolved = { ...resolvePost(sql, site, record), ...(translations.length > 0 && { translations }) };
  if (fills) return filledPost(sql, site, resolved, page);
  const series = seriesOf(sql, record, resolved.terms);
  const linked = [resolved.newer, resolved.older, ...(series?.parts ?? [])];
  const related = relatedPosts(sql, record.key, resolved.entry, linked);
  const shown = { ...resolved, ...(series && { series }), ...(related.length > 0 && { related }) };
  return tree === undefined ? shown : inTree(sql, site, shown, { root: tree, sort: record.sort });
}

/** Posts of documentation have neighbours in the tree, not among posts by date. */
function inTree(
  sql: SqlStorage,
  site: Site,
  { newer: _newer, older: _older, ...post }: ResolvedPost,
  { root, sort }: { root: string; sort: string },
): ResolvedPost {
  const list = post.entry.lists.find(({ kind }) => kind === 'section')?.path ?? root;
  return { ...post, tree: docsTree(sql, site, root, { path: post.path, list, sort }) };
}

/** A page of a list by its folder. */
export function shownList(
  sql: SqlStorage,
  sites: Sites,
  name: string,
  page: number,
): ResolvedList | ResolvedTerms | undefined {
  const site = siteAt(sites, name);
  const list = listCalled(sql, site, name, page);
  if (list === undefined) return undefined;
  const shown = list.kind === 'list' ? withExtras(sql, site, name, list) : list;
  const translations = translatedLists(sql, { site, sites }, name, list.index?.entry);
  return shown && translations.length > 0 ? { ...shown, translations } : shown;
}

function withExtras(sql: SqlStorage, site: Site, name: string, list: ResolvedList): ResolvedList | undefined {
  const { fills, tree } = list.index?.entry ?? {};
  if (fills) return filledList(sql, site, list, list.page);
  const root = tree ?? docsLists(site).find((folder) => folder === name);
  return root === undefined
    ? list
    : { ...list, tree: docsTree(sql, site, root, { path: list.path, list: name }) };
}

/** A further page of an archive that is below the text of a section. */
export function furtherPage(
  sql: SqlStorage,
  site: Site,
  name: string,
  page: number,
): ResolvedList | undefined {
  const list = listCalled(sql, site, name, 1);
  return list?.kind === 'list' && list.index?.entry.fills ? filledList(sql, site, list, page) : undefined;
}
