import { covers } from '../../auth/tokens.ts';
import { folderOf } from '../../content/keys.ts';
import { isTemporary } from '../../content/pending-keys.ts';
import type { Reply } from '../../http/reply.ts';
import {
  checkPrecondition,
  readWritePrecondition,
  type WritePrecondition,
} from '../../http/write-precondition.ts';
import { checkCoding, readContent } from '../upload/put-file.ts';
import { DavProblem } from './dav-problem.ts';
import { checkName, type DavContext, type DavRequest } from './dav-request.ts';
import { orNoted } from './failed-put.ts';
import { checkUnlocked } from './locked.ts';
import { checkMayTouch } from './may-touch.ts';
import { emptyReply } from './multistatus.ts';
import { modified } from './properties.ts';
import { checkParent, type DavPlace, findPlace, isKnownFolder } from './tree.ts';
import { write } from './write.ts';

/** Bytes of a body whose length nobody says beforehand: it is read whole. */
const longestUnknown = 32 * 1024 * 1024;

/** `PUT`. The same bytes are not stored again, so a client may repeat it. */
export async function putFile(asked: DavRequest, context: DavContext): Promise<Reply> {
  const { path, look, token, request, hasSlash } = asked;
  const { headers } = request;
  checkCoding(headers);
  const precondition = readWritePrecondition(headers);
  const place = await findTarget(context, asked, precondition);
  if (place.kind === 'folder' || hasSlash)
    throw new DavProblem(405, `Cannot PUT "${path}": it must not be a folder`);
  checkName(path, context);
  checkMayTouch(asked, place);
  await checkParent(context, asked, path);
  const isNew = place.kind === 'none';
  checkUnlocked(asked, { path }, ...(isNew ? [{ path: folderOf(path) }] : []));
  const isLocked = look.locks.some((lock) => lock.isNew && lock.path === path && lock.holder === token.name);
  const { version, isCreated } = await orNoted(asked, context, async () => {
    checkPrecondition(precondition, place.kind === 'file' ? place.info : null);
    const content = await readContent(request, path, context.bucket, longestUnknown);
    return write(context, asked, place, { content, precondition, isLocked });
  });
  const isAccepted = await keepTime(asked, context, version, isCreated);
  const headersOfTime = isAccepted ? { 'X-OC-Mtime': 'accepted' } : {};
  return { ...emptyReply(isCreated ? 201 : 204, headersOfTime), etag: version };
}

/** Publishing looks for the file itself: where nothing depends on it before, it is not looked for twice. */
async function findTarget(
  context: DavContext,
  asked: DavRequest,
  precondition: WritePrecondition,
): Promise<DavPlace> {
  const { path, spelled, look, request } = asked;
  const isPlain =
    Object.keys(precondition).length === 0 &&
    !look.hasPending &&
    look.locks.length + look.away.length === 0 &&
    spelled === path &&
    !isTemporary(path) &&
    Number(request.headers.get('Content-Length')) > 0;
  if (isPlain && covers(asked.token, path) && !isKnownFolder(asked, path)) return { kind: 'none', path };
  return findPlace(context, asked, { ...asked, isNewFile: true });
}

/** Properties of a file that was there before are not those of a new one. The note of a failure ends. */
async function keepTime(
  { path, look, request }: DavRequest,
  { catalog, clock }: DavContext,
  version: string,
  isNew: boolean,
): Promise<boolean> {
  const seconds = /^\d{1,12}(?=\.|$)/.exec(request.headers.get('X-OC-Mtime') ?? '')?.[0];
  const old = look.properties.filter((each) => each.path === path && (isNew || each.name === 'failed'));
  if (seconds === undefined && old.length === 0) return false;
  const changes = [
    ...old.map(({ name }) => ({ name, value: null })),
    ...(seconds === undefined ? [] : [{ name: modified, value: `${seconds} ${version}` }]),
  ];
  const { isFull } = await catalog.dav(clock(), { ask: 'set', path, changes });
  return seconds !== undefined && !isFull;
}
