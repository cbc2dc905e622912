import { describe, expect, test } from 'vitest';
import { contentRange, readRange, UnsatisfiableRange } from '../../src/http/byte-range.ts';

const read = (range: string | null, size = 10, ifRange: string | null = null) => {
  const headers = new Headers();
  if (range !== null) headers.set('Range', range);
  if (ifRange !== null) headers.set('If-Range', ifRange);
  return readRange(headers, size, 'tag');
};

describe('readRange()', () => {
  test.each([
    ['bytes=0-0', 0, 1],
    ['bytes=0-4', 0, 5],
    ['bytes=2-4', 2, 3],
    ['bytes=9-9', 9, 1],
    ['bytes=0-9', 0, 10],
    ['bytes=0-10', 0, 10],
    ['bytes=5-99', 5, 5],
    ['bytes=0-', 0, 10],
    ['bytes=9-', 9, 1],
    ['bytes=-1', 9, 1],
    ['bytes=-10', 0, 10],
    ['bytes=-99', 0, 10],
    ['Bytes=1-2', 1, 2],
    ['bytes= 1-2', 1, 2],
    ['bytes=007-008', 7, 2],
    [`bytes=1-${'9'.repeat(400)}`, 1, 9],
    [`bytes=-${'9'.repeat(400)}`, 0, 10],
  ])('reads %s of ten bytes', (range, offset, length) => {
    expect(read(range)).toEqual({ offset, length });
  });

  test.each([
    null,
    '',
    'bytes',
    'bytes=',
    'bytes=-',
    'bytes=a-b',
    'bytes=1',
    'bytes=1-2-3',
    'bytes=--1',
    'bytes=4-2',
    'bytes=1.5-2',
    'bytes=+1-2',
    'bytes=0x1-2',
    'bytes 0-4',
    'bytes=0 - 4',
    'items=0-4',
    '0-4',
    'bytes=0-1,3-4',
    'bytes=0-1, 3-4',
    'bytes=-1,-2',
    `bytes=${'0-0,'.repeat(50_000)}`,
    `bytes=${' '.repeat(100_000)}`,
    `bytes=${'1'.repeat(100_000)}`,
  ])('answers with the whole file for field %#', (range) => {
    expect(read(range)).toBeUndefined();
  });

  test.each([
    ['bytes=10-', 10],
    ['bytes=10-20', 10],
    ['bytes=99-', 10],
    ['bytes=-0', 10],
    [`bytes=${'9'.repeat(400)}-`, 10],
    ['bytes=0-', 0],
    ['bytes=0-0', 0],
    ['bytes=-0', 0],
  ])('refuses %s of %i bytes and says how many there are', (range, size) => {
    const refused = expect.objectContaining({
      type: 'range-not-satisfiable',
      contentRange: `bytes */${size}`,
    });
    expect(() => read(range, size)).toThrow(refused);
    expect(() => read(range, size)).toThrow(UnsatisfiableRange);
  });

  test('answers with the whole of an empty file when asked for its last bytes', () => {
    expect(read('bytes=-5', 0)).toBeUndefined();
  });

  test.each([
    ['"tag"', true],
    [' "tag" ', true],
    ['W/"tag"', false],
    ['"other"', false],
    ['"tag", "other"', false],
    ['*', false],
    ['tag', false],
    ['', false],
    ['Sun, 06 Nov 1994 08:49:37 GMT', false],
  ])('heeds If-Range %s: %s', (ifRange, isPart) => {
    expect(read('bytes=0-4', 10, ifRange)).toEqual(isPart ? { offset: 0, length: 5 } : undefined);
    if (!isPart) expect(read('bytes=99-', 10, ifRange)).toBeUndefined();
  });
});

test('contentRange() counts from 0 and includes the last byte', () => {
  expect(contentRange({ offset: 0, length: 10 }, 10)).toBe('bytes 0-9/10');
  expect(contentRange({ offset: 2, length: 3 }, 10)).toBe('bytes 2-4/10');
});
