/** The bearers of people who signed in with a passkey. Each is valid for an hour and ends with its token. */

import { seal, sealerOf } from './seal.ts';
import { authenticate, rightsOf, type Token } from './tokens.ts';

/** `until` is in milliseconds since 1970. */
export type Session = { bearer: string; until: number };

const lifetime = 3_600_000;

const form = /^bearer +passkey\.(\d{13})\.([\w-]+) *$/i;

export async function issueSession(token: Token, now: number): Promise<Session> {
  const until = now + lifetime;
  return { bearer: `passkey.${until}.${await sealOf(token, until)}`, until };
}

/**
 * As `authenticate`, and for these bearers too. `now` is in milliseconds since 1970. Throws a `Problem` of type `uploads-off`
 * when there is no token, else of type `unauthorized`.
 */
export async function authenticatePerson(
  header: string | null,
  tokens: readonly Token[],
  now: number,
): Promise<Token> {
  const [, until = '', presented = ''] = form.exec(header ?? '') ?? [];
  if (Number(until) <= now) return authenticate(header, tokens);
  const proved = await sealerOf(tokens, presented, (token) => sealOf(token, Number(until)));
  return proved ? { ...proved, byPasskey: true } : authenticate(header, tokens);
}

function sealOf(token: Token, until: number): Promise<string> {
  return seal(token.digest, `platen session 1 ${rightsOf(token)}`, String(until));
}
