import { positionAt } from '../content/data/source.ts';
import type { Fault } from '../problem.ts';
import { noFunction } from './functions/call.ts';
import { commonFunctions } from './functions/index.ts';
import { isNamespace } from './functions/namespace.ts';
import { noTemplate } from './interpret.ts';
import { callsOf } from './operands.ts';
import { parseTemplate } from './parse.ts';
import type { FunctionOperand } from './template.ts';

/**
 * The functions and templates that a template calls and that do not exist, each with its position. Such a call fails only
 * when it runs, and some never run.
 *
 * @param functions Names of functions besides those of every template.
 * @throws {Problem} `unprocessable` with the line and column of a part that cannot be read.
 */
export function checkTemplate(name: string, text: string, functions: ReadonlySet<string>): Fault[] {
  const template = parseTemplate(name, text);
  const exists = (called: string) => functions.has(called) || commonFunctions.has(called);
  const isSpace = (called: string) => isNamespace(called, functions, commonFunctions);
  const bodies = [template, ...template.definitions.values()];
  const functionsMissing = bodies
    .flatMap(({ nodes }) => callsOf(nodes))
    .flatMap(({ first }) => {
      const missing = first.kind === 'function' ? missingFunction(first, exists, isSpace) : undefined;
      return missing === undefined ? [] : [{ message: noFunction(missing), at: first.at }];
    });
  const templatesMissing = bodies
    .flatMap(({ calls }) => calls)
    .filter((call) => !template.definitions.has(call.name))
    .map((call) => ({ message: noTemplate(call.name, false), at: call.at }));
  return [...functionsMissing, ...templatesMissing]
    .sort((a, b) => a.at - b.at)
    .map(({ message, at }) => ({ message, ...positionAt(template.source, at) }));
}

const keywords = new Set(['try']);

/** The name of the function that the operand calls, if it does not exist. A namespace alone is a value. */
export function missingFunction(
  { name, qualified }: FunctionOperand,
  exists: (name: string) => boolean,
  isSpace: (name: string) => boolean,
): string | undefined {
  if (exists(name) || keywords.has(name) || (qualified && exists(qualified.name))) return undefined;
  if (qualified === undefined && isSpace(name)) return undefined;
  return qualified?.name ?? name;
}
