/**
 * Signatures of texts that the site issues itself. The key is made from the digest of a token: replace the token, and they end.
 */

import { timingSafeEqual } from 'node:crypto';
import type { Token } from './tokens.ts';

/** Characters of a seal: HMAC-SHA-256 in base64url. */
export const sealLength = 43;

const encoder = new TextEncoder();

/** `purpose` separates the uses of a digest (RFC 5869 §3.2): other content needs another one. */
export async function seal(digest: Uint8Array<ArrayBuffer>, purpose: string, text: string): Promise<string> {
  const secret = await crypto.subtle.importKey('raw', digest, 'HKDF', false, ['deriveKey']);
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const hkdf = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encoder.encode(purpose),
  };
  const key = await crypto.subtle.deriveKey(hkdf, secret, hmac, false, ['sign']);
  return Buffer.from(await crypto.subtle.sign('HMAC', key, encoder.encode(text))).toString('base64url');
}

/** The token whose seal this is; undefined for none. All are compared, so that the delay tells nothing. */
export async function sealerOf(
  tokens: readonly Token[],
  presented: string,
  sealOf: (token: Token) => Promise<string>,
): Promise<Token | undefined> {
  const seals = await Promise.all(tokens.map(sealOf));
  return tokens.filter((_, index) => isSameSeal(presented, seals[index] ?? '')).at(-1);
}

/** Compares two seals in constant time. */
export function isSameSeal(a: string, b: string): boolean {
  const [left, right] = [encoder.encode(a), encoder.encode(b)];
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}
