/** `DELETE /upload/<key>?versions=all`: nothing is left of the file, and nobody can restore it. */

import { addressesOf, keyOfVersion } from '../content/history-keys.ts';
import { readAddresses } from '../indexing/former-addresses.ts';
import { type Purged, purgeIfDue } from '../indexing/purge.ts';
import { sync } from '../indexing/sync.ts';
import { eraseVersions, listVersions, uploadedAt } from '../indexing/versions.ts';
import { Problem } from '../problem.ts';
import { writeCondition } from '../routes/upload/write-condition.ts';
import type { FileInfo } from '../store/bucket.ts';
import { readBytes } from '../store/read-bytes.ts';
import type { PublishParts } from './parts.ts';

export type Erased = {
  file: boolean;
  /** Versions that were kept. */
  versions: number;
  /** Addresses that answered with a redirect, or that the page was removed. */
  addresses: number;
};

/** What there is to erase; throws the `Problem` that erasing would throw, and changes nothing. */
export async function checkErasure(
  { bucket }: PublishParts,
  key: string,
  headers: Headers,
): Promise<{ erased: Erased; file: FileInfo | null }> {
  const [file, versions, addresses] = await Promise.all([
    bucket.head(key),
    listVersions(bucket, key),
    bucket.get(addressesOf(key)),
  ]);
  if (file === null && versions.length === 0 && addresses === null) {
    throw new Problem(
      'not-found',
      `Cannot erase "${key}": there is no such file, and no version of it is kept`,
    );
  }
  writeCondition(headers, file);
  const former = addresses && readAddresses(await readBytes(addresses.body));
  const erased = {
    file: file !== null,
    versions: versions.length,
    addresses: former?.addresses.length ?? 0,
  };
  return { erased, file };
}

/**
 * Erases a file with all that is kept of it, if its condition holds. The file goes first: what fails behind that is done by
 * repeating it. `sweeps` as in `Accepted`.
 */
export async function erase(
  parts: PublishParts,
  key: string,
  headers: Headers,
): Promise<{ erased: Erased; sweeps: boolean; purged: Purged }> {
  const { bucket } = parts;
  const { erased, file } = await checkErasure(parts, key, headers);
  if (file) await bucket.delete(key);
  const { sweeps = false } = await sync(parts, key, null, { keepsAddresses: false });
  await eraseVersions(bucket, key);
  // A listing may not show yet what was kept a moment ago.
  const uploaded = file ? uploadedAt(file) : undefined;
  if (file && uploaded !== undefined) await bucket.delete(keyOfVersion(key, uploaded, file.version));
  await bucket.delete(addressesOf(key));
  await sync(parts, addressesOf(key), null);
  return { erased, sweeps, purged: await purgeIfDue(parts) };
}
