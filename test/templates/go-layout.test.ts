import { describe, expect, test } from 'vitest';
import { formatTime } from '../../src/content/post/go-layout.ts';

const afternoon = Date.UTC(2023, 0, 2, 15, 4, 5, 670);
const morning = Date.UTC(2024, 10, 30, 0, 30, 9);

/** Compared with Go's `Time.Format`. */
describe('formatTime()', () => {
  test.each([
    ['2006-01-02', '2023-01-02', '2024-11-30'],
    ['2 January 2006', '2 January 2023', '30 November 2024'],
    ['Mon, 02 Jan 2006 15:04:05 -0700', 'Mon, 02 Jan 2023 15:04:05 +0000', 'Sat, 30 Nov 2024 00:30:09 +0000'],
    ['Monday, Jan _2', 'Monday, Jan  2', 'Saturday, Nov 30'],
    ['3:04pm 03:4:5 PM', '3:04pm 03:4:5 PM', '12:30am 12:30:9 AM'],
    ['06/1/2', '23/1/2', '24/11/30'],
    ['002 __2', '002   2', '335 335'],
    ['15:04:05.000 .00 ,999 .9', '15:04:05.670 .67 ,67 .6', '00:30:09.000 .00  '],
    ['Z07:00 Z0700 Z07 -07:00 -07', 'Z Z Z +00:00 +00', 'Z Z Z +00:00 +00'],
    ['MST', 'UTC', 'UTC'],
    ['Janus Montag 20', 'Janus Montag 20', 'Janus Montag 300'],
    ['no element: @ {}', 'no element: @ {}', 'no element: @ {}'],
    ['', '', ''],
  ])('writes %j', (layout, first, second) => {
    expect(formatTime(layout, afternoon, { timeZone: 'UTC' })).toBe(first);
    expect(formatTime(layout, morning, { timeZone: 'UTC' })).toBe(second);
  });

  test.each([
    ['Europe/Berlin', '2023-01-02 16:04 +0100 CET'],
    ['America/New_York', '2023-01-02 10:04 -0500 EST'],
    ['Asia/Kolkata', '2023-01-02 20:34 +0530 +0530'],
    ['America/Sao_Paulo', '2023-01-02 12:04 -0300 -03'],
    ['Pacific/Auckland', '2023-01-03 04:04 +1300 NZDT'],
  ])('takes the clock of %s', (timeZone, text) => {
    expect(formatTime('2006-01-02 15:04 -0700 MST', afternoon, { timeZone })).toBe(text);
  });

  test('knows summer time', () => {
    expect(formatTime('15:04 MST', Date.UTC(2023, 6, 1, 12), { timeZone: 'Europe/Berlin' })).toBe(
      '14:00 CEST',
    );
  });

  test.each([
    ['UTC', -300, '2023-01-02 10:04 -0500 -0500'],
    ['Asia/Tokyo', 330, '2023-01-02 20:34 +0530 +0530'],
    ['Asia/Tokyo', 0, '2023-01-02 15:04 +0000 UTC'],
    ['Europe/Berlin', 60, '2023-01-02 16:04 +0100 CET'],
  ])(
    'takes the clock of the author, by the name of the site where it is the same: %s, %d',
    (timeZone, minutes, text) => {
      expect(formatTime('2006-01-02 15:04 -0700 MST', afternoon, { timeZone, minutes })).toBe(text);
    },
  );

  test('writes years before 1000 with zeros', () => {
    expect(formatTime('2006-01-02', -62_135_596_800_000, { timeZone: 'UTC' })).toBe('0001-01-01');
  });
});
