/** Parts of lists, and lists in another order. https://gohugo.io/functions/collections/ */

import { BoundedText } from '../budget.ts';
import { unfit } from '../unfit.ts';
import {
  dictOf,
  type List,
  ListObject,
  listOf,
  stringOf,
  type Tools,
  TypedObject,
  typeName,
  type Value,
} from '../value.ts';
import { argumentAt, countAt, type Row, textAt, toText } from './function.ts';
import { like, requireList } from './like.ts';

const any = Number.POSITIVE_INFINITY;

export const parts: readonly Row[] = [
  ['first collections.First', 2, 2, (args) => part(args, (_, count) => [0, count])],
  ['last collections.Last', 2, 2, (args) => part(args, (length, count) => [Math.max(0, length - count)])],
  ['after collections.After', 2, 2, (args) => part(args, (_, count) => [count])],
  ['collections.Reverse', 1, 1, (args) => reversed(argumentAt(args, 0))],
  ['delimit collections.Delimit', 2, 3, delimit],
  ['apply collections.Apply', 2, any, apply],
];

/** `first`, `last` and `after` take a count, then a list or a string. */
function part(
  args: readonly Value[],
  place: (length: number, count: number) => [from: number, to?: number],
): Value {
  const size = countAt(args, 0);
  const collection = argumentAt(args, 1);
  if (size < 0) throw unfit('Cannot take a part: how much must not be negative');
  const string = stringOf(collection);
  if (string !== undefined) {
    const characters = [...string];
    return characters.slice(...place(characters.length, size)).join('');
  }
  if (collection instanceof ListObject) return collection.slice(...place(collection.length, size));
  const list = listOf(collection);
  if (list !== undefined) return list.slice(...place(list.length, size));
  throw unfit(`Cannot take a part of a value of type ${typeName(collection)}: it must be a list or a text`);
}

function reversed(list: Value): Value {
  return list === null ? null : like(list, requireList(list, 'reverse').toReversed());
}

/** Joins the elements; a third argument separates the last two. An element that is no text leaves only its separator out. */
function delimit(args: readonly Value[], { budget }: Tools): string {
  const collection = argumentAt(args, 0);
  const values =
    dictOf(collection)
      ?.entries()
      .map(([, value]) => value) ?? listOf(collection);
  if (values === undefined)
    throw unfit(`Cannot join a value of type ${typeName(collection)}: it must be a list or a map`);
  const separator = textAt(args, 1);
  const last = args.length > 2 ? textAt(args, 2) : separator;
  const result = new BoundedText(budget);
  values.forEach((value, at) => {
    if (isStructure(value)) return;
    result.add(toText(value));
    if (at < values.length - 1) result.add(at === values.length - 2 ? last : separator);
  });
  return result.text;
}

/** Whether the value is no text, and has no printed form that is one. */
function isStructure(value: Value): boolean {
  if (value instanceof TypedObject && value.type.print) return false;
  return stringOf(value) === undefined && typeof value === 'object' && value !== null;
}

/** Calls a function for each element, which takes the place of the argument ".". */
function apply([collection = null, name = null, ...given]: readonly Value[], tools: Tools): List {
  if (collection === null) return [];
  const called = stringOf(name) ?? '';
  if (called === 'apply' || called === 'collections.Apply')
    throw unfit('Cannot apply "apply": it must be another function');
  return requireList(collection, 'apply a function to').map((element) => {
    tools.budget.spend(1);
    const args = given.map((one) => (stringOf(one) === '.' ? element : one));
    return tools.call(called, args);
  });
}
