/** https://gohugo.io/functions/collections/where/ */

import { unfit } from '../unfit.ts';
import {
  Dict,
  dictOf,
  isList,
  type List,
  ListObject,
  listOf,
  stringOf,
  type Tools,
  typeName,
  type Value,
} from '../value.ts';
import { conditionOf, type Matches } from './condition.ts';
import { argumentAt, type Row } from './function.ts';
import { keyPath, valueAt } from './key-path.ts';

/** @param matches For the operator `like`. */
export function whereRow(matches: Matches): Row {
  return ['where collections.Where', 3, 4, (args, tools) => where(args, tools, matches)];
}

function where(args: readonly Value[], tools: Tools, matches: Matches): Value {
  const collection = argumentAt(args, 0);
  const operator = args.length === 4 ? stringOf(argumentAt(args, 2)) : 'eq';
  if (operator === undefined) throw unfit('Cannot filter the list: the operator must be a text');
  const key = stringOf(argumentAt(args, 1));
  const path = key === undefined ? undefined : keyPath(key);
  const holds = conditionOf(operator, argumentAt(args, args.length - 1), matches);
  const select = (list: List) => {
    return list.filter((one) => holds(path === undefined ? null : valueAt(one, path, tools)));
  };
  if (collection instanceof ListObject) {
    tools.budget.spendOn(collection.length * 8);
    const make = () => select(collection.items);
    return remembered(collection, args, path, make) ?? collection.withItems(make());
  }
  const list = listOf(collection);
  if (list !== undefined) {
    tools.budget.spendOn(list.length * 8);
    return select(list);
  }
  const map = dictOf(collection);
  if (map !== undefined) return whereInMap(map, select, tools);
  throw unfit(`Cannot filter a value of type ${typeName(collection)}: it must be a list or a map of lists`);
}

/** The part of the list, if it follows from what is written alone. */
function remembered(
  { type, self }: ListObject<unknown>,
  args: readonly Value[],
  path: readonly string[] = [],
  make: () => List,
): Value | undefined {
  const written = args.slice(1).map(writtenAs);
  if (written.includes(undefined)) return undefined;
  return type.unread?.remember(self, path, `where ${written.join(' ')}`, make);
}

/** Texts, numbers, and lists of them. */
function writtenAs(value: Value): string | undefined {
  const text = stringOf(value);
  if (text !== undefined) return JSON.stringify(text);
  if (value === null || typeof value !== 'object') return `${typeof value} ${value}`;
  if (!isList(value)) return undefined;
  const inside = value.map(writtenAs);
  return inside.includes(undefined) ? undefined : `[${inside.join()}]`;
}

/** The lists of a map that have such an element stay whole. */
function whereInMap(map: Dict, select: (list: List) => List, tools: Tools): Dict {
  const kept = map.entries().filter(([, value]) => {
    const list = listOf(value) ?? [];
    tools.budget.spendOn(list.length * 8);
    return select(list).length > 0;
  });
  return new Dict(kept, map.foldsCase);
}
