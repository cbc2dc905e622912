/** `LOCK` and `UNLOCK` (RFC 4918 §9.10, §9.11). */

import type { DavLock } from '../../catalog/doors/dav-question.ts';
import { meet } from '../../catalog/doors/locks.ts';
import { folderOf } from '../../content/keys.ts';
import { isTemporary } from '../../content/pending-keys.ts';
import type { Reply } from '../../http/reply.ts';
import { Problem } from '../../problem.ts';
import { DavProblem } from './dav-problem.ts';
import { checkName, type DavContext, type DavRequest, readDepth } from './dav-request.ts';
import { checkUnlocked, locked } from './locked.ts';
import { checkMayLock } from './may-touch.ts';
import { emptyReply, xmlReply } from './multistatus.ts';
import { activeLocks } from './properties.ts';
import { publishPending } from './settle.ts';
import { checkParent, findPlace } from './tree.ts';
import { keep } from './write.ts';
import { childOf, readXml, readXmlBody, refused, writeXml, type XmlElement } from './xml.ts';

/** Seconds. Programs ask for a lock again before it ends; a program that died holds a file for no longer. */
const longestTime = 1800;

/** Characters of the owner that a client names. */
const longestOwner = 2000;

export async function lock(asked: DavRequest, context: DavContext): Promise<Reply> {
  const { headers } = asked.request;
  const body = await readXmlBody(asked.request);
  const depth = readDepth(asked.request, '0', 'infinity');
  const now = context.clock();
  const until = now + 1000 * secondsOf(headers.get('Timeout'));
  if (body.byteLength === 0) return refresh(asked, context, until);
  const { isShared, owner } = readLockInfo(readXml(body, 'lockinfo'));
  const { path, token } = asked;
  const place = await findPlace(context, asked, { ...asked, isNewFile: !asked.hasSlash });
  await checkMayLock(context, asked, place);
  const isFile = place.kind !== 'folder';
  if (isFile) checkName(path, context);
  if (place.kind === 'none') {
    await checkParent(context, asked, path);
    checkUnlocked(asked, { path: folderOf(path) });
  }
  const isPublished = place.kind === 'file' && place.published !== undefined;
  const made: DavLock = {
    ...{ token: `urn:uuid:${crypto.randomUUID()}`, path: place.path, holder: token.name },
    ...{ isShared, owner, until },
    isDeep: depth === 'infinity',
    isNew: isFile && !isPublished && !isTemporary(path),
  };
  const { lock: taken, conflicts: [conflict] = [] } = await context.catalog.dav(now, {
    ask: 'lock',
    lock: made,
  });
  if (conflict) throw locked(asked, conflict);
  if (taken === undefined) throw new DavProblem(507, 'Cannot lock: other locks must end first');
  if (place.kind === 'none') await keep(context, asked, path, new Uint8Array());
  return lockReply(asked, taken, place.kind === 'none' ? 201 : 200, now);
}

async function refresh(asked: DavRequest, { catalog, clock }: DavContext, until: number): Promise<Reply> {
  for (const token of asked.submitted) {
    const held = { ask: 'hold', token, holder: asked.token.name, until } as const;
    const { lock: found } = await catalog.dav(clock(), held);
    if (found) return lockReply(asked, found, 200, clock());
  }
  throw new DavProblem(
    412,
    'Cannot refresh the lock: "If" must name one that has not ended, or the body must ask for a new one',
  );
}

function lockReply(asked: DavRequest, taken: DavLock, status: number, now: number): Reply {
  const body = `<D:prop xmlns:D="DAV:"><D:lockdiscovery>${activeLocks(asked, [taken], now)}</D:lockdiscovery></D:prop>`;
  return xmlReply(status, body, { 'Lock-Token': `<${taken.token}>` });
}

function readLockInfo(root: XmlElement): { isShared: boolean; owner: string } {
  const scope = childOf(root, 'lockscope');
  const isShared = childOf(scope, 'shared') !== undefined;
  const named = childOf(root, 'owner');
  const owner = named ? writeXml(named) : '';
  const hasScope = isShared || childOf(scope, 'exclusive') !== undefined;
  if (!hasScope || !childOf(childOf(root, 'locktype'), 'write') || owner.length > longestOwner) {
    throw refused(
      `it must have a scope, the type "write", and an owner of at most ${longestOwner} characters`,
    );
  }
  return { isShared, owner };
}

function secondsOf(timeout: string | null): number {
  const [, seconds] = /(?:^|,)\s*Second-(\d{1,10})/i.exec(timeout ?? '') ?? [];
  return Math.min(Math.max(Number(seconds ?? longestTime), 1), longestTime);
}

/** A new file that was locked is published now. Some clients leave out the angles around the lock's token. */
export async function unlock(asked: DavRequest, context: DavContext): Promise<Reply> {
  const [, token] = /^\s*<?\s*([^<>\s]+)\s*>?\s*$/.exec(asked.request.headers.get('Lock-Token') ?? '') ?? [];
  if (token === undefined)
    throw new DavProblem(400, 'Cannot unlock: the header "Lock-Token" must name the lock');
  const own = asked.look.locks.find(
    (each) => each.token === token && each.holder === asked.token.name && meet(each, asked),
  );
  if (own === undefined) {
    throw new DavProblem(
      409,
      `Cannot unlock "${asked.path}": it must have this lock`,
      '<D:lock-token-matches-request-uri/>',
    );
  }
  const end = () =>
    context.catalog.dav(context.clock(), { ask: 'hold', token, holder: own.holder, until: null });
  try {
    if (own.isNew) await publishPending(context, asked.token, own.path);
  } catch (error) {
    // While storage fails the lock stays, so that the client can try again.
    if (error instanceof Problem && error.type !== 'storage-failed') await end();
    throw error;
  }
  await end();
  return emptyReply(204);
}
