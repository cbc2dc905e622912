/** https://gohugo.io/functions/time/ */

import { present } from '../../content/data/mapping.ts';
import { Unfit } from '../../content/data/values.ts';
import { type ClockPlace, dateFormat } from '../../content/post/clock.ts';
import { asDate } from '../../content/post/dates.ts';
import { formatLocalTime } from '../format/local-time.ts';
import { durationUnits, newDuration, parseDuration } from '../go-duration.ts';
import { goTime, momentOf } from '../go-time.ts';
import { unfit } from '../unfit.ts';
import { stringOf, typeName, type Value } from '../value.ts';
import { argumentAt, intAt, type Row, textAt } from './function.ts';

/** `now` comes with the page: a page is made at a moment that its caller knows. */
export function timeRows(language: () => string, timeZone: string): readonly Row[] {
  return [
    [
      'time time.AsTime',
      1,
      2,
      (args) => asTime(argumentAt(args, 0), args.length > 1 ? zoneOf(textAt(args, 1)) : timeZone),
    ],
    ['dateFormat time.Format', 2, 2, (args) => format(textAt(args, 0), argumentAt(args, 1))],
    ['time.In', 2, 2, (args) => inZone(zoneOf(textAt(args, 0)), argumentAt(args, 1))],
    ['duration time.Duration', 2, 2, duration],
    ['time.ParseDuration', 1, 1, (args) => parsed(textAt(args, 0))],
  ];

  function format(layout: string, value: Value): string {
    const { at, place } = requireMoment(momentOf(value) ? value : asTime(value, timeZone));
    return formatLocalTime(layout, at, place, language());
  }
}

/** A date of a mail whose zone has letters only: Go knows no offset for them. */
const mailZone = /^([A-Z][a-z]{2}, .{20}) [A-Z]{3,4}$/;

/** Anything that is a time: one, a text with one, or seconds since 1970. */
function asTime(value: Value, timeZone: string): Value {
  const moment = momentOf(value);
  if (moment) return value;
  if (value === null) return goTime(undefined, { timeZone });
  if (typeof value === 'bigint') return goTime(Number(value) * 1000, { timeZone: 'UTC' });
  const text = stringOf(value);
  if (text === undefined)
    throw unfit(`Cannot use a value of type ${typeName(value)} as a time: it must be a date`);
  try {
    const { at, offset } = asDate(text.replace(mailZone, '$1 UTC'), timeZone);
    return goTime(at, offset === 0 ? { timeZone: 'UTC' } : { timeZone, ...present({ minutes: offset }) });
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    throw unfit(`Cannot use "${text.slice(0, 60)}" as a time: it must be ${error.message}`);
  }
}

function requireMoment(value: Value): { at: number; place: ClockPlace } {
  const moment = momentOf(value);
  if (moment) return moment;
  throw unfit(`Cannot use a value of type ${typeName(value)} as a time: it must be one`);
}

function inZone(timeZone: string, value: Value): Value {
  const { at } = requireMoment(value);
  return goTime(at, { timeZone });
}

/** @throws {Problem} When there is no such time zone. */
function zoneOf(name: string): string {
  if (name === '' || name === 'UTC' || name === 'Local') return 'UTC';
  try {
    dateFormat('en', { timeZone: name });
    return name;
  } catch {
    throw unfit(`Cannot find the time zone "${name.slice(0, 60)}": it must be a name such as "Europe/Oslo"`);
  }
}

function duration(args: readonly Value[]): Value {
  const unit = textAt(args, 0);
  const size = durationUnits.get(unit);
  if (size !== undefined) return newDuration(intAt(args, 1) * size);
  throw unfit(`Cannot make a duration of "${unit.slice(0, 60)}": it must be a unit such as "hour"`);
}

function parsed(text: string): Value {
  const size = parseDuration(text);
  if (size !== undefined) return newDuration(size);
  throw unfit(`Cannot read the duration "${text.slice(0, 60)}": it must be such as "1h30m"`);
}
