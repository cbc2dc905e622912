import { checkCovers } from '../../auth/tokens.ts';
import { checkKey } from '../../content/check-key.ts';
import type { Reply } from '../../http/respond.ts';
import { readWritePrecondition } from '../../http/write-precondition.ts';
import { checkMove, move } from '../../operations/move.ts';
import type { PublishParts } from '../../operations/parts.ts';
import { readHandling } from './put-file.ts';
import type { UploadRequest } from './request.ts';
import { checkedReply, publishedReply } from './upload-reply.ts';

/** `POST /upload/<key>?move=<new key>`: renames a file. The reply is that of an upload of the new key. */
export async function moveFile(request: UploadRequest, parts: PublishParts): Promise<Reply> {
  const { key: from, token, url } = request;
  const { headers } = request.request;
  const to = url.searchParams.get('move') ?? '';
  checkKey(to, parts.bucket.limits);
  checkCovers(token, to);
  const isLenient = readHandling(headers);
  const asked = { from, to, token, isLenient, precondition: readWritePrecondition(headers) };
  const about = { key: to, isLenient };
  return url.searchParams.has('dry-run')
    ? checkedReply(request, parts, about, { ...(await checkMove(parts, asked)), before: null })
    : publishedReply(request, parts, about, await move(parts, asked));
}
