/** `?uploaded=&author=`: the time and the author of a file that comes from another bucket. */

import { isTokenName } from '../../auth/tokens.ts';
import type { Provenance } from '../../operations/upload.ts';
import { Problem } from '../../problem.ts';
import type { UploadRequest } from './request.ts';

/** The difference allowed between the clocks of two deployments, in milliseconds. */
const leeway = 60_000;

/** The first moment with thirteen digits, in 2001: the names of kept versions sort by their moments. */
const earliest = 1_000_000_000_000;

/** Undefined if neither parameter is there. Throws a `Problem` `bad-request` unless both are valid. */
export function readProvenance({ url }: Pick<UploadRequest, 'url'>, now: number): Provenance | undefined {
  const [moment, author] = [url.searchParams.get('uploaded'), url.searchParams.get('author')];
  if (moment === null && author === null) return undefined;
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

/** Milliseconds since 1970, NaN for any other form than this program's own. */
function readMoment(text: string): number {
  const moment = Date.parse(text);
  return !Number.isNaN(moment) && new Date(moment).toISOString() === text ? moment : Number.NaN;
}
