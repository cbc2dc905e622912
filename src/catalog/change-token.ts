/**
 * The change token names all that visitors can see: while it is the same, answers are the same. The token is
 * random and no counter, so a catalog that was made anew never repeats an earlier one.
 */

import { claimsOf } from './address-owners.ts';
import type { FileRecord } from './record.ts';
import { readState, writeState } from './tables.ts';

/** 96 random bits, as 16 letters of base64url. A catalog without a token draws one. */
export function readToken(sql: SqlStorage): string {
  return readState<string>(sql, 'token') ?? renewToken(sql);
}

/** Draws a new token; call in the transaction that changes anything visible. Returns the token. */
export function renewToken(sql: SqlStorage): string {
  const bits = crypto.getRandomValues(new Uint8Array(12));
  const token = btoa(String.fromCharCode(...bits))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  writeState(sql, 'token', token);
  return token;
}

/**
 * Whether a changed record changes anything for visitors. A hidden post does so by addresses and dates. A post that
 * another file hides may be among the files of a bundle.
 */
export function isSeen(before: FileRecord | undefined, after: FileRecord | undefined): boolean {
  const isShown = [before, after].some(
    (record) => record && (record.kind !== 'post' || record.visible || isInside(record)),
  );
  const isSame = (about: (record: FileRecord | undefined) => unknown) =>
    JSON.stringify(about(before)) === JSON.stringify(about(after));
  return isShown || !isSame(claimsOf) || !isSame((record) => record?.nextAt ?? null);
}

function isInside({ hiddenBy, errors, kind, data }: FileRecord): boolean {
  return hiddenBy !== null && errors.length === 0 && kind === 'post' && !data.draft;
}
