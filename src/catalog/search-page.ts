/** The page that shows the search form with the owner's own title, known to every answer without a look-up. */

import { addresses } from '../addresses.ts';
import type { Link } from '../content/page-data.ts';
import type { CustomParts } from '../content/site/fragments.ts';
import { rowsFrom } from './counted-list.ts';
import { searchPages } from './lists.ts';
import { type FileRecord, placeInLanguage } from './record.ts';
import { readState, writeState } from './tables.ts';

/** Pages that are looked at, of several that ask for the form. */
const most = 10;

/** Call after every change of a record. Of several pages with the form in one language the one at `/search/` counts. */
export function noteSearchPage(sql: SqlStorage, before?: FileRecord, after?: FileRecord): void {
  const changed = [before, after].filter(isForSearch);
  if (changed.length === 0) return;
  const { searchPages: known = {}, ...parts } = readState<CustomParts | null>(sql, 'own-parts') ?? {};
  const pages = new Map(Object.entries(known));
  for (const record of changed) {
    const { prefix } = placeInLanguage(record);
    const found = rowsFrom(sql, searchPages(prefix), 0, most).flatMap(({ item }) => pageAt(sql, item));
    const page = found.find(({ path }) => path === prefix + addresses.search) ?? found[0];
    pages.delete(prefix);
    if (page) pages.set(prefix, page);
  }
  const noted: CustomParts = {
    ...parts,
    ...(pages.size > 0 && { searchPages: Object.fromEntries(pages) }),
  };
  writeState(sql, 'own-parts', Object.keys(noted).length === 0 ? null : noted);
}

function isForSearch(record: FileRecord | undefined): record is FileRecord {
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
