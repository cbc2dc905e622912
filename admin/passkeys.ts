/** Passkeys, as far as the browser has them. The site judges every answer. */

import type { SignedIn } from './answers.ts';
import { toBase64url } from './base64.ts';
import { ask } from './requests.ts';

/** They are for names of hosts, never for numbers. */
export function hasPasskeys(): boolean {
  const isNamed = !/^[\d.]+$|:/.test(location.hostname);
  return isNamed && typeof PublicKeyCredential === 'function' && window.isSecureContext;
}

const encoder = new TextEncoder();

/** Returns a bearer for an hour. Throws a `DOMException` where the person or the browser gave up. */
export async function signInByPasskey(): Promise<SignedIn> {
  const { challenge } = await ask<{ challenge: string }>('challenge');
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: encoder.encode(challenge),
      rpId: location.hostname,
      userVerification: 'required',
    },
  });
  // This is asked for alone.
  const { rawId, response } = credential as PublicKeyCredential;
  const { clientDataJSON, authenticatorData, signature, userHandle } =
    response as AuthenticatorAssertionResponse;
  const body = {
    id: toBase64url(rawId),
    owner: toBase64url(userHandle ?? new ArrayBuffer()),
    client: toBase64url(clientDataJSON),
    authenticator: toBase64url(authenticatorData),
    signature: toBase64url(signature),
  };
  return ask('session', { method: 'POST', body: JSON.stringify(body) });
}
