/** Stretches of the bucket's listing whose records were found equal, so that a sweep that finds no change reads one row for each. */

import { hash } from 'node:crypto';
import type { KeyRange } from './catalog.ts';

/** A changed record is no longer what its stretch of the listing was compared with. */
export function forgetRange(sql: SqlStorage, key: string): void {
  sql.exec(
    'DELETE FROM stretches WHERE after = (SELECT after FROM stretches WHERE after < ? ORDER BY after DESC LIMIT 1)',
    key,
  );
}

/** The records of all stretches may be other ones now. */
export function forgetRanges(sql: SqlStorage): void {
  sql.exec('DELETE FROM stretches');
}

export function digestOf({ files }: KeyRange, inputsHash: string): string {
  return hash('sha256', JSON.stringify([inputsHash, files]), 'base64url');
}

/** Most sweeps find what the last one found: then one row is read instead of a thousand. */
export function isKnownEqual(sql: SqlStorage, { after, until }: KeyRange, digest: string): boolean {
  const [known] = sql
    .exec<{ until: string | null; digest: string }>(
      'SELECT until, digest FROM stretches WHERE after = ?',
      after,
    )
    .toArray();
  return known !== undefined && known.until === until && known.digest === digest;
}

/** Stretches do not overlap, so that a key is in one at most. */
export function rememberEqual(sql: SqlStorage, { after, until }: KeyRange, digest: string): void {
  if (until === null) sql.exec('DELETE FROM stretches WHERE after > ?', after);
  else sql.exec('DELETE FROM stretches WHERE after > ? AND after < ?', after, until);
  sql.exec('INSERT OR REPLACE INTO stretches (after, until, digest) VALUES (?, ?, ?)', after, until, digest);
}
