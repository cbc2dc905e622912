/** Erases a file with its history: nobody can restore it. */

import { grant, type Permit } from '../auth/rights.ts';
import { editionKey } from '../content/editions.ts';
import { addressesOf, keyOfVersion, proposalsFor } from '../content/history-keys.ts';
import { isPage } from '../content/keys.ts';
import type { Site } from '../content/site/site.ts';
import { checkPrecondition } from '../http/write-precondition.ts';
import { readAddresses } from '../indexing/former-addresses.ts';
import { type Purged, purgeIfDue } from '../indexing/purge.ts';
import { type Synced, sync } from '../indexing/sync.ts';
import { eraseVersions, listVersions, uploadedAt } from '../indexing/versions.ts';
import { Problem } from '../problem.ts';
import type { Bucket, FileInfo } from '../store/bucket.ts';
import { readBytes } from '../store/read-bytes.ts';
import { type OperationsContext, opened } from './context.ts';
import { onRecord, type Removal } from './remove.ts';
import { settleLayouts } from './settle-layouts.ts';

export type Erased = {
  file: boolean;
  /** The number of kept versions that were erased. */
  versions: number;
  /** The number of former addresses that were erased. */
  addresses: number;
};

/** Says what would be erased, and changes nothing. Throws the `Problem` that erasing would throw. */
export async function checkErasure(
  context: OperationsContext,
  { key, token, precondition }: Removal,
): Promise<{ erased: Erased; file: FileInfo | null; permit: Permit }> {
  const { bucket } = context;
  const permit = grant(token, [{ does: 'erase', key }]);
  const [file, versions, addresses] = await Promise.all([
    bucket.head(key),
    listVersions(bucket, key),
    bucket.get(addressesOf(key)),
  ]);
  const isGone = file === null && versions.length === 0 && addresses === null;
  if (isGone && (await onRecord(context, key)) === null) {
    throw new Problem(
      'not-found',
      `Cannot erase "${key}": there is no such file, and no version of it is kept`,
    );
  }
  checkPrecondition(precondition, file);
  const former = addresses && readAddresses(await readBytes(addresses.body));
  const erased = {
    file: file !== null,
    versions: versions.length,
    addresses: former?.addresses.length ?? 0,
  };
  return { erased, file, permit };
}

/**
 * Erases a file with its whole history, if the condition holds. Deletes the file first. If a later step
 * fails, call `erase` again. `sweeps` as in `Accepted`.
 */
export async function erase(
  context: OperationsContext,
  removal: Removal,
): Promise<{ erased: Erased; sweeps: boolean; purged: Purged }> {
  const { key } = removal;
  const { erased, file, permit } = await checkErasure(context, removal);
  const { sweeps = false } = await eraseWhole(context, permit, key, file);
  await settleLayouts(context, permit, [key], {});
  return { erased, sweeps, purged: await purgeIfDue(context) };
}

/** Erases the file, its versions, proposals and former addresses. Its page answers 404 from then on. */
export async function eraseWhole(
  context: OperationsContext,
  permit: Permit,
  key: string,
  file: FileInfo | null,
): Promise<Synced> {
  const bucket = opened(context, permit);
  // Where a head may be old, the file may be there all the same.
  if (file || !bucket.consistent) await bucket.delete(key);
  const known = await sync(context, key, null, { keepsAddresses: false });
  const { files: proposals } = await bucket.list({ prefix: proposalsFor(key) });
  await bucket.delete(addressesOf(key), ...proposals.map((proposal) => proposal.key));
  await sync(context, addressesOf(key), null);
  for (const kept of await addressesOfEditions(bucket, key, known.site)) {
    await bucket.delete(kept);
    await sync(context, kept, null);
  }
  // Last: by them whoever asks again sees that something is left.
  await eraseVersions(bucket, key);
  // A listing may not yet show a version that was kept a moment ago.
  const uploaded = file ? uploadedAt(file) : undefined;
  if (file && uploaded !== undefined) await bucket.delete(keyOfVersion(key, uploaded, file.version));
  return known;
}

/** The files with the former addresses of a page's editions, of which there are none on a site with one language. */
async function addressesOfEditions(
  bucket: Bucket,
  key: string,
  { languages }: Pick<Site, 'languages'>,
): Promise<string[]> {
  if (languages.length === 1 || !isPage(key)) return [];
  const heads = languages.map(({ code }) => bucket.head(addressesOf(editionKey(key, code))));
  return (await Promise.all(heads)).flatMap((kept) => (kept ? [kept.key] : []));
}
