import { checkKey } from '../../content/check-key.ts';
import type { Reply } from '../../http/reply.ts';
import { readWritePrecondition } from '../../http/write-precondition.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { checkMove, move } from '../../operations/move.ts';
import { readHandling } from './put-file.ts';
import type { UploadRequest } from './request.ts';
import { checkedReply, publishedReply } from './upload-reply.ts';

/** `POST /upload/<key>?move=<new key>`: renames a file. The reply is that of an upload to the new key. */
export async function moveFile(request: UploadRequest, context: OperationsContext): Promise<Reply> {
  const { key: from, token, url } = request;
  const { headers } = request.request;
  const to = url.searchParams.get('move') ?? '';
  checkKey(to, context.bucket.limits);
  const isLenient = readHandling(headers);
  const asked = { from, to, token, isLenient, precondition: readWritePrecondition(headers) };
  const about = { key: to, isLenient };
  return url.searchParams.has('dry-run')
    ? checkedReply(request, context, about, { ...(await checkMove(context, asked)), before: null })
    : publishedReply(request, context, about, await move(context, asked));
}
