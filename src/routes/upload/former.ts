/** `GET` and `PUT /upload/<key>?addresses`: the former addresses of a page, as the bucket keeps them. */

import { addressesOf } from '../../content/history-keys.ts';
import type { Reply } from '../../http/reply.ts';
import { textLimit } from '../../indexing/bytes-needed.ts';
import { readAddresses } from '../../indexing/former-addresses.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { replaceAddresses } from '../../operations/keep-history.ts';
import { Problem } from '../../problem.ts';
import { readBytes } from '../../store/read-bytes.ts';
import { jsonReply } from './listing.ts';
import { checkCoding, readUpTo } from './put-file.ts';
import type { UploadRequest } from './request.ts';

export async function readFormer({ key }: UploadRequest, { bucket }: OperationsContext): Promise<Reply> {
  const file = await bucket.get(addressesOf(key));
  if (file === null) throw new Problem('not-found', `Cannot find addresses that "${key}" had: none are kept`);
  return { ...jsonReply(null), body: new TextDecoder().decode(await readBytes(file.body)) };
}

export async function putFormer(upload: UploadRequest, context: OperationsContext): Promise<Reply> {
  const { request, url, key, token } = upload;
  checkCoding(request.headers);
  const bytes = await readUpTo(request, textLimit, key);
  const isDryRun = url.searchParams.has('dry-run');
  const { addresses } = await replaceAddresses(context, key, readAddresses(bytes), {
    token,
    isDryRun,
  });
  return jsonReply({ key, addresses: addresses.length });
}
