/** The bearers of people who signed in with a passkey. Each is valid for an hour and ends with its token and its passkey. */

import { seal, sealerOf } from './seal.ts';
import { authenticate, rightsOf, type Token } from './tokens.ts';

/** `until` is in milliseconds since 1970. */
export type Session = { bearer: string; until: number };

const lifetime = 3_600_000;

const form = /^bearer +passkey\.(\d{13})\.([0-9a-f]{64})\.([\w-]+) *$/i;

/** `passkey` is its name by `passkeyName`. */
export async function issueSession(token: Token, passkey: string, now: number): Promise<Session> {
  const until = now + lifetime;
  const content = `${until}.${passkey}`;
  return { bearer: `passkey.${content}.${await sealOf(token, content)}`, until };
}

/**
 * As `authenticate`, and for these bearers too: the caller must ask whether `byPasskey` is there still. `now` is in milliseconds
 * since 1970. Throws a `Problem` of type `uploads-off` when there is no token, else of type `unauthorized`.
 */
export async function openSession(
  header: string | null,
  tokens: readonly Token[],
  now: number,
): Promise<Token> {
  const [, until = '', byPasskey = '', presented = ''] = form.exec(header ?? '') ?? [];
  if (Number(until) <= now) return authenticate(header, tokens);
  const proved = await sealerOf(tokens, presented, (token) => sealOf(token, `${until}.${byPasskey}`));
  return proved ? { ...proved, byPasskey } : authenticate(header, tokens);
}

function sealOf(token: Token, content: string): Promise<string> {
  return seal(token.digest, `platen session 2 ${rightsOf(token)}`, content);
}
