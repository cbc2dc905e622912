import { addresses } from '../addresses.ts';
import { present } from '../content/data/mapping.ts';
import type { Row } from '../content/page-data.ts';
import type { Site } from '../content/site/site.ts';
import { countRows, rowsFrom } from './counted-list.ts';
import { readFile } from './file-rows.ts';
import { datedHome } from './newest.ts';
import { isPost } from './resolve-post.ts';
import type { ResolvedList } from './resolved.ts';

const postsPerPage = 100;

/** The site's own archive. */
export function archiveAt(sql: SqlStorage, site: Site, path: string, page: number): ResolvedList | undefined {
  if (path !== addresses.archive) return undefined;
  const archive = archiveRows(sql, datedHome(site), page);
  return archive && { kind: 'list', path, of: 'archive', title: '', ...archive, sections: [] };
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
