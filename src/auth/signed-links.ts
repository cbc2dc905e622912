/**
 * Links that are signed with a key made from the digest of a token: replace the token and its links end.
 */

import { seal, sealerOf, sealLength } from './seal.ts';
import type { Token } from './tokens.ts';

/** A little longer than a link with the longest key. */
const longestLink = 2048;

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
  const payload = text.slice(0, -sealLength - 1);
  const signature = text.slice(-sealLength);
  if (text.length > longestLink || text !== `${payload}.${signature}`) return null;
  const issuer = await sealerOf(tokens, signature, (token) => sign(purpose, token, payload));
  return issuer ? { content: JSON.parse(Buffer.from(payload, 'base64url').toString()), issuer } : null;
}

/** The signature covers the payload as written, so no other spelling of it is valid. */
function sign(purpose: string, { name, digest }: Token, payload: string): Promise<string> {
  return seal(digest, `${purpose} ${name}`, payload);
}
