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

/** The picture among the files of a page bundle. `folder` is a path. */
export function pictureIn(sql: SqlStorage, folder: string): SizedImage | undefined {
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
  const record = claim?.key ? readFile(sql, claim.key) : undefined;
  if (record?.kind !== 'file') return undefined;
  const { width, height } = record.data ?? {};
  if (width === undefined || height === undefined) return undefined;
  return { path: pathOfFile(record.key), width, height };
}

/** `/posts/trip/*cover*`. */
function claimedPath(folder: string, name: PictureName): string {
  return `${folder}*${name}*`;
}
