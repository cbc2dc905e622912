import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestOf, hashOf } from '../../src/content/resources.ts';

const texts = ['', 'short', 'long '.repeat(1000), `é${'long '.repeat(1000)}`, 'x'.repeat(300_000)];

describe('hashOf()', () => {
  it.each(['md5', 'sha1', 'sha256', 'sha384', 'sha512'])(
    'gives the %s of short and long texts, again too',
    (name) => {
      for (const text of [...texts, ...texts]) expect(hashOf(name, text)).toBe(hash(name, text, 'base64'));
    },
  );
});

describe('digestOf()', () => {
  it('is the beginning of the hash in letters of addresses', () => {
    for (const text of texts) expect(digestOf(text)).toBe(hash('sha256', text, 'base64url').slice(0, 27));
  });
});
