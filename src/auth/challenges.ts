/**
 * Challenges for passkeys. The site signs them instead of remembering them, so nobody can make it remember many. Only a
 * challenge that was answered rightly is noted as spent.
 */

import { isSameSeal, seal } from './seal.ts';
import type { Token } from './tokens.ts';

/** To make a passkey with this token, or to sign in to any of these. */
export type ChallengeUse = { make: Token } | { signIn: readonly Token[] };

/** `until` is in milliseconds since 1970. */
export type Challenge = { name: string; until: number };

const lifetime = 300_000;

const form = /^([\w-]{36})\.(\d{13})\.([\w-]+)$/;

/** A text for the authenticator to sign, as UTF-8. */
export async function issueChallenge(use: ChallengeUse, now: number): Promise<string> {
  const payload = `${crypto.randomUUID()}.${now + lifetime}`;
  return `${payload}.${await sealOf(use, payload)}`;
}

/** Null where the site did not issue it for this use, or its time is over. The caller must spend it. */
export async function openChallenge(use: ChallengeUse, text: string, now: number): Promise<Challenge | null> {
  const [, name = '', until = '', presented = ''] = form.exec(text) ?? [];
  if (Number(until) <= now) return null;
  const isOurs = isSameSeal(presented, await sealOf(use, `${name}.${until}`));
  return isOurs ? { name, until: Number(until) } : null;
}

async function sealOf(use: ChallengeUse, payload: string): Promise<string> {
  if ('make' in use) return seal(use.make.digest, 'platen passkey to make 1', payload);
  const all = Buffer.concat(use.signIn.map(({ digest }) => digest));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return seal(digest, 'platen passkey to sign in 1', payload);
}
