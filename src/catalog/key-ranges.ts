/** Key ranges whose records were found equal. A sweep without changes reads one row for each. */

import { hash } from 'node:crypto';
import type { KeyRange } from './upkeep.ts';

/** Forgets the range of a changed record. */
export function forgetRange(sql: SqlStorage, key: string): void {
  sql.exec(
    'DELETE FROM stretches WHERE after = (SELECT after FROM stretches WHERE after < ? ORDER BY after DESC LIMIT 1)',
    key,
  );
}

/** Forgets all ranges, when any record may have changed. */
export function forgetRanges(sql: SqlStorage): void {
  sql.exec('DELETE FROM stretches');
}

export function digestOf({ files }: KeyRange, inputsHash: string): string {
  return hash('sha256', JSON.stringify([inputsHash, files]), 'base64url');
}

/** Whether the listing of this range is as when it was found equal: one row is read, not a thousand. */
export function isKnownEqual(sql: SqlStorage, { after, until }: KeyRange, digest: string): boolean {
  const [known] = sql
    .exec<{ until: string | null; digest: string }>(
      'SELECT until, digest FROM stretches WHERE after = ?',
      after,
    )
    .toArray();
  return known !== undefined && known.until === until && known.digest === digest;
}

/** Key ranges do not overlap, so a key is in one at most. */
export function rememberEqual(sql: SqlStorage, { after, until }: KeyRange, digest: string): void {
  if (until === null) sql.exec('DELETE FROM stretches WHERE after > ?', after);
  else sql.exec('DELETE FROM stretches WHERE after > ? AND after < ?', after, until);
  sql.exec('INSERT OR REPLACE INTO stretches (after, until, digest) VALUES (?, ?, ?)', after, until, digest);
}
