/** Lists and maps made from arguments. https://gohugo.io/functions/collections/ */

import { type Budget, deepestValue } from '../budget.ts';
import { print } from '../format/print.ts';
import { unfit } from '../unfit.ts';
import {
  Dict,
  type List,
  listOf,
  stringOf,
  type Tools,
  TypedObject,
  typeName,
  type Value,
} from '../value.ts';
import { append } from './append.ts';
import { argumentAt, intAt, type Row } from './function.ts';
import { typedList } from './like.ts';
import { merge } from './merge.ts';
import { querify } from './query.ts';
import { newScratch } from './scratch.ts';

const any = Number.POSITIVE_INFINITY;

/** No page needs more numbers; Hugo stops at a million. */
const longestSequence = 100_000n;

export const making: readonly Row[] = [
  ['slice collections.Slice', 0, any, (args) => typedList([...args])],
  ['dict collections.Dictionary', 0, any, dictionary],
  ['seq collections.Seq', 1, 3, sequence],
  ['append collections.Append', 2, any, append],
  ['merge collections.Merge', 2, any, merge],
  ['keyVals collections.KeyVals', 1, any, keyValues],
  ['querify collections.Querify', 0, any, querify],
  ['newScratch collections.NewScratch', 0, 0, () => newScratch()],
];

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
  const names = (listOf(key) ?? [key]).map(stringOf);
  const [last, ...outer] = names.toReversed();
  if (names.length > deepestValue || names.includes(undefined))
    throw unfit(`Cannot make a map: a key must be a text or some, not of type ${typeName(key)}`);
  if (last === undefined) throw unfit('Cannot make a map: a key must not be an empty list');
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
function sequence(args: readonly Value[], tools: Tools): List {
  const numbers = args.map((_, at) => intAt(args, at));
  const [a = 0n, b = 0n, c = 0n] = numbers;
  if (numbers.length === 1) return a === 0n ? [] : count(a > 0n ? 1n : -1n, a > 0n ? 1n : -1n, a, tools);
  if (numbers.length === 2) return count(a, b < a ? -1n : 1n, b, tools);
  if (b === 0n || (a < c && b < 0n) || (a > c && b > 0n))
    throw unfit('Cannot count: the step must lead to the end');
  return count(a, b, c, tools);
}

function count(first: bigint, step: bigint, last: bigint, { budget }: Tools): List {
  const size = (last - first) / step + 1n;
  if (size > longestSequence)
    throw unfit(`Cannot count so far: a sequence has at most ${longestSequence} numbers`);
  budget.spendOn(Number(size) * 8);
  return Array.from({ length: Number(size) }, (_, at) => first + step * BigInt(at));
}

/** A key with its values, for menus of related content. */
function keyValues([key = null, ...values]: readonly Value[], { budget }: Tools): Value {
  return new TypedObject(keyValuesType, { key, values, budget });
}

type KeyValues = { key: Value; values: List; budget: Budget };

const keyValuesType = {
  name: 'types.KeyValues',
  members: new Map([
    ['Key', ({ key }: KeyValues): Value => key],
    ['Values', ({ values }: KeyValues): Value => values],
  ]),
  print: ({ key, values, budget }: KeyValues) => `${print([key], budget)}: ${print([values], budget)}`,
};
