import { expect, test } from 'vitest';
import { feedDate } from '../../src/feeds/feed-date.ts';

const hour = 3_600_000;
const midnight = Date.UTC(2023, 0, 2);

test.each([
  ['UTC', 0, 'Mon, 02 Jan 2023 00:00:00 GMT'],
  ['Asia/Tokyo', 9, 'Mon, 02 Jan 2023 00:00:00 +0900'],
  ['America/New_York', -5, 'Mon, 02 Jan 2023 00:00:00 -0500'],
  ['Asia/Kolkata', 5.5, 'Mon, 02 Jan 2023 00:00:00 +0530'],
  ['America/St_Johns', -3.5, 'Mon, 02 Jan 2023 00:00:00 -0330'],
  ['Pacific/Kiritimati', 14, 'Mon, 02 Jan 2023 00:00:00 +1400'],
])('feedDate() names the day as it began in %s', (_zone, offset, text) => {
  const at = midnight - offset * hour;
  const date = feedDate({ at, day: '2023-01-02' });
  expect(date.toUTCString()).toBe(text);
  expect(Date.parse(text)).toBe(at);
  expect(date.getTime()).toBe(at);
});

test.each([
  ['Z', 0, 'Wed, 31 Dec 2025 20:00:00 GMT', '2025-12-31T20:00:00.000Z'],
  ['-05:00', -300, 'Wed, 31 Dec 2025 20:00:00 -0500', '2025-12-31T20:00:00-05:00'],
  ['+05:30', 330, 'Wed, 31 Dec 2025 20:00:00 +0530', '2025-12-31T20:00:00+05:30'],
])('feedDate() names a moment as it was written in %s', (_zone, offset, rfc822, rfc3339) => {
  const date = feedDate({ at: Date.UTC(2025, 11, 31, 20) - offset * 60_000, offset });
  expect(date.toUTCString()).toBe(rfc822);
  expect(date.toISOString()).toBe(rfc3339);
  expect(Date.parse(rfc822)).toBe(date.getTime());
});

test('feedDate() names years of four digits though the zone leads out of them', () => {
  const at = Date.parse('9999-12-31T23:30:00Z');
  expect(feedDate({ at, offset: 60 }).toISOString()).toBe('9999-12-31T23:30:00.000Z');
  expect(feedDate({ at: Date.parse('0000-01-01T00:30:00Z'), offset: -60 }).toISOString()).toBe(
    '0000-01-01T00:30:00.000Z',
  );
});

test('feedDate() names a moment without a zone in UTC', () => {
  expect(feedDate({ at: midnight + 15 * hour }).toUTCString()).toBe('Mon, 02 Jan 2023 15:00:00 GMT');
});
