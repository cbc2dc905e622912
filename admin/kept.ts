/**
 * Texts that are not stored yet, kept on this device until they are. They are encrypted with a key that the site makes from the
 * token, and tells whoever has signed in.
 * So no script of the site and no later user of the browser can read them.
 */

import { fromBase64, toBase64 } from './base64.ts';
import type { Changes } from './text-of-file.ts';

export type KeptText = {
  /** Of the file; empty for a new post. */
  key: string;
  text: string;
  /** Fields that the text has not taken yet. */
  typed: Changes;
  version: string | null;
  title: string;
  /** When the device took it, in milliseconds since 1970. */
  at: number;
};

/** `id` names the text on this device: each one has a place of its own. */
export type Found = KeptText & { id: string };

type Keys = { name: string; key: CryptoKey };

const encoder = new TextEncoder();

export class Kept {
  readonly #keys: Promise<Keys>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(deviceSecret: string) {
    this.#keys = keysOf(deviceSecret);
  }

  /** The texts of a file, the newest first. */
  async find(key: string): Promise<Found[]> {
    const { name, key: secret } = await this.#keys;
    const ids = Object.keys(localStorage)
      .filter((item) => item.startsWith(`${name} `))
      .map((item) => item.slice(name.length + 1));
    const all = await Promise.all(ids.map((id) => read(secret, `${name} ${id}`, id)));
    const found = all.filter((kept): kept is Found => kept?.key === key);
    return found.sort((one, other) => other.at - one.at);
  }

  /** Null forgets the text. Returns whether the device took it. */
  keep(id: string, text: KeptText | null): Promise<boolean> {
    const kept = this.#last.then(() => this.#write(id, text));
    this.#last = kept;
    return kept;
  }

  async #write(id: string, text: KeptText | null): Promise<boolean> {
    const { name, key } = await this.#keys;
    try {
      if (text === null) localStorage.removeItem(`${name} ${id}`);
      else localStorage.setItem(`${name} ${id}`, await encrypted(key, JSON.stringify(text)));
      return true;
    } catch {
      // The device is full, or keeps nothing.
      return false;
    }
  }
}

async function read(secret: CryptoKey, item: string, id: string): Promise<Found | null> {
  try {
    // Written by `#write`.
    return { ...JSON.parse(await decrypted(secret, localStorage.getItem(item) ?? '')), id };
  } catch {
    return null;
  }
}

async function keysOf(deviceSecret: string): Promise<Keys> {
  const secret = await crypto.subtle.importKey('raw', encoder.encode(deviceSecret), 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const from = (info: string) => ({
    ...{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array() },
    info: encoder.encode(`platen kept ${info}`),
  });
  const [bits, key] = await Promise.all([
    crypto.subtle.deriveBits(from('name'), secret, 128),
    crypto.subtle.deriveKey(from('text'), secret, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
  ]);
  return { name: `platen ${toBase64(new Uint8Array(bits))}`, key };
}

async function encrypted(key: CryptoKey, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, encoder.encode(text));
  return `${toBase64(iv)} ${toBase64(new Uint8Array(bytes))}`;
}

async function decrypted(key: CryptoKey, written: string): Promise<string> {
  const [iv = '', bytes = ''] = written.split(' ');
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, key, fromBase64(bytes));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
}
