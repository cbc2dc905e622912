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

test('feedDate() names a moment in UTC', () => {
  expect(feedDate({ at: midnight + 15 * hour }).toUTCString()).toBe('Mon, 02 Jan 2023 15:00:00 GMT');
});
