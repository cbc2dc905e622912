/** The files that the owner's layouts may read or name: those of visitors, and the assets of the layouts. */

import type { FileFacts } from '../content/layouts/page-facts.ts';
import { type Sites, siteOfFile } from '../content/site/sites.ts';
import { readFile } from './file-rows.ts';
import { fileAt } from './resolve-file.ts';

/** Files of one folder that are told. */
const mostFiles = 500;

const assets = 'layouts/_assets/';

/** The file at a key, if visitors may fetch it, or an asset of the layouts. `previewed` is a post that counts as visible. */
export function publicFile(
  sql: SqlStorage,
  sites: Sites,
  key: string,
  previewed?: string,
): FileFacts | undefined {
  if (key.startsWith(assets)) return assetAt(sql, key);
  const found = fileAt(sql, siteOfFile(sites, key), key);
  if (found?.kind !== 'file' || found.key !== key) return undefined;
  const isHidden = found.owner?.visible === false && found.owner.key !== previewed;
  return isHidden ? undefined : withSize(sql, found);
}

/** The files whose keys begin with `folder`, which ends with a slash. */
export function publicFilesIn(
  sql: SqlStorage,
  sites: Sites,
  folder: string,
  previewed?: string,
): FileFacts[] {
  const keys = sql
    .exec<{ key: string }>(
      "SELECT key FROM files WHERE key > ? AND key < ? AND kind = 'file' ORDER BY key LIMIT ?",
      folder,
      `${folder.slice(0, -1)}0`,
      mostFiles,
    )
    .toArray();
  return keys.flatMap(({ key }) => publicFile(sql, sites, key, previewed) ?? []);
}

/** Names of one folder that are looked at. */
const mostNames = 2000;

/** Goes from name to name of a folder, and past all that is in a folder of its own. */
const namesBeside = `
  WITH RECURSIVE names (key) AS (
    SELECT min(key) FROM files WHERE key > ?1 AND key < ?2
    UNION ALL
    SELECT (
      SELECT min(files.key) FROM files WHERE files.key < ?2 AND files.key >= CASE instr(substr(names.key, ?3), '/')
        WHEN 0 THEN names.key || char(1)
        ELSE substr(names.key, 1, ?3 - 2 + instr(substr(names.key, ?3), '/')) || '0'
      END
    ) FROM names WHERE names.key IS NOT NULL LIMIT ?4
  )
  SELECT key FROM names WHERE key IS NOT NULL AND instr(substr(key, ?3), '/') = 0`;

/** The files directly in a folder, which ends with a slash; empty: at the top of the bucket. */
export function publicFilesBeside(
  sql: SqlStorage,
  sites: Sites,
  folder: string,
  previewed?: string,
): FileFacts[] {
  const end = folder === '' ? '\u{10ffff}' : `${folder.slice(0, -1)}0`;
  const first = [...folder].length + 1;
  const keys = sql.exec<{ key: string }>(namesBeside, folder, end, first, mostNames).toArray();
  const files = keys.filter(({ key }) => readFile(sql, key)?.kind === 'file').slice(0, mostFiles);
  return files.flatMap(({ key }) => publicFile(sql, sites, key, previewed) ?? []);
}

function assetAt(sql: SqlStorage, key: string): FileFacts | undefined {
  const record = readFile(sql, key);
  if (record?.kind !== 'file' || record.errors.length > 0) return undefined;
  return withSize(sql, record);
}

function withSize(sql: SqlStorage, { key, version }: { key: string; version: string }): FileFacts {
  const record = readFile(sql, key);
  const { width, height, tags } = (record?.kind === 'file' && record.data) || {};
  return {
    ...{ key, version },
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(tags && { tags }),
  };
}
