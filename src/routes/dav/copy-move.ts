/** `COPY` and `MOVE` (RFC 4918 §9.8, §9.9). A published file moves by the operation of that name, so its addresses lead on. */

import { meet } from '../../catalog/doors/locks.ts';
import { bundleOf, folderOf } from '../../content/keys.ts';
import type { Reply } from '../../http/reply.ts';
import { move } from '../../operations/move.ts';
import { readHandling } from '../upload/put-file.ts';
import { DavProblem } from './dav-problem.ts';
import { checkName, type DavContext, type DavRequest, readDepth } from './dav-request.ts';
import { checkUnlocked } from './locked.ts';
import { noteFolder } from './make-folder.ts';
import { checkMayTouch } from './may-touch.ts';
import { filesBelow } from './members.ts';
import { copyFile, moveFile } from './move-file.ts';
import { emptyReply, multistatus } from './multistatus.ts';
import { isNoted, keepNote } from './notes.ts';
import { failuresOf, inOrder, isCover, leftBelow, mayBeOnRecord, removePlace } from './remove.ts';
import { checkParent, type DavFile, type DavPlace, findPlace, nothingAt } from './tree.ts';

export async function copyOrMove(asked: DavRequest, context: DavContext): Promise<Reply> {
  const { path, request, to } = asked;
  const isMove = request.method === 'MOVE';
  const isShallow = readDepth(request, 'infinity', ...(isMove ? [] : ['0'])) === '0';
  checkApart(path, to.path);
  const [source, target] = [await findPlace(context, asked, asked), await findPlace(context, asked, to)];
  const isDone =
    isMove &&
    source.kind === 'none' &&
    (target.kind === 'file' ? mayBeOnRecord(asked, path) : isMovedAlready(context, asked, source, target));
  if (source.kind === 'none' && !isDone) throw nothingAt(path);
  checkMayTouch(asked, { ...source, path: to.path });
  if (isMove) checkMayTouch(asked, source);
  const isNew = target.kind === 'none';
  if (!isNew && request.headers.get('Overwrite')?.trim().toUpperCase() === 'F') {
    throw new DavProblem(
      412,
      `Cannot ${request.method} to "${to.path}": there must be nothing of this name, as "Overwrite: F" says`,
    );
  }
  if (source.kind === 'file') checkName(to.path, context);
  await checkParent(context, asked, to.path);
  checkUnlocked(
    asked,
    { path: to.path, isDeep: true },
    ...(isNew ? [{ path: folderOf(to.path) }] : []),
    ...(isMove ? [{ path, isDeep: true }, { path: folderOf(path) }] : []),
  );
  const failures =
    source.kind === 'none'
      ? await finishMove(context, asked, source, target)
      : await transfer(context, asked, { source, target, isMove, isShallow });
  if (failures.length > 0) return multistatus(failures);
  const { catalog, clock } = context;
  await catalog.dav(clock(), { ask: 'copy', from: source.path, to: target.path, isDeep: !isShallow });
  if (isMove) await catalog.dav(clock(), { ask: 'moved', path: source.path, folder: folderOf(source.path) });
  return emptyReply(isNew ? 201 : 204);
}

/** Only for what an earlier request moved before it failed: else the operation finds no file. */
async function finishMove(
  context: DavContext,
  asked: DavRequest,
  source: { path: string },
  target: DavPlace,
): Promise<string[]> {
  const isLenient = readHandling(asked.request.headers);
  const finish = (from: string) => {
    const to = target.path + from.slice(source.path.length);
    return move(context, { from, to, token: asked.token, precondition: {}, isLenient });
  };
  if (target.kind !== 'file') {
    const left = await leftBelow(context, asked, source.path);
    return failuresOf(asked, left, ({ path }) => finish(path));
  }
  await finish(source.path);
  return [];
}

type Transfer = {
  source: DavFile | { kind: 'folder'; path: string };
  target: DavPlace;
  isMove: boolean;
  isShallow: boolean;
};

/** Returns XML of the files on which it failed. */
async function transfer(
  context: DavContext,
  asked: DavRequest,
  { source, target, isMove, isShallow }: Transfer,
): Promise<string[]> {
  const isFile = source.kind === 'file';
  const files = isFile ? [source] : isShallow ? [] : await filesBelow(context, asked, source.path);
  const isResumed = isMove && !isFile && isMovedAlready(context, asked, source, target);
  const isInTheWay = target.kind === 'folder' || (target.kind === 'file' && !isFile);
  const failures = isInTheWay && !isResumed ? await removePlace(context, asked, target) : [];
  if (failures.length > 0) return failures;
  if (isFile) {
    const free: DavPlace = isInTheWay ? { kind: 'none', path: target.path } : target;
    await (isMove ? moveFile : copyFile)(context, asked, source, free);
    return [];
  }
  await noteFolder(context, target.path);
  const targetOf = (file: DavFile): DavPlace => ({
    kind: 'none',
    path: target.path + file.path.slice(source.path.length),
  });
  if (!isMove) {
    // As below, what hides others comes first.
    return failuresOf(asked, inOrder(files).toReversed(), (file) =>
      copyFile(context, asked, file, targetOf(file)),
    );
  }
  await keepNote(context, { path: target.path, name: 'moving', text: source.path });
  const hiding = await hidingAmong(context, files);
  for (const file of hiding.toReversed()) {
    await copyFile(context, asked, file, targetOf(file));
  }
  const left = await failuresOf(asked, inOrder(files), (file) =>
    moveFile(context, asked, file, targetOf(file)),
  );
  return isResumed ? [...left, ...(await finishMove(context, asked, source, target))] : left;
}

/**
 * Whether an earlier request began to move the folder there and failed. Then what is there are files that it moved, and not
 * those that a move replaces.
 */
function isMovedAlready(
  context: DavContext,
  asked: DavRequest,
  source: { path: string },
  { path }: { path: string },
): boolean {
  return isNoted(context, asked, { path, name: 'moving', text: source.path }, longestMove);
}

/** Milliseconds in which a client may ask again. */
const longestMove = 3_600_000;

/**
 * Hidden texts that hide files beside or below them, the deepest first. A move copies them first and deletes them last, so
 * that nothing they hide is seen on its way. The operation takes such a copy for its own.
 */
async function hidingAmong({ catalog, clock }: DavContext, files: readonly DavFile[]): Promise<DavFile[]> {
  const covers = inOrder(files).filter(({ path, isPending }) => isCover(path) && !isPending);
  const known = await catalog.statuses(
    clock(),
    covers.map(({ info }) => info.key),
  );
  return covers.filter(
    ({ path, info }) => bundleOf(path) === null || known[info.key]?.status !== 'published',
  );
}

function checkApart(from: string, to: string): void {
  if (!meet({ path: from, isDeep: true }, { path: to, isDeep: true })) return;
  throw new DavProblem(
    403,
    `Cannot copy or move "${from}" to "${to}": neither must be the other one, lie in it, or be the top`,
  );
}
