import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/content/post/decode-text.ts';
import { placeOf } from './faults.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

/** A character in UTF-32, the lowest byte first. */
function quad(letter: string): number[] {
  const code = letter.codePointAt(0) ?? 0;
  return [code & 0xff, (code >> 8) & 0xff, code >> 16, 0];
}

describe('decodeText()', () => {
  it.each(['', 'a', 'é\n日本\r\n😀', '\uFFFD'])('reads %j', (text) => {
    expect(decodeText(bytes(text))).toBe(text);
  });

  it('drops a byte order mark', () => {
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], '---'))).toBe('---');
  });

  it.each([
    ['a stray byte', bytes('ab\ncd', [0xff], 'e'), '2:3'],
    ['Latin-1', bytes('caf', [0xe9], ' au lait'), '1:4'],
    ['UTF-16', bytes([0xff, 0xfe, 0x2d, 0x00]), '1:1'],
    ['an unfinished character', bytes('a\r\nb\rc', [0xe2, 0x82]), '3:2'],
    ['a broken character', bytes('😀', [0xf0, 0x9f], 'x'), '1:3'],
    ['an overlong form', bytes('a', [0xc0, 0x80]), '1:2'],
    ['a surrogate', bytes('\n\n', [0xed, 0xa0, 0x80]), '3:1'],
    ['NUL', bytes('a\n\nbc\0'), '3:3'],
  ])('refuses %s', (_, file, place) => {
    expect(placeOf(() => decodeText(file))).toBe(place);
  });

  it.each([
    ['UTF-16 with its mark', bytes([0xff, 0xfe], 'a\0b\0'), 'UTF-16'],
    ['the other UTF-16', bytes([0xfe, 0xff], '\0a\0b'), 'UTF-16'],
    ['UTF-16 without one', bytes([...'---\ntitle: x'].map((letter) => `${letter}\0`).join('')), 'UTF-16'],
    [
      'the other one without one',
      bytes([...'---\ntitle: x'].map((letter) => `\0${letter}`).join('')),
      'UTF-16',
    ],
    [
      'UTF-16 that is mostly Chinese',
      bytes([...Buffer.from('---\ntitle: 中文的標題\n---\n', 'utf16le')]),
      'UTF-16',
    ],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'UTF-32'],
    ['UTF-32 without its mark', bytes([...'中文\n'].flatMap((letter) => quad(letter))), 'UTF-32'],
    ['the other UTF-32', bytes([...'中文 😀'].flatMap((letter) => quad(letter).reverse())), 'UTF-32'],
  ])('names %s', (_, file, name) => {
    expect(() => decodeText(file)).toThrow(`it must be UTF-8, and it is ${name};`);
    expect(placeOf(() => decodeText(file))).toBe('1:1');
  });

  it.each([
    ['Grüße aus Köln', 'latin1'],
    ['\x93Quoted\x94 \x96 and 5 \x80', 'latin1'],
  ] as const)('supposes Latin-1 for %j', (text, encoding) => {
    expect(() => decodeText(bytes([...Buffer.from(text, encoding)]))).toThrow(
      'it must be UTF-8, and it seems to be Latin-1 (Windows-1252); save it',
    );
  });

  it.each([
    ['Japanese in Shift JIS', [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea]],
    ['Katakana in Shift JIS', [0x83, 0x41, 0x83, 0x43, 0x81, 0x42]],
    ['UTF-8 that is cut off', [...Buffer.from('Grüße aus Köln é')].slice(0, -1)],
    ['nothing but NUL', [0, 0, 0, 0, 0, 0, 0, 0]],
  ])('supposes nothing for %s', (_, file) => {
    expect(() => decodeText(bytes(file))).toThrow(/: it must (?:be UTF-8|not contain NUL)$/);
  });

  it('does not take a stray NUL for another encoding', () => {
    expect(() => decodeText(bytes('a long line of text with one \0 and another \0 in it'))).toThrow('NUL');
  });

  it('finds a bad byte at the end of 1 MiB', () => {
    expect(placeOf(() => decodeText(bytes('x\n'.repeat(524_288), [0x80])))).toBe('524289:1');
  });
});
