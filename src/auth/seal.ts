/**
 * Signatures of texts that the site issues itself. The key is made from the digest of a token: replace the token, and they end.
 */

import { timingSafeEqual } from 'node:crypto';

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

/** Compares two seals in constant time. */
export function isSameSeal(a: string, b: string): boolean {
  const [left, right] = [encoder.encode(a), encoder.encode(b)];
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}
