/** `PUT /upload/<key>?version=&uploaded=&author=`: keeps a version that another bucket had. The file stays as it is. */

import { createHash } from 'node:crypto';
import { keyOfVersion } from '../../content/history-keys.ts';
import type { Reply } from '../../http/respond.ts';
import { isText, textLimit } from '../../indexing/describe.ts';
import { putVersion } from '../../indexing/versions.ts';
import type { PublishParts } from '../../operations/parts.ts';
import { Problem } from '../../problem.ts';
import { jsonReply } from './listing.ts';
import { readProvenance } from './provenance.ts';
import { checkCoding, readUpTo } from './put-file.ts';
import type { UploadRequest } from './routes.ts';

/** The version must be the digest of the body. What is kept already is not written again. */
export async function keepGiven(upload: UploadRequest, parts: PublishParts): Promise<Reply> {
  const { request, url, key } = upload;
  const { bucket } = parts;
  checkCoding(request.headers);
  const provenance = readProvenance(upload, parts.clock());
  const version = url.searchParams.get('version') ?? '';
  const bytes = await readUpTo(request.body ?? new Blob([]).stream(), textLimit, key);
  const isDigest = createHash('md5').update(bytes).digest('hex') === version;
  if (!isText(key) || provenance === undefined || !isDigest) {
    throw new Problem(
      'bad-request',
      `Cannot keep the version "${version}" of "${key}": it must be the MD5 digest of a text, with "uploaded" and "author"`,
    );
  }
  const isNew = url.searchParams.has('dry-run')
    ? (await bucket.head(keyOfVersion(key, provenance.uploaded, version))) === null
    : await putVersion(bucket, { key, version, ...provenance }, bytes);
  const reply = jsonReply({
    key,
    version,
    uploaded: new Date(provenance.uploaded).toISOString(),
    author: provenance.author,
    size: bytes.byteLength,
    change: isNew ? 'created' : 'unchanged',
  });
  return { ...reply, status: isNew ? 201 : 200 };
}
