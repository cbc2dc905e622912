/** The lists that the site adds to pages whose front matter asks for one. */

import type { Filling } from '../content/post/filling.ts';
import { languageOf } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import { archiveRows } from './archive.ts';
import { isDisabled } from './list-address.ts';
import { datedHome } from './newest.ts';
import { termsOf } from './resolve-list.ts';
import type { ResolvedFilling, ResolvedList, ResolvedPost } from './resolved.ts';

/** The post with the filling that it asks for; undefined after the last page of an archive. */
export function filledPost(
  sql: SqlStorage,
  site: Site,
  resolved: ResolvedPost,
  page: number,
): ResolvedPost | undefined {
  const { newer: _newer, older: _older, ...alone } = resolved;
  const { fills } = resolved.entry;
  const filling = fills && fill(sql, site, { of: fills, list: datedHome(site), page });
  return filling && { ...alone, filling };
}

/** The same for a section. The archive of a section with posts has these alone. */
export function filledList(
  sql: SqlStorage,
  site: Site,
  section: ResolvedList,
  page: number,
): ResolvedList | undefined {
  const { fills, list: own = '' } = section.index?.entry ?? {};
  const list = section.count > 0 ? own : datedHome(site);
  const filling = fills && fill(sql, site, { of: fills, list, page });
  if (filling === undefined) return undefined;
  const { isGrouped: _grouped, ...alone } = { ...section, sections: [] };
  if (filling.of !== 'archive') return { ...alone, count: 0, page, pages: 1, rows: [], filling };
  return { ...alone, ...filling };
}

/** Undefined after the last page. An archive without posts has one page. */
function fill(
  sql: SqlStorage,
  site: Site,
  { of, list, page }: { of: Filling; list: string; page: number },
): ResolvedFilling | undefined {
  if (of === 'archive') {
    const archive = archiveRows(sql, list, page);
    if (archive) return { of, ...archive };
    return page === 1 ? { of, count: 0, page, pages: 1, rows: [] } : undefined;
  }
  if (page > 1) return undefined;
  if (of === 'search') return { of };
  const nameOf = (plural: string) => `${languageOf(site).prefix}/${plural}/`;
  const shown = site.taxonomies.filter(({ plural }) => !isDisabled(site, nameOf(plural)));
  const taxonomies = shown.flatMap(({ plural }) => termsOf(sql, site, nameOf(plural), 1) ?? []);
  return { of, taxonomies: taxonomies.map(({ path, title, rows }) => ({ path, title, rows })) };
}
