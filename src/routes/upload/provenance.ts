/** `?uploaded=&author=`: when and by whom something was written that comes from another bucket. */

import { isTokenName } from '../../auth/tokens.ts';
import type { Provenance } from '../../operations/publish.ts';
import { Problem } from '../../problem.ts';
import type { UploadRequest } from './request.ts';

/** Two deployments' clocks may differ by as much, in milliseconds. */
const leeway = 60_000;

/** The first moment that has thirteen digits, in 2001: the names of kept versions are in the order of their moments. */
const earliest = 1_000_000_000_000;

/** Undefined where neither is said. Throws a `Problem` of type `bad-request` unless both are what they must be. */
export function readProvenance(
  { url, token }: Pick<UploadRequest, 'url' | 'token'>,
  now: number,
): Provenance | undefined {
  const [moment, author] = [url.searchParams.get('uploaded'), url.searchParams.get('author')];
  if (moment === null && author === null) return undefined;
  checkMayImport(token);
  const uploaded = readMoment(moment ?? '');
  const isPast = uploaded >= earliest && uploaded <= now + leeway;
  if (!isPast || author === null || !isTokenName(author)) {
    throw new Problem(
      'bad-request',
      'Cannot read "uploaded" and "author": they must be a past moment such as 2026-11-23T04:03:20.446Z, and the name of a token',
    );
  }
  return { uploaded, author };
}

/** What a guest says of authors and times of others is not to be believed. Throws a `Problem` of type `forbidden`. */
export function checkMayImport({ name, prefix }: UploadRequest['token']): void {
  if (prefix === '') return;
  throw new Problem(
    'forbidden',
    `Cannot write history with the token "${name}": it must be one for all keys`,
  );
}

/** Milliseconds since 1970, NaN for what is not written as this program writes moments. */
function readMoment(text: string): number {
  const moment = Date.parse(text);
  return !Number.isNaN(moment) && new Date(moment).toISOString() === text ? moment : Number.NaN;
}
