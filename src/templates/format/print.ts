/** Go's default formats: https://pkg.go.dev/fmt#hdr-Printing */

import { BoundedText, type Budget } from '../budget.ts';
import { stringOf, type Value } from '../value.ts';
import { plainDirective } from './directive.ts';
import { writeDirective } from './write-value.ts';

/** The values in a row, with a space between two that are both no strings. */
export function print(values: readonly Value[], budget: Budget): string {
  const text = new BoundedText(budget);
  values.forEach((value, index) => {
    const isApart = index > 0 && !isString(value) && !isString(values[index - 1] ?? null);
    if (isApart) text.add(' ');
    writeDirective(text, plainDirective, value);
  });
  return text.text;
}

/** The values with a space between any two, and a line end after the last. */
export function printLine(values: readonly Value[], budget: Budget): string {
  const text = new BoundedText(budget);
  values.forEach((value, index) => {
    if (index > 0) text.add(' ');
    writeDirective(text, plainDirective, value);
  });
  text.add('\n');
  return text.text;
}

function isString(value: Value): boolean {
  return stringOf(value) !== undefined;
}
