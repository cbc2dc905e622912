/** https://gohugo.io/functions/collections/merge/ */

import { type Budget, deepestValue } from '../budget.ts';
import { unfit } from '../unfit.ts';
import { Dict, dictOf, type Tools, typeName, type Value } from '../value.ts';

/** Later maps win over earlier ones, in any case of their keys. Maps under the same key are merged. */
export function merge(args: readonly Value[], { budget }: Tools): Dict {
  const last = args.length - 1;
  // Nil may replace any map but the last one.
  const maps = args.map((value, at) => (value === null && at < last ? new Dict([]) : asDict(value)));
  return maps.reduce((base, over) => mergeTwo(base, over, budget, 0));
}

function mergeTwo(base: Dict, over: Dict, budget: Budget, depth: number): Dict {
  if (depth > deepestValue) throw unfit(`Cannot merge the maps: more than ${deepestValue} are nested`);
  const winning = over.entries();
  const rest = base.entries();
  budget.spend(rest.length + winning.length);
  const folded = new Map(winning.map(([key, value]) => [key.toLowerCase(), value]));
  const kept = rest.flatMap(([key, value]): [string, Value][] => {
    const name = key.toLowerCase();
    if (!folded.has(name)) return [[key, value]];
    const other = over.has(key) ? over.get(key) : (folded.get(name) ?? null);
    const areMaps = value instanceof Dict && other instanceof Dict;
    // As in Hugo the key keeps its own spelling, beside the other one.
    return areMaps ? [[key, mergeTwo(value, other, budget, depth + 1)]] : [];
  });
  return new Dict([...winning, ...kept], over.foldsCase);
}

function asDict(value: Value): Dict {
  const map = dictOf(value);
  if (map !== undefined) return map;
  throw unfit(`Cannot merge a value of type ${typeName(value)}: it must be a map`);
}
