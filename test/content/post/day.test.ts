import { describe, expect, it } from 'vitest';
import { dayAround } from '../../../src/content/post/day.ts';

const at = Date.parse;

describe('dayAround()', () => {
  it.each([
    ['UTC', '2026-06-01T23:59:59.999Z', '2026-06-01T00:00:00Z', '2026-06-02T00:00:00Z'],
    ['Europe/Berlin', '2026-06-01T22:30:00Z', '2026-06-01T22:00:00Z', '2026-06-02T22:00:00Z'],
    // Clocks change: a day of 23 hours, and one of 25.
    ['Europe/Berlin', '2026-03-29T12:00:00Z', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['Europe/Berlin', '2026-10-25T12:00:00Z', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
    ['Pacific/Kiritimati', '2026-12-31T11:00:00Z', '2026-12-31T10:00:00Z', '2027-01-01T10:00:00Z'],
  ])('in %s at %s', (timeZone, moment, begin, end) => {
    expect(dayAround(at(moment), timeZone)).toEqual({ begin: at(begin), end: at(end) });
  });
});
