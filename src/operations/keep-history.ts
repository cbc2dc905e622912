/** Imports the history that a file had in another bucket. */

import { createHash } from 'node:crypto';
import { grant } from '../auth/rights.ts';
import type { Token } from '../auth/tokens.ts';
import type { FormerAddresses } from '../catalog/entry.ts';
import { keyOfVersion } from '../content/history-keys.ts';
import { isText } from '../indexing/bytes-needed.ts';
import { longestPath, mostAddresses, putAddresses } from '../indexing/former-addresses.ts';
import { purgeIfDue } from '../indexing/purge.ts';
import { sync } from '../indexing/sync.ts';
import { putVersion } from '../indexing/versions.ts';
import { Problem } from '../problem.ts';
import { type OperationsContext, opened } from './context.ts';
import type { Provenance } from './upload.ts';

/** A version of a text that another bucket kept. */
export type GivenVersion = {
  key: string;
  /** The MD5 digest of `bytes`. */
  version: string;
  bytes: Uint8Array;
  provenance: Provenance | undefined;
};

export type Importing = { token: Token; isDryRun: boolean };

/**
 * Keeps the version without changing the file. Returns whether the version was new. Throws a `Problem` of
 * type `bad-request` unless `version` is the digest of a text with a known provenance.
 */
export async function keepGivenVersion(
  context: OperationsContext,
  { key, version, bytes, provenance }: GivenVersion,
  { token, isDryRun }: Importing,
): Promise<{ isNew: boolean; provenance: Provenance }> {
  const bucket = opened(context, grant(token, [{ does: 'import', key }]));
  const isDigest = createHash('md5').update(bytes).digest('hex') === version;
  if (!isText(key) || provenance === undefined || !isDigest) {
    throw new Problem(
      'bad-request',
      `Cannot keep the version "${version}" of "${key}": it must be the MD5 digest of a text, with "uploaded" and "author"`,
    );
  }
  const isNew = isDryRun
    ? (await bucket.head(keyOfVersion(key, provenance.uploaded, version))) === null
    : await putVersion(bucket, { key, version, ...provenance }, bytes);
  return { isNew, provenance };
}

/** Replaces the former addresses of a file. Refuses bytes that are no such list: `former` is null. */
export async function replaceAddresses(
  context: OperationsContext,
  key: string,
  former: FormerAddresses | null,
  { token, isDryRun }: Importing,
): Promise<FormerAddresses> {
  const bucket = opened(context, grant(token, [{ does: 'import', key }]));
  if (former === null || !isSound(former, key)) {
    throw new Problem(
      'unprocessable',
      `Cannot keep the addresses of "${key}": they must be JSON with this "key" and at most ${mostAddresses} "addresses", each a "path" that stands once, and "until" when`,
    );
  }
  if (isDryRun) return former;
  const stored = await putAddresses(bucket, former);
  if (stored) await sync(context, stored.key, stored);
  await purgeIfDue(context);
  return former;
}

function isSound({ key, addresses }: FormerAddresses, asked: string): boolean {
  const paths = new Set(addresses.map(({ path }) => path));
  if (key !== asked || addresses.length > mostAddresses || paths.size < addresses.length) return false;
  return addresses.every(({ path, until }) => isPath(path) && Math.abs(until) <= lastMoment);
}

function isPath(path: string): boolean {
  return path.length <= longestPath && path.isWellFormed() && !/\p{Cc}/u.test(path);
}

/** The last moment that a date can be, in milliseconds since 1970 (ECMAScript, "Time Values"). */
const lastMoment = 8.64e15;
