/** `DELETE` of a file, or of a folder with few files. */

import { covers } from '../../auth/tokens.ts';
import { folderOf, isPrivateSegment } from '../../content/keys.ts';
import type { Reply } from '../../http/reply.ts';
import {
  checkPrecondition,
  readWritePrecondition,
  type WritePrecondition,
} from '../../http/write-precondition.ts';
import { dropPending } from '../../operations/pending.ts';
import { remove } from '../../operations/remove.ts';
import { Problem } from '../../problem.ts';
import { reasonOf, statusOf } from './dav-problem.ts';
import { type DavContext, type DavRequest, hrefOf, readDepth } from './dav-request.ts';
import { checkNotFailed } from './failed-put.ts';
import { checkUnlocked } from './locked.ts';
import { checkMayTouch } from './may-touch.ts';
import { filesBelow } from './members.ts';
import { emptyReply, failure, multistatus } from './multistatus.ts';
import { type DavFile, type DavPlace, findPlace, nothingAt } from './tree.ts';

export async function deletePlace(asked: DavRequest, context: DavContext): Promise<Reply> {
  const { path, request } = asked;
  if (path === '') throw new Problem('forbidden', 'Cannot delete the top folder: the site must stay');
  const place = await findPlace(context, asked, asked);
  if (place.kind === 'none' && !mayBeOnRecord(asked, path)) throw nothingAt(path);
  checkMayTouch(asked, place);
  checkUnlocked(asked, { path, isDeep: true }, { path: folderOf(path) });
  if (place.kind === 'folder') readDepth(request, 'infinity');
  const precondition = readWritePrecondition(request.headers);
  if (place.kind !== 'none') checkPrecondition(precondition, place.kind === 'file' ? place.info : null);
  await checkNotFailed(context, asked, place);
  const failures = await removePlace(context, asked, place, precondition);
  return failures.length === 0 ? emptyReply(204) : multistatus(failures);
}

/** Whether the catalog may still know a file of this name that an earlier request deleted before it failed. */
export function mayBeOnRecord({ token, look }: DavRequest, path: string): boolean {
  return covers(token, path) && !isPrivateSegment(path) && !look.away.some((file) => file.path === path);
}

/**
 * Returns XML of the files that could not be deleted. The error of a single file is thrown. `precondition` is that of a file
 * which only the catalog knows.
 */
export async function removePlace(
  context: DavContext,
  asked: DavRequest,
  place: DavPlace,
  precondition: WritePrecondition = {},
): Promise<string[]> {
  const { catalog, clock } = context;
  const { token } = asked;
  const { path } = place;
  let failures: string[] = [];
  if (place.kind === 'file') await removeFile(context, asked, place);
  else if (place.kind === 'none') await remove(context, { key: path, token, precondition });
  else {
    const files = inOrder(await filesBelow(context, asked, path));
    failures = await failuresOf(asked, files, (file) => removeFile(context, asked, file));
    if (failures.length === 0) {
      failures = await failuresOf(asked, await leftBelow(context, asked, path), (file) =>
        remove(context, { key: file.path, token, precondition: {} }),
      );
    }
  }
  if (failures.length === 0) await catalog.dav(clock(), { ask: 'forget', path, folder: folderOf(path) });
  return failures;
}

/** Files of an emptied folder that the catalog still knows, as many as one request deletes. */
export async function leftBelow(
  { catalog, clock, mostFiles }: DavContext,
  asked: DavRequest,
  path: string,
): Promise<{ path: string }[]> {
  if (!asked.look.known.includes(path)) return [];
  const { keys = [] } = await catalog.dav(clock(), { ask: 'keys below', path, most: mostFiles });
  return keys.filter((key) => mayBeOnRecord(asked, key)).map((key) => ({ path: key }));
}

/** Does the work with each file. Returns XML of those on which it failed. A storage that fails ends the request: the client must try again. */
export async function failuresOf<File extends { path: string }>(
  asked: DavRequest,
  files: readonly File[],
  work: (file: File) => Promise<unknown>,
): Promise<string[]> {
  const failures: string[] = [];
  for (const file of files) {
    try {
      await work(file);
    } catch (error) {
      if (!(error instanceof Problem) || error.type === 'storage-failed') throw error;
      failures.push(failure(hrefOf(asked, file.path, false), statusOf(error), reasonOf(error)));
    }
  }
  return failures;
}

/** Texts that hide files beside or below them go last, the deepest first: nothing is seen while they go. */
export function inOrder(files: readonly DavFile[]): DavFile[] {
  const rank = ({ path }: DavFile) => (isCover(path) ? 1000 - path.split('/').length : 0);
  return files.toSorted((a, b) => rank(a) - rank(b));
}

export function isCover(path: string): boolean {
  return /(?:^|\/)_?index\.[^/]+$/i.test(path);
}

async function removeFile(context: DavContext, { token }: DavRequest, file: DavFile): Promise<void> {
  const { path, published, isPending } = file;
  try {
    if (published) await remove(context, { key: published.key, token, precondition: {} });
  } catch (error) {
    if (isPending && error instanceof Problem && error.type === 'forbidden')
      await dropPending(context, { path, token });
    throw error;
  }
  if (isPending) await dropPending(context, { path, token });
}
