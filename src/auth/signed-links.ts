/**
 * Links that are signed with a key made from the digest of a token: replace the token and its links end.
 */

import { timingSafeEqual } from 'node:crypto';
import type { Token } from './tokens.ts';

/** A little longer than a link with the longest key. */
const longestLink = 2048;

/** HMAC-SHA-256 in base64url. */
const signatureLength = 43;

const encoder = new TextEncoder();

/**
 * Makes the secret part of an address, in characters that a path segment takes unescaped. `purpose` separates this use of
 * the digest from others (RFC 5869 §3.2).
 */
export async function signLink(purpose: string, token: Token, content: unknown): Promise<string> {
  const payload = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${payload}.${await sign(purpose, token, payload)}`;
}

/** The signed content, and the token that signed it; null if none of these tokens did. */
export async function openLink(
  purpose: string,
  text: string,
  tokens: readonly Token[],
): Promise<{ content: unknown; issuer: Token } | null> {
  const payload = text.slice(0, -signatureLength - 1);
  const signature = text.slice(-signatureLength);
  if (text.length > longestLink || text !== `${payload}.${signature}`) return null;
  const expected = await Promise.all(tokens.map((token) => sign(purpose, token, payload)));
  let issuer: Token | undefined;
  for (const [index, token] of tokens.entries()) if (isSame(signature, expected[index] ?? '')) issuer = token;
  return issuer ? { content: JSON.parse(Buffer.from(payload, 'base64url').toString()), issuer } : null;
}

/** The signature covers the payload as written, so no other spelling of it is valid. */
async function sign(purpose: string, { name, digest }: Token, payload: string): Promise<string> {
  const secret = await crypto.subtle.importKey('raw', digest, 'HKDF', false, ['deriveKey']);
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const hkdf = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encoder.encode(`${purpose} ${name}`),
  };
  const key = await crypto.subtle.deriveKey(hkdf, secret, hmac, false, ['sign']);
  return Buffer.from(await crypto.subtle.sign('HMAC', key, encoder.encode(payload))).toString('base64url');
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [encoder.encode(a), encoder.encode(b)];
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}
