/**
 * The change token names what visitors can see: whatever an answer was made from is the same while the token is.
 * It is random and no counter, so that a catalog made anew never comes back to a name of the one before.
 */

import { claimsOf } from './address-owners.ts';
import type { FileRecord } from './files.ts';
import { readState, writeState } from './tables.ts';

/** 96 random bits, as 16 letters of base64url. A catalog without a token draws one. */
export function readToken(sql: SqlStorage): string {
  return readState<string>(sql, 'token') ?? renewToken(sql);
}

/** To be called in the transaction that changes what visitors can see. Answers the new token. */
export function renewToken(sql: SqlStorage): string {
  const bits = crypto.getRandomValues(new Uint8Array(12));
  const token = btoa(String.fromCharCode(...bits))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  writeState(sql, 'token', token);
  return token;
}

/** Whether a changed record changes anything for visitors: a hidden post does with its addresses, its bundle and its time alone. */
export function isSeen(before: FileRecord | undefined, after: FileRecord | undefined): boolean {
  const isShown = [before, after].some((record) => record && (record.kind !== 'post' || record.visible));
  const isSame = (about: (record: FileRecord | undefined) => unknown) =>
    JSON.stringify(about(before)) === JSON.stringify(about(after));
  return isShown || !isSame(claimsOf) || !isSame((record) => record?.nextAt ?? null);
}
