/**
 * Answers of authenticators, as far as one kind of passkey needs them: ES256 without attestation.
 * https://www.w3.org/TR/webauthn-3/#sctn-rp-operations
 */

import { Problem } from '../problem.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The site that asked, as browsers name it: `https://example.org`. */
export type AskedAt = Pick<URL, 'origin' | 'hostname'>;

/** Of an answer: the client's data as JSON, and the authenticator's own. */
export type Answered = { client: Bytes; authenticator: Bytes };

const encoder = new TextEncoder();

/** Flags of the authenticator's data: the person was there, was recognised, and the data has a credential. */
const flags = { present: 0x01, verified: 0x04, credential: 0x40 };

/**
 * The challenge that was answered, as the site issued it. Throws a `Problem` of type `unauthorized` unless the answer was made
 * for this site and kind, by a person whom the authenticator has recognised.
 */
export async function readAnswer(
  { client, authenticator }: Answered,
  type: 'webauthn.create' | 'webauthn.get',
  { origin, hostname }: AskedAt,
): Promise<string> {
  const { type: given, challenge, origin: from, crossOrigin } = parseClient(client);
  if (given !== type) throw refused(`the answer must be of the type "${type}"`);
  if (from !== origin || crossOrigin === true) throw refused(`it must have been asked for at "${origin}"`);
  const site = Buffer.from(await crypto.subtle.digest('SHA-256', encoder.encode(hostname)));
  if (!site.equals(authenticator.subarray(0, 32))) throw refused(`it must be one for "${hostname}"`);
  const set = authenticator[32] ?? 0;
  const isPerson = (set & flags.present) !== 0 && (set & flags.verified) !== 0;
  if (!isPerson) throw refused('the device must have recognised you, by a finger, a face or a PIN');
  return Buffer.from(challenge, 'base64url').toString();
}

/** The identity of the new credential in the authenticator's data; null where there is none. */
export function credentialIn(authenticator: Bytes): Bytes | null {
  const start = 55;
  if (((authenticator[32] ?? 0) & flags.credential) === 0 || authenticator.byteLength < start) return null;
  const length = new DataView(authenticator.buffer, authenticator.byteOffset).getUint16(start - 2);
  const id = authenticator.slice(start, start + length);
  return length > 0 && id.byteLength === length ? id : null;
}

/** A public key of P-256 as SPKI. Throws a `Problem` of type `bad-request` for any other. */
export async function importPublicKey(spki: Bytes): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'verify',
    ]);
  } catch {
    throw new Problem('bad-request', 'Cannot use the passkey: its key must be one for ES256, as SPKI');
  }
}

/** Throws a `Problem` of type `unauthorized` unless this key has signed the answer. */
export async function checkSignature(
  key: CryptoKey,
  { client, authenticator }: Answered,
  signature: Bytes,
): Promise<void> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', client));
  const signed = Buffer.concat([authenticator, digest]);
  const raw = rawSignature(signature);
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  if (raw === null || !(await crypto.subtle.verify(how, key, raw, signed)))
    throw refused('its signature must be right');
}

export function refused(rule: string): Problem {
  return new Problem('unauthorized', `Cannot use the passkey: ${rule}`);
}

type Client = { type: string; challenge: string; origin: string; crossOrigin: unknown };

function parseClient(bytes: Bytes): Client {
  try {
    const { type, challenge, origin, crossOrigin } = JSON.parse(new TextDecoder().decode(bytes));
    if ([type, challenge, origin].every((value) => typeof value === 'string'))
      return { type, challenge, origin, crossOrigin };
  } catch {}
  throw refused('its client data must be JSON with a type, a challenge and an origin');
}

/** Two numbers in DER (RFC 3279 §2.2.3) as the 64 bytes that WebCrypto takes; null for anything else. */
function rawSignature(der: Bytes): Bytes | null {
  const raw = new Uint8Array(64);
  let at = 2;
  for (const end of [32, 64]) {
    const length = der[at + 1] ?? 0;
    const number = der.subarray(at + 2, at + 2 + length);
    const digits = number[0] === 0 ? number.subarray(1) : number;
    if (der[at] !== 0x02 || number.byteLength !== length || digits.byteLength > 32) return null;
    raw.set(digits, end - digits.byteLength);
    at += 2 + length;
  }
  return der[0] === 0x30 && der[1] === der.byteLength - 2 && at === der.byteLength ? raw : null;
}
