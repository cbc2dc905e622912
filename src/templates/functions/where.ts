/** https://gohugo.io/functions/collections/where/ */

import { unfit } from '../unfit.ts';
import { Dict, dictOf, type List, listOf, stringOf, type Tools, typeName, type Value } from '../value.ts';
import { conditionOf, type Matches } from './condition.ts';
import { argumentAt, type Row } from './function.ts';
import { keyPath, valueAt } from './key-path.ts';
import { like } from './like.ts';

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
    tools.budget.spendOn(list.length * 8);
    return list.filter((one) => holds(path === undefined ? null : valueAt(one, path, tools)));
  };
  const list = listOf(collection);
  if (list !== undefined) return like(collection, select(list));
  const map = dictOf(collection);
  if (map !== undefined) return whereInMap(map, select);
  throw unfit(`Cannot filter a value of type ${typeName(collection)}: it must be a list or a map of lists`);
}

/** The lists of a map that have such an element stay whole. */
function whereInMap(map: Dict, select: (list: List) => List): Dict {
  const kept = map.entries().filter(([, value]) => select(listOf(value) ?? []).length > 0);
  return new Dict(kept, map.foldsCase);
}
