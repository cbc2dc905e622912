import { describe, expect, it } from 'vitest';
import { Unfit } from '../../../src/content/data/values.ts';
import {
  asDate,
  formatDate,
  formatMonthDay,
  isoDate,
  localDate,
  yearOf,
} from '../../../src/content/post/dates.ts';

const utc = (text: string) => new Date(asDate(text, 'UTC').at).toISOString();

describe('asDate() with a zone', () => {
  it.each([
    ['2023-01-02T15:04:05Z', '2023-01-02T15:04:05.000Z'],
    ['2023-01-02t15:04:05z', '2023-01-02T15:04:05.000Z'],
    ['2023-01-02T15:04:05+01:00', '2023-01-02T14:04:05.000Z'],
    ['2023-01-02T15:04:05-0530', '2023-01-02T20:34:05.000Z'],
    ['2023-01-02T15:04+01:00', '2023-01-02T14:04:00.000Z'],
    ['2023-01-02 15:04:05Z', '2023-01-02T15:04:05.000Z'],
    ['2023-01-02 15:04:05 +0100', '2023-01-02T14:04:05.000Z'],
    ['2023-01-02 15:04:05 +0100 CET', '2023-01-02T14:04:05.000Z'],
    ['2023-01-02 15:04:05.999999999 +0000 UTC', '2023-01-02T15:04:05.999Z'],
    ['2023-01-02 15:04 UTC', '2023-01-02T15:04:00.000Z'],
    ['2023-01-02 15:04:05 GMT', '2023-01-02T15:04:05.000Z'],
    ['2023-01-02T15:04:05.5Z', '2023-01-02T15:04:05.500Z'],
    ['2023-01-02T15:04:05.289Z', '2023-01-02T15:04:05.289Z'],
    ['2023-01-01T00:30:00+01:00', '2022-12-31T23:30:00.000Z'],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
    ['0099-01-01T00:00:00Z', '0099-01-01T00:00:00.000Z'],
    ['2023-01-02T5:04:05Z', '2023-01-02T05:04:05.000Z'],
    [' 2023-01-02T15:04:05Z\n', '2023-01-02T15:04:05.000Z'],
  ])('reads %s', (text, moment) => {
    expect(asDate(text, 'Asia/Tokyo').day).toBeUndefined();
    expect(new Date(asDate(text, 'Asia/Tokyo').at).toISOString()).toBe(moment);
  });
});

