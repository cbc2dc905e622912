/** Lists of posts and of terms, a page at a time. */

import type { Site } from '../site.ts';
import { aboveOf } from './above.ts';
import type { ListPlace, ListRow, Neighbour, TermsPlace } from './catalog.ts';
import { readFile } from './files.ts';
import { type ListInfo, readList, sectionsWithin, spellingOf, termsList } from './lists.ts';
import { countRows, rowsFrom } from './order.ts';
import { answerUses, isPost, type PostRecord, sectionIndex, sectionTitle } from './post-place.ts';

export function termsAt(
  sql: SqlStorage,
  path: string,
  taxonomy: string,
  page: number,
): TermsPlace | undefined {
  const list = termsList(taxonomy);
  const count = countRows(sql, list);
  const pages = Math.ceil(count / termsPerPage);
  if (page > pages) return undefined;
  const rows = rowsFrom(sql, list, (page - 1) * termsPerPage, termsPerPage).map(({ item }) => ({
    path: item,
    title: spellingOf(sql, item),
    count: countRows(sql, item),
  }));
  return {
    kind: 'terms',
    path,
    title: sectionTitle(sql, path),
    count,
    page,
    pages,
    rows,
    ...indexOf(sql, path),
  };
}

const termsPerPage = 200;

export function listAt(sql: SqlStorage, site: Site, path: string, page: number): ListPlace | undefined {
  const list = listInfo(sql, path);
  if (list === undefined) return undefined;
  const count = countRows(sql, path);
  const pages = Math.max(1, Math.ceil(count / site.paginate));
  if (page > pages) return undefined;
  const rows = rowsFrom(sql, path, (page - 1) * site.paginate, site.paginate);
  return {
    kind: 'list',
    path,
    of: list.kind,
    title: listTitle(sql, list),
    count,
    page,
    pages,
    rows: rows
      .map(({ item }) => readFile(sql, item))
      .filter(isPost)
      .map(rowOf),
    sections: page === 1 ? sectionsInside(sql, path) : [],
    ...indexOf(sql, path),
  };
}

/** Enough for a page of them; those of more are found by their addresses. */
const maxSections = 200;

function sectionsInside(sql: SqlStorage, path: string): Neighbour[] {
  return rowsFrom(sql, sectionsWithin(path), 0, maxSections)
    .map(({ item }) => readFile(sql, item))
    .filter((record) => record?.kind === 'section')
    .map(({ data }) => ({ path: data.path, title: sectionTitle(sql, data.path) }));
}

/** The visible file that gives the list its text. */
function indexOf(sql: SqlStorage, path: string): Pick<ListPlace, 'index'> {
  const index = sectionIndex(sql, path);
  if (index === undefined) return {};
  const { key, version, data } = index;
  const above = aboveOf(sql, key);
  return { index: { key, version, entry: data, above, facts: answerUses(sql, key, data.uses) } };
}

/** A list exists when it has a post or a text; the home page always does. */
export function listInfo(sql: SqlStorage, path: string): ListInfo | undefined {
  const list = readList(sql, path);
  if (list) return list;
  if (path === '/') return { path, kind: 'home', taxonomy: '' };
  return sectionIndex(sql, path) && { path, kind: 'section', taxonomy: '' };
}

export function listTitle(sql: SqlStorage, list: ListInfo): string {
  if (list.kind === 'term') return sectionIndex(sql, list.path)?.data.title ?? spellingOf(sql, list.path);
  if (list.kind === 'section') return sectionTitle(sql, list.path);
  return sectionIndex(sql, list.path)?.data.title ?? '';
}

function rowOf(record: PostRecord): ListRow {
  const { path, title, date, summary, description } = record.data;
  return { path, title, summary: summary || description, ...(date && { date }) };
}
