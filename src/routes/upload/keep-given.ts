/** `PUT /upload/<key>?version=&uploaded=&author=`: imports a version. The file does not change. */

import type { Reply } from '../../http/reply.ts';
import { textLimit } from '../../indexing/bytes-needed.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { keepGivenVersion } from '../../operations/keep-history.ts';
import { jsonReply } from './listing.ts';
import { readProvenance } from './provenance.ts';
import { checkCoding, readUpTo } from './put-file.ts';
import type { UploadRequest } from './request.ts';

/** A version that is already kept is not written again. */
export async function keepGiven(upload: UploadRequest, context: OperationsContext): Promise<Reply> {
  const { request, url, key, token } = upload;
  checkCoding(request.headers);
  const given = readProvenance(upload, context.clock());
  const version = url.searchParams.get('version') ?? '';
  const bytes = await readUpTo(request, textLimit, key);
  const isDryRun = url.searchParams.has('dry-run');
  const file = { key, version, bytes, provenance: given };
  const { isNew, provenance } = await keepGivenVersion(context, file, { token, isDryRun });
  const reply = jsonReply({
    ...{ key, version },
    uploaded: new Date(provenance.uploaded).toISOString(),
    author: provenance.author,
    size: bytes.byteLength,
    change: isNew ? 'created' : 'unchanged',
  });
  return { ...reply, status: isNew ? 201 : 200 };
}