describe('asDate() without a zone', () => {
  it.each([
    ['2023-01-02 15:04', 'UTC', '2023-01-02T15:04:00.000Z'],
    ['2023-01-02 15:04:05', 'UTC', '2023-01-02T15:04:05.000Z'],
    ['2023-01-02T15:04', 'UTC', '2023-01-02T15:04:00.000Z'],
    ['2023-01-02T15:04:05.123', 'UTC', '2023-01-02T15:04:05.123Z'],
    ['2023-01-02 15:04', 'Europe/Berlin', '2023-01-02T14:04:00.000Z'],
    ['2023-07-02 15:04', 'Europe/Berlin', '2023-07-02T13:04:00.000Z'],
    ['2023-07-02 15:04', 'America/New_York', '2023-07-02T19:04:00.000Z'],
    ['2023-01-02 01:00', 'Asia/Kathmandu', '2023-01-01T19:15:00.000Z'],
    ['2023-01-02 01:00', 'Pacific/Kiritimati', '2023-01-01T11:00:00.000Z'],
    ['2023-01-02 01:00', 'Etc/GMT+12', '2023-01-02T13:00:00.000Z'],
    ['1880-01-02 12:00', 'Europe/Berlin', '1880-01-02T11:06:32.000Z'],
  ])('takes %s for the time in %s', (text, timeZone, moment) => {
    expect(new Date(asDate(text, timeZone).at).toISOString()).toBe(moment);
  });

  it.each([
    ['before a gap', '2023-03-26 01:59', 'Europe/Berlin', '2023-03-26T00:59:00.000Z'],
    ['in a gap', '2023-03-26 02:30', 'Europe/Berlin', '2023-03-26T01:30:00.000Z'],
    ['after a gap', '2023-03-26 03:00', 'Europe/Berlin', '2023-03-26T01:00:00.000Z'],
    ['before an overlap', '2023-10-29 01:59', 'Europe/Berlin', '2023-10-28T23:59:00.000Z'],
    ['in an overlap', '2023-10-29 02:30', 'Europe/Berlin', '2023-10-29T01:30:00.000Z'],
    ['after an overlap', '2023-10-29 03:00', 'Europe/Berlin', '2023-10-29T02:00:00.000Z'],
    ['in a gap west of UTC', '2023-03-12 02:30', 'America/New_York', '2023-03-12T07:30:00.000Z'],
    ['in an overlap west of UTC', '2023-11-05 01:30', 'America/New_York', '2023-11-05T06:30:00.000Z'],
    ['in a gap of half an hour', '2023-10-01 02:15', 'Australia/Lord_Howe', '2023-09-30T15:45:00.000Z'],
    ['on a day that was left out', '2011-12-30 12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
  ])('chooses the later reading %s', (_, text, timeZone, moment) => {
    expect(new Date(asDate(text, timeZone).at).toISOString()).toBe(moment);
  });
});

describe('asDate() without a time', () => {
  it.each([
    ['2023-01-02', 'UTC', '2023-01-02T00:00:00.000Z'],
    ['2023-01-02', 'Europe/Berlin', '2023-01-01T23:00:00.000Z'],
    ['2023-01-02', 'America/Los_Angeles', '2023-01-02T08:00:00.000Z'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ])('keeps the day %s and starts it in %s', (text, timeZone, moment) => {
    const date = asDate(text, timeZone);
    expect(date.day).toBe(text);
    expect(new Date(date.at).toISOString()).toBe(moment);
  });
});

describe('asDate() of other forms', () => {
  it.each([
    ['Mon, 02 Jan 2006 15:04:05 -0700', '2006-01-02T22:04:05.000Z'],
    ['Mon, 02 Jan 2006 15:04:05 GMT', '2006-01-02T15:04:05.000Z'],
    ['02 Jan 2006 15:04 +0100', '2006-01-02T14:04:00.000Z'],
    ['02 Jan 2006 15:04', '2006-01-02T14:04:00.000Z'],
    ['02 jan 2006', '2006-01-01T23:00:00.000Z'],
    ['Mon Jan  2 15:04:05 2006', '2006-01-02T14:04:05.000Z'],
    ['Mon Jan 12 15:04:05 2006', '2006-01-12T14:04:05.000Z'],
    [1672628645, '2023-01-02T03:04:05.000Z'],
    [100_000_000, '1973-03-03T09:46:40.000Z'],
  ])('reads %j', (value, moment) => {
    expect(new Date(asDate(value, 'Europe/Berlin').at).toISOString()).toBe(moment);
  });

  it('keeps a day without a time', () => {
    expect(asDate('02 Jan 2006', 'Asia/Tokyo').day).toBe('2006-01-02');
  });

  it.each([
    'Mon, 30 Feb 2006 15:04:05 -0700',
    '02 Foo 2006',
    '2 Jan 2006',
    'Jan 2, 2006',
    'Mon, 02 Jan 2006 15:04:05 CET',
    'Mon Jan  2 25:04:05 2006',
    20230102,
    99_999_999,
    100_000_000_000,
    1672628645.5,
    -1672628645,
  ])('refuses %j', (value) => {
    expect(() => asDate(value, 'UTC')).toThrow(Unfit);
  });
});

describe('localDate()', () => {
  it.each([
    ['2023-01-02', 'America/Los_Angeles', '2023-01-02T00:00:00.000Z'],
    ['2023-01-02T23:30:00-05:00', 'Asia/Tokyo', '2023-01-02T23:30:00.000Z'],
    ['2023-01-02T23:30:00Z', 'Asia/Tokyo', '2023-01-02T23:30:00.000Z'],
    ['2023-07-02 23:30', 'Europe/Berlin', '2023-07-02T23:30:00.000Z'],
    ['2023-01-02 23:30', 'UTC', '2023-01-02T23:30:00.000Z'],
  ])('shows of %s in a site of %s what the author wrote', (text, timeZone, clock) => {
    expect(localDate(asDate(text, timeZone), timeZone).toISOString()).toBe(clock);
  });
});

describe('asDate() that is refused', () => {
  it.each([
    '2023-13-45',
    '2023-02-29',
    '2023-02-30',
    '2023-04-31',
    '2023-00-10',
    '2023-01-00',
    '0000-01-01',
    '1900-02-29',
    '2023-1-2',
    '2023-01',
    '2023',
    '20230102',
    '2023/01/02',
    '02.01.2023',
    'yesterday',
    'x2023-01-02',
    '2023-01-02x',
    '2023-01-02Z',
    '2023-01-02T',
    '2023-01-02 15',
    '2023-01-02T24:00:00Z',
    '2023-01-02T15:60:00Z',
    '2023-01-02T15:04:60Z',
    '2023-01-02T15:04:05+24:00',
    '2023-01-02T15:04:05+01:60',
    '2023-01-02T15:04:05+01',
    '2023-01-02T15:04:05 CET',
    '2023-01-02T15:04:05.Z',
    '15:04:05',
    '+002023-01-02',
    2023,
    true,
    null,
    [],
    {},
  ])('is %j', (value) => {
    expect(() => asDate(value, 'UTC')).toThrow(Unfit);
  });

  it('is decided in linear time', () => {
    expect(() => asDate(`2023-01-02${' '.repeat(500_000)}x`, 'UTC')).toThrow(Unfit);
    expect(() => asDate(`2023-01-02T15:04:05.${'1'.repeat(500_000)}`, 'UTC')).toThrow(Unfit);
  });
});

describe('formatDate()', () => {
  it.each([
    ['en', '2 January 2023'],
    ['EN', '2 January 2023'],
    ['en-GB', '2 January 2023'],
    ['en-US', 'January 2, 2023'],
    ['de', '2. Januar 2023'],
    ['fr', '2 janvier 2023'],
    ['pt-BR', '2 de janeiro de 2023'],
    ['ja', '2023年1月2日'],
  ])('writes a day in %s', (languageCode, text) => {
    expect(formatDate(asDate('2023-01-02', 'UTC'), languageCode, 'UTC')).toBe(text);
  });

  it.each(['UTC', 'Pacific/Kiritimati', 'Etc/GMT+12', 'America/Los_Angeles'])(
    'never shifts a day: %s',
    (timeZone) => {
      for (const writtenIn of ['UTC', 'Pacific/Kiritimati', 'Etc/GMT+12']) {
        expect(formatDate(asDate('2023-01-02', writtenIn), 'en', timeZone)).toBe('2 January 2023');
      }
    },
  );

  it('shows a moment without a zone on the day it has in the zone of the site', () => {
    const date = { at: Date.parse('2023-01-02T23:30:00Z') };
    expect(formatDate(date, 'en', 'UTC')).toBe('2 January 2023');
    expect(formatDate(date, 'en', 'Europe/Berlin')).toBe('3 January 2023');
  });

  it.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])(
    'shows a moment on the day that it was where its author wrote it: %s',
    (timeZone) => {
      for (const written of [
        '2025-12-31T20:00:00-05:00',
        '2025-12-31T00:30:00+14:00',
        '2025-12-31 23:59:59 -1200',
        '2025-12-31T23:30:00Z',
        'Wed, 31 Dec 2025 20:00:00 -0500',
      ]) {
        const date = asDate(written, timeZone);
        expect(formatDate(date, 'en', timeZone)).toBe('31 December 2025');
        expect(formatMonthDay(date, 'en', timeZone)).toBe('31 Dec');
        expect(yearOf(date, timeZone)).toBe(2025);
      }
    },
  );
});

describe('isoDate()', () => {
  it('gives a day as it was written and a moment in UTC', () => {
    expect(isoDate(asDate('2023-01-02', 'Asia/Tokyo'))).toBe('2023-01-02');
    expect(isoDate(asDate('2023-01-02T15:04:05.678+01:00', 'UTC'))).toBe('2023-01-02T14:04:05Z');
    expect(utc('2023-01-02')).toBe('2023-01-02T00:00:00.000Z');
  });
});
