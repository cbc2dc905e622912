/**
 * Links that show a hidden post to whoever has the link, until a set time. A link is signed with a key made
 * from the digest of the token that issued it: replace the token and its links end.
 */

import { timingSafeEqual } from 'node:crypto';
import { covers, type Token } from './tokens.ts';

export type Preview = {
  key: string;
  /** Milliseconds since 1970. */
  until: number;
  /** The name of the token that made the link. */
  author: string;
};

/** Separates this use of the digest from others (RFC 5869 §3.2). Other signed content needs a new name. */
const purpose = 'platen preview 1';

/** A little longer than a link with the longest key. */
const longestLink = 2048;

/** HMAC-SHA-256 in base64url. */
const signatureLength = 43;

const encoder = new TextEncoder();

/**
 * Makes the secret part of a preview address, in characters that a path segment takes unescaped. `expires` is
 * in milliseconds since 1970.
 */
export async function issuePreview(token: Token, key: string, expires: number): Promise<string> {
  const payload = Buffer.from(JSON.stringify([key, expires])).toString('base64url');
  return `${payload}.${await sign(token, payload)}`;
}

/**
 * The key and the end of a link. Null if none of these tokens made it, its time is over, or its token no
 * longer covers the key. `now` is in milliseconds since 1970.
 */
export async function openPreview(
  text: string,
  tokens: readonly Token[],
  now: number,
): Promise<Preview | null> {
  const payload = text.slice(0, -signatureLength - 1);
  const signature = text.slice(-signatureLength);
  if (text.length > longestLink || text !== `${payload}.${signature}`) return null;
  const expected = await Promise.all(tokens.map((token) => sign(token, payload)));
  let issuer: Token | undefined;
  for (const [index, token] of tokens.entries()) if (isSame(signature, expected[index] ?? '')) issuer = token;
  if (!issuer) return null;
  const { key, until } = readPayload(payload);
  return now < until && covers(issuer, key) ? { key, until, author: issuer.name } : null;
}

/** The signature covers the payload as written, so no other spelling of it is valid. */
async function sign({ name, digest }: Token, payload: string): Promise<string> {
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

/** Reads signed payloads only, and only `issuePreview` signs: the shape is certain. */
function readPayload(payload: string): Omit<Preview, 'author'> {
  const [key, until] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [string, number];
  return { key, until };
}
