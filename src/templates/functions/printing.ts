/** https://gohugo.io/functions/fmt/ */

import { print, printLine } from '../format/print.ts';
import { printf } from '../format/printf.ts';
import type { Tools, Value } from '../value.ts';
import { type Row, textAt } from './function.ts';

const any = Number.POSITIVE_INFINITY;

export const printing: readonly Row[] = [
  ['print fmt.Print', 0, any, (args, { budget }) => print(args, budget)],
  ['println fmt.Println', 0, any, (args, { budget }) => printLine(args, budget)],
  ['printf fmt.Printf', 1, any, formatted],
  ['string cast.ToString', 1, 1, (args) => textAt(args, 0)],
  ['errorf fmt.Errorf', 1, any, (args, tools) => tell(args, tools, true)],
  ['warnf fmt.Warnf', 1, any, (args, tools) => tell(args, tools, false)],
  // Their first argument names the message, so that settings can silence it in Hugo.
  ['erroridf fmt.Erroridf', 2, any, (args, tools) => tell(args.slice(1), tools, true)],
  ['warnidf fmt.Warnidf', 2, any, (args, tools) => tell(args.slice(1), tools, false)],
];

function formatted(args: readonly Value[], { budget }: Tools): string {
  return printf(textAt(args, 0), args.slice(1), budget);
}

/** Messages go to the author, not into the page. */
function tell(args: readonly Value[], tools: Tools, strict: boolean): string {
  tools.warn(formatted(args, tools).slice(0, 500), strict);
  return '';
}
