/** The local date and time at a moment. */
export type Clock = {
  year: number;
  /** From 1. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** 0 is Sunday. */
  weekday: number;
  yearDay: number;
  /** Seconds east of UTC. */
  offset: number;
  /** `UTC`, `CET`, or `+03` where the zone has no letters. */
  zone: string;
};

const dayLength = 86_400_000;

/** A time zone: an IANA name, and the minutes east of UTC if the author wrote them. */
export type ClockPlace = { timeZone: string; minutes?: number };

/** @param at Milliseconds since 1970. */
export function clockIn(at: number, { timeZone, minutes }: ClockPlace): Clock {
  const usual = offsetAt(at, timeZone);
  const offset = minutes === undefined ? usual : minutes * 60;
  const local = new Date(at + offset * 1000);
  const year = local.getUTCFullYear();
  const newYear = new Date(0).setUTCFullYear(year, 0, 1);
  return {
    year,
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
    weekday: local.getUTCDay(),
    yearDay: Math.floor((local.getTime() - newYear) / dayLength) + 1,
    offset,
    zone: offset === usual ? nameAt(at, timeZone, offset) : fixedName(offset),
  };
}

/** Seconds east of UTC; `longOffset` writes `GMT`, `GMT+01:00` or `GMT+00:53:28`. */
export function offsetAt(at: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const name = partOf(at, timeZone, 'longOffset', 'en');
  const [, sign, hours, minutes, seconds = '0'] = /([-+])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

/** Go's name for a zone with a known offset only. */
function fixedName(offset: number): string {
  return offset === 0 ? 'UTC' : signed(offset, true);
}

function nameAt(at: number, timeZone: string, offset: number): string {
  return timeZone === 'UTC' ? 'UTC' : zoneName(at, timeZone, offset);
}

/** The letters that English speakers of America, Britain or Australia use; else the offset. */
function zoneName(at: number, timeZone: string, offset: number): string {
  const names = ['en-US', 'en-GB', 'en-AU'].map((language) => partOf(at, timeZone, 'short', language));
  const letters = names.find((name) => /^[A-Z]{2,5}$/.test(name));
  if (letters !== undefined) return letters;
  return signed(offset, offset % 3600 !== 0);
}

function signed(offset: number, hasMinutes: boolean): string {
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 3600)).padStart(2, '0');
  const minutes = hasMinutes ? String(Math.floor(size / 60) % 60).padStart(2, '0') : '';
  return (offset < 0 ? '-' : '+') + hours + minutes;
}

function partOf(at: number, timeZone: string, style: 'longOffset' | 'short', language: string): string {
  const format = dateFormat(language, { timeZone, timeZoneName: style });
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

const kept = new Map<string, Intl.DateTimeFormat>();
const most = 32;

/** Creating a format takes a hundred times as long as using it. A site has one language and one zone. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([language, options]);
  const known = kept.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, options);
  if (kept.size >= most) kept.clear();
  kept.set(name, format);
  return format;
}
