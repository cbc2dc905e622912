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

function assetAt(sql: SqlStorage, key: string): FileFacts | undefined {
  const record = readFile(sql, key);
  if (record?.kind !== 'file' || record.errors.length > 0) return undefined;
  return withSize(sql, record);
}

function withSize(sql: SqlStorage, { key, version }: { key: string; version: string }): FileFacts {
  const record = readFile(sql, key);
  const { width, height } = (record?.kind === 'file' && record.data) || {};
  return {
    ...{ key, version },
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}
