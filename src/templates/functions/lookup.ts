/** Values inside collections. https://gohugo.io/functions/collections/ */

import { numberOf } from '../format/print-object.ts';
import { unfit } from '../unfit.ts';
import { dictOf, ListObject, listOf, Marked, stringOf, type Tools, typeName, type Value } from '../value.ts';
import { equal } from './comparison.ts';
import { argumentAt, intAt, type Row, toText } from './function.ts';

const any = Number.POSITIVE_INFINITY;

export const lookup: readonly Row[] = [
  ['len', 1, 1, (args) => length(argumentAt(args, 0))],
  ['index collections.Index', 1, any, index],
  ['isset isSet collections.IsSet', 2, 2, isSet],
  ['in collections.In', 2, 2, includes],
];

/** The length of a string in bytes of UTF-8; 0 for nil. */
function length(value: Value): bigint {
  if (value === null) return 0n;
  const string = stringOf(value);
  if (string !== undefined) return BigInt(new TextEncoder().encode(string).length);
  const size = value instanceof ListObject ? value.length : (listOf(value)?.length ?? dictOf(value)?.size);
  if (size !== undefined) return BigInt(size);
  throw unfit(
    `Cannot count what a value of type ${typeName(value)} holds: it must be a text, a list or a map`,
  );
}

/** Several indices, or a list of them, lead into nested values. A missing element is nil. */
function index([collection = null, ...given]: readonly Value[]): Value {
  const [only = null] = given;
  const indices = (given.length === 1 ? listOf(only) : undefined) ?? given;
  return indices.reduce<Value>(elementAt, collection);
}

function elementAt(collection: Value, key: Value): Value {
  if (collection === null) return null;
  const map = dictOf(collection);
  if (map !== undefined) {
    const name = stringOf(key);
    if (name === undefined) throw unfit(`Cannot look up a key of type ${typeName(key)}: it must be a text`);
    return map.get(name);
  }
  const string = stringOf(collection);
  const elements =
    string === undefined ? listOf(collection) : [...new TextEncoder().encode(string)].map(BigInt);
  if (elements === undefined)
    throw unfit(`Cannot look into a value of type ${typeName(collection)}: it must be a list or a map`);
  const at = typeof key === 'bigint' ? key : numberOf(key);
  if (at === undefined) throw unfit(`Cannot use a key of type ${typeName(key)}: lists have numbers`);
  return elements[Number(at)] ?? null;
}

function isSet([collection = null, key = null]: readonly Value[]): boolean {
  const list = listOf(collection);
  if (list !== undefined) return BigInt(list.length) > intAt([key], 0);
  const isText = typeof key === 'string' || key instanceof Marked;
  const map = dictOf(collection);
  if (map === undefined || !isText) return false;
  const name = stringOf(key) ?? '';
  // Keys that match in any case are stored in lower case, and here only these match.
  return map.has(name) && (!map.foldsCase || name === name.toLowerCase());
}

/** Whether a list has the element, or a string the substring. */
function includes([collection = null, value = null]: readonly Value[], { budget }: Tools): boolean {
  if (collection === null || value === null) return false;
  const known =
    collection instanceof ListObject ? collection.type.unread?.includes(collection.self, value) : undefined;
  if (known !== undefined) return known;
  const list = listOf(collection);
  if (list !== undefined) return list.some((one) => alike(one, value) || equal(one, value, budget));
  const [text, part] = [plainText(collection), plainText(value)];
  return text !== undefined && part !== undefined && text.includes(part);
}

function plainText(value: Value): string | undefined {
  return typeof value === 'object' ? stringOf(value) : toText(value);
}

/** Numbers of both kinds may be equal here. */
function alike(a: Value, b: Value): boolean {
  const isNumeric = (value: Value) => typeof value === 'bigint' || typeof value === 'number';
  return isNumeric(a) && isNumeric(b) && Number(a) === Number(b);
}
