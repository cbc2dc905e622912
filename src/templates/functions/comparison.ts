/** https://gohugo.io/functions/compare/ */

import { type Budget, deepestValue } from '../budget.ts';
import { unfit } from '../unfit.ts';
import { Dict, isList, isTrue, stringOf, TemplateObject, type Tools, type Value } from '../value.ts';
import { argumentAt, type Row, toFloat } from './function.ts';

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
  if (depth === 0 && isNumber(a) && isNumber(b)) return a <= b && a >= b;
  if (depth > deepestValue)
    throw unfit(`Cannot compare the values: more than ${deepestValue} lists and maps are nested`);
  const string = stringOf(a);
  if (string !== undefined) return string === stringOf(b);
  if (isList(a)) {
    return (
      isList(b) &&
      a.length === b.length &&
      a.every((one, index) => equal(one, b[index] ?? null, budget, depth + 1))
    );
  }
  if (!(a instanceof Dict))
    return a instanceof TemplateObject && b instanceof TemplateObject ? a.text === b.text : a === b;
  if (!(b instanceof Dict) || a.size !== b.size) return false;
  return a.entries().every(([key, value]) => b.has(key) && equal(value, b.get(key), budget, depth + 1));
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

/** Compares two strings as strings, lists by their length, and everything else as numbers. */
function compare(a: Value, b: Value, tools: Tools): number {
  const areTexts = typeof a === 'string' && typeof b === 'string';
  const [left, right] = areTexts ? [a, b] : [numberFor(a, tools), numberFor(b, tools)];
  if (typeof left === 'string' && typeof right === 'string')
    return left === right ? 0 : left < right ? -1 : 1;
  return (typeof left === 'string' ? 0 : left) - (typeof right === 'string' ? 0 : right);
}

function numberFor(value: Value, tools: Tools): number | string {
  const string = stringOf(value);
  if (string !== undefined)
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(string) ? Number(string) : string;
  if (isList(value)) return value.length;
  if (value instanceof Dict) return value.size;
  if (value instanceof TemplateObject) return timeOf(value, tools);
  return toFloat(value);
}

/** Seconds of a time since 1970; 0 for objects that are no times. */
function timeOf(object: TemplateObject, tools: Tools): number {
  const unix = object.member('Unix');
  const seconds = typeof unix === 'function' ? unix([], tools) : unix;
  return typeof seconds === 'bigint' ? Number(seconds) : 0;
}
