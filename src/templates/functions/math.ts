/** https://gohugo.io/functions/math/ and https://gohugo.io/functions/cast/ */

import { unfit } from '../unfit.ts';
import { listOf, type Value } from '../value.ts';
import { calculate } from './arithmetic.ts';
import { argumentAt, intAt, type Row, toFloat, toInt } from './function.ts';

const any = Number.POSITIVE_INFINITY;

export const math: readonly Row[] = [
  ['add math.Add', 2, any, (args) => args.reduce((a, b) => calculate('add', a, b))],
  ['sub math.Sub', 2, any, (args) => args.reduce((a, b) => calculate('sub', a, b))],
  ['mul math.Mul', 2, any, (args) => args.reduce((a, b) => calculate('mul', a, b))],
  ['div math.Div', 2, any, (args) => args.reduce((a, b) => calculate('div', a, b))],
  ['mod math.Mod', 2, 2, (args) => remainder(args)],
  ['modBool math.ModBool', 2, 2, (args) => remainder(args) === 0n],
  ['math.Round', 1, 1, (args) => roundAwayFromZero(toFloat(argumentAt(args, 0)))],
  ['math.Max', 1, any, (args) => foldNumbers(args, (a, b) => Math.max(a, b))],
  ['math.Min', 1, any, (args) => foldNumbers(args, (a, b) => Math.min(a, b))],
  ['math.Sum', 1, any, (args) => foldNumbers(args, (a, b) => a + b)],
  ['math.Product', 1, any, (args) => foldNumbers(args, (a, b) => a * b)],
  ['pow math.Pow', 2, 2, (args) => toFloat(argumentAt(args, 0)) ** toFloat(argumentAt(args, 1))],
  ['math.Atan2', 2, 2, (args) => Math.atan2(toFloat(argumentAt(args, 0)), toFloat(argumentAt(args, 1)))],
  ['math.Pi', 0, 0, () => Math.PI],
  ['math.MaxInt64', 0, 0, () => (1n << 63n) - 1n],
  ['int cast.ToInt', 1, 1, (args) => toInt(argumentAt(args, 0))],
  ['float cast.ToFloat', 1, 1, (args) => toFloat(argumentAt(args, 0))],
  of('Abs', Math.abs),
  of('Ceil', Math.ceil),
  of('Floor', Math.floor),
  of('Log', Math.log),
  of('Sqrt', Math.sqrt),
  of('Sin', Math.sin),
  of('Cos', Math.cos),
  of('Tan', Math.tan),
  of('Asin', Math.asin),
  of('Acos', Math.acos),
  of('Atan', Math.atan),
  of('ToDegrees', (radians) => (radians * 180) / Math.PI),
  of('ToRadians', (degrees) => (degrees * Math.PI) / 180),
];

/** A function of one number. */
function of(name: string, calculated: (value: number) => number): Row {
  return [`math.${name}`, 1, 1, (args) => calculated(toFloat(argumentAt(args, 0)))];
}

function remainder(args: readonly Value[]): bigint {
  const [a, b] = [intAt(args, 0), intAt(args, 1)];
  if (b === 0n) throw unfit('Cannot divide by 0');
  return a % b;
}

/** Of numbers and of the elements of lists; 0 when there are none. */
function foldNumbers(args: readonly Value[], join: (a: number, b: number) => number): number {
  const numbers = args.flatMap((value) => listOf(value) ?? [value]).map(toFloat);
  return numbers.length === 0 ? 0 : numbers.reduce(join);
}

function roundAwayFromZero(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}
