/** `?versions`, `?version=` and `?restore=`: lists earlier versions of a text, sends one, restores one. */

import { assetHeaders } from '../../http/media-type.ts';
import type { Reply } from '../../http/reply.ts';
import { listVersions, type Version } from '../../indexing/versions.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { openVersion, readVersion } from '../../operations/restore.ts';
import { Problem } from '../../problem.ts';
import { jsonReply } from './listing.ts';
import { answerContent } from './put-file.ts';
import type { UploadRequest } from './request.ts';

/** The kept versions, newest first; also of a deleted file. */
export async function reportVersions({ key }: UploadRequest, context: OperationsContext): Promise<Reply> {
  return jsonReply(await keptVersions(key, context));
}

export async function keptVersions(key: string, { bucket }: Pick<OperationsContext, 'bucket'>) {
  const [versions, file] = await Promise.all([listVersions(bucket, key), bucket.head(key)]);
  if (file === null && versions.length === 0) {
    throw new Problem(
      'not-found',
      `Cannot list the versions of "${key}": there is no such file, and there was none`,
    );
  }
  // Of several uploads of the same bytes, the newest is the file.
  const current = versions.find(({ version }) => version === file?.version);
  return { key, versions: versions.map((version) => describeVersion(version, version === current)) };
}

function describeVersion({ version, uploaded, size, author }: Version, isCurrent: boolean) {
  return { version, uploaded: new Date(uploaded).toISOString(), author, size, isCurrent };
}

/** One version, byte for byte. */
export async function sendVersion({ key, url }: UploadRequest, context: OperationsContext): Promise<Reply> {
  const version = url.searchParams.get('version') ?? '';
  const file = await openVersion(context, key, version);
  return {
    status: 200,
    body: file.body,
    headers: { ...assetHeaders(key), 'Content-Length': String(file.size) },
    etag: version,
    caching: 'private',
    guard: 'file',
  };
}

/** Publishes an earlier version again, with the checks, conditions and reply of an upload. */
export async function restoreVersion(request: UploadRequest, context: OperationsContext): Promise<Reply> {
  const version = request.url.searchParams.get('restore') ?? '';
  return answerContent(request, context, await readVersion(context, request.key, version));
}
