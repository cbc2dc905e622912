/** Links that show a hidden post to whoever has the link, until a set time. */

import { openLink, signLink } from './signed-links.ts';
import { covers, type Token } from './tokens.ts';

export type Preview = {
  key: string;
  /** Milliseconds since 1970. */
  until: number;
  /** The name of the token that made the link. */
  author: string;
};

const purpose = 'platen preview 1';

/** Makes the secret part of a preview address. `expires` is in milliseconds since 1970. */
export async function issuePreview(token: Token, key: string, expires: number): Promise<string> {
  return signLink(purpose, token, [key, expires]);
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
  const opened = await openLink(purpose, text, tokens);
  if (opened === null) return null;
  const { content, issuer } = opened;
  // Only `issuePreview` signs for this purpose: the shape is certain.
  const [key, until] = content as [string, number];
  return now < until && covers(issuer, key) ? { key, until, author: issuer.name } : null;
}
