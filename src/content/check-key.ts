/** Checks the names of uploaded files: each must have one spelling, one address and no second meaning. */

import { reservedFolders } from '../addresses.ts';
import { Problem } from '../problem.ts';
import { isWellKnown } from './keys.ts';

export type KeyLimits = { keyBytes: number };

/** Limits of uploads by bucket, in bytes. A Worker's request body ends at 100 MB on most plans. */
export const limits = {
  r2: { keyBytes: 900, fileBytes: 95 * 1024 * 1024 },
  kv: { keyBytes: 512, fileBytes: 25 * 1024 * 1024 },
};

/** The longest key of R2, in bytes. Other tools may write keys that uploads may not have. */
export const longestKey = 1024;

/** Controls, and the line and paragraph separators, which break lines in logs too. */
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;

const encoder = new TextEncoder();

/**
 * The key that the rest of a raw URL path names: `posts/caf%C3%A9.md` is `posts/café.md`.
 *
 * Decoded once, so `%2F` is a slash like any other and `%252F` is the text `%2F`; `+` is a plus. Throws a
 * `Problem` of type `bad-key` for escapes that are not UTF-8. The caller must check the result with
 * `checkKey`.
 */
export function decodeKey(rawPath: string): string {
  try {
    return decodeURIComponent(rawPath);
  } catch {
    throw badKey(rawPath, 'every "%" must begin an escape of UTF-8 text, "%25" for the sign itself');
  }
}

/** Throws a `Problem` of type `bad-key` that says what must hold, for a key that no file may have. */
export function checkKey(key: string, { keyBytes }: KeyLimits): void {
  const rule = brokenRule(key, { keyBytes });
  if (rule !== null) throw badKey(key, rule);
}

function brokenRule(key: string, { keyBytes }: KeyLimits): string | null {
  if (key === '') return 'it must name a file';
  if (!key.isWellFormed()) return 'it must be well-formed Unicode text';
  if (encoder.encode(key).byteLength > keyBytes) return `it must have at most ${keyBytes} bytes of UTF-8`;
  if (control.test(key)) return 'it must have no control character';
  if (key.includes('\\')) return 'it must have "/" between folders, never "\\"';
  if (key !== key.normalize('NFC'))
    return `it must be in Unicode's composed form (NFC): "${key.normalize()}"`;
  if (key.startsWith('/')) return 'it must not begin with "/"';
  if (key.endsWith('/')) return 'it must name a file, so it must not end with "/"';
  return brokenSegmentRule((isWellKnown(key) ? key.slice(1) : key).split('/'));
}

function brokenSegmentRule(segments: readonly string[]): string | null {
  for (const segment of segments) {
    if (segment === '') return 'it must have a name between any two slashes';
    if (segment.startsWith('.'))
      return 'no part of it must begin with ".", but for the folder ".well-known" at the top';
    if (segment !== segment.trim()) return 'no part of it must begin or end with white space';
  }
  // Capitals are ignored, since addresses are made in lower case.
  const first = segments[0]?.toLowerCase() ?? '';
  return reservedFolders.has(first) ? `"/${first}/" belongs to the site itself, choose another folder` : null;
}

function badKey(key: string, rule: string): Problem {
  return new Problem('bad-key', `Cannot use the key "${abridged(key)}": ${rule}`);
}

/** The beginning of a key, enough to recognise it. */
function abridged(key: string): string {
  return key.length > 100 ? `${key.slice(0, 100).toWellFormed()}…` : key.toWellFormed();
}
