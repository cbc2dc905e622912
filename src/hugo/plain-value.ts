import { isMapping } from '../content/data/mapping.ts';
import { beginWatch, Dict, dropWatch, Marked, type Value } from '../templates/value.ts';

/** Front matter or settings as a map whose keys match in any case, as in Hugo. */
export function asDict(
  values: ReadonlyMap<string, unknown> | Readonly<Record<string, unknown>>,
  textOf: TextOf = asWritten,
): Dict {
  const entries = values instanceof Map ? [...values] : Object.entries(values);
  return new Dict(
    entries.map(([name, value]): [string, Value] => [name, asValue(value, textOf)]),
    true,
    textOf === marked,
  );
}

type TextOf = (text: string) => Value;

function asWritten(text: string): Value {
  return text;
}

/** A text that comes from a post. */
export function marked(text: string): Value {
  return text === '' ? '' : new Marked(text);
}

/** Signs with a meaning neither in HTML nor in CSS and JavaScript, whatever stands around them. */
const harmless = /^[\w\-.~%/:]*$/;

/** The encoded address of a page. Templates may write most of them into HTML of their own. */
export function addressValue(address: string): Value {
  return harmless.test(address) ? address : marked(address);
}

/** Anything but plain data becomes nil. */
export function asValue(plain: unknown, textOf: TextOf = asWritten): Value {
  if (typeof plain === 'string') return textOf(plain);
  if (typeof plain === 'boolean') return plain;
  if (typeof plain === 'number') return Number.isSafeInteger(plain) ? BigInt(plain) : plain;
  if (Array.isArray(plain)) return plain.map((item) => asValue(item, textOf));
  if (plain instanceof Date) return textOf(plain.toISOString());
  return isMapping(plain) ? asDict(plain, textOf) : null;
}

/** A value that is kept. It has its own marks, whatever else has been read when it is made. */
export function kept<T>(make: () => T): T {
  const before = beginWatch();
  try {
    return make();
  } finally {
    dropWatch(before);
  }
}
