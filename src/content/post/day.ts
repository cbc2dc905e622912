import { clockIn } from './clock.ts';
import { asDate } from './dates.ts';

/** The day in the time zone that a moment belongs to; both in milliseconds since 1970. */
export function dayAround(at: number, timeZone: string): { begin: number; end: number } {
  const { year, month, day } = clockIn(at, { timeZone });
  const midnight = (days: number) => {
    const date = new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
    return asDate(date, timeZone).at;
  };
  // Where clocks go back at midnight, the day begins with the first of two.
  return { begin: Math.min(midnight(0), at), end: Math.max(midnight(1), at + 1) };
}
