/** Lists folders: published and pending files together. */

import { covers } from '../../auth/tokens.ts';
import { folderOf, isPrivateSegment } from '../../content/keys.ts';
import { pendingFolder } from '../../content/pending-keys.ts';
import type { Bucket, FileInfo } from '../../store/bucket.ts';
import { DavProblem } from './dav-problem.ts';
import { type DavContext, type DavRequest, hasNames } from './dav-request.ts';
import { type DavFile, type DavPlace, fileOf, isAway, isFolderAbove } from './tree.ts';

/** Pages of a listing that one request reads. */
const mostPages = 20;

/** The members of a folder. Those of the top, for a token with a prefix, lead to its folder. */
export async function membersOf(context: DavContext, asked: DavRequest, path: string): Promise<DavPlace[]> {
  const { token, look } = asked;
  const found = await listBoth(context, asked, path, true);
  if (!found.isWhole) {
    throw new DavProblem(
      507,
      `Cannot list the folder "${path}": it must have fewer than ${mostPages * 1000} files`,
    );
  }
  const inside = path === '' ? '' : `${path}/`;
  const made = look.folders.filter((folder) => folder !== path && folderOf(folder) === path);
  const above = token.prefix.startsWith(inside)
    ? token.prefix.slice(inside.length).split('/').slice(0, -1).slice(0, 1)
    : [];
  const places = new Map<string, DavPlace>();
  for (const folder of [...found.folders, ...made, ...above.map((name) => inside + name)]) {
    if (isFolderAbove(asked, folder) || covers(token, `${folder}/`))
      places.set(folder, { kind: 'folder', path: folder });
  }
  for (const file of found.files) places.set(file.path, file);
  return [...places.values()];
}

/** All files below a folder. Throws a `DavProblem` with 507 and their number if they are too many for one request. */
export async function filesBelow(context: DavContext, asked: DavRequest, path: string): Promise<DavFile[]> {
  const { files, isWhole } = await listBoth(context, asked, path, false, 1);
  if (isWhole && files.length <= context.mostFiles) return files;
  throw new DavProblem(
    507,
    `Cannot do this with the folder "${path}" at once: it has ${isWhole ? '' : 'more than '}${files.length} files, and one request may have ${context.mostFiles}; take its folders one by one, or set DAV_FOLDER_FILES`,
  );
}

type Found = { files: DavFile[]; folders: string[]; isWhole: boolean };

/** The published and the pending files in one list. */
async function listBoth(
  { bucket }: DavContext,
  { token, look }: DavRequest,
  path: string,
  isShallow: boolean,
  most = mostPages,
): Promise<Found> {
  const inside = path === '' ? '' : `${path}/`;
  const own = `${pendingFolder}${token.name}/`;
  const [published, pending] = await Promise.all([
    isPrivateSegment(inside) ? nothing : listAll(bucket, prefixOf(inside, token.prefix), isShallow, most),
    look.hasPending ? listAll(bucket, own + inside, isShallow, most) : nothing,
  ]);
  const shown = new Map(published.files.map((file) => [file.key, file]));
  const waiting = new Map(pending.files.map((file) => [file.key.slice(own.length), file]));
  const isShown = (file: FileInfo) =>
    !isPrivateSegment(file.key) && covers(token, file.key) && !isAway(look, file);
  const paths = new Set(
    [...shown.keys(), ...waiting.keys()].filter((key) => hasNames(key.slice(inside.length))),
  );
  const files = [...paths].map((path) => {
    const file = shown.get(path);
    return fileOf(path, waiting.get(path) ?? null, file && isShown(file) ? file : null);
  });
  const folders = [
    ...published.folders.filter((folder) => !isPrivateSegment(folder)),
    ...pending.folders.map((folder) => folder.slice(own.length)),
  ];
  return {
    files: files.filter((file) => file !== null),
    folders: folders.map((folder) => folder.slice(0, -1)),
    isWhole: published.isWhole && pending.isWhole,
  };
}

type Listed = { files: FileInfo[]; folders: string[]; isWhole: boolean };

const nothing: Listed = { files: [], folders: [], isWhole: true };

/** Reads no more of a folder than the token may see. Null where its own folder lies deeper. */
function prefixOf(inside: string, prefix: string): string | null {
  if (!prefix.startsWith(inside)) return inside;
  return prefix.slice(inside.length).includes('/') ? null : prefix;
}

async function listAll(
  bucket: Bucket,
  prefix: string | null,
  isShallow: boolean,
  most: number,
): Promise<Listed> {
  if (prefix === null) return nothing;
  const found: Listed = { files: [], folders: [], isWhole: false };
  let cursor: string | undefined;
  for (let page = 0; page < most && !found.isWhole; page++) {
    const listing = await bucket.list({ prefix, isShallow, ...(cursor !== undefined && { cursor }) });
    found.files.push(...listing.files);
    found.folders.push(...(listing.folders ?? []));
    cursor = listing.cursor;
    found.isWhole = cursor === undefined;
  }
  return found;
}
