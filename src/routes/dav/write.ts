/** Writes a file: published where it can be, pending where it must wait. */

import { isTemporary } from '../../content/pending-keys.ts';
import type { ByteRange } from '../../http/byte-range.ts';
import type { WritePrecondition } from '../../http/write-precondition.ts';
import { isText, textLimit } from '../../indexing/bytes-needed.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { dropPending, keepPending, keepRefused } from '../../operations/pending.ts';
import { check, publish } from '../../operations/publish.ts';
import type { Upload } from '../../operations/upload.ts';
import { Problem } from '../../problem.ts';
import type { Content, StoredFile } from '../../store/bucket.ts';
import { contentSize } from '../../store/check-put.ts';
import { readBytes } from '../../store/read-bytes.ts';
import { readHandling, tooLarge } from '../upload/put-file.ts';
import { DavProblem } from './dav-problem.ts';
import { checkName, type DavContext, type DavRequest } from './dav-request.ts';
import type { DavFile, DavPlace } from './tree.ts';

export type Writing = {
  content: Content;
  precondition?: WritePrecondition;
  /** The file stays pending until its lock ends. */
  isLocked?: boolean;
};

export type Written = { version: string; isCreated: boolean };

/** Returns the version that the file has now, and whether its author sees it for the first time. Throws the `Problem` of publishing; a refused text is kept for its author. */
export async function write(
  context: DavContext,
  asked: DavRequest,
  place: DavPlace,
  { content, precondition = {}, isLocked = false }: Writing,
): Promise<Written> {
  const { token, look } = asked;
  const { path } = place;
  const file = place.kind === 'file' ? place : undefined;
  checkName(path, context);
  const isAway = look.away.some((each) => each.path === path);
  const isLater = isLocked || contentSize(content) === 0 || (isTemporary(path) && !file?.published);
  const upload: Upload = {
    ...{ key: file?.published?.key ?? path, token, content },
    isLenient: readHandling(asked.request.headers),
    // Of a file that only its author sees as it is, the bucket cannot check it.
    precondition: file?.isPending || isAway ? {} : precondition,
  };
  if (isLater) {
    if (!isTemporary(path) && contentSize(content) > 0)
      await orKept(context, upload, path, () => check(context, upload));
    return { version: await keep(context, asked, path, content), isCreated: !file };
  }
  const { version, change } = await orKept(context, upload, path, () => publish(context, upload));
  if (file?.isPending) await dropPending(context, { path, token });
  if (isAway) await context.catalog.dav(context.clock(), { ask: 'bring back', path, holder: token.name });
  return { version, isCreated: !file && (isAway || change === 'created') };
}

/** Throws a `DavProblem` with 507 where the author has as many pending files as may be. Returns the version. */
export async function keep(
  context: DavContext,
  { token }: DavRequest,
  path: string,
  content: Content,
): Promise<string> {
  const kept = await keepPending(context, { path, token }, content);
  if (kept) return kept.version;
  throw new DavProblem(507, `Cannot keep "${path}": other pending files must be published or deleted first`);
}

/** A text that cannot be published stays with its author, and so do the reasons. */
export async function orKept<T>(
  context: OperationsContext,
  { content, token }: Pick<Upload, 'content' | 'token'>,
  path: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isFault =
      error instanceof Problem && (error.type === 'unprocessable' || error.type === 'address-taken');
    if (isFault && content instanceof Uint8Array) await keepRefused(context, { path, token }, content, error);
    throw error;
  }
}

/** Texts whole, since they are checked. */
export async function contentOf(
  { bucket }: Pick<DavContext, 'bucket'>,
  { info, path }: Pick<DavFile, 'info' | 'path'>,
  to = path,
): Promise<Content> {
  const isChecked = isText(path) || isText(to);
  if (isChecked && info.size > textLimit) {
    throw tooLarge(path, textLimit);
  }
  const file = await readVersion(bucket, { info, path });
  return isChecked || !bucket.consistent ? readBytes(file.body) : { stream: file.body, size: info.size };
}

/** Throws a `DavProblem` with 409 for a file that has another version meanwhile. */
export async function readVersion(
  bucket: DavContext['bucket'],
  { info, path }: Pick<DavFile, 'info' | 'path'>,
  range?: ByteRange,
): Promise<StoredFile> {
  const file = await bucket.get(info.key, range);
  if (file?.version === info.version) return file;
  await file?.body.cancel();
  throw new DavProblem(409, `Cannot read "${path}": it changed meanwhile; try again`);
}
