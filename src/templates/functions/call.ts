/** Finds and calls a template's functions. */

import { perRun, tooLong } from '../budget.ts';
import type { Run } from '../run-state.ts';
import { unfit } from '../unfit.ts';
import { stringOf, type Value } from '../value.ts';
import { type TemplateFunction, weight } from './function.ts';
import { commonFunctions } from './index.ts';

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
  return `Cannot call "${name}": ${reasons.get(name) ?? 'templates here have no such function'}`;
}

/** The function that an operand calls, and the fields after it: `site` in `site.Title`. */
export function calledBy(
  { name, path }: { name: string; path: readonly string[] },
  exists: (name: string) => boolean,
): { name: string; fields: readonly string[] } {
  const [member, ...others] = path;
  const qualified = `${name}.${member}`;
  const isQualified = member !== undefined && (exists(qualified) || !exists(name));
  return isQualified ? { name: qualified, fields: others } : { name, fields: path };
}

export function hasFunction(run: Run, name: string): boolean {
  return run.options.functions.has(name) || commonFunctions.has(name);
}

/** @throws {Problem} When the function does not exist. */
export function requireFunction(run: Run, name: string): TemplateFunction {
  const found = run.options.functions.get(name) ?? commonFunctions.get(name);
  if (found !== undefined) return found;
  throw unfit(noFunction(name));
}

/** Whether the function evaluates only as many arguments as it needs. */
export function shortCircuits(name: string): boolean {
  return name === 'and' || name === 'or';
}

/** @throws {Problem} When the function does not exist, or does not accept these arguments. */
export function callFunction(run: Run, name: string, args: readonly Value[]): Value {
  const found = requireFunction(run, name);
  if (args.length < found.least || args.length > found.most) {
    const wanted = found.least === found.most ? found.least : `${found.least} to ${found.most}`;
    const many = found.most === Number.POSITIVE_INFINITY ? `at least ${found.least}` : wanted;
    throw unfit(`Cannot call "${name}" with ${args.length} arguments: it takes ${many}`);
  }
  run.budget.spendOn(args.reduce((sum: number, value) => sum + weight(value), 0));
  const result = found.call(args, run);
  if ((stringOf(result)?.length ?? 0) > perRun.characters) throw tooLong();
  return result;
}
