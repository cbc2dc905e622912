import type { Passkeys } from './answers.ts';
import type { Api } from './api.ts';
import { fromBase64url, toBase64url } from './base64.ts';

const encoder = new TextEncoder();

type Asked = { api: Api; known: Passkeys; site: string; person: string; label: string };

/** Makes one on this device for the token. Throws a `DOMException` where the person or the browser gave up. */
export async function makePasskey({ api, known, site, person, label }: Asked): Promise<Passkeys> {
  const credential = await navigator.credentials.create({
    publicKey: {
      challenge: encoder.encode(known.challenge ?? ''),
      rp: { id: location.hostname, name: site },
      user: { id: encoder.encode(known.owner), name: person, displayName: person },
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required',
      },
      attestation: 'none',
      excludeCredentials: known.passkeys.map(({ id }) => ({ type: 'public-key', id: fromBase64url(id) })),
    },
  });
  const { rawId, response } = credential as PublicKeyCredential;
  const answer = response as AuthenticatorAttestationResponse;
  return api.makePasskey({
    id: toBase64url(rawId),
    client: toBase64url(answer.clientDataJSON),
    authenticator: toBase64url(answer.getAuthenticatorData()),
    publicKey: toBase64url(answer.getPublicKey() ?? new ArrayBuffer()),
    label,
  });
}

/** A name for this device, to begin with. */
export function deviceName(): string {
  const { userAgent } = navigator;
  const find = (names: readonly string[]) => names.find((name) => userAgent.includes(name));
  const browser = find(['Edg', 'Firefox', 'Chrome', 'Safari'])?.replace('Edg', 'Edge') ?? 'Browser';
  const system = find(['iPhone', 'iPad', 'Android', 'Windows', 'Mac', 'Linux']);
  return system === undefined ? browser : `${browser}, ${system}`;
}
