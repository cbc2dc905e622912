/** Values that templates keep under names. https://gohugo.io/functions/collections/newscratch/ */

import { unfit } from '../unfit.ts';
import {
  Dict,
  dictOf,
  listOf,
  type MemberTable,
  type ObjectType,
  type Tools,
  TypedObject,
  typeName,
  type Value,
  watchMarked,
} from '../value.ts';
import { append } from './append.ts';
import { calculate } from './arithmetic.ts';
import { argumentAt, textAt } from './function.ts';

/** Nested maps that `SetInMap` has made may still grow. */
export type ScratchValues = Map<string, Value>;

type Member = (values: ScratchValues, args: readonly Value[], tools: Tools) => Value;

const members: MemberTable<ScratchValues> = new Map<string, Member>([
  ['Get', (values, args) => values.get(textAt(args, 0)) ?? null],
  ['Set', (values, args) => put(values, textAt(args, 0), argumentAt(args, 1))],
  ['Add', add],
  ['Delete', remove],
  ['SetInMap', setInMap],
  ['DeleteInMap', deleteInMap],
  ['GetSortedMapValues', sortedValues],
  ['Values', (values) => new Dict(values)],
]);

const scratchType: ObjectType<ScratchValues> = {
  name: '*hstore.Scratch',
  members,
  json: (values) => new Dict(values),
};

/** @param values Kept by the caller for as long as the scratch lives. */
export function newScratch(values: ScratchValues = new Map()): TypedObject<ScratchValues> {
  return new TypedObject(scratchType, values);
}

function put(values: ScratchValues, name: string, value: Value): Value {
  values.set(name, value);
  return '';
}

/** A list grows by an element, or by a list of elements; texts and numbers are added. */
function add(values: ScratchValues, args: readonly Value[], tools: Tools): Value {
  const name = textAt(args, 0);
  const added = argumentAt(args, 1);
  const old = values.get(name);
  if (old === undefined) return put(values, name, added);
  if (listOf(old) !== undefined) return put(values, name, append([added, old], tools));
  // The sum is kept, so it keeps the marks of both.
  const sum = watchMarked(() => calculate('add', old, added));
  return put(values, name, sum);
}

function remove(values: ScratchValues, args: readonly Value[]): Value {
  values.delete(textAt(args, 0));
  return '';
}

function setInMap(values: ScratchValues, args: readonly Value[], tools: Tools): Value {
  const [name, key] = [textAt(args, 0), textAt(args, 1)];
  payForMap(values, name, tools);
  const entries = mapAt(values, name).filter(([other]) => other !== key);
  return put(values, name, new Dict([...entries, [key, argumentAt(args, 2)]]));
}

function deleteInMap(values: ScratchValues, args: readonly Value[], tools: Tools): Value {
  const [name, key] = [textAt(args, 0), textAt(args, 1)];
  payForMap(values, name, tools);
  if (!values.has(name)) return '';
  return put(values, name, new Dict(mapAt(values, name).filter(([other]) => other !== key)));
}

function sortedValues(values: ScratchValues, args: readonly Value[], tools: Tools): Value {
  const name = textAt(args, 0);
  payForMap(values, name, tools);
  return values.has(name) ? mapAt(values, name).map(([, value]) => value) : null;
}

/** Each time the whole map is read in its order. */
function payForMap(values: ScratchValues, name: string, { budget }: Tools): void {
  budget.spendOn((dictOf(values.get(name) ?? null)?.size ?? 0) * 64);
}

function mapAt(values: ScratchValues, name: string): [string, Value][] {
  const map = values.get(name) ?? new Dict([]);
  const entries = dictOf(map)?.entries();
  if (entries !== undefined) return entries;
  throw unfit(`Cannot use "${name}" as a map: its value is of type ${typeName(map)}`);
}
