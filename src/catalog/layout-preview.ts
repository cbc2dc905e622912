/** A hidden post among the rows, for its preview by the owner's layouts. */

import type { SiteRows } from '../content/layouts/site-rows.ts';
import { readFile } from './file-rows.ts';
import { factsOf } from './layout-facts.ts';
import { publicFile, publicFilesBeside, publicFilesIn } from './layout-files.ts';

/** The same rows, with the page of `key` and the files of its bundle as if visitors saw them. */
export function withPreviewed(sql: SqlStorage, rows: SiteRows, key: string): SiteRows {
  const record = readFile(sql, key);
  const facts = record && factsOf(record, rows.sites);
  if (facts === undefined) return rows;
  return {
    ...rows,
    token: `${rows.token} ${key} ${facts.file.version}`,
    pages: new Map(rows.pages).set(facts.id, facts),
    file: (asked) => publicFile(sql, rows.sites, asked, key),
    filesIn: (folder) => publicFilesIn(sql, rows.sites, folder, key),
    filesBeside: (folder) => publicFilesBeside(sql, rows.sites, folder, key),
  };
}
