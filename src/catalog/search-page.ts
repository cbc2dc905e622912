/** The page that shows the search form with the owner's own title, known to every answer without a look-up. */

import { addresses } from '../addresses.ts';
import type { Link } from '../content/page-data.ts';
import type { CustomParts } from '../content/site/fragments.ts';
import { rowsFrom } from './counted-list.ts';
import { searchPages } from './lists.ts';
import type { FileRecord } from './record.ts';
import { readState, writeState } from './tables.ts';

/** Pages that are looked at, of several that ask for the form. */
const most = 10;

/** Call after every change of a record. Of several pages with the form the one at `/search/` counts. */
export function noteSearchPage(sql: SqlStorage, before?: FileRecord, after?: FileRecord): void {
  if (!isForSearch(before) && !isForSearch(after)) return;
  const { searchPage: _before, ...parts } = readState<CustomParts | null>(sql, 'own-parts') ?? {};
  const pages = rowsFrom(sql, searchPages, 0, most).flatMap(({ item }) => pageAt(sql, item));
  const searchPage = pages.find(({ path }) => path === addresses.search) ?? pages[0];
  const noted: CustomParts = { ...parts, ...(searchPage && { searchPage }) };
  writeState(sql, 'own-parts', Object.keys(noted).length === 0 ? null : noted);
}

function isForSearch(record: FileRecord | undefined): boolean {
  return (record?.kind === 'post' || record?.kind === 'section') && record.data.fills === 'search';
}

function pageAt(sql: SqlStorage, key: string): Link[] {
  return sql
    .exec<{ path: string; title: string | null }>(
      "SELECT data ->> 'path' AS path, data ->> 'title' AS title FROM files WHERE key = ?",
      key,
    )
    .toArray()
    .map(({ path, title }) => ({ path, title: title ?? '' }));
}
