/** Lists for feeds and the menu. */

import type { Link } from '../content/page-data.ts';
import { languageOf } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import { type Sites, siteAt } from '../content/site/sites.ts';
import { rowsFrom } from './counted-list.ts';
import { isUnlisted } from './entry.ts';
import { feedId } from './feed-id.ts';
import { readFile } from './file-rows.ts';
import { addressOf, isDisabled, listNamed } from './list-address.ts';
import { allSections, listSpelled } from './lists.ts';
import { newestOf } from './newest.ts';
import { languageIn, listInfo, listTitle } from './resolve-list.ts';
import { isPost, resolvePost, sectionIndex, titleIn } from './resolve-post.ts';
import type { ResolvedFeed, Unresolved } from './resolved.ts';
import { keptIn, listFacts } from './shared-inputs.ts';

/** The newest posts of a list with all their inputs. The list is found by its address or its folder. */
export function feedAt(
  sql: SqlStorage,
  sites: Sites,
  path: string,
  limit?: number,
): ResolvedFeed | Unresolved {
  const { disablePathToLower } = siteAt(sites, path);
  const names = [path, ...(disablePathToLower ? [path.toLowerCase()] : [])].flatMap((spelled) => [
    listNamed(sql, sites, spelled) ?? spelled,
    listSpelled(sql, spelled) ?? spelled,
  ]);
  const name = names.find((one) => listInfo(sql, siteAt(sites, one), one)) ?? path;
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

/** Sections in the menu of a site that has none of its own. */
export const mostMenuSections = 12;

/** Sections that have a visible post, by their path. */
export function menuSections(sql: SqlStorage, site: Site): readonly Link[] {
  return keptIn(listFacts(sql).sections, site.language, () => sectionsOf(sql, site));
}

function sectionsOf(sql: SqlStorage, site: Site): Link[] {
  if (site.disableKinds.includes('section')) return [];
  return rowsFrom(sql, allSections(languageOf(site).prefix), 0, mostMenuSections).flatMap(({ item }) => {
    const index = sectionIndex(sql, item);
    if (index && isUnlisted(index.data)) return [];
    return [{ path: addressOf(sql, site, item), title: titleIn(sql, site, item, index) }];
  });
}
