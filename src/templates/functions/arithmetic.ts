/** Sums, differences, products and quotients, with Go's rules for whole numbers and floats. */

import { numberOf } from '../format/print-object.ts';
import { unfit } from '../unfit.ts';
import { Marked, Safe, stringOf, type Value } from '../value.ts';

type Operation = 'add' | 'sub' | 'mul' | 'div';

/** Whole numbers give a whole number of 64 bits; a float among them gives a float. Strings can be added. */
export function calculate(operation: Operation, first: Value, second: Value): Value {
  const [a, b] = [numberOf(first) ?? first, numberOf(second) ?? second];
  if (operation === 'add' && isText(a) && isText(b)) return `${stringOf(a)}${stringOf(b)}`;
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

function isText(value: Value): boolean {
  return typeof value === 'string' || value instanceof Marked || value instanceof Safe;
}

function calculateWhole(operation: Operation, a: bigint, b: bigint): bigint {
  if (operation === 'add') return BigInt.asIntN(64, a + b);
  if (operation === 'sub') return BigInt.asIntN(64, a - b);
  if (operation === 'mul') return BigInt.asIntN(64, a * b);
  if (b === 0n) throw unfit('Cannot divide by 0');
  return BigInt.asIntN(64, a / b);
}
