/** Pages within page bundles: they have no address, and templates see them among the files of the bundle. */

import { fileOf } from '../content/editions.ts';
import { folderOf } from '../content/keys.ts';
import type { PageFacts } from '../content/layouts/page-facts.ts';
import type { SiteRows } from '../content/layouts/site-rows.ts';
import type { Sites } from '../content/site/sites.ts';
import { ownersOf } from './address-owners.ts';
import { isPublished, readFile } from './file-rows.ts';
import { factsOf } from './layout-facts.ts';
import { isBundled } from './status.ts';

/** Pages of one bundle that are told. */
const mostPages = 200;

/** The pages in the bundle of a page, in its language, that are neither drafts nor out of their time. */
export function pagesInside(sql: SqlStorage, sites: Sites, bundle: PageFacts, now: number): PageFacts[] {
  const folder = folderOf(bundle.file.key);
  const rows = sql.exec<{ key: string }>(
    "SELECT key FROM files WHERE key > ? AND key < ? AND kind = 'post' ORDER BY key LIMIT ?",
    `${folder}/`,
    `${folder}0`,
    mostPages,
  );
  return rows.toArray().flatMap(({ key }) => {
    const record = readFile(sql, key);
    if (record === undefined || !isBundled(record) || !isPublished(record, now)) return [];
    const facts = factsOf(record, sites);
    return facts?.language === bundle.language ? facts : [];
  });
}

/** The page of a file that lies in the bundle of a visible page. */
export function bundledPage(
  sql: SqlStorage,
  { pages, pagesInside: inside }: SiteRows,
  key: string,
): PageFacts | undefined {
  const bundles = ownersOf(sql, key).flatMap((owner) => pages.get(owner) ?? []);
  return bundles.flatMap((bundle) => inside(bundle)).find(({ file }) => file.key === fileOf(key));
}
