import { describe, expect, test } from 'vitest';
import { writeCondition } from '../../src/publish/write-condition.ts';

describe('writeCondition()', () => {
  test('asks for nothing when the request does not', () => {
    expect(writeCondition({ ifMatch: null, ifNoneMatch: null }, 'a')).toBeUndefined();
    expect(writeCondition({ ifMatch: null, ifNoneMatch: null }, null)).toBeUndefined();
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
    expect(writeCondition({ ifMatch, ifNoneMatch }, current)).toEqual({ version: current });
  });

  test.each(['*', '"a"', '"a", "b"', 'W/"a"'])(
    'pins the absence of the file for If-None-Match %s',
    (ifNoneMatch) => {
      expect(writeCondition({ ifMatch: null, ifNoneMatch }, null)).toEqual({ absent: true });
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
    expect(() => writeCondition({ ifMatch, ifNoneMatch }, current)).toThrow(
      expect.objectContaining({ type: 'precondition-failed' }),
    );
  });

  test.each(['', 'a', "'a'", '"a', '"a" "b"', '*, "a"', 'x'.repeat(100_000)])(
    'refuses to write unconditionally for a condition that it cannot read (%#)',
    (field) => {
      const refused = expect.objectContaining({ type: 'bad-request' });
      expect(() => writeCondition({ ifMatch: field, ifNoneMatch: null }, 'a')).toThrow(refused);
      expect(() => writeCondition({ ifMatch: null, ifNoneMatch: field }, 'a')).toThrow(refused);
      expect(() => writeCondition({ ifMatch: null, ifNoneMatch: field }, null)).toThrow(refused);
    },
  );
});
