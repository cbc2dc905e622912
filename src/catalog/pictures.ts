/** The picture of a page bundle: one of its files, by its name. */

import { composed, folderOf } from '../content/keys.ts';
import type { SizedImage } from '../content/page-data.ts';
import { pathOfFile } from '../content/paths.ts';
import { type PictureName, pictureNameOf } from '../content/post/picture.ts';
import { readFile } from './file-rows.ts';
import type { FileRecord } from './record.ts';

/** An image that can be the picture of the folder around it claims that. Its size must be known. */
export function pictureClaims(record: FileRecord | undefined): { path: string; kind: 'picture' }[] {
  if (record?.kind !== 'file' || record.data?.width === undefined) return [];
  const folder = composed(folderOf(record.key));
  const name = pictureNameOf(record.key.slice(record.key.lastIndexOf('/') + 1));
  if (folder === '' || name === undefined) return [];
  return [{ path: claimedPath(`/${folder}/`, name), kind: 'picture' }];
}

/**
 * The picture among the files of a page bundle. `folder` is a path, `language` that of the bundle's post on a site with
 * several languages.
 */
export function pictureIn(sql: SqlStorage, folder: string, language?: string): SizedImage | undefined {
  const key = language === undefined ? firstIn(sql, folder) : bestIn(sql, folder, language);
  const record = key ? readFile(sql, key) : undefined;
  if (record?.kind !== 'file') return undefined;
  const { width, height } = record.data ?? {};
  if (width === undefined || height === undefined) return undefined;
  return { path: pathOfFile(record.key), width, height };
}

function firstIn(sql: SqlStorage, folder: string): string | null {
  const [claim] = sql
    .exec<{ key: string | null }>(
      `SELECT coalesce(
         (SELECT key FROM claims WHERE path = ? AND kind = 'picture' ORDER BY key LIMIT 1),
         (SELECT key FROM claims WHERE path = ? AND kind = 'picture' ORDER BY key LIMIT 1)
       ) AS key`,
      claimedPath(folder, 'feature'),
      claimedPath(folder, 'cover'),
    )
    .toArray();
  return claim?.key ?? null;
}

/** The picture with the suffix of the language counts first, then one without a suffix. */
function bestIn(sql: SqlStorage, folder: string, language: string): string | undefined {
  for (const name of ['feature', 'cover'] as const) {
    const keys = sql
      .exec<{ key: string }>(
        "SELECT key FROM claims WHERE path = ? AND kind = 'picture' ORDER BY key LIMIT ?",
        claimedPath(folder, name),
        mostPictures,
      )
      .toArray()
      .map(({ key }) => key);
    const suffixes = keys.map((key) => /\.([\w-]+)\.[^./]+$/.exec(key)?.[1]?.toLowerCase());
    const found = [language, undefined].map((suffix) => keys[suffixes.indexOf(suffix)]);
    const key = found.find((other) => other !== undefined) ?? keys[0];
    if (key !== undefined) return key;
  }
  return undefined;
}

/** Pictures of one bundle that are looked at. */
const mostPictures = 50;

/** `/posts/trip/*cover*`. */
function claimedPath(folder: string, name: PictureName): string {
  return `${folder}*${name}*`;
}
