import { describe, expect, test } from 'vitest';
import { checkPrecondition, readWritePrecondition } from '../../src/http/write-precondition.ts';

type Fields = { ifMatch: string | null; ifNoneMatch: string | null };

/** `current`: the file's version, null for no file. */
function judge({ ifMatch, ifNoneMatch }: Fields, current: string | null) {
  const fields = Object.entries({ 'If-Match': ifMatch, 'If-None-Match': ifNoneMatch });
  const headers = new Headers(fields.filter((field): field is [string, string] => field[1] !== null));
  return checkPrecondition(readWritePrecondition(headers), current === null ? null : { version: current });
}

describe('checkPrecondition()', () => {
  test('asks for nothing when the request does not', () => {
    expect(judge({ ifMatch: null, ifNoneMatch: null }, 'a')).toBeUndefined();
    expect(judge({ ifMatch: null, ifNoneMatch: null }, null)).toBeUndefined();
  });

  test.each([
    { ifMatch: '"a"', current: 'a' },
    { ifMatch: '*', current: 'a' },
    { ifMatch: '"b", "a"', current: 'a' },
    { ifMatch: 'W/"a", "a"', current: 'a' },
    { ifNoneMatch: '"b"', current: 'a' },
    { ifNoneMatch: '"b", "c"', current: 'a' },
    { ifNoneMatch: 'W/"a"', current: 'a' },
    { ifMatch: '"a"', ifNoneMatch: '"b"', current: 'a' },
  ])('pins $current for If-Match $ifMatch, If-None-Match $ifNoneMatch', (row) => {
    const { ifMatch = null, ifNoneMatch = null, current } = row;
    expect(judge({ ifMatch, ifNoneMatch }, current)).toEqual({ version: current });
  });

  test.each(['*', '"a"', '"a", "b"', 'W/"a"'])(
    'pins the absence of the file for If-None-Match %s',
    (ifNoneMatch) => {
      expect(judge({ ifMatch: null, ifNoneMatch }, null)).toEqual({ absent: true });
    },
  );

  test.each([
    { ifMatch: '"b"', current: 'a' },
    { ifMatch: '"*"', current: 'a' },
    { ifMatch: '""', current: 'a' },
    { ifMatch: 'W/"a"', current: 'a' },
    { ifMatch: '"a"', current: null },
    { ifMatch: '*', current: null },
    { ifNoneMatch: '*', current: 'a' },
    { ifNoneMatch: '"a"', current: 'a' },
    { ifNoneMatch: '"b", "a"', current: 'a' },
    { ifMatch: '"a"', ifNoneMatch: '*', current: 'a' },
    { ifMatch: '"b"', ifNoneMatch: '"c"', current: 'a' },
    { ifMatch: '*', ifNoneMatch: '*', current: null },
  ])('fails for If-Match $ifMatch, If-None-Match $ifNoneMatch when there is $current', (row) => {
    const { ifMatch = null, ifNoneMatch = null, current } = row;
    expect(() => judge({ ifMatch, ifNoneMatch }, current)).toThrow(
      expect.objectContaining({ type: 'precondition-failed' }),
    );
  });

  test.each(['', 'a', "'a'", '"a', '"a" "b"', '*, "a"', 'x'.repeat(100_000)])(
    'refuses to write unconditionally for a condition that it cannot read (%#)',
    (field) => {
      const refused = expect.objectContaining({ type: 'bad-request' });
      expect(() => judge({ ifMatch: field, ifNoneMatch: null }, 'a')).toThrow(refused);
      expect(() => judge({ ifMatch: null, ifNoneMatch: field }, 'a')).toThrow(refused);
      expect(() => judge({ ifMatch: null, ifNoneMatch: field }, null)).toThrow(refused);
    },
  );
});

describe('If-Unmodified-Since', () => {
  const uploaded = Date.UTC(1994, 10, 6, 8, 49, 37, 500);
  const condition = (since: string, current: { version: string; uploaded?: number } | null, more = {}) =>
    checkPrecondition(readWritePrecondition(new Headers({ 'If-Unmodified-Since': since, ...more })), current);

  test('pins the file that is not newer', () => {
    const since = 'Sun, 06 Nov 1994 08:49:37 GMT';
    expect(condition(since, { version: 'a', uploaded })).toEqual({ version: 'a' });
    expect(condition(since, { version: 'a' })).toEqual({ version: 'a' });
    expect(condition(since, null)).toEqual({ absent: true });
  });

  test('is not looked at beside If-Match', () => {
    const since = 'Sun, 06 Nov 1994 08:49:36 GMT';
    expect(condition(since, { version: 'a', uploaded }, { 'If-Match': '"a"' })).toEqual({ version: 'a' });
  });

  test.each([
    ['Sun, 06 Nov 1994 08:49:36 GMT', 'precondition-failed'],
    ['2094', 'bad-request'],
  ])('%s is refused as %s', (since, type) => {
    expect(() => condition(since, { version: 'a', uploaded })).toThrow(expect.objectContaining({ type }));
  });
});
