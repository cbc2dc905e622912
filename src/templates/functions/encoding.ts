/** https://gohugo.io/functions/encoding/ */

import { unfit } from '../unfit.ts';
import { type Row, textAt } from './function.ts';
import { jsonify } from './jsonify.ts';

export const encoding: readonly Row[] = [
  ['base64Encode encoding.Base64Encode', 1, 1, (args) => encodeBase64(textAt(args, 0))],
  ['base64Decode encoding.Base64Decode', 1, 1, (args) => decodeBase64(textAt(args, 0))],
  ['encoding.HexEncode', 1, 1, (args) => encodeHex(textAt(args, 0))],
  ['encoding.HexDecode', 1, 1, (args) => decodeHex(textAt(args, 0))],
  ['jsonify encoding.Jsonify', 1, 2, jsonify],
];

function encodeBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

function decodeBase64(text: string): string {
  const written = text.replace(/[\r\n]/g, '');
  const isWhole = written.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(written);
  if (!isWhole) throw unfit('Cannot decode the text: it must be base64 with its padding');
  return decoded(Uint8Array.from(atob(written), (character) => character.charCodeAt(0)));
}

function encodeHex(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function decodeHex(text: string): string {
  if (!/^(?:[\da-f]{2})*$/i.test(text)) throw unfit('Cannot decode the text: it must be hexadecimal digits');
  return decoded(Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
