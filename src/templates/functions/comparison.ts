/** https://gohugo.io/functions/compare/ */

import { type Budget, deepestValue } from '../budget.ts';
import { numberOf } from '../format/print-object.ts';
import { unfit } from '../unfit.ts';
import {
  dictOf,
  isTrue,
  listOf,
  Marked,
  stringOf,
  TemplateObject,
  type Tools,
  TypedObject,
  type Value,
} from '../value.ts';
import { argumentAt, type Row, toFloat } from './function.ts';
import { identityOf } from './identity.ts';

const any = Number.POSITIVE_INFINITY;

export const comparison: readonly Row[] = [
  [
    'eq compare.Eq',
    2,
    any,
    ([first = null, ...others], { budget }) => others.some((one) => equal(first, one, budget)),
  ],
  [
    'ne compare.Ne',
    2,
    any,
    ([first = null, ...others], { budget }) => !others.some((one) => equal(first, one, budget)),
  ],
  ['lt compare.Lt', 2, any, (args, tools) => ordered(args, tools, (order) => order < 0)],
  ['le compare.Le', 2, any, (args, tools) => ordered(args, tools, (order) => order <= 0)],
  ['gt compare.Gt', 2, any, (args, tools) => ordered(args, tools, (order) => order > 0)],
  ['ge compare.Ge', 2, any, (args, tools) => ordered(args, tools, (order) => order >= 0)],
  // These two are called with all their arguments only as the end of a pipe without arguments of their own.
  ['and', 1, any, (args) => args.find((value) => !isTrue(value)) ?? args.at(-1) ?? null],
  ['or', 1, any, (args) => args.find(isTrue) ?? args.at(-1) ?? null],
  ['not', 1, 1, ([value = null]) => !isTrue(value)],
  [
    'default compare.Default',
    1,
    2,
    (args) => (isSet(argumentAt(args, 1)) ? argumentAt(args, 1) : argumentAt(args, 0)),
  ],
  [
    'cond compare.Conditional',
    3,
    3,
    (args) => (isTrue(argumentAt(args, 0)) ? argumentAt(args, 1) : argumentAt(args, 2)),
  ],
];

/** Whether `default` keeps the value: false counts as set. */
function isSet(value: Value): boolean {
  return typeof value === 'boolean' || isTrue(value);
}

/** Values of different kinds differ: 1 is not "1". A whole number may equal a float outside of lists. */
export function equal(a: Value, b: Value, budget: Budget, depth = 0): boolean {
  budget.spend(1);
  const [left, right] = [numberOf(a) ?? a, numberOf(b) ?? b];
  if (depth === 0 && isNumber(left) && isNumber(right)) return left <= right && left >= right;
  if (depth > deepestValue)
    throw unfit(`Cannot compare the values: more than ${deepestValue} lists and maps are nested`);
  const own = typeOrder(a, b) ?? typeOrder(b, a);
  if (own !== undefined) return own === 0;
  const string = stringOf(a);
  if (string !== undefined) return string === stringOf(b);
  const [list, other] = [listOf(a), listOf(b)];
  if (list !== undefined) {
    return (
      other !== undefined &&
      list.length === other.length &&
      list.every((one, index) => equal(one, other[index] ?? null, budget, depth + 1))
    );
  }
  const [map, others] = [dictOf(a), dictOf(b)];
  if (map === undefined) return areSame(left, right);
  if (others === undefined || map.size !== others.size) return false;
  return map
    .entries()
    .every(([key, value]) => others.has(key) && equal(value, others.get(key), budget, depth + 1));
}

function areSame(a: Value, b: Value): boolean {
  if (a instanceof TypedObject && b instanceof TypedObject)
    return a.type === b.type && identityOf(a) === identityOf(b);
  return a instanceof TemplateObject && b instanceof TemplateObject
    ? stringOf(a.text) === stringOf(b.text)
    : a === b;
}

/** The order that the type of `a` defines, if it defines one. */
function typeOrder(a: Value, b: Value): number | undefined {
  return a instanceof TypedObject ? a.type.compare?.(a.self, b) : undefined;
}

function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

/** Whether the comparison of the first argument holds for each of the others. */
function ordered(
  [first = null, ...others]: readonly Value[],
  tools: Tools,
  holds: (order: number) => boolean,
): boolean {
  return others.every((other) => holds(compare(first, other, tools)));
}

/**
 * Compares two strings as strings, lists by their length, and everything else as numbers.
 *
 * @param compareTexts The order of texts, if it is not that of their characters.
 */
export function compare(a: Value, b: Value, tools: Tools, compareTexts = byCharacters): number {
  const own = typeOrder(a, b);
  if (own !== undefined) return own;
  const other = typeOrder(b, a);
  if (other !== undefined) return -other;
  if (isText(a) && isText(b)) return compareTexts(stringOf(a) ?? '', stringOf(b) ?? '');
  const [left, right] = [numberFor(a, tools), numberFor(b, tools)];
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  return (typeof left === 'string' ? 0 : left) - (typeof right === 'string' ? 0 : right);
}

function isText(value: Value): boolean {
  return typeof value === 'string' || value instanceof Marked;
}

function byCharacters(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function numberFor(value: Value, tools: Tools): number | string {
  const string = stringOf(value);
  if (string !== undefined)
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(string) ? Number(string) : string;
  const size = listOf(value)?.length ?? dictOf(value)?.size;
  if (size !== undefined) return size;
  if (value instanceof TemplateObject) return Number(numberOf(value) ?? timeOf(value, tools));
  return toFloat(value);
}

/** Seconds of a time since 1970; 0 for objects that are no times. */
function timeOf(object: TemplateObject, tools: Tools): number {
  const unix = object.member('Unix');
  const seconds = typeof unix === 'function' ? unix([], tools) : unix;
  return typeof seconds === 'bigint' ? Number(seconds) : 0;
}
