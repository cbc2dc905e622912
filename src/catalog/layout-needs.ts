/** The files whose texts a page by the owner's layouts needs. */

import { readTextName } from '../content/images.ts';
import type { LayoutFault } from '../content/layouts/engine.ts';
import type { FilesNeeded } from '../content/layouts/rendering.ts';
import type { SiteRows } from '../content/layouts/site-rows.ts';
import { bundledPage } from './bundled-pages.ts';
import { readFile } from './file-rows.ts';

/** By names, with the versions on record. Fails for a file that visitors may not see: layouts must not show it either. */
export function filesNeeded(
  sql: SqlStorage,
  rows: SiteRows,
  names: readonly string[],
): FilesNeeded | { kind: 'failed'; fault: LayoutFault } {
  const files: [string, string][] = [];
  for (const name of names) {
    const { key } = readTextName(name);
    const version = versionOf(sql, rows, key);
    if (version === undefined) {
      const message = `Cannot read "${key}": layouts can only show files that visitors may see`;
      return { kind: 'failed', fault: { message, file: key } };
    }
    files.push([name, version]);
  }
  return { kind: 'needs', files };
}

function versionOf(sql: SqlStorage, rows: SiteRows, key: string): string | undefined {
  const { pages, file } = rows;
  const own = pages.get(key) ?? pageOfEdition(sql, pages, key) ?? bundledPage(sql, rows, key);
  return own?.file.version ?? file(key)?.version;
}

/** A file may be a page in other languages only. */
function pageOfEdition(sql: SqlStorage, pages: SiteRows['pages'], key: string) {
  const record = readFile(sql, key);
  const isPage =
    record !== undefined && 'data' in record && record.data !== null && 'editions' in record.data;
  return isPage ? [...pages.values()].find(({ file }) => file.key === key) : undefined;
}

export function unreadable(message: string): LayoutFault {
  return { message, file: 'layouts/' };
}
