import { covers } from '../../auth/tokens.ts';
import { isHtml } from '../../content/keys.ts';
import { isTemporary } from '../../content/pending-keys.ts';
import { readAtMost } from '../../http/read-at-most.ts';
import type { Reply } from '../../http/reply.ts';
import { checkPrecondition, readWritePrecondition } from '../../http/write-precondition.ts';
import { isText, textLimit } from '../../indexing/bytes-needed.ts';
import { Problem } from '../../problem.ts';
import type { Content } from '../../store/bucket.ts';
import { sizeProblem } from '../../store/check-put.ts';
import { checkCoding } from '../upload/put-file.ts';
import { DavProblem } from './dav-problem.ts';
import { checkName, type DavContext, type DavRequest, parentOf } from './dav-request.ts';
import { orNoted } from './failed-put.ts';
import { checkUnlocked } from './locked.ts';
import { checkMayTouch } from './may-touch.ts';
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
  const place = await findTarget(context, asked);
  if (place.kind === 'folder' || hasSlash)
    throw new DavProblem(405, `Cannot PUT "${path}": it must not be a folder`);
  checkName(path, context);
  checkMayTouch(asked, place);
  await checkParent(context, asked, path);
  const isNew = place.kind === 'none';
  checkUnlocked(asked, { path }, ...(isNew ? [{ path: parentOf(path) }] : []));
  const precondition = readWritePrecondition(headers);
  const isLocked = look.locks.some((lock) => lock.isNew && lock.path === path && lock.holder === token.name);
  const { version, isCreated } = await orNoted(asked, context, async () => {
    checkPrecondition(precondition, place.kind === 'file' ? place.info : null);
    const content = await readContent(asked, context);
    return write(context, asked, place, { content, precondition, isLocked });
  });
  const isAccepted = await keepTime(asked, context, version, isCreated);
  return {
    status: isCreated ? 201 : 204,
    body: null,
    headers: isAccepted ? { 'X-OC-Mtime': 'accepted' } : {},
    etag: version,
    caching: 'private',
    guard: 'none',
  };
}

/** Publishing looks for the file itself: where nothing depends on it before, it is not looked for twice. */
async function findTarget(context: DavContext, asked: DavRequest): Promise<DavPlace> {
  const { path, spelled, look, request } = asked;
  const isAsked = ['If-Match', 'If-None-Match', 'If-Unmodified-Since'].some((name) =>
    request.headers.has(name),
  );
  const isPlain =
    !isAsked &&
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
  const set = seconds === undefined ? [] : [[modified, `${seconds} ${version}`] as const];
  const { isFull } = await catalog.dav(clock(), {
    ask: 'set',
    path,
    set,
    remove: old.map(({ name }) => name),
  });
  return seconds !== undefined && !isFull;
}

/** Texts are read whole. Other files stream where their length is known: macOS says it in a header of its own. */
async function readContent({ request, path }: DavRequest, { bucket }: DavContext): Promise<Content> {
  const size = readLength(request.headers);
  const isChecked = isText(path) && !(isHtml(path) && (size ?? 0) > textLimit);
  const limit = isChecked ? textLimit : bucket.limits.fileBytes;
  const tooLarge = new Problem(
    'too-large',
    `Cannot store "${path}": it must not be larger than ${limit} bytes`,
  );
  if (size !== undefined && size > limit) throw tooLarge;
  const stream = request.body ?? new Blob([]).stream();
  if (size !== undefined && size > 0 && !isChecked && bucket.consistent) return { stream, size };
  const most = size === undefined ? Math.min(limit, longestUnknown) : size;
  const bytes = await readAtMost(stream, most);
  if (bytes !== null && (size === undefined || bytes.byteLength === size)) return bytes;
  if (size !== undefined) throw sizeProblem(path, size);
  if (limit <= longestUnknown) throw tooLarge;
  throw new Problem(
    'length-required',
    `Cannot store "${path}": a file of more than ${longestUnknown} bytes must have "Content-Length"`,
  );
}

function readLength(headers: Headers): number | undefined {
  const length = headers.get('Content-Length') ?? headers.get('X-Expected-Entity-Length');
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}
