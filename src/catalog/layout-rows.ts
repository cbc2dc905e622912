import type { ListFacts } from '../content/layouts/page-facts.ts';
import type { LayoutFiles, SiteRows } from '../content/layouts/site-rows.ts';
import { languageOf } from '../content/site/languages.ts';
import type { Site } from '../content/site/site.ts';
import type { Sites } from '../content/site/sites.ts';
import { rowsFrom } from './counted-list.ts';
import { publicFile, publicFilesIn } from './layout-files.ts';
import { allLists } from './layout-lists.ts';
import { allMenus, menuPages } from './lists.ts';
import { menuOf } from './menu.ts';

/** Menus of pages that are told. */
const mostMenus = 100;

/** Answers from the tables, within one transaction. */
export function siteRows(
  sql: SqlStorage,
  { sites, ...state }: Pick<SiteRows, 'token' | 'pages'> & { sites: Sites; layouts: LayoutFiles },
): SiteRows {
  let lists: readonly ListFacts[] | undefined;
  return {
    ...state,
    sites,
    lists() {
      lists ??= allLists(sql, sites, state.pages);
      return lists;
    },
    menu: (name, site) => menuOf(sql, site, name) ?? [],
    menuNames: (site) => menuNames(sql, site),
    file: (key) => publicFile(sql, sites, key),
    filesIn: (folder) => publicFilesIn(sql, sites, folder),
  };
}

/** Names of menus of the settings, of sections, and of pages. */
function menuNames(sql: SqlStorage, site: Site): readonly string[] {
  const { prefix } = languageOf(site);
  const ofPages = rowsFrom(sql, allMenus(prefix), 0, mostMenus).map(({ item }) =>
    item.slice(menuPages(prefix, '').length),
  );
  const ofSections = site.sectionPagesMenu === '' ? [] : [site.sectionPagesMenu];
  return [...new Set([...Object.keys(site.menus), ...ofSections, ...ofPages])].toSorted();
}
