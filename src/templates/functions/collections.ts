/** https://gohugo.io/functions/collections/ */

import { BoundedText, deepestValue } from '../budget.ts';
import { unfit } from '../unfit.ts';
import { Dict, isList, type List, stringOf, type Tools, typeName, type Value } from '../value.ts';
import { append } from './append.ts';
import { equal } from './comparison.ts';
import { argumentAt, countAt, intAt, type Row, textAt, toText } from './function.ts';
import { merge } from './merge.ts';

const any = Number.POSITIVE_INFINITY;

/** No page needs more numbers; Hugo stops at a million. */
const longestSequence = 2000n;

export const collections: readonly Row[] = [
  ['len', 1, 1, (args) => length(argumentAt(args, 0))],
  ['index collections.Index', 1, any, index],
  ['isset isSet collections.IsSet', 2, 2, isSet],
  ['in collections.In', 2, 2, includes],
  ['slice collections.Slice', 0, any, (args) => [...args]],
  ['dict collections.Dictionary', 0, any, dictionary],
  ['seq collections.Seq', 1, 3, sequence],
  ['delimit collections.Delimit', 2, 3, delimit],
  ['append collections.Append', 2, any, append],
  ['merge collections.Merge', 2, any, merge],
  ['first collections.First', 2, 2, (args) => part(args, (values, count) => values.slice(0, count))],
  [
    'last collections.Last',
    2,
    2,
    (args) => part(args, (values, count) => values.slice(Math.max(0, values.length - count))),
  ],
  ['after collections.After', 2, 2, (args) => part(args, (values, count) => values.slice(count))],
];

/** The length of a string in bytes of UTF-8; 0 for nil. */
function length(value: Value): bigint {
  if (value === null) return 0n;
  const string = stringOf(value);
  if (string !== undefined) return BigInt(new TextEncoder().encode(string).length);
  if (isList(value)) return BigInt(value.length);
  if (value instanceof Dict) return BigInt(value.size);
  throw unfit(
    `Cannot count what a value of type ${typeName(value)} holds: it must be a text, a list or a map`,
  );
}

/** Several indices, or a list of them, lead into nested values. A missing element is nil. */
function index([collection = null, ...given]: readonly Value[]): Value {
  const [only = null] = given;
  const indices = given.length === 1 && isList(only) ? only : given;
  return indices.reduce<Value>(elementAt, collection);
}

function elementAt(collection: Value, key: Value): Value {
  if (collection === null) return null;
  if (collection instanceof Dict) {
    const name = stringOf(key);
    if (name === undefined) throw unfit(`Cannot look up a key of type ${typeName(key)}: it must be a text`);
    return collection.get(name);
  }
  const string = stringOf(collection);
  const elements = string === undefined ? collection : [...new TextEncoder().encode(string)].map(BigInt);
  if (!isList(elements))
    throw unfit(`Cannot look into a value of type ${typeName(collection)}: it must be a list or a map`);
  if (typeof key !== 'bigint') throw unfit(`Cannot use a key of type ${typeName(key)}: lists have numbers`);
  return elements[Number(key)] ?? null;
}

function isSet([collection = null, key = null]: readonly Value[]): boolean {
  if (isList(collection)) return BigInt(collection.length) > intAt([key], 0);
  if (!(collection instanceof Dict) || typeof key !== 'string') return false;
  // Keys that match in any case are stored in lower case, and here only these match.
  return collection.has(key) && (!collection.foldsCase || key === key.toLowerCase());
}

/** Whether a list has the element, or a string the substring. */
function includes([collection = null, value = null]: readonly Value[], { budget }: Tools): boolean {
  if (collection === null || value === null) return false;
  if (isList(collection)) return collection.some((one) => alike(one, value) || equal(one, value, budget));
  const [text, part] = [stringOf(collection), typeof value === 'object' ? stringOf(value) : toText(value)];
  return text !== undefined && part !== undefined && text.includes(part);
}

