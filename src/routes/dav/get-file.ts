import { contentRange, readRange } from '../../http/byte-range.ts';
import { assetHeaders } from '../../http/media-type.ts';
import type { Reply } from '../../http/reply.ts';
import { isRefused } from '../../http/respond.ts';
import type { DavContext, DavRequest } from './dav-request.ts';
import { emptyReply } from './multistatus.ts';
import { findOwnPlace } from './tree.ts';
import { readVersion } from './write.ts';

/** `GET` and `HEAD`: the file's bytes, as its author last wrote them. */
export async function getFile(asked: DavRequest, context: DavContext): Promise<Reply> {
  const { path, request } = asked;
  const place = await findOwnPlace(context, asked);
  if (place.kind === 'folder') return folderReply;
  const { size, version, uploaded } = place.info;
  const isHead = request.method === 'HEAD';
  const conditions = { etag: version, uploaded };
  const isWhole = isHead || request.headers.has('If-None-Match') || isRefused(request.headers, conditions);
  const range = isWhole ? undefined : readRange(request.headers, size, version);
  const file = isHead ? null : await readVersion(context.bucket, place, range);
  const headers = {
    ...assetHeaders(path),
    'Accept-Ranges': 'bytes',
    'Content-Length': String(range?.length ?? size),
    ...(range && { 'Content-Range': contentRange(range, size) }),
  };
  return {
    ...emptyReply(range ? 206 : 200, headers),
    ...{ body: file?.body ?? null, etag: version, uploaded, guard: 'file' },
  };
}

const folderReply: Reply = {
  ...emptyReply(200, { 'Content-Type': 'text/plain; charset=utf-8' }),
  body: 'This is a folder. Programs list it by WebDAV (PROPFIND).\n',
};
