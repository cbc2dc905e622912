/** https://gohugo.io/functions/crypto/ and https://gohugo.io/functions/hash/ */

import { createHash, createHmac } from 'node:crypto';
import { unfit } from '../unfit.ts';
import { stringOf, type Tools, type Value } from '../value.ts';
import { argumentAt, type Row, textAt } from './function.ts';
import { xxHash64 } from './xx-hash.ts';

const algorithms = ['md5', 'sha1', 'sha256', 'sha384', 'sha512'];

export const crypto: readonly Row[] = [
  ['md5 crypto.MD5', 1, 1, (args, tools) => digest('md5', textAt(args, 0), tools)],
  ['sha1 crypto.SHA1', 1, 1, (args, tools) => digest('sha1', textAt(args, 0), tools)],
  ['sha256 crypto.SHA256', 1, 1, (args, tools) => digest('sha256', textAt(args, 0), tools)],
  [
    'crypto.Hash',
    1,
    2,
    (args, tools) =>
      digest(args.length === 1 ? 'sha256' : textAt(args, 0), textAt(args, args.length - 1), tools),
  ],
  ['hmac crypto.HMAC', 3, 4, authenticate],
  ['hash.FNV32a', 1, 1, (args, tools) => fnv32a(textAt(args, 0), tools)],
  ['xxhash hash.XxHash', 1, 1, (args, tools) => hashed(textAt(args, 0), tools)],
];

function digest(algorithm: string, text: string, { budget }: Tools): string {
  budget.spendOn(text.length * 2);
  return createHash(requireAlgorithm(algorithm)).update(text).digest('hex');
}

function requireAlgorithm(name: string): string {
  if (algorithms.includes(name)) return name;
  throw unfit(`Cannot hash by "${name.slice(0, 60)}": it must be one of ${algorithms.join(', ')}`);
}

/** As hexadecimal digits, or with the fourth argument "binary" as the bytes themselves. */
function authenticate(args: readonly Value[], { budget }: Tools): string {
  const [key, message] = [textAt(args, 1), textAt(args, 2)];
  budget.spendOn((key.length + message.length) * 2);
  const made = createHmac(requireAlgorithm(textAt(args, 0)), key).update(message);
  const encoding = stringOf(argumentAt(args, 3)) ?? 'hex';
  if (encoding === 'hex') return made.digest('hex');
  if (encoding === 'binary') return made.digest().toString('utf8');
  throw unfit(`Cannot write the code as "${encoding.slice(0, 60)}": it must be hex or binary`);
}

/** https://datatracker.ietf.org/doc/html/rfc9923 */
function fnv32a(text: string, { budget }: Tools): bigint {
  budget.spendOn(text.length * 2);
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return BigInt(hash >>> 0);
}

function hashed(text: string, { budget }: Tools): string {
  budget.spendOn(text.length * 16);
  return xxHash64(new TextEncoder().encode(text)).toString(16).padStart(16, '0');
}
