/** `COPY` and `MOVE` (RFC 4918 §9.8, §9.9). A published file moves by the operation of that name, so its addresses lead on. */

import { bundleOf } from '../../content/keys.ts';
import type { Reply } from '../../http/reply.ts';
import { move } from '../../operations/move.ts';
import { readHandling } from '../upload/put-file.ts';
import { DavProblem } from './dav-problem.ts';
import {
  checkName,
  type DavContext,
  type DavPath,
  type DavRequest,
  isBelow,
  parentOf,
} from './dav-request.ts';
import { checkUnlocked } from './locked.ts';
import { noteFolder } from './make-folder.ts';
import { checkMayTouch } from './may-touch.ts';
import { filesBelow } from './members.ts';
import { copyFile, moveFile } from './move-file.ts';
import { emptyReply, multistatus } from './multistatus.ts';
import { isNoted, keepNote } from './notes.ts';
import { inOrder, isCover, leftBelow, mayBeOnRecord, orFailure, removePlace } from './remove.ts';
import { checkParent, type DavFile, type DavPlace, findPlace, nothingAt } from './tree.ts';

/** `to` is the path that the header `Destination` names. */
export async function copyOrMove(asked: DavRequest, context: DavContext, to: DavPath): Promise<Reply> {
  const { path, request } = asked;
  const isMove = request.method === 'MOVE';
  const isShallow = readDepth(request, isMove) === '0';
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
    ...(isNew ? [{ path: parentOf(to.path) }] : []),
    ...(isMove ? [{ path, isDeep: true }, { path: parentOf(path) }] : []),
  );
  const failures =
    source.kind === 'none'
      ? await finishMove(context, asked, source, target)
      : await transfer(context, asked, { source, target, isMove, isShallow });
  if (failures.length > 0) return multistatus(failures);
  const { catalog, clock } = context;
  await catalog.dav(clock(), { ask: 'copy', from: source.path, to: target.path, isDeep: !isShallow });
  if (isMove) await catalog.dav(clock(), { ask: 'moved', path: source.path, folder: parentOf(source.path) });
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
  const failures: string[] = [];
  if (target.kind === 'file') await finish(source.path);
  else {
    for (const from of await leftBelow(context, asked, source.path)) {
      await orFailure(failures, asked, from, () => finish(from));
    }
  }
  return failures;
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
  if (source.kind === 'file') {
    if (target.kind === 'folder') {
      const failures = await removePlace(context, asked, target);
      if (failures.length > 0) return failures;
    }
    const free: DavPlace = target.kind === 'folder' ? { kind: 'none', path: target.path } : target;
    await (isMove ? moveFile : copyFile)(context, asked, source, free);
    return [];
  }
  const files = isShallow ? [] : await filesBelow(context, asked, source.path);
  const isResumed = isMove && isMovedAlready(context, asked, source, target);
  const failures = target.kind === 'none' || isResumed ? [] : await removePlace(context, asked, target);
  if (failures.length > 0) return failures;
  await noteFolder(context, target.path);
  const pathIn = (file: DavFile) => target.path + file.path.slice(source.path.length);
  if (isMove) {
    await keepNote(context, { path: target.path, name: 'moving', text: source.path });
    failures.push(...(await moveAll(context, asked, files, pathIn)));
    if (isResumed) failures.push(...(await finishMove(context, asked, source, target)));
    return failures;
  }
  for (const file of inOrder(files).toReversed()) {
    await orFailure(failures, asked, file.path, () =>
      copyFile(context, asked, file, { kind: 'none', path: pathIn(file) }),
    );
  }
  return failures;
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
 * Hidden texts that hide files beside or below them are copied first and deleted last. So nothing that they hide is seen on
 * its way. The operation takes such a copy for its own.
 */
async function moveAll(
  context: DavContext,
  asked: DavRequest,
  files: readonly DavFile[],
  pathIn: (file: DavFile) => string,
): Promise<string[]> {
  const failures: string[] = [];
  const covers = inOrder(files).filter(({ path, isPending }) => isCover(path) && !isPending);
  const known = await context.catalog.statuses(
    context.clock(),
    covers.map(({ info }) => info.key),
  );
  const hiding = covers.filter(
    ({ path, info }) => bundleOf(path) === null || known[info.key]?.status !== 'published',
  );
  for (const file of hiding.toReversed()) {
    await copyFile(context, asked, file, { kind: 'none', path: pathIn(file) });
  }
  for (const file of inOrder(files)) {
    await orFailure(failures, asked, file.path, () =>
      moveFile(context, asked, file, { kind: 'none', path: pathIn(file) }),
    );
  }
  return failures;
}

function readDepth({ headers }: Request, isMove: boolean): string {
  const depth = headers.get('Depth') ?? 'infinity';
  if (depth === 'infinity' || (depth === '0' && !isMove)) return depth;
  throw new DavProblem(
    400,
    `Cannot use "Depth: ${depth.slice(0, 20)}" here: it must be "infinity", or "0" for COPY`,
  );
}

function checkApart(from: string, to: string): void {
  if (from !== '' && to !== '' && from !== to && !isBelow(to, from) && !isBelow(from, to)) return;
  throw new DavProblem(
    403,
    `Cannot copy or move "${from}" to "${to}": neither must be the other one, lie in it, or be the top`,
  );
}
