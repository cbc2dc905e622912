/** `GET` and `PUT /upload/<key>?addresses`: the addresses that a page had, as the bucket keeps them. */

import type { FormerAddresses } from '../../catalog/catalog.ts';
import { addressesOf } from '../../content/history-keys.ts';
import type { Reply } from '../../http/respond.ts';
import { textLimit } from '../../indexing/describe.ts';
import { longestPath, mostAddresses, putAddresses, readAddresses } from '../../indexing/former-addresses.ts';
import { purgeIfDue } from '../../indexing/purge.ts';
import { sync } from '../../indexing/sync.ts';
import type { PublishParts } from '../../operations/parts.ts';
import { Problem } from '../../problem.ts';
import { readBytes } from '../../store/read-bytes.ts';
import { jsonReply } from './listing.ts';
import { checkMayImport } from './provenance.ts';
import { checkCoding, readUpTo } from './put-file.ts';
import type { UploadRequest } from './routes.ts';

export async function readFormer({ key }: UploadRequest, { bucket }: PublishParts): Promise<Reply> {
  const file = await bucket.get(addressesOf(key));
  if (file === null) throw new Problem('not-found', `Cannot find addresses that "${key}" had: none are kept`);
  return { ...jsonReply(null), body: new TextDecoder().decode(await readBytes(file.body)) };
}

/** Takes the place of those that were kept. */
export async function putFormer(upload: UploadRequest, parts: PublishParts): Promise<Reply> {
  const { request, url, key, token } = upload;
  checkMayImport(token);
  checkCoding(request.headers);
  const bytes = await readUpTo(request.body ?? new Blob([]).stream(), textLimit, key);
  const former = readAddresses(bytes);
  if (former === null || !isSound(former, key)) {
    throw new Problem(
      'unprocessable',
      `Cannot keep the addresses of "${key}": they must be JSON with this "key" and at most ${mostAddresses} "addresses", each a "path" that stands once, and "until" when`,
    );
  }
  if (!url.searchParams.has('dry-run')) {
    const stored = await putAddresses(parts.bucket, former);
    if (stored) await sync(parts, stored.key, stored);
    await purgeIfDue(parts);
  }
  return jsonReply({ key, addresses: former.addresses.length });
}

function isSound({ key, addresses }: FormerAddresses, asked: string): boolean {
  const paths = new Set(addresses.map(({ path }) => path));
  if (key !== asked || addresses.length > mostAddresses || paths.size < addresses.length) return false;
  return addresses.every(({ path, until }) => isPath(path) && Math.abs(until) <= lastMoment);
}

function isPath(path: string): boolean {
  return path.length <= longestPath && path.isWellFormed() && !/\p{Cc}/u.test(path);
}

/** The last that a date can be, in milliseconds since 1970 (ECMAScript, "Time Values"). */
const lastMoment = 8.64e15;
