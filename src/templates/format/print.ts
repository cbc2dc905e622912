/** How Go prints values by itself: https://pkg.go.dev/fmt#hdr-Printing */

import { BoundedText, type Budget } from '../budget.ts';
import { stringOf, type Value } from '../value.ts';
import { plainDirective } from './directive.ts';
import { writeDirective } from './write-value.ts';

/** One behind the other, with a space between two that are no strings. */
export function print(values: readonly Value[], budget: Budget): string {
  const text = new BoundedText(budget);
  values.forEach((value, index) => {
    const isApart = index > 0 && !isString(value) && !isString(values[index - 1] ?? null);
    if (isApart) text.add(' ');
    writeDirective(text, plainDirective, value);
  });
  return text.text;
}

/** With spaces between all of them and a line end behind. */
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
