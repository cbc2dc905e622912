/** The site as a tree of folders and files, as the holder of a token sees it: what is pending stands before what is published. */

import { covers } from '../../auth/tokens.ts';
import { folderOf, isPrivateSegment } from '../../content/keys.ts';
import { pendingKey } from '../../content/pending-keys.ts';
import { Problem } from '../../problem.ts';
import type { FileInfo } from '../../store/bucket.ts';
import { DavProblem } from './dav-problem.ts';
import type { DavContext, DavRequest } from './dav-request.ts';

export type DavFile = {
  kind: 'file';
  path: string;
  /** In the bucket, under the key `info.key`. */
  info: FileInfo;
  isPending: boolean;
  /** The file that visitors may see; absent: there is none, or it is away for a moment. */
  published?: FileInfo;
};

export type DavPlace = DavFile | { kind: 'folder'; path: string } | { kind: 'none'; path: string };

/** The file or folder of the request. Throws a `Problem` of type `not-found` where there is none. */
export async function findOwnPlace(
  context: DavContext,
  asked: DavRequest,
): Promise<Exclude<DavPlace, { kind: 'none' }>> {
  const place = await findPlace(context, asked, asked);
  if (place.kind === 'none') throw nothingAt(asked.path);
  return place;
}

export function nothingAt(path: string): Problem {
  return new Problem('not-found', `Cannot find "${path}": there is no such file or folder`);
}

export async function findPlace(
  context: DavContext,
  asked: DavRequest,
  { path, spelled = path, hasSlash = false, isNewFile = false }: Sought,
): Promise<DavPlace> {
  if (isFolderAbove(asked, path) || asked.look.folders.includes(path)) return { kind: 'folder', path };
  if (!covers(asked.token, path)) {
    return { kind: covers(asked.token, `${path}/`) ? 'folder' : 'none', path };
  }
  if (hasSlash && asked.look.known.includes(path)) return { kind: 'folder', path };
  const file = await findFile(context, asked, path, spelled);
  if (file) return file;
  const isThere = isNewFile ? isKnownFolder(asked, path) : await isFolder(context, asked, path);
  return { kind: isThere ? 'folder' : 'none', path };
}

/** `isNewFile`: whether it is enough to know that no folder with this name is recorded. */
type Sought = { path: string; spelled?: string; hasSlash?: boolean; isNewFile?: boolean };

async function findFile(
  { bucket }: DavContext,
  { token, look }: DavRequest,
  path: string,
  spelled: string,
): Promise<DavFile | null> {
  const [pending, plain, decomposed] = await Promise.all([
    look.hasPending ? bucket.head(pendingKey(token.name, path)) : null,
    isPrivateSegment(path) ? null : bucket.head(path),
    // Another tool may have stored the file under decomposed letters.
    spelled === path || isPrivateSegment(path) ? null : bucket.head(spelled),
  ]);
  const published = plain ?? decomposed;
  return fileOf(path, pending, published && !isAway(look, published) ? published : null);
}

/** Whether the holder has moved this version away for a moment. */
export function isAway({ away }: DavRequest['look'], { key, version }: FileInfo): boolean {
  return away.some((file) => file.path === key && file.version === version);
}

export function fileOf(path: string, pending: FileInfo | null, published: FileInfo | null): DavFile | null {
  const info = pending ?? published;
  if (info === null) return null;
  return { kind: 'file', path, info, isPending: pending !== null, ...(published && { published }) };
}

/** The top, and the folders that lead to the one of the token: they are there without any file. */
export function isFolderAbove({ token }: DavRequest, path: string): boolean {
  return path === '' || token.prefix.startsWith(`${path}/`);
}

export async function isFolder(context: DavContext, asked: DavRequest, path: string): Promise<boolean> {
  const { look, token } = asked;
  if (isFolderAbove(asked, path)) return true;
  if (!covers(token, `${path}/`)) return false;
  if (isKnownFolder(asked, path)) return true;
  const prefixes = [
    ...(look.hasPending ? [pendingKey(token.name, `${path}/`)] : []),
    ...(isPrivateSegment(path) ? [] : [`${path}/`]),
  ];
  const listings = await Promise.all(prefixes.map((prefix) => context.bucket.list({ prefix, limit: 1 })));
  return listings.some(({ files }) => files.length > 0);
}

/** Throws a `DavProblem` with 409 unless there is a folder for a file or folder of this path. */
export async function checkParent(context: DavContext, asked: DavRequest, path: string): Promise<void> {
  const parent = folderOf(path);
  if (await isFolder(context, asked, parent)) return;
  throw new DavProblem(409, `Cannot write into "${parent}": the folder must be made first`);
}

export function isKnownFolder({ look }: DavRequest, path: string): boolean {
  return look.folders.includes(path) || look.known.includes(path);
}
