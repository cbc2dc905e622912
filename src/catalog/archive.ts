import { addresses } from '../addresses.ts';
import { present } from '../content/data/mapping.ts';
import type { Row } from '../content/page-data.ts';
import { languageOf } from '../content/site/languages.ts';
import { type Sites, siteAt } from '../content/site/sites.ts';
import { countRows, rowsFrom } from './counted-list.ts';
import { readFile } from './file-rows.ts';
import { datedHome } from './newest.ts';
import { languageIn } from './resolve-list.ts';
import { isPost } from './resolve-post.ts';
import type { ResolvedList } from './resolved.ts';
import { translatedLists } from './translations.ts';

const postsPerPage = 100;

/** The site's own archive. */
export function archiveAt(
  sql: SqlStorage,
  sites: Sites,
  path: string,
  page: number,
): ResolvedList | undefined {
  const site = siteAt(sites, path);
  if (path !== languageOf(site).prefix + addresses.archive) return undefined;
  const archive = archiveRows(sql, datedHome(site), page);
  if (archive === undefined) return undefined;
  const translations = translatedLists(sql, { site, sites }, path, undefined);
  return {
    ...{ kind: 'list', path, of: 'archive', title: '', ...archive, sections: [] },
    ...languageIn(site),
    ...(translations.length > 0 && { translations }),
  };
}

/** The posts of a list by title and date alone, with many on a page; undefined after the last page. */
export function archiveRows(
  sql: SqlStorage,
  list: string,
  page: number,
): Pick<ResolvedList, 'count' | 'page' | 'pages' | 'rows'> | undefined {
  const count = countRows(sql, list);
  const pages = Math.ceil(count / postsPerPage);
  if (page > pages) return undefined;
  const rows = rowsFrom(sql, list, (page - 1) * postsPerPage, postsPerPage)
    .map(({ item }) => readFile(sql, item))
    .filter(isPost)
    .map(
      ({ data: { path, title, date, leadsTo } }): Row => ({
        ...{ path, title, summary: '' },
        ...present({ date, leadsTo }),
      }),
    );
  return { count, page, pages, rows };
}
