/**
 * Texts that are not stored yet, kept on this device until they are. They are encrypted with a key that the site makes from the
 * token, and tells whoever has signed in.
 * So no script of the site and no later user of the browser can read them.
 */

import { fromBase64, toBase64 } from './base64.ts';

export type KeptText = { text: string; version: string | null };

type Keys = { name: string; key: CryptoKey };

const encoder = new TextEncoder();

export class Kept {
  readonly #keys: Promise<Keys>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(deviceSecret: string) {
    this.#keys = keysOf(deviceSecret);
  }

  async find(key: string): Promise<KeptText | null> {
    return (await this.#all())[key] ?? null;
  }

  /** Null forgets the text. Returns whether the device took it. */
  keep(key: string, text: KeptText | null): Promise<boolean> {
    const kept = this.#last.then(() => this.#write(key, text));
    this.#last = kept;
    return kept;
  }

  async #write(key: string, text: KeptText | null): Promise<boolean> {
    const { [key]: _, ...others } = await this.#all();
    const all = text === null ? others : { ...others, [key]: text };
    const { name, key: secret } = await this.#keys;
    try {
      if (Object.keys(all).length === 0) localStorage.removeItem(name);
      else localStorage.setItem(name, await encrypted(secret, JSON.stringify(all)));
      return true;
    } catch {
      // The device is full, or keeps nothing.
      return false;
    }
  }

  async #all(): Promise<Record<string, KeptText>> {
    const { name, key } = await this.#keys;
    try {
      const written = localStorage.getItem(name);
      // Written by `#write`.
      return written === null ? {} : JSON.parse(await decrypted(key, written));
    } catch {
      return {};
    }
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
