/** https://gohugo.io/functions/math/ */

import { unfit } from '../unfit.ts';
import { isList, type Value } from '../value.ts';
import { argumentAt, intAt, type Row, toFloat, toInt } from './function.ts';

const any = Number.POSITIVE_INFINITY;

export const math: readonly Row[] = [
  ['add math.Add', 2, any, (args) => args.reduce((a, b) => calculate('add', a, b))],
  ['sub math.Sub', 2, any, (args) => args.reduce((a, b) => calculate('sub', a, b))],
  ['mul math.Mul', 2, any, (args) => args.reduce((a, b) => calculate('mul', a, b))],
  ['div math.Div', 2, any, (args) => args.reduce((a, b) => calculate('div', a, b))],
  ['mod math.Mod', 2, 2, (args) => remainder(args)],
  ['modBool math.ModBool', 2, 2, (args) => remainder(args) === 0n],
  ['math.Ceil', 1, 1, (args) => Math.ceil(toFloat(argumentAt(args, 0)))],
  ['math.Floor', 1, 1, (args) => Math.floor(toFloat(argumentAt(args, 0)))],
  ['math.Round', 1, 1, (args) => roundAwayFromZero(toFloat(argumentAt(args, 0)))],
  ['math.Max', 1, any, (args) => extreme(args, (a, b) => b > a)],
  ['math.Min', 1, any, (args) => extreme(args, (a, b) => b < a)],
  ['int cast.ToInt', 1, 1, (args) => toInt(argumentAt(args, 0))],
  ['float cast.ToFloat', 1, 1, (args) => toFloat(argumentAt(args, 0))],
];

type Operation = 'add' | 'sub' | 'mul' | 'div';

/** Whole numbers give a whole number of 64 bits; a float among them gives a float. Strings can be added. */
function calculate(operation: Operation, a: Value, b: Value): Value {
  if (operation === 'add' && typeof a === 'string' && typeof b === 'string') return a + b;
  if (typeof a === 'bigint' && typeof b === 'bigint') return calculateWhole(operation, a, b);
  const isNumber = [a, b].every((value) => typeof value === 'bigint' || typeof value === 'number');
  if (!isNumber) throw unfit(`Cannot calculate with what is no number: ${operation} takes numbers`);
  const [left, right] = [Number(a), Number(b)];
  if (operation === 'add') return left + right;
  if (operation === 'sub') return left - right;
  if (operation === 'mul') return left * right;
  if (right === 0) throw unfit('Cannot divide by 0');
  return left / right;
}

function calculateWhole(operation: Operation, a: bigint, b: bigint): bigint {
  if (operation === 'add') return BigInt.asIntN(64, a + b);
  if (operation === 'sub') return BigInt.asIntN(64, a - b);
  if (operation === 'mul') return BigInt.asIntN(64, a * b);
  if (b === 0n) throw unfit('Cannot divide by 0');
  return BigInt.asIntN(64, a / b);
}

function remainder(args: readonly Value[]): bigint {
  const [a, b] = [intAt(args, 0), intAt(args, 1)];
  if (b === 0n) throw unfit('Cannot divide by 0');
  return a % b;
}

/** Of numbers and of the elements of lists; 0 when there are none. */
function extreme(args: readonly Value[], isMore: (a: number, b: number) => boolean): number {
  const numbers = args.flatMap((value) => (isList(value) ? value : [value])).map(toFloat);
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => (isMore(a, b) ? b : a));
}

function roundAwayFromZero(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}
