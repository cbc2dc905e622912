/** https://gohugo.io/functions/fmt/ */

import { print, printLine } from '../format/print.ts';
import { printf } from '../format/printf.ts';
import { unfit } from '../unfit.ts';
import { Dict, type Tools, type Value } from '../value.ts';
import { argumentAt, type Row, textAt } from './function.ts';
import { jsonText } from './jsonify.ts';

const any = Number.POSITIVE_INFINITY;

export const printing: readonly Row[] = [
  ['print fmt.Print', 0, any, (args, { budget }) => print(args, budget)],
  ['println fmt.Println', 0, any, (args, { budget }) => printLine(args, budget)],
  ['printf fmt.Printf', 1, any, formatted],
  ['string cast.ToString', 1, 1, (args) => textAt(args, 0)],
  ['errorf fmt.Errorf', 1, any, (args, tools) => tell(formatted(args, tools), tools, true)],
  ['warnf fmt.Warnf', 1, any, (args, tools) => tell(formatted(args, tools), tools, false)],
  // The first argument names the message, so that settings can silence it.
  ['erroridf fmt.Erroridf', 2, any, (args, tools) => tell(formatted(args.slice(1), tools), tools, true)],
  ['warnidf fmt.Warnidf', 2, any, (args, tools) => tell(formatted(args.slice(1), tools), tools, false)],
  // The first argument is a map that goes with the message.
  ['fmt.Errormf', 2, any, (args, tools) => tell(withData(args, tools), tools, true)],
  ['fmt.Warnmf', 2, any, (args, tools) => tell(withData(args, tools), tools, false)],
];

function formatted(args: readonly Value[], { budget }: Tools): string {
  return printf(textAt(args, 0), args.slice(1), budget);
}

function withData(args: readonly Value[], tools: Tools): string {
  const data = argumentAt(args, 0);
  if (!(data instanceof Dict)) throw unfit('Cannot send the message: its data must be a map');
  return `${formatted(args.slice(1), tools)} ${jsonText(data, '', tools)}`;
}

/** Messages go to the author, not into the page. */
function tell(message: string, tools: Tools, strict: boolean): string {
  tools.warn(message.slice(0, 500), strict);
  return '';
}
