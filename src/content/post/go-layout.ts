/** Go's layouts for times: a layout shows how to write 2 January 2006, 15:04:05 in the zone MST. */

import { type Clock, type ClockPlace, clockIn } from './clock.ts';

export const monthNames =
  'January February March April May June July August September October November December'.split(' ');

export const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The elements of a layout. The longest match counts; `Jan` and `Mon` inside a word do not. */
const elements =
  /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|2006|002|_2(?!006)|__2|15|0[1-6]|[.,]0+(?!\d)|[.,]9+(?!\d)|PM|pm|[1-5]|Z07:00:00|Z070000|Z07:00|Z0700|Z07|-07:00:00|-070000|-07:00|-0700|-07/g;

/**
 * Writes a moment as the layout says. https://pkg.go.dev/time#pkg-constants
 *
 * @param at Milliseconds since 1970.
 */
export function formatTime(layout: string, at: number, place: ClockPlace): string {
  const clock = clockIn(at, place);
  return layout.replace(elements, (element) => write(element, clock));
}

const writers = new Map<string, (clock: Clock) => string>([
  ['2006', ({ year }) => padded(year, 4)],
  ['06', ({ year }) => padded(year % 100, 2)],
  ['January', ({ month }) => monthNames[month - 1] ?? ''],
  ['Jan', ({ month }) => monthNames[month - 1]?.slice(0, 3) ?? ''],
  ['1', ({ month }) => String(month)],
  ['01', ({ month }) => padded(month, 2)],
  ['Monday', ({ weekday }) => dayNames[weekday] ?? ''],
  ['Mon', ({ weekday }) => dayNames[weekday]?.slice(0, 3) ?? ''],
  ['2', ({ day }) => String(day)],
  ['_2', ({ day }) => String(day).padStart(2)],
  ['02', ({ day }) => padded(day, 2)],
  ['__2', ({ yearDay }) => String(yearDay).padStart(3)],
  ['002', ({ yearDay }) => padded(yearDay, 3)],
  ['15', ({ hour }) => padded(hour, 2)],
  ['3', ({ hour }) => String(hour % 12 || 12)],
  ['03', ({ hour }) => padded(hour % 12 || 12, 2)],
  ['PM', ({ hour }) => (hour < 12 ? 'AM' : 'PM')],
  ['pm', ({ hour }) => (hour < 12 ? 'am' : 'pm')],
  ['4', ({ minute }) => String(minute)],
  ['04', ({ minute }) => padded(minute, 2)],
  ['5', ({ second }) => String(second)],
  ['05', ({ second }) => padded(second, 2)],
  ['MST', ({ zone }) => zone],
]);

function write(element: string, clock: Clock): string {
  const writer = writers.get(element);
  if (writer !== undefined) return writer(clock);
  return /^[.,]/.test(element) ? fraction(element, clock.millisecond) : offset(element, clock.offset);
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** `.000` keeps its zeros, `.999` drops them. */
function fraction(element: string, millisecond: number): string {
  const digits = padded(millisecond, 3)
    .padEnd(9, '0')
    .slice(0, element.length - 1);
  const kept = element[1] === '0' ? digits : digits.replace(/0+$/, '');
  return kept === '' ? '' : element.charAt(0) + kept;
}

/** @param seconds East of UTC. `Z…` writes UTC as `Z`. */
function offset(element: string, seconds: number): string {
  if (element.startsWith('Z') && seconds === 0) return 'Z';
  const size = Math.abs(seconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  const digits = element.replace(/\D/g, '').length / 2;
  const text = parts.slice(0, digits).map((part) => padded(part, 2));
  return (seconds < 0 ? '-' : '+') + text.join(element.includes(':') ? ':' : '');
}
