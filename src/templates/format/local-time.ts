/** Times in the language of the site, as `time.Format` writes them. https://gohugo.io/functions/time/format/ */

import { type Clock, type ClockPlace, clockIn, dateFormat } from '../../content/post/clock.ts';
import { dayNames, formatTime, monthNames } from '../../content/post/go-layout.ts';

type Style = 'full' | 'long' | 'medium' | 'short';

const named = /^:(date|time)_(full|long|medium|short)$/i;

/**
 * @param layout Go's, whose names of months and days are those of the language; or such as `:date_long`.
 * @param at Milliseconds since 1970.
 */
export function formatLocalTime(layout: string, at: number, place: ClockPlace, language: string): string {
  const [, part = '', style = ''] = named.exec(layout) ?? [];
  const clock = clockIn(at, place);
  if (part !== '') return styled(part.toLowerCase(), style.toLowerCase() as Style, at, clock, language); // As matched.
  const text = formatTime(layout, at, place);
  const isAmerican = /^en(?:-us)?$/i.test(language);
  return isAmerican ? text : withNames(text, layout, at, clock, language);
}

function styled(part: string, style: Style, at: number, clock: Clock, language: string): string {
  // A clock in UTC shows the place's time at another moment.
  const shown = at + clock.offset * 1000;
  const options = part === 'date' ? { dateStyle: style } : { timeStyle: style };
  const parts = hugoFormat(language, options).formatToParts(shown);
  return parts
    .map(({ type, value }, at) => {
      const isBeforeHalf = parts[at + 1]?.type === 'dayPeriod' && /^(?:en|es|el|fil|sq)\b/.test(language);
      return value === ' ' && isBeforeHalf ? narrowSpace : asInHugo(type, value, style, clock);
    })
    .join('');
}

/** Some runtimes write a plain space instead. */
const narrowSpace = '\u202f';

/** Short dates have two digits of the year, and halves of the day are the same in all languages. */
function asInHugo(type: string, value: string, style: Style, clock: Clock): string {
  if (type === 'timeZoneName') return clock.zone;
  if (type === 'dayPeriod') return clock.hour < 12 ? 'am' : 'pm';
  if (type === 'year' && style === 'short') return value.slice(-2);
  return value.replace(/^ (?=[грж]\.)/, narrowSpace);
}

/** As in Hugo, years and days are those of the Gregorian calendar in Latin digits, whatever the language. */
function hugoFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormat(language, {
    ...options,
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  });
}

/** Languages for which Hugo 0.169 has no short names of months, or of days. It writes nothing in their place. */
const withoutShortMonths = /^(?:ar(?!-iq)|ckb|ja|km|ko|lrc|mzn|ne|or|ps|sd|ug|ur|yi|yo)\b/i;
const withoutShortDays = /^(?:ar|ckb|fa|kok|my|ps|sd|sw|ur|yi)\b/i;

function withNames(text: string, layout: string, at: number, clock: Clock, language: string): string {
  const month = monthNames[clock.month - 1] ?? '';
  const day = dayNames[clock.weekday] ?? '';
  const moment = at + clock.offset * 1000;
  let result = text;
  if (layout.includes('January')) result = result.replaceAll(month, monthName(moment, 'long', language));
  else if (layout.includes('Jan'))
    result = result.replaceAll(month.slice(0, 3), monthName(moment, 'short', language));
  if (layout.includes('Monday')) result = result.replaceAll(day, dayName(moment, 'long', language));
  else if (layout.includes('Mon'))
    result = result.replaceAll(day.slice(0, 3), dayName(moment, 'short', language));
  return result;
}

/** The form in a whole date, such as a genitive; in languages with numbers there, the name itself. */
function monthName(moment: number, month: 'long' | 'short', language: string): string {
  if (month === 'short' && withoutShortMonths.test(language)) return '';
  const beside = partOf(moment, language, { month, day: 'numeric', year: 'numeric' }, 'month');
  return /\d/.test(beside) ? hugoFormat(language, { month }).format(moment) : beside;
}

function dayName(moment: number, weekday: 'long' | 'short', language: string): string {
  if (weekday === 'short' && withoutShortDays.test(language)) return '';
  return partOf(moment, language, { weekday, day: 'numeric', month: 'long' }, 'weekday');
}

function partOf(
  moment: number,
  language: string,
  options: Intl.DateTimeFormatOptions,
  wanted: 'month' | 'weekday',
): string {
  const parts = hugoFormat(language, options).formatToParts(moment);
  return parts.find(({ type }) => type === wanted)?.value ?? '';
}
