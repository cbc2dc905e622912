import { describe, expect, it } from 'vitest';
import { forField, readMoment, writeMoment } from '../../admin/zone.ts';

const at = Date.parse('2026-07-01T10:00:00Z');

describe('readMoment()', () => {
  it.each([
    ['2026-07-01T12:00:00+02:00', 'Europe/Berlin', at],
    ['2026-07-01T10:00:00Z', 'Europe/Berlin', at],
    ['2026-07-01T12:00', 'Europe/Berlin', at],
    ['2026-07-01 12:00:00', 'Europe/Berlin', at],
    ['2026-07-01T12:00:00+0200', 'Asia/Tokyo', at],
    ['2026-07-01', 'UTC', Date.parse('2026-07-01T00:00:00Z')],
    ['2026-07-01', 'America/New_York', Date.parse('2026-07-01T04:00:00Z')],
    ['2026-03-29T03:30', 'Europe/Berlin', Date.parse('2026-03-29T01:30:00Z')],
    ['1 July 2026', 'UTC', null],
    ['', 'UTC', null],
    ['2026-13-01', 'UTC', null],
  ])('of %s in %s', (text, zone, expected) => {
    expect(readMoment(text, zone)).toBe(expected);
  });
});

describe('writeMoment() and forField()', () => {
  it.each([
    ['Europe/Berlin', '2026-07-01T12:00:00+02:00', '2026-07-01T12:00'],
    ['UTC', '2026-07-01T10:00:00Z', '2026-07-01T10:00'],
    ['America/St_Johns', '2026-07-01T07:30:00-02:30', '2026-07-01T07:30'],
    ['Asia/Kathmandu', '2026-07-01T15:45:00+05:45', '2026-07-01T15:45'],
  ])('in %s', (zone, written, field) => {
    expect([writeMoment(at, zone), forField(at, zone)]).toEqual([written, field]);
    expect(readMoment(written, zone)).toBe(at);
  });
});
