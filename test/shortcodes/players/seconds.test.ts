import { describe, expect, test } from 'vitest';
import { readSeconds } from '../../../src/shortcodes/players/seconds.ts';

describe('readSeconds()', () => {
  test.each([
    ['0', 0],
    ['90', 90],
    ['90s', 90],
    ['90.7', 90],
    ['2m', 120],
    ['1m30s', 90],
    ['1m30', 90],
    ['1H2M3S', 3723],
    ['1h', 3600],
    ['1:30', 90],
    ['1:02:03', 3723],
    ['100:00', 6000],
    ['99h59m59s', 359_999],
  ])('reads %j as %i', (text, seconds) => {
    expect(readSeconds(text)).toBe(seconds);
  });

  test.each(['', 's', 'm', 'abc', '-1', '1:3', ':30', '1m30x', '100h', '9999999', '1e3', ' 1'])(
    'answers null for %j',
    (text) => {
      expect(readSeconds(text)).toBeNull();
    },
  );
});
