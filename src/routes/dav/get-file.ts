import { contentRange, readRange } from '../../http/byte-range.ts';
import { assetHeaders } from '../../http/media-type.ts';
import type { Reply } from '../../http/reply.ts';
import { isRefused } from '../../http/respond.ts';
import { DavProblem } from './dav-problem.ts';
import type { DavContext, DavRequest } from './dav-request.ts';
import { findOwnPlace } from './tree.ts';

/** `GET` and `HEAD`: the file's bytes, as its author last wrote them. */
export async function getFile(asked: DavRequest, context: DavContext): Promise<Reply> {
  const { path, request } = asked;
  const place = await findOwnPlace(context, asked);
  if (place.kind === 'folder') return folderReply;
  const { key, size, version, uploaded } = place.info;
  const isHead = request.method === 'HEAD';
  const conditions = { etag: version, uploaded };
  const isWhole = isHead || request.headers.has('If-None-Match') || isRefused(request.headers, conditions);
  const range = isWhole ? undefined : readRange(request.headers, size, version);
  const file = isHead ? null : await context.bucket.get(key, range);
  if (!isHead && file?.version !== version) {
    await file?.body.cancel();
    throw new DavProblem(409, `Cannot read "${path}": it changed meanwhile; read it again`);
  }
  return {
    status: range ? 206 : 200,
    body: file?.body ?? null,
    headers: {
      ...assetHeaders(path),
      'Accept-Ranges': 'bytes',
      'Content-Length': String(range?.length ?? size),
      ...(range && { 'Content-Range': contentRange(range, size) }),
    },
    etag: version,
    uploaded,
    caching: 'private',
    guard: 'file',
  };
}

const folderReply: Reply = {
  status: 200,
  body: 'This is a folder. Programs list it by WebDAV (PROPFIND).\n',
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  caching: 'private',
  guard: 'none',
};
