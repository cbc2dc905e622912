/** Finds and calls a template's functions. */

import type { Problem } from '../../problem.ts';
import { unfit } from '../unfit.ts';
import { beginWatch, dropWatch, endWatch, Safe, type Tools, type Value } from '../value.ts';
import { absent } from './absent.ts';
import { append } from './append.ts';
import { composition } from './composition.ts';
import { type FunctionTable, type TemplateFunction, weight } from './function.ts';
import { commonFunctions } from './index.ts';
import { isNamespace, Namespace } from './namespace.ts';

/** Why a function of Hugo cannot exist here, if the reason is not obvious. */
const reasons = new Map([
  ['now', 'a page is made without a clock'],
  ['time.Now', 'a page is made without a clock'],
  ['partial', 'a shortcode is one template, without others beside it'],
  ['partialCached', 'a shortcode is one template, without others beside it'],
  ['partials.Include', 'a shortcode is one template, without others beside it'],
  ['getJSON', 'a page asks nothing of other sites'],
  ['getCSV', 'a page asks nothing of other sites'],
  ['resources.GetRemote', 'a page asks nothing of other sites'],
  ['readFile', 'a shortcode reads no other files'],
  ['readDir', 'a shortcode reads no other files'],
  ['resources.Get', 'a shortcode reads no other files'],
]);

/** The message for a function that does not exist. */
export function noFunction(name: string): string {
  return `Cannot call "${name}": ${reasons.get(name) ?? absent.get(name) ?? 'templates here have no such function'}`;
}

/** The state that calls of functions need. */
export type Caller = Tools & {
  /** Functions besides those of every template. */
  readonly functions: FunctionTable;
  /** Whether there are other templates beside the one that runs. */
  readonly hasTemplates: boolean;
};

/** The function of this name; undefined if there is none. */
export function findFunction(
  { functions, hasTemplates }: Caller,
  name: string,
): TemplateFunction | undefined {
  return (
    functions.get(name) ?? commonFunctions.get(name) ?? (hasTemplates ? composition.get(name) : undefined)
  );
}

/** The namespace of this name as a value; undefined if there is none. */
export function findNamespace({ functions, hasTemplates }: Caller, name: string): Value | undefined {
  const tables = [functions, commonFunctions, ...(hasTemplates ? [composition] : [])];
  return isNamespace(name, ...tables) ? new Namespace(name) : undefined;
}

/** Calls the function of this name. @throws {Problem} When there is none, or it does not accept these arguments. */
export function callNamed(caller: Caller, name: string, args: readonly Value[]): Value {
  const found = findFunction(caller, name);
  if (found === undefined) throw unfit(noFunction(name));
  return callFunction(caller, found, name, args);
}

/** @throws {Problem} When the function does not accept these arguments. */
export function callFunction(
  tools: Tools,
  found: TemplateFunction,
  name: string,
  args: readonly Value[],
): Value {
  const { budget } = tools;
  if (args.length < found.least || args.length > found.most) throw wrongNumber(found, name, args.length);
  let characters = 0;
  // `append` counts what it looks at by itself.
  const counted = found.call === append ? 0 : args.length;
  for (let index = 0; index < counted; index++) characters += weight(args[index] ?? null);
  budget.spendOn(characters);
  const before = beginWatch();
  const result = found.call(args, tools);
  if (typeof result === 'string' || result instanceof Safe)
    budget.requireLength(typeof result === 'string' ? result.length : result.text.length);
  if (!found.handsOn) return endWatch(before, result);
  dropWatch(before);
  return result;
}

function wrongNumber({ least, most }: TemplateFunction, name: string, given: number): Problem {
  const wanted = least === most ? least : `${least} to ${most}`;
  const many = most === Number.POSITIVE_INFINITY ? `at least ${least}` : wanted;
  return unfit(`Cannot call "${name}" with ${given} arguments: it takes ${many}`);
}
