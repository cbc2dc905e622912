/** https://gohugo.io/functions/collections/sort/ */

import type { CompareTexts } from '../../content/text-order.ts';
import { goTime, momentOf } from '../go-time.ts';
import { unfit } from '../unfit.ts';
import { dictOf, listOf, Marked, stringOf, type Tools, TypedObject, typeName, type Value } from '../value.ts';
import { compare } from './comparison.ts';
import { argumentAt, type Row } from './function.ts';
import { keyPath, valueAt } from './key-path.ts';
import { like } from './like.ts';

/** An element, and what it is sorted by. */
type Pair = { key: Value; value: Value };

/** @param compareTexts The order of texts in the site's language. */
export function sortRow(compareTexts: CompareTexts): Row {
  return ['sort collections.Sort', 1, 3, (args, tools) => sorted(args, tools, compareTexts)];
}

/** Sorts a list, or the values of a map by their keys. Elements that are alike keep their order. */
function sorted(args: readonly Value[], tools: Tools, compareTexts: CompareTexts): Value {
  const collection = argumentAt(args, 0);
  const by = nameOf(argumentAt(args, 1));
  const sign = nameOf(argumentAt(args, 2)) === 'desc' ? -1 : 1;
  const pairs = pairsOf(collection, by, tools);
  tools.budget.spendOn(pairs.length * Math.ceil(Math.log2(pairs.length + 1)) * 4);
  const order = orderOf(pairs, tools, compareTexts);
  const made = pairs.sort((a, b) => sign * order(a.key, b.key)).map(({ value }) => value);
  return like(collection, made);
}

function nameOf(value: Value): string {
  return stringOf(value) ?? '';
}

function pairsOf(collection: Value, by: string, tools: Tools): Pair[] {
  const path = by === '' || by === 'value' ? undefined : keyPath(by);
  const keyOf = (value: Value) => (path === undefined ? value : valueAt(value, path, tools));
  const list = listOf(collection);
  if (list !== undefined) return list.map((value) => ({ key: keyOf(value), value }));
  const map = dictOf(collection);
  if (map !== undefined)
    return map.entries().map(([key, value]) => ({ key: by === '' ? key : keyOf(value), value }));
  throw unfit(`Cannot sort a value of type ${typeName(collection)}: it must be a list or a map`);
}

/** Keys of one kind are compared without a conversion for each comparison. */
function orderOf(
  pairs: readonly Pair[],
  tools: Tools,
  compareTexts: CompareTexts,
): (a: Value, b: Value) => number {
  if (pairs.every(({ key }) => typeof key === 'string'))
    return (a, b) => compareTexts(a as string, b as string); // Just asked.
  return (a, b) => compare(a ?? emptyLike(b), b ?? emptyLike(a), tools, compareTexts);
}

/** The value of this type that stands for none. */
function emptyLike(value: Value): Value {
  if (typeof value === 'string' || value instanceof Marked || stringOf(value) !== undefined) return '';
  if (typeof value === 'boolean') return false;
  if (momentOf(value)) return goTime(undefined, { timeZone: 'UTC' });
  return value instanceof TypedObject ? null : 0n;
}
