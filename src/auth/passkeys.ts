/**
 * Passkeys as the bucket keeps them. Each is sealed by its token, so whoever can write to the bucket cannot make one. It ends
 * when its token goes or has other rights.
 */

import { isSameSeal, seal } from './seal.ts';
import { rightsOf, type Token } from './tokens.ts';

export type Passkey = {
  /** As the authenticator gave it, in base64url. */
  id: string;
  /** For people: `Firefox on Linux`. */
  label: string;
  /** Milliseconds since 1970. */
  made: number;
  /** SPKI, in base64. */
  publicKey: string;
};

/** No visitor and no door reads keys in it. */
const folder = '.passkeys/';

/** The longest file of a passkey, in bytes: an id has at most 1,023. */
export const longestPasskey = 8192;

/** Names the owner of passkeys to authenticators; it tells nothing of the token. */
export function ownerOf({ digest, name }: Token): Promise<string> {
  return seal(digest, `platen passkey owner 1 ${name}`, '');
}

export async function passkeysFolder(token: Token): Promise<string> {
  return `${folder}${await ownerOf(token)}/`;
}

/** Names a passkey in keys, where its id may be too long. */
export async function passkeyName(id: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id));
  return Buffer.from(digest).toString('hex');
}

/** The key of a passkey's file, by the passkey's name. */
export async function passkeyKey(token: Token, name: string): Promise<string> {
  return `${await passkeysFolder(token)}${name}.json`;
}

export async function writePasskey(token: Token, passkey: Passkey): Promise<string> {
  const { name, prefix, isForDrafts } = token;
  const rights = { token: name, prefix, drafts: isForDrafts === true };
  return `${JSON.stringify({ ...passkey, ...rights, seal: await sealOf(token, passkey) }, null, 2)}\n`;
}

/** Null unless the token has sealed it with the rights that it has now. */
export async function readPasskey(token: Token, text: string): Promise<Passkey | null> {
  try {
    const { id, label, made, publicKey, seal: found } = JSON.parse(text);
    const passkey = { id, label, made, publicKey };
    return isSameSeal(String(found), await sealOf(token, passkey)) ? passkey : null;
  } catch {
    return null;
  }
}

function sealOf(token: Token, { id, label, made, publicKey }: Passkey): Promise<string> {
  const text = JSON.stringify([id, label, made, publicKey]);
  return seal(token.digest, `platen passkey 1 ${rightsOf(token)}`, text);
}
