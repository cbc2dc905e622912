/** https://gohugo.io/functions/collections/append/ */

import { unfit } from '../unfit.ts';
import { isList, type List, type Tools, typeName, type Value } from '../value.ts';

const anything = 'interface {}';

/**
 * Elements, or one list of them, behind the list that comes last. As in Hugo it matters of which type all elements of a list are: a
 * list that holds anything is one element of it behind a list of one type, and a list of lists takes lists of the same type.
 */
export function append(args: readonly Value[], { budget }: Tools): List {
  const to = args.at(-1) ?? null;
  const added = args.slice(0, -1);
  if (to === null) return added;
  if (!isList(to)) throw unfit(`Cannot append to a value of type ${typeName(to)}: it must be a list`);
  const [only = null] = added;
  budget.spendOn((to.length + added.length + (isList(only) ? only.length : 0)) * 8);
  const type = elementType(to);
  if (type.startsWith('[]')) return [...to, ...added.map((list) => requireListOf(type.slice(2), list))];
  if (added.length > 1 || !isList(only)) return [...to, ...added];
  if (to.length === 0) return only;
  const isOneElement = type === anything && elementType(only) !== anything;
  return isOneElement ? [...to, only] : [...to, ...only];
}

/** What all elements are of; `interface {}` where they differ or there are none. */
function elementType(list: List, depth = 0): string {
  const types = new Set(list.map((value) => typeOf(value, depth)));
  const [type = anything] = types;
  return types.size > 1 || type === '<nil>' ? anything : type;
}

/** Looks no deeper than into lists of lists: types of what they hold decide nothing. */
function typeOf(value: Value, depth: number): string {
  if (!isList(value)) return typeName(value);
  return depth > 1 ? `[]${anything}` : `[]${elementType(value, depth + 1)}`;
}

function requireListOf(type: string, value: Value): Value {
  if (isList(value) && elementType(value) === type) return value;
  throw unfit(
    `Cannot append a value of type ${typeName(value)} to a list of lists: it must be a list of ${type}`,
  );
}
