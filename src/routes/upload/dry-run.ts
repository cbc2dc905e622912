import type { Reply } from '../../http/reply.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { check, type Upload } from '../../operations/publish.ts';
import type { UploadRequest } from './request.ts';
import { checkedReply } from './upload-reply.ts';

/** `PUT …?dry-run`: the reply of publishing, or HTML for `Accept: text/html`. Stores nothing. */
export async function dryRunReply(
  request: UploadRequest,
  context: OperationsContext,
  upload: Upload,
): Promise<Reply> {
  const validated = await check(context, upload);
  const accept = request.request.headers.get('Accept') ?? '';
  if (!validated.rendered || !/\btext\/html\b/i.test(accept)) {
    return checkedReply(request, context, upload, validated);
  }
  return {
    status: 200,
    body: validated.rendered.html,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    caching: 'private',
    guard: 'page',
  };
}
