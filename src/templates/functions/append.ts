/** https://gohugo.io/functions/collections/append/ */

import type { Budget } from '../budget.ts';
import { unfit } from '../unfit.ts';
import {
  isList,
  type List,
  ListObject,
  listOf,
  type Tools,
  TypedObject,
  typeName,
  type Value,
} from '../value.ts';
import { typedList } from './like.ts';

const anything = 'interface {}';

/**
 * Appends elements, or one list of elements, to the list that comes last.
 *
 * As in Hugo the common type of all elements of a list decides. A typed list becomes a single element of a
 * mixed list. A list of lists accepts only lists of its own type.
 */
export function append(args: readonly Value[], { budget }: Tools): Value {
  const to = args.at(-1) ?? null;
  const added = args.slice(0, -1);
  const pages = args.find((one) => one instanceof ListObject);
  if (pages !== undefined) return appendObjects(pages, to, added, budget);
  if (to === null) return typedList(added);
  if (!isList(to)) throw unfit(`Cannot append to a value of type ${typeName(to)}: it must be a list`);
  const [only = null] = added;
  budget.spendOn(
    (added.length + (isList(only) ? only.length : 0)) * 8 + to.length * (known.has(to) ? 1 / 4 : 8),
  );
  const type = known.get(to) ?? elementType(to);
  const list = joined(to, added, type);
  // A template may append to a list over and over: only what is new is looked at.
  const isLike = type === anything || (isList(list) && elementType(list.slice(to.length)) === type);
  if (isList(list) && to.length > 0 && isLike) known.set(list, type);
  return list;
}

/** The common types of the elements of lists that `append` has made. */
const known = new WeakMap<List, string>();

function joined(to: List, added: List, type: string): Value {
  const [only = null] = added;
  if (type.startsWith('[]')) return [...to, ...added.map((list) => requireListOf(type.slice(2), list))];
  if (added.length > 1 || !isList(only)) return to.length === 0 ? typedList(added) : [...to, ...added];
  if (to.length === 0) return only;
  const isOneElement = type === anything && elementType(only) !== anything;
  return isOneElement ? [...to, only] : [...to, ...only];
}

/** Where a list of objects takes part, all lists are joined, and the result is a list like it. */
function appendObjects(pages: ListObject<unknown>, to: Value, added: List, budget: Budget): Value {
  const rest = added.length === 1 ? (listOf(added[0] ?? null) ?? added) : added;
  const items = [...(listOf(to) ?? []), ...rest];
  budget.spendOn(items.length * 8);
  const types = new Set(items.map((item) => (item instanceof TypedObject ? item.type : undefined)));
  return types.size > 1 || types.has(undefined) ? items : pages.withItems(items);
}

/** The common type of all elements; `interface {}` when the types differ or the list is empty. */
function elementType(list: List, depth = 0): string {
  const types = new Set(list.map((value) => typeOf(value, depth)));
  const [type = anything] = types;
  return types.size > 1 || type === '<nil>' ? anything : type;
}

/** Distinguishes no deeper than lists of lists: the types of their elements decide nothing. */
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
