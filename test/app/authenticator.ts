/** An authenticator in software: it signs what it is asked to, rightly or with a fault. */

import type { Visit } from './visitor.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type Fault = {
  origin?: string;
  /** The host that the authenticator believes in. */
  hostname?: string;
  type?: string;
  crossOrigin?: boolean;
  flags?: number;
};

const encoder = new TextEncoder();
const here = { origin: 'https://example.org', hostname: 'example.org' };

export type Authenticator = {
  id: string;
  /** The body of `POST passkeys`. */
  made(challenge: string, fault?: Fault & { id?: string }): Promise<Record<string, string>>;
  /** The body of `POST session`. */
  signed(challenge: string, owner: string, fault?: Fault): Promise<Record<string, string>>;
};

export async function newAuthenticator(curve = 'P-256'): Promise<Authenticator> {
  // A pair, since the algorithm is asymmetric.
  const pair = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: curve }, true, [
    'sign',
  ])) as CryptoKeyPair;
  const id = crypto.getRandomValues(new Uint8Array(32));
  const spki = (await crypto.subtle.exportKey('spki', pair.publicKey)) as ArrayBuffer;
  return {
    id: text(id),
    async made(challenge, fault = {}) {
      const credential = new Uint8Array([...new Uint8Array(16), 0, id.byteLength, ...id, 0xa0]);
      return {
        id: fault.id ?? text(id),
        client: text(client('webauthn.create', challenge, fault)),
        authenticator: text(await data({ flags: 0x45, ...fault }, credential)),
        publicKey: text(new Uint8Array(spki)),
        label: 'A test',
      };
    },
    async signed(challenge, owner, fault = {}) {
      const [json, about] = [client('webauthn.get', challenge, fault), await data({ flags: 0x05, ...fault })];
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', json));
      const how = { name: 'ECDSA', hash: 'SHA-256' };
      const raw = await crypto.subtle.sign(how, pair.privateKey, new Uint8Array([...about, ...digest]));
      return {
        id: text(id),
        owner: text(encoder.encode(owner)),
        client: text(json),
        authenticator: text(about),
        signature: text(asDer(new Uint8Array(raw))),
      };
    },
  };
}

function client(type: string, challenge: string, fault: Fault): Bytes {
  const { origin = here.origin, crossOrigin = false } = fault;
  const given = { type: fault.type ?? type, challenge: text(encoder.encode(challenge)), origin, crossOrigin };
  return encoder.encode(JSON.stringify(given));
}

async function data({ hostname = here.hostname, flags = 0 }: Fault, credential: Bytes = new Uint8Array()) {
  const site = await crypto.subtle.digest('SHA-256', encoder.encode(hostname));
  return new Uint8Array([...new Uint8Array(site), flags, 0, 0, 0, 0, ...credential]);
}

/** Numbers without leading zeros, and with one where the sign would be minus. */
function asDer(raw: Bytes): Bytes {
  const numbers = [raw.slice(0, raw.length / 2), raw.slice(raw.length / 2)].flatMap((half) => {
    const first = half.findIndex((byte) => byte !== 0);
    const digits = [...half.slice(first)];
    const number = (digits[0] ?? 0) > 0x7f ? [0, ...digits] : digits;
    return [2, number.length, ...number];
  });
  return new Uint8Array([0x30, numbers.length, ...numbers]);
}

function text(bytes: Bytes): string {
  return Buffer.from(bytes).toString('base64url');
}

/** The sentence of a refusal. */
export function detailOf({ status, json }: Visit): string {
  return `${status} ${json?.detail ?? ''}`;
}
