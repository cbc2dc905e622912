import { describe, expect, test } from 'vitest';
import { isConditionFailed, isNotModified, parseHttpDate } from '../../src/http/preconditions.ts';

const lastModified = Date.UTC(1994, 10, 6, 8, 49, 37, 500);
const at = 'Sun, 06 Nov 1994 08:49:37 GMT';
const before = 'Sun, 06 Nov 1994 08:49:36 GMT';
const after = 'Sun, 06 Nov 1994 08:49:38 GMT';

describe('isNotModified()', () => {
  test.each([
    { ifNoneMatch: '"a"', expected: true },
    { ifNoneMatch: 'W/"a"', expected: true },
    { ifNoneMatch: '"b", W/"a"', expected: true },
    { ifNoneMatch: '*', expected: true },
    { ifNoneMatch: '"b"', expected: false },
    { ifNoneMatch: '"A"', expected: false },
    { ifNoneMatch: '"a', expected: false },
    { ifNoneMatch: 'a', expected: false },
    { ifNoneMatch: '', expected: false },
    { ifModifiedSince: at, expected: true },
    { ifModifiedSince: after, expected: true },
    { ifModifiedSince: before, expected: false },
    { ifModifiedSince: '2094', expected: false },
    { ifModifiedSince: '', expected: false },
    { ifNoneMatch: '"b"', ifModifiedSince: after, expected: false },
    { ifNoneMatch: 'broken', ifModifiedSince: after, expected: false },
    { ifNoneMatch: '"a"', ifModifiedSince: before, expected: true },
    { expected: false },
  ])('is $expected for If-None-Match $ifNoneMatch, If-Modified-Since $ifModifiedSince', (row) => {
    const { ifNoneMatch = null, ifModifiedSince = null, expected } = row;
    expect(isNotModified({ ifNoneMatch, ifModifiedSince }, { etag: 'a', lastModified })).toBe(expected);
  });

  test('takes no notice of dates where there is none', () => {
    expect(isNotModified({ ifNoneMatch: null, ifModifiedSince: after }, { etag: 'a' })).toBe(false);
  });
});

describe('isConditionFailed()', () => {
  test.each([
    { expected: false },
    { ifMatch: '"a"', expected: false },
    { ifMatch: '"b", "a"', expected: false },
    { ifMatch: '*', expected: false },
    { ifMatch: '"b"', expected: true },
    { ifMatch: 'W/"a"', expected: true },
    { ifMatch: 'a', expected: true },
    { ifMatch: '', expected: true },
    { ifUnmodifiedSince: at, expected: false },
    { ifUnmodifiedSince: after, expected: false },
    { ifUnmodifiedSince: before, expected: true },
    { ifUnmodifiedSince: '1994', expected: false },
    { ifMatch: '"a"', ifUnmodifiedSince: before, expected: false },
    { ifMatch: '"b"', ifUnmodifiedSince: after, expected: true },
  ])('is $expected for If-Match $ifMatch, If-Unmodified-Since $ifUnmodifiedSince', (row) => {
    const { ifMatch = null, ifUnmodifiedSince = null, expected } = row;
    expect(isConditionFailed({ ifMatch, ifUnmodifiedSince }, { etag: 'a', lastModified })).toBe(expected);
  });

  test('holds for what has neither tag nor date', () => {
    expect(isConditionFailed({ ifMatch: '"a"', ifUnmodifiedSince: null }, {})).toBe(true);
    expect(isConditionFailed({ ifMatch: null, ifUnmodifiedSince: before }, {})).toBe(false);
  });
});

describe('parseHttpDate()', () => {
  test.each([at, 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])('reads "%s"', (text) => {
    expect(parseHttpDate(text)).toBe(Date.UTC(1994, 10, 6, 8, 49, 37));
  });

  test.each([
    '',
    '0',
    '1994',
    '1994-11-06T08:49:37Z',
    '06 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 CET',
    'Sun, 06 Nov 1994 08:49:37 +0100',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Sun, 06 Now 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 25:49:37 GMT',
    `${at}, ${at}`,
    `${' '.repeat(100_000)}GMT`,
  ])('does not read text %#', (text) => {
    expect(parseHttpDate(text)).toBeNull();
  });
});
