/** Converts values of fields, which authors may write in several ways. */

import { isMapping } from './mapping.ts';
import type { Plain } from './source.ts';

/** Thrown for a value that does not fit; the message says what the value must be. */
export class Unfit extends Error {}

/** Whether a field has no value: `name:` or `name: ""`. */
export function isEmpty(value: Plain): value is null | '' {
  return value === null || value === '';
}

const flags = new Map([
  ...'true yes on 1'.split(' ').map((word): [string, boolean] => [word, true]),
  ...'false no off 0'.split(' ').map((word): [string, boolean] => [word, false]),
]);

/** Text without white space at its ends and characters that XML cannot hold. Numbers become text. */
export function asText(value: Plain): string {
  if (value === null || typeof value === 'object') throw new Unfit('text');
  return String(value)
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .toWellFormed()
    .trim();
}

/** Text on one line. */
export function asLine(value: Plain): string {
  return asText(value).replace(/\s+/g, ' ');
}

export function asFlag(value: Plain): boolean {
  const flag = flagOf(value);
  if (flag === undefined) throw new Unfit('true or false');
  return flag;
}

/** A boolean for `yes`, `no`, `on`, `off`, `true`, `false`, `1` and `0` in any case; else undefined. */
export function flagOf(value: Plain): boolean | undefined {
  return typeof value === 'object' ? undefined : flags.get(String(value).trim().toLowerCase());
}

export function asWholeNumber(
  value: Plain,
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const spelling = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  const number = /^[-+]?\d+$/.test(spelling) ? Number(spelling) : Number.NaN;
  if (number >= least && number <= most) return number;
  const isBounded = least !== Number.MIN_SAFE_INTEGER;
  throw new Unfit(isBounded ? `a whole number from ${least} to ${most}` : 'a whole number');
}

/** One line or a list of them, without the empty ones. */
export function asLines(value: Plain): string[] {
  if (isMapping(value)) throw new Unfit('text or a list of texts');
  const lines = (Array.isArray(value) ? value : [value]).map((item) =>
    item === null ? '' : lineOfList(item),
  );
  return lines.filter((line) => line !== '');
}

function lineOfList(value: Plain): string {
  if (typeof value === 'object') throw new Unfit('text or a list of texts');
  return asLine(value);
}

/** A person's name: text, `{name: …}`, or a list of these. */
export function asPerson(value: Plain): string {
  if (Array.isArray(value)) return value.map(asPerson).join(', ');
  if (!isMapping(value)) return asLine(value);
  const name = Object.hasOwn(value, 'name') ? value['name'] : undefined;
  if (name === undefined || name === null || typeof name === 'object') {
    throw new Unfit('text or a mapping with a "name"');
  }
  return asLine(name);
}

/** Whether `2023-01-02` is a day of the calendar. JavaScript itself takes 30 February for 2 March. */
export function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return date.getUTCDate() === Number(day.slice(8));
}

/** The members of a mapping by their names as written. */
export function asMapping(value: Plain): Map<string, Plain> {
  if (!isMapping(value)) throw new Unfit('a mapping of names to values');
  return new Map(Object.entries(value));
}

/** The members of a mapping by their names in lower case, without white space at the ends. */
export function membersOf(value: Plain): Map<string, Plain> {
  return new Map([...asMapping(value)].map(([name, member]) => [name.trim().toLowerCase(), member]));
}
