import { assetHeaders } from '../../http/media-type.ts';
import type { Reply } from '../../http/reply.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { Problem } from '../../problem.ts';
import type { UploadRequest } from './request.ts';

/** `GET` and `HEAD /upload/<key>`: the file in the bucket, byte for byte. */
export async function readStored(
  { key, request }: UploadRequest,
  { bucket }: OperationsContext,
): Promise<Reply> {
  const isHead = request.method === 'HEAD';
  const file = isHead ? null : await bucket.get(key);
  const info = file ?? (isHead ? await bucket.head(key) : null);
  if (info === null) throw new Problem('not-found', `Cannot read "${key}": there is no such file`);
  return {
    status: 200,
    body: file?.body ?? null,
    headers: { ...assetHeaders(key), 'Content-Length': String(info.size) },
    etag: info.version,
    uploaded: info.uploaded,
    caching: 'private',
    guard: 'file',
  };
}
