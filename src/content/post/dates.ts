/** Reads dates as authors write them, and writes them for visitors. */

import type { Plain } from '../data/source.ts';
import { isCalendarDay, Unfit } from '../data/values.ts';
import { dateFormat, offsetAt } from './clock.ts';
import { monthNames } from './go-layout.ts';

/** A moment from front matter. A date without a time keeps its day, in whatever zone it is shown. */
export type PostDate = {
  /** Milliseconds since 1970; for a day, its midnight in the site's time zone. */
  at: number;
  /** `2023-01-02` when the author wrote a day and no time. */
  day?: string;
  /** Minutes east of UTC, if the author wrote a zone: gives the day at the author's place. */
  offset?: number;
};

const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:(?:t| +)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: *(z|utc|gmt|[-+]\d{2}:?\d{2})(?: [a-z]{2,5})?)?)?$/i;

const hint = 'a date of the calendar such as 2023-01-02, "2023-01-02 15:04" or 2023-01-02T15:04:05+01:00';

const hour = 3_600_000;

/** Midnight of 1 January of the year 1 in UTC: Go's value for a time that was never set. */
const zeroTime = -62_135_596_800_000;

/** Whether the date is Go's zero time, which programs write for a missing date. */
export function isZeroTime({ at }: PostDate): boolean {
  return at === zeroTime;
}

/**
 * Reads a day, or a day with a time.
 *
 * - RFC 3339, and the form of Hugo and Go: `2023-01-02 15:04:05 +0100 CET`.
 * - Hugo's forms with names of months: `02 Jan 2006`, `Mon, 02 Jan 2006 15:04:05 -0700`.
 * - Seconds since 1970 as a number.
 *
 * A time without a zone is in `timeZone`. Where a clock change gives it two readings, or none, the later one
 * counts: nothing is shown too early.
 *
 * @param timeZone IANA name.
 * @throws {Unfit} For every other value.
 */
export function asDate(value: Plain, timeZone: string): PostDate {
  if (typeof value === 'number') return atUnixTime(value);
  const text = typeof value === 'string' ? value.trim() : '';
  const [, day = '', hours, minutes = '0', seconds = '0', fraction = '0', zone] =
    pattern.exec(text) ?? pattern.exec(isoSpelling(text)) ?? [];
  if (day < '0001' || !isCalendarDay(day)) throw new Unfit(hint);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (hours === undefined) return { at: momentIn(timeZone, midnight), day };
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) throw new Unfit(hint);
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const clock =
    midnight + Number(hours) * hour + Number(minutes) * 60_000 + Number(seconds) * 1000 + milliseconds;
  if (zone === undefined) return { at: momentIn(timeZone, clock) };
  const offset = offsetOf(zone);
  return { at: clock - offset, offset: offset / 60_000 };
}

/** Seconds since 1970. A number with fewer digits is a year or a day in another spelling. */
function atUnixTime(seconds: number): PostDate {
  if (!Number.isInteger(seconds) || seconds < 100_000_000 || seconds > 99_999_999_999) throw new Unfit(hint);
  return { at: seconds * 1000, offset: 0 };
}

/** A date whose UTC fields are the local time of the author's zone, else of the site's. */
export function localDate({ at, day, offset }: PostDate, timeZone: string): Date {
  if (day !== undefined) return new Date(`${day}T00:00:00Z`);
  if (offset !== undefined) return new Date(at + offset * 60_000);
  return new Date(at + offsetAt(at, timeZone) * 1000);
}

/** The full date in the language. English without a country writes 2 January 2023. */
export function formatDate(date: PostDate, languageCode: string, timeZone: string): string {
  return format(date, languageCode, timeZone, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `14 Mar`, for lists under the name of a year. */
export function formatMonthDay(date: PostDate, languageCode: string, timeZone: string): string {
  return format(date, languageCode, timeZone, { day: 'numeric', month: 'short' });
}

/** The year in which the date is shown. */
export function yearOf(date: PostDate, timeZone: string): number {
  return Number(format(date, 'en', timeZone, { year: 'numeric' }));
}

/** Formats the day at the author's place, which addresses made from dates have too. */
function format(
  date: PostDate,
  languageCode: string,
  timeZone: string,
  parts: Intl.DateTimeFormatOptions,
): string {
  const language = languageCode.toLowerCase() === 'en' ? 'en-GB' : languageCode;
  return dateFormat(language, { ...parts, timeZone: 'UTC' }).format(localDate(date, timeZone));
}

/** For `<time datetime>` and JSON: the day, or the moment in UTC to the second. */
export function isoDate(date: PostDate): string {
  return date.day ?? new Date(date.at).toISOString().replace(/\.\d+Z$/, 'Z');
}

function offsetOf(zone: string): number {
  const [, sign, hours = '', minutes = ''] = /^([-+])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  if (Number(hours) > 23 || Number(minutes) > 59) throw new Unfit(hint);
  return (sign === '-' ? -1 : 1) * (Number(hours) * hour + Number(minutes) * 60_000);
}

/** The moment at which local time in the zone is the time that `clock` gives in UTC. */
function momentIn(timeZone: string, clock: number): number {
  if (timeZone === 'UTC') return clock;
  const offset = (moment: number) => offsetAt(moment, timeZone) * 1000;
  // Clocks change at most once within two days, so only these offsets are possible.
  const readings = [clock - offset(clock - 24 * hour), clock - offset(clock + 24 * hour)];
  const right = readings.filter((moment) => moment + offset(moment) === clock);
  return Math.max(...(right.length > 0 ? right : readings));
}

/** Dates with names of months, as mail (RFC 822, RFC 1123) and C (ANSI) write them. */
const mail =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun),? )?(\d{2}) ([a-z]{3}) (\d{4})(?: (\d{2}:\d{2}(?::\d{2})?)(?: (z|utc|gmt|[-+]\d{4}))?)?$/i;

const ansi = /^(?:mon|tue|wed|thu|fri|sat|sun) ([a-z]{3}) {1,2}(\d{1,2}) (\d{2}:\d{2}:\d{2}) (\d{4})$/i;

/** `2006-01-02 15:04:05 -0700` for the dates of mails and `Mon Jan 2 15:04:05 2006`; others unchanged. */
function isoSpelling(text: string): string {
  const [, mailDay = '', mailMonth, mailYear = '', mailTime, zone] = mail.exec(text) ?? [];
  if (mailMonth !== undefined) return spelled(text, mailYear, mailMonth, mailDay, mailTime, zone);
  const [, month, day = '', time, year = ''] = ansi.exec(text) ?? [];
  return month === undefined ? text : spelled(text, year, month, day, time);
}

function spelled(text: string, year: string, name: string, day: string, time = '', zone = ''): string {
  const month = monthNames.findIndex((full) => full.slice(0, 3).toLowerCase() === name.toLowerCase()) + 1;
  if (month === 0) return text;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return `${date} ${time} ${zone}`.trim();
}
