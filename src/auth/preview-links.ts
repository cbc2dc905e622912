/**
 * Links that show a hidden post to whoever has the link, until a set time. A link is signed with a key made
 * from the digest of the token that issued it: replace the token and its links end.
 */

import { isSameSeal, seal, sealLength } from './seal.ts';
import { covers, type Token } from './tokens.ts';

export type Preview = {
  key: string;
  /** Milliseconds since 1970. */
  until: number;
};

const purpose = 'platen preview 1';

/** A little longer than a link with the longest key. */
const longestLink = 2048;

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
  const payload = text.slice(0, -sealLength - 1);
  const signature = text.slice(-sealLength);
  if (text.length > longestLink || text !== `${payload}.${signature}`) return null;
  const expected = await Promise.all(tokens.map((token) => sign(token, payload)));
  let issuer: Token | undefined;
  for (const [index, token] of tokens.entries())
    if (isSameSeal(signature, expected[index] ?? '')) issuer = token;
  if (!issuer) return null;
  const { key, until } = readPayload(payload);
  return now < until && covers(issuer, key) ? { key, until } : null;
}

/** The signature covers the payload as written, so no other spelling of it is valid. */
function sign({ name, digest }: Token, payload: string): Promise<string> {
  return seal(digest, `${purpose} ${name}`, payload);
}

/** Reads signed payloads only, and only `issuePreview` signs: the shape is certain. */
function readPayload(payload: string): Preview {
  const [key, until] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [string, number];
  return { key, until };
}
