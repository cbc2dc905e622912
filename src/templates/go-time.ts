import { type ClockPlace, clockIn } from '../content/post/clock.ts';
import { dayNames, formatTime, monthNames } from '../content/post/go-layout.ts';
import { argumentAt, textAt } from './functions/function.ts';
import { unfit } from './unfit.ts';
import { TemplateObject, type Value } from './value.ts';

/** Midnight of 1 January of the year 1, Go's zero time. */
const zero = -62_135_596_800_000;

/**
 * A time with Go's methods. https://pkg.go.dev/time#Time
 *
 * @param at Milliseconds since 1970; undefined for the zero time.
 */
export function goTime(at: number | undefined, clockPlace: ClockPlace): TemplateObject {
  const moment = at ?? zero;
  const place = at === undefined ? { timeZone: 'UTC' } : clockPlace;
  const clock = clockIn(moment, place);
  const whole = (value: number) => () => BigInt(value);
  return new TemplateObject(
    'the time',
    [
      ['Format', (args) => formatTime(layoutOf(args), moment, place)],
      ['Year', whole(clock.year)],
      ['Month', () => monthNames[clock.month - 1] ?? ''],
      ['Day', whole(clock.day)],
      ['Hour', whole(clock.hour)],
      ['Minute', whole(clock.minute)],
      ['Second', whole(clock.second)],
      ['Weekday', () => dayNames[clock.weekday] ?? ''],
      ['YearDay', whole(clock.yearDay)],
      ['Unix', whole(Math.floor(moment / 1000))],
      ['IsZero', () => at === undefined],
    ],
    { text: formatTime('2006-01-02 15:04:05.999999999 -0700 MST', moment, place), isZero: at === undefined },
  );
}

function layoutOf(args: readonly Value[]): string {
  if (args.length !== 1 || argumentAt(args, 0) === null) {
    throw unfit('Cannot call ".Format": it takes a layout such as "2006-01-02"');
  }
  return textAt(args, 0);
}
