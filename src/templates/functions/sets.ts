/** Lists as sets. https://gohugo.io/functions/collections/ */

import { unfit } from '../unfit.ts';
import { type List, stringOf, type Tools, type Value } from '../value.ts';
import { argumentAt, type Row } from './function.ts';
import { identityOf, looseIdentity } from './identity.ts';
import { like, requireList } from './like.ts';

const any = Number.POSITIVE_INFINITY;

export const sets: readonly Row[] = [
  ['uniq collections.Uniq', 1, 1, (args, tools) => unique(argumentAt(args, 0), tools)],
  ['union collections.Union', 2, 2, union],
  ['intersect collections.Intersect', 2, 2, intersection],
  ['complement collections.Complement', 2, any, complement],
  ['symdiff collections.SymDiff', 2, 2, symmetricDifference],
];

/** Of elements that are the same, the first one stays. */
function unique(list: Value, tools: Tools): Value {
  if (list === null) return [];
  const items = read(list, tools, 'take doubles from');
  return like(list, distinct(items));
}

function distinct(items: List): List {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const id = identityOf(item);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** The elements of both lists. A list of texts takes no others, and a list of whole numbers none with a fraction. */
function union(args: readonly Value[], tools: Tools): Value {
  const [first, second] = [argumentAt(args, 0), argumentAt(args, 1)];
  if (first === null || second === null) return first ?? second ?? [];
  const [left, right] = [read(first, tools, 'join'), read(second, tools, 'join')];
  const kinds = new Set(left.map(kindOf));
  const [kind = ''] = kinds.size === 1 ? kinds : [];
  const taken = right.flatMap((item) => convertedTo(kind, item));
  // Without an element in common nothing shows that texts and numbers were meant together.
  if (taken.length === 0 && right.length > 0 && new Set(right.map(kindOf)).size === 1) return [];
  return like(left.length === 0 ? second : first, distinct([...left, ...taken]));
}

function kindOf(value: Value): string {
  return stringOf(value) === undefined ? typeof value : 'string';
}

/** The element as one of this kind; nothing where it cannot be one. */
function convertedTo(kind: string, item: Value): List {
  if (kind === 'string') return stringOf(item) === undefined ? [] : [item];
  if (kind === 'number') return typeof item === 'number' || typeof item === 'bigint' ? [Number(item)] : [];
  if (kind !== 'bigint') return [item];
  if (typeof item === 'number' && Number.isInteger(item)) return [BigInt(item)];
  return typeof item === 'bigint' ? [item] : [];
}

function intersection(args: readonly Value[], tools: Tools): Value {
  const [first, second] = [argumentAt(args, 0), argumentAt(args, 1)];
  if (first === null || second === null) return [];
  const others = new Set(read(second, tools, 'compare').map(looseIdentity));
  return like(first, distinct(read(first, tools, 'compare').filter((one) => others.has(looseIdentity(one)))));
}

/** The elements of the last list that no other list has. */
function complement(args: readonly Value[], tools: Tools): Value {
  const last = argumentAt(args, args.length - 1);
  const others = new Set(
    args.slice(0, -1).flatMap((list) => read(list, tools, 'compare').map((one) => identityOf(one))),
  );
  return like(
    last,
    read(last, tools, 'compare').filter((one) => !others.has(identityOf(one))),
  );
}

/** The elements that only one of both lists has; those of the list that comes last go first. */
function symmetricDifference(args: readonly Value[], tools: Tools): Value {
  const [second, first] = [argumentAt(args, 0), argumentAt(args, 1)];
  const [left, right] = [read(first, tools, 'compare'), read(second, tools, 'compare')];
  const [inLeft, inRight] = [left, right].map((items) => new Set(items.map((one) => identityOf(one))));
  const isSingle = (item: Value) => inLeft?.has(identityOf(item)) !== inRight?.has(identityOf(item));
  return like(first, [...left, ...right].filter(isSingle));
}

/** The elements, for which the run pays. */
function read(list: Value, tools: Tools, act: string): List {
  if (list === null) throw unfit(`Cannot ${act} nil: it must be a list`);
  const items = requireList(list, act);
  tools.budget.spendOn(items.length * 8);
  return items;
}
