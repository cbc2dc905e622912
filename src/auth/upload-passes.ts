/** Passes for one upload of one file: whoever has the address may use it once, with the rights of the token that made it. */

import { openLink, signLink } from './signed-links.ts';
import type { Token } from './tokens.ts';

export type Pass = {
  /** By which the catalog knows whether the pass was used. */
  name: string;
  key: string;
  /** Milliseconds since 1970. */
  until: number;
  /** Whether a file of this key may be replaced. */
  replaces: boolean;
};

const purpose = 'platen upload 1';

/** Makes the secret part of the address. */
export function issuePass(token: Token, { name, key, until, replaces }: Pass): Promise<string> {
  return signLink(purpose, token, [name, key, until, replaces]);
}

/** Null if none of these tokens made the pass, or its time is over. */
export async function openPass(
  text: string,
  tokens: readonly Token[],
  now: number,
): Promise<(Pass & { token: Token }) | null> {
  const opened = await openLink(purpose, text, tokens);
  if (opened === null) return null;
  // Only `issuePass` signs for this purpose: the shape is certain.
  const [name, key, until, replaces] = opened.content as [string, string, number, boolean];
  return now < until ? { name, key, until, replaces, token: opened.issuer } : null;
}
