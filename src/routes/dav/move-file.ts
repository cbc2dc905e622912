import { isTemporary } from '../../content/pending-keys.ts';
import { move } from '../../operations/move.ts';
import { dropPending } from '../../operations/pending.ts';
import { check } from '../../operations/publish.ts';
import { checkRemoval, remove } from '../../operations/remove.ts';
import { readHandling } from '../upload/put-file.ts';
import type { DavContext, DavRequest } from './dav-request.ts';
import type { DavFile, DavPlace } from './tree.ts';
import { contentOf, write } from './write.ts';

/** Milliseconds in which a program must bring back a file that it moved to a name for a moment. */
const longestAway = 60_000;

export async function copyFile(
  context: DavContext,
  asked: DavRequest,
  source: DavFile,
  target: DavPlace,
): Promise<void> {
  await write(context, asked, target, { content: await contentOf(context, source, target.path) });
}

/**
 * Editors write a text beside the file and rename it, or rename the file first and write a new one. So a pending file that
 * gets a real name is published. A published file that gets a name for a moment stays as visitors see it, until it comes
 * back or the time is over.
 */
export async function moveFile(
  context: DavContext,
  asked: DavRequest,
  source: DavFile,
  target: DavPlace,
): Promise<void> {
  const { token } = asked;
  const { path, published, isPending } = source;
  const stays = isTemporary(target.path) && !(target.kind === 'file' && target.published);
  if (published && !stays) await moveKey(context, asked, published.key, target);
  if (published && stays) await checkRemoval(context, { key: published.key, token, precondition: {} });
  if (isPending || stays) {
    const isReplaced = published !== undefined && !stays;
    const known = isReplaced ? await context.bucket.head(target.path) : null;
    const now: DavPlace = known
      ? { kind: 'file', path: target.path, info: known, published: known, isPending: false }
      : target;
    await write(context, asked, now, { content: await contentOf(context, source, target.path) });
  }
  if (isPending) await dropPending(context, { path, token });
  if (published && stays) {
    const until = context.clock() + longestAway;
    const { key, version } = published;
    const file = { path: key, holder: token.name, version, until };
    await context.catalog.dav(context.clock(), { ask: 'take away', file });
  }
}

/** A file in the way goes only if this one may take its place. */
async function moveKey(
  context: DavContext,
  asked: DavRequest,
  from: string,
  target: DavPlace,
): Promise<void> {
  const { token, request } = asked;
  const { path: to } = target;
  const isLenient = readHandling(request.headers);
  if (target.kind === 'file') {
    if (target.published) {
      const source = await context.bucket.head(from);
      const content = source && (await contentOf(context, { path: from, info: source }, to));
      if (content) await check(context, { key: to, token, content, precondition: {}, isLenient });
      if (content && !(content instanceof Uint8Array)) await content.stream.cancel();
      await checkRemoval(context, { key: from, token, precondition: {} });
      await remove(context, { key: target.published.key, token, precondition: {} });
    }
    if (target.isPending) await dropPending(context, { path: to, token });
  }
  await move(context, { from, to, token, precondition: {}, isLenient });
}
