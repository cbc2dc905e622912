import { addresses } from '../addresses.ts';
import { present } from '../content/data/mapping.ts';
import type { Site } from '../content/site/site.ts';
import { countRows, rowsFrom } from './counted-list.ts';
import { readFile } from './file-rows.ts';
import { datedHome } from './newest.ts';
import { isPost } from './resolve-post.ts';
import type { ResolvedList } from './resolved.ts';

const postsPerPage = 100;

/** The home page's posts by title and date alone, newest first, with many on a page. */
export function archiveAt(sql: SqlStorage, site: Site, path: string, page: number): ResolvedList | undefined {
  if (path !== addresses.archive) return undefined;
  const list = datedHome(site);
  const count = countRows(sql, list);
  const pages = Math.ceil(count / postsPerPage);
  if (page > pages) return undefined;
  const rows = rowsFrom(sql, list, (page - 1) * postsPerPage, postsPerPage)
    .map(({ item }) => readFile(sql, item))
    .filter(isPost)
    .map(({ data: { path: address, title, date, leadsTo } }) => ({
      ...{ path: address, title, summary: '' },
      ...present({ date, leadsTo }),
    }));
  return { kind: 'list', path, of: 'archive', title: '', count, page, pages, rows, sections: [] };
}
