/** Dates of posts in the site's time zone, as a date field of the browser shows them. */

import { language } from './words.ts';

const moment = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/;

/** Milliseconds since 1970; null for a text that is no date as this page writes it. */
export function readMoment(text: string, zone: string): number | null {
  const [, day, time = '00:00', seconds = ':00', offset] = moment.exec(text.trim()) ?? [];
  if (day === undefined) return null;
  const utc = Date.parse(`${day}T${time}${seconds}Z`);
  if (Number.isNaN(utc)) return null;
  if (offset !== undefined) return utc - minutesOf(offset) * 60_000;
  return utc - offsetAt(utc - offsetAt(utc, zone), zone);
}

/** `2026-11-20T10:00`, as the field takes it. */
export function forField(at: number, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16);
}

/** `2026-11-20T10:00:00+01:00`, as front matter has it. */
export function writeMoment(at: number, zone: string): string {
  const minutes = Math.round(offsetAt(at, zone) / 60_000);
  const clock = new Date(at + minutes * 60_000).toISOString().slice(0, 19);
  if (minutes === 0) return `${clock}Z`;
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  const far = Math.abs(minutes);
  return `${clock}${minutes < 0 ? '-' : '+'}${two(far / 60)}:${two(far % 60)}`;
}

/** For people, in the language of the page, and a zone: else that of the device. */
export function shown(at: number | string, zone?: string): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  });
  return format.format(new Date(at));
}

export function shownDay(at: number | string, zone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: zone }).format(new Date(at));
}

/** For buttons: the time of a moment of today, else its day. */
export function shownSoon(at: number, zone: string, now: number): string {
  const dayOf = (moment: number) => forField(moment, zone).slice(0, 10);
  const isThisYear = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4);
  const format = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    ...(dayOf(at) === dayOf(now)
      ? { timeStyle: 'short' }
      : { month: 'short', day: 'numeric', ...(!isThisYear && { year: 'numeric' }) }),
  });
  return format.format(new Date(at));
}

/** By the clock of the device. */
export function shownTime(at: number): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(at));
}

function minutesOf(offset: string): number {
  if (offset === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Milliseconds that clocks of the zone are ahead of UTC. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const local = Date.UTC(
    ...([
      value('year'),
      value('month') - 1,
      value('day'),
      value('hour'),
      value('minute'),
      value('second'),
    ] as const),
  );
  return local - Math.floor(at / 1000) * 1000;
}
