/** `DELETE` of a file, or of a folder with few files. */

import type { Reply } from '../../http/reply.ts';
import { checkPrecondition, readWritePrecondition } from '../../http/write-precondition.ts';
import { dropPending } from '../../operations/pending.ts';
import { remove } from '../../operations/remove.ts';
import { Problem } from '../../problem.ts';
import { DavProblem, reasonOf, statusOf } from './dav-problem.ts';
import { type DavContext, type DavRequest, hrefOf, parentOf } from './dav-request.ts';
import { checkUnlocked } from './locked.ts';
import { checkMayTouch } from './may-touch.ts';
import { emptyReply, failure, multistatus } from './multistatus.ts';
import { type DavFile, type DavPlace, filesBelow, findPlace } from './tree.ts';

export async function deletePlace(asked: DavRequest, context: DavContext): Promise<Reply> {
  const { path, request } = asked;
  if (path === '') throw new Problem('forbidden', 'Cannot delete the top folder: the site must stay');
  const place = await findPlace(context, asked, asked);
  if (place.kind === 'none')
    throw new Problem('not-found', `Cannot delete "${path}": there is no such file or folder`);
  checkMayTouch(asked, place);
  checkUnlocked(asked, { path, isDeep: true }, { path: parentOf(path) });
  if (place.kind === 'folder' && (request.headers.get('Depth') ?? 'infinity') !== 'infinity') {
    throw new DavProblem(
      400,
      'Cannot delete a folder but not what is in it: the header must be "Depth: infinity"',
    );
  }
  checkPrecondition(readWritePrecondition(request.headers), place.kind === 'file' ? place.info : null);
  const failures = await removePlace(context, asked, place);
  return failures.length === 0 ? emptyReply(204) : multistatus(failures);
}

/** Returns XML of the files that could not be deleted. The error of a single file is thrown. */
export async function removePlace(
  context: DavContext,
  asked: DavRequest,
  place: DavPlace,
): Promise<string[]> {
  const { catalog, clock } = context;
  const failures: string[] = [];
  if (place.kind === 'file') await removeFile(context, asked, place);
  else {
    for (const file of inOrder(await filesBelow(context, asked, place.path))) {
      await orFailure(failures, asked, file.path, () => removeFile(context, asked, file));
    }
  }
  if (failures.length === 0) {
    await catalog.dav(clock(), { ask: 'forget', path: place.path, folder: parentOf(place.path) });
  }
  return failures;
}

/** A storage that fails ends the request: the client must try again. */
export async function orFailure(
  failures: string[],
  asked: DavRequest,
  path: string,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem) || error.type === 'storage-failed') throw error;
    failures.push(failure(hrefOf(asked, path, false), statusOf(error), reasonOf(error)));
  }
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