/** Numbers of both kinds may be equal here. */
function alike(a: Value, b: Value): boolean {
  const isNumeric = (value: Value) => typeof value === 'bigint' || typeof value === 'number';
  return isNumeric(a) && isNumeric(b) && Number(a) === Number(b);
}

/** Keys and values alternate. A list as a key leads into nested maps. */
function dictionary(args: readonly Value[]): Dict {
  if (args.length % 2 !== 0) throw unfit('Cannot make a map: every key must have a value');
  const made: Growing = new Map();
  for (let at = 0; at < args.length; at += 2) {
    const [inner, last] = placeIn(made, argumentAt(args, at));
    inner.set(last, argumentAt(args, at + 1));
  }
  return toDict(made);
}

/** A map under construction; its nested maps of this type may still grow. */
type Growing = Map<string, Value | Growing>;

/** The nested map in `made` that holds the value of the key, and the value's name there. */
function placeIn(made: Growing, key: Value): [inner: Growing, last: string] {
  const names = isList(key) ? key : [key];
  const [last, ...outer] = names.toReversed();
  if (names.length > deepestValue || !names.every((name) => typeof name === 'string'))
    throw unfit(`Cannot make a map: a key must be a text or some, not of type ${typeName(key)}`);
  if (typeof last !== 'string') throw unfit('Cannot make a map: a key must not be an empty list');
  let inner = made;
  for (const name of outer.toReversed().map(String)) {
    const found = inner.get(name) ?? new Map();
    const next = found instanceof Dict ? new Map(found.entries()) : found;
    if (!(next instanceof Map)) throw unfit(`Cannot make a map: "${name}" has a value that is none`);
    inner.set(name, next);
    inner = next;
  }
  return [inner, last];
}

function toDict(made: Growing): Dict {
  return new Dict([...made].map(([key, value]) => [key, value instanceof Map ? toDict(value) : value]));
}

/** Like GNU's `seq`: `3` is 1 to 3, `-2` is -1 and -2, `2 5` is 2 to 5, `1 2 9` has a step of 2. */
function sequence(args: readonly Value[]): List {
  const numbers = args.map((_, at) => intAt(args, at));
  const [a = 0n, b = 0n, c = 0n] = numbers;
  if (numbers.length === 1) return a === 0n ? [] : count(a > 0n ? 1n : -1n, a > 0n ? 1n : -1n, a);
  if (numbers.length === 2) return count(a, b < a ? -1n : 1n, b);
  if (b === 0n || (a < c && b < 0n) || (a > c && b > 0n))
    throw unfit('Cannot count: the step must lead to the end');
  return count(a, b, c);
}

function count(first: bigint, step: bigint, last: bigint): List {
  const size = (last - first) / step + 1n;
  if (size > longestSequence)
    throw unfit(`Cannot count so far: a sequence has at most ${longestSequence} numbers`);
  return Array.from({ length: Number(size) }, (_, at) => first + step * BigInt(at));
}

/** Joins the elements; a third argument separates the last two. */
function delimit(args: readonly Value[], { budget }: Tools): string {
  const collection = argumentAt(args, 0);
  const values = collection instanceof Dict ? collection.entries().map(([, value]) => value) : collection;
  if (!isList(values))
    throw unfit(`Cannot join a value of type ${typeName(collection)}: it must be a list or a map`);
  const separator = textAt(args, 1);
  const last = args.length > 2 ? textAt(args, 2) : separator;
  const result = new BoundedText(budget);
  values.forEach((value, at) => {
    if (at > 0) result.add(at === values.length - 1 ? last : separator);
    result.add(toText(value));
  });
  return result.text;
}

/** `first`, `last` and `after` take a count, then a list or a string. */
function part(args: readonly Value[], cut: (values: List, count: number) => List): Value {
  const size = countAt(args, 0);
  const collection = argumentAt(args, 1);
  if (size < 0) throw unfit('Cannot take a part: how much must not be negative');
  const string = stringOf(collection);
  if (string !== undefined) return cut([...string], size).join('');
  if (isList(collection)) return cut(collection, size);
  throw unfit(`Cannot take a part of a value of type ${typeName(collection)}: it must be a list or a text`);
}
