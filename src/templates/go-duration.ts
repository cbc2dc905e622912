/** Spans of time, months and days of the week, with Go's methods. https://pkg.go.dev/time#Duration */

import { dayNames, monthNames } from '../content/post/go-layout.ts';
import { unfit } from './unfit.ts';
import { type MemberTable, type ObjectType, TypedObject, type Value } from './value.ts';

const units: readonly [names: string, nanoseconds: bigint][] = [
  ['ns nanosecond', 1n],
  ['us µs μs microsecond', 1000n],
  ['ms millisecond', 1_000_000n],
  ['s second', 1_000_000_000n],
  ['m minute', 60_000_000_000n],
  ['h hour', 3_600_000_000_000n],
];

/** Nanoseconds of a unit, by its short and long names. */
export const durationUnits: ReadonlyMap<string, bigint> = new Map(
  units.flatMap(([names, size]) => names.split(' ').map((name) => [name, size] as const)),
);

const second = 1_000_000_000n;

const members: MemberTable<bigint> = new Map<string, (self: bigint, args: readonly Value[]) => Value>([
  ['Hours', (self) => Number(self) / 3.6e12],
  ['Minutes', (self) => Number(self) / 6e10],
  ['Seconds', (self) => Number(self) / 1e9],
  ['Milliseconds', (self) => self / 1_000_000n],
  ['Microseconds', (self) => self / 1000n],
  ['Nanoseconds', (self) => self],
  ['String', printDuration],
  ['Abs', (self) => newDuration(self < 0n ? -self : self)],
  ['Truncate', (self, args) => newDuration(truncated(self, nanosecondsAt(args, 'Truncate')))],
  ['Round', (self, args) => newDuration(rounded(self, nanosecondsAt(args, 'Round')))],
]);

const durationType: ObjectType<bigint> = {
  name: 'time.Duration',
  members,
  print: printDuration,
  number: (self) => self,
  json: (self) => self,
};

/** @param nanoseconds Beyond 64 bits they are cut, as in Go. */
export function newDuration(nanoseconds: bigint): TypedObject<bigint> {
  const size = BigInt.asIntN(64, nanoseconds);
  return new TypedObject(durationType, size, size === 0n);
}

/** Nanoseconds of an argument that is a duration or a number of nanoseconds. */
export function nanosecondsAt([value = null]: readonly Value[], method: string): bigint {
  if (value instanceof TypedObject && value.type === durationType) return value.self;
  if (typeof value === 'bigint') return value;
  throw unfit(`Cannot call ".${method}": it takes a duration, such as time.ParseDuration gives`);
}

export function truncated(value: bigint, step: bigint): bigint {
  return step <= 0n ? value : value - (value % step);
}

/** A half rounds away from zero. */
export function rounded(value: bigint, step: bigint): bigint {
  if (step <= 0n) return value;
  const rest = value % step;
  const size = rest < 0n ? -rest : rest;
  if (size * 2n < step) return value - rest;
  return value - rest + (value < 0n ? -step : step);
}

/** `1h12m10s`, `1.5s`, `0s`; less than a second has a smaller unit. */
function printDuration(nanoseconds: bigint): string {
  const [sign, size] = nanoseconds < 0n ? ['-', -nanoseconds] : ['', nanoseconds];
  if (size === 0n) return '0s';
  if (size < 1000n) return `${sign}${size}ns`;
  if (size < 1_000_000n) return `${sign}${decimal(size, 1000n)}µs`;
  if (size < second) return `${sign}${decimal(size, 1_000_000n)}ms`;
  const minutes = size / (60n * second);
  const rest = `${decimal(size % (60n * second), second)}s`;
  if (minutes === 0n) return sign + rest;
  return minutes < 60n ? `${sign}${minutes}m${rest}` : `${sign}${minutes / 60n}h${minutes % 60n}m${rest}`;
}

function decimal(value: bigint, unit: bigint): string {
  const digits = String(value % unit).padStart(String(unit).length - 1, '0');
  const fraction = digits.replace(/0+$/, '');
  return `${value / unit}${fraction === '' ? '' : `.${fraction}`}`;
}

const part = /(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/y;

/** Reads `1h12m10s` and `-1.5h`; undefined for another text. */
export function parseDuration(text: string): bigint | undefined {
  const sign = text.startsWith('-') ? -1n : 1n;
  const written = text.replace(/^[-+]/, '');
  if (written === '0') return 0n;
  let total = 0n;
  part.lastIndex = 0;
  while (part.lastIndex < written.length) {
    const [, whole = '', fraction = '', unit = ''] = part.exec(written) ?? [];
    const size = durationUnits.get(unit);
    if (size === undefined || (whole === '' && fraction === '') || whole.length > 18) return undefined;
    const digits = fraction.slice(0, 18);
    total += BigInt(whole || '0') * size + (BigInt(digits || '0') * size) / 10n ** BigInt(digits.length);
  }
  return written === '' || total >= 1n << 63n ? undefined : total * sign;
}

const named = (name: string, print: (self: number) => string): ObjectType<number> => ({
  name,
  members: new Map([['String', print]]),
  print,
  number: BigInt,
  json: BigInt,
});

const monthType = named('time.Month', (month) => monthNames[month - 1] ?? '');
const weekdayType = named('time.Weekday', (day) => dayNames[day] ?? '');

/** @param month From 1. It prints its name and counts as its number. */
export function newMonth(month: number): TypedObject<number> {
  return new TypedObject(monthType, month);
}

/** @param day 0 is Sunday. */
export function newWeekday(day: number): TypedObject<number> {
  return new TypedObject(weekdayType, day, day === 0);
}
