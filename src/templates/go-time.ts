/** Times with Go's methods. https://pkg.go.dev/time#Time */

import { type Clock, type ClockPlace, clockIn, offsetAt } from '../content/post/clock.ts';
import { formatTime } from '../content/post/go-layout.ts';
import { argumentAt, countAt, textAt } from './functions/function.ts';
import { nanosecondsAt, newDuration, newMonth, newWeekday, rounded, truncated } from './go-duration.ts';
import { unfit } from './unfit.ts';
import { type MemberTable, type ObjectType, TypedObject, type Value } from './value.ts';

/** Midnight of 1 January of the year 1, Go's zero time. */
const zero = -62_135_596_800_000;

const utc: ClockPlace = { timeZone: 'UTC' };

/**
 * @property at Milliseconds since 1970.
 * @property isDay Whether it is printed without its time.
 */
type Moment = { at: number; place: ClockPlace; isDay?: boolean; clock?: Clock };

/**
 * A time with Go's methods.
 *
 * @param at Milliseconds since 1970; undefined for the zero time.
 */
export function goTime(at: number | undefined, place: ClockPlace): TypedObject<Moment> {
  if (at === undefined) return new TypedObject(timeType, { at: zero, place: utc }, true);
  return new TypedObject(timeType, { at, place }, at === zero);
}

/** A day of a TOML file: its midnight, printed as `2023-01-02`. */
export function goDay(at: number, place: ClockPlace): TypedObject<Moment> {
  return new TypedObject<Moment>(timeType, { at, place, isDay: true }, at === zero);
}

/** The moment and place of a time; undefined for other values. */
export function momentOf(value: Value): { at: number; place: ClockPlace } | undefined {
  return isTime(value) ? value.self : undefined;
}

function isTime(value: Value): value is TypedObject<Moment> {
  return value instanceof TypedObject && value.type === timeType;
}

const count = (name: keyof Clock) => (self: Moment) => BigInt(clockOf(self)[name]);

const members: MemberTable<Moment> = new Map<string, (self: Moment, args: readonly Value[]) => Value>([
  ['Format', ({ at, place }, args) => formatTime(layoutOf(args), at, place)],
  ['Year', count('year')],
  ['Month', (self) => newMonth(clockOf(self).month)],
  ['Day', count('day')],
  ['Hour', count('hour')],
  ['Minute', count('minute')],
  ['Second', count('second')],
  ['Nanosecond', (self) => BigInt(clockOf(self).millisecond) * 1_000_000n],
  ['Weekday', (self) => newWeekday(clockOf(self).weekday)],
  ['YearDay', count('yearDay')],
  ['Unix', ({ at }) => BigInt(Math.floor(at / 1000))],
  ['UnixMilli', ({ at }) => BigInt(Math.floor(at))],
  ['UnixMicro', ({ at }) => nanoseconds(at) / 1000n],
  ['UnixNano', ({ at }) => BigInt.asIntN(64, nanoseconds(at))],
  ['IsZero', ({ at }) => at === zero],
  ['IsDST', isDaylightSaving],
  ['UTC', ({ at }) => goTime(at, utc)],
  // The clock of the machine that builds a site is mostly UTC.
  ['Local', ({ at }) => goTime(at, utc)],
  ['Location', ({ place }) => (place.minutes === undefined ? place.timeZone : '')],
  ['String', print],
  ['Add', ({ at, place }, args) => goTime(moved(at, nanosecondsAt(args, 'Add')), place)],
  ['AddDate', addDate],
  ['Sub', ({ at }, args) => newDuration(span(nanoseconds(at) - nanoseconds(otherAt(args, 'Sub'))))],
  ['Before', ({ at }, args) => at < otherAt(args, 'Before')],
  ['After', ({ at }, args) => at > otherAt(args, 'After')],
  ['Equal', ({ at }, args) => at === otherAt(args, 'Equal')],
  ['Compare', ({ at }, args) => BigInt(Math.sign(at - otherAt(args, 'Compare')))],
  ['Truncate', (self, args) => stepped(self, truncated, nanosecondsAt(args, 'Truncate'))],
  ['Round', (self, args) => stepped(self, rounded, nanosecondsAt(args, 'Round'))],
]);

const timeType: ObjectType<Moment> = {
  name: 'time.Time',
  members,
  print,
  identity: ({ at }) => at,
  compare: ({ at }, other) =>
    isTime(other) ? Math.floor(at / 1000) - Math.floor(other.self.at / 1000) : undefined,
  json: ({ at, place }) => formatTime('2006-01-02T15:04:05.999999999Z07:00', at, place),
};

function clockOf(self: Moment): Clock {
  self.clock ??= clockIn(self.at, self.place);
  return self.clock;
}

function print({ at, place, isDay }: Moment): string {
  return formatTime(isDay ? '2006-01-02' : '2006-01-02 15:04:05.999999999 -0700 MST', at, place);
}

function layoutOf(args: readonly Value[]): string {
  if (args.length !== 1 || argumentAt(args, 0) === null) {
    throw unfit('Cannot call ".Format": it takes a layout such as "2006-01-02"');
  }
  return textAt(args, 0);
}

function otherAt([other = null]: readonly Value[], method: string): number {
  if (isTime(other)) return other.self.at;
  throw unfit(`Cannot call ".${method}": it takes a time`);
}

function nanoseconds(at: number): bigint {
  return BigInt(Math.round(at * 1000)) * 1000n;
}

function moved(at: number, by: bigint): number {
  return Number(nanoseconds(at) + by) / 1e6;
}

/** A span that 64 bits of nanoseconds cannot hold is the longest one. */
function span(wide: bigint): bigint {
  const most = (1n << 63n) - 1n;
  return wide > most ? most : wide < -most - 1n ? -most - 1n : wide;
}

function stepped({ at, place }: Moment, step: typeof rounded, size: bigint): Value {
  const sinceZero = nanoseconds(at) - nanoseconds(zero);
  return goTime(moved(zero, step(sinceZero, size)), place);
}

/** Days beyond the month's end belong to the next month: 31 January and one month is 3 March, or 2 March. */
function addDate(self: Moment, args: readonly Value[]): Value {
  if (args.length !== 3) throw unfit('Cannot call ".AddDate": it takes years, months and days');
  const [years, months, days] = [countAt(args, 0), countAt(args, 1), countAt(args, 2)];
  const { year, month, day, hour, minute, second, millisecond } = clockOf(self);
  const local = new Date(0);
  local.setUTCFullYear(year + years, month - 1 + months, day + days);
  local.setUTCHours(hour, minute, second, millisecond);
  const clock = local.getTime();
  if (Number.isNaN(clock)) throw unfit('Cannot call ".AddDate": no calendar has such a day');
  return goTime(atClock(clock, self.place), self.place);
}

/** The moment at which clocks at this place show what `clock` is in UTC. */
function atClock(clock: number, { timeZone, minutes }: ClockPlace): number {
  if (minutes !== undefined) return clock - minutes * 60_000;
  const first = clock - offsetAt(clock, timeZone) * 1000;
  return clock - offsetAt(first, timeZone) * 1000;
}

function isDaylightSaving({ at, place }: Moment): boolean {
  if (place.minutes !== undefined) return false;
  const year = new Date(at).getUTCFullYear();
  const offsets = [0, 6].map((month) => offsetAt(Date.UTC(year, month, 1), place.timeZone));
  return offsetAt(at, place.timeZone) !== Math.min(...offsets);
}
