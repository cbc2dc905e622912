import { folderOf } from '../../content/keys.ts';
import type { Reply } from '../../http/reply.ts';
import { Problem } from '../../problem.ts';
import { DavProblem } from './dav-problem.ts';
import { checkName, type DavContext, type DavRequest } from './dav-request.ts';
import { checkUnlocked } from './locked.ts';
import { checkMayTouch } from './may-touch.ts';
import { emptyReply } from './multistatus.ts';
import { checkParent, findPlace } from './tree.ts';
import { readXmlBody } from './xml.ts';

/** `MKCOL`: a bucket has no folders, so the catalog notes those without files. */
export async function makeFolder(asked: DavRequest, context: DavContext): Promise<Reply> {
  const { path } = asked;
  if ((await readXmlBody(asked.request)).byteLength > 0) {
    throw new Problem('unsupported-media-type', 'Cannot make the folder: the request must have no body');
  }
  const place = await findPlace(context, asked, asked);
  if (place.kind !== 'none')
    throw new DavProblem(405, `Cannot make the folder "${path}": there must be nothing of this name`);
  checkMayTouch(asked, { kind: 'folder', path });
  await checkParent(context, asked, path);
  checkUnlocked(asked, { path }, { path: folderOf(path) });
  await noteFolder(context, path);
  return emptyReply(201);
}

export async function noteFolder(context: DavContext, path: string): Promise<void> {
  checkName(`${path}/x`, context);
  const { isFull } = await context.catalog.dav(context.clock(), { ask: 'make folder', path });
  if (isFull)
    throw new DavProblem(507, `Cannot make the folder "${path}": empty folders must be deleted first`);
}
