import { isMapping } from '../content/data/mapping.ts';
import { Dict, type Value } from '../templates/value.ts';

/** Front matter or settings as a map whose keys match in any case, as in Hugo. */
export function asDict(values: ReadonlyMap<string, unknown> | Readonly<Record<string, unknown>>): Dict {
  const entries = values instanceof Map ? [...values] : Object.entries(values);
  return new Dict(
    entries.map(([name, value]): [string, Value] => [name, asValue(value)]),
    true,
  );
}

/** Anything but plain data becomes nil. */
function asValue(plain: unknown): Value {
  if (typeof plain === 'string' || typeof plain === 'boolean') return plain;
  if (typeof plain === 'number') return Number.isSafeInteger(plain) ? BigInt(plain) : plain;
  if (Array.isArray(plain)) return plain.map(asValue);
  if (plain instanceof Date) return plain.toISOString();
  return isMapping(plain) ? asDict(plain) : null;
}
