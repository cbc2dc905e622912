/** Runs templates. */

import { interpret } from './interpret.ts';
import type { Options } from './options.ts';
import { levelsOfTemplate, Run } from './run-state.ts';
import type { Body, Template } from './template.ts';
import { unfit } from './unfit.ts';
import { marked, type Value } from './value.ts';

/**
 * The template's output for `dot`: HTML or plain text that has not passed the allow-list. In HTML each value is
 * escaped for its context, except values that the template calls safe.
 *
 * @throws {TemplateProblem} For an operation that fails or costs too much.
 */
export function runTemplate(template: Template, dot: Value, options: Options): string {
  return execute(template, [template], template, dot, options).text;
}

/** The same as a value: a text of a post if there is one in it. */
export function runText(template: Template, dot: Value, options: Options): Value {
  const { text, hasMarked } = execute(template, [template], template, dot, options);
  return hasMarked ? marked(text) : text;
}

/**
 * A page's whole text: the output of its template. With a base template that one runs, and calls what `main` defines. As
 * in Go, a template that holds more than definitions runs itself.
 *
 * @throws {TemplateProblem} For an operation that fails or costs too much.
 */
export function runPage(main: Template, base: Template | undefined, dot: Value, options: Options): string {
  const scopes = base === undefined ? [main] : [main, base];
  const { text } = execute(main.isEmpty && base !== undefined ? base : main, scopes, main, dot, options);
  return options.globals?.settle(text) ?? text;
}

function execute(
  body: Body,
  scopes: readonly Template[],
  template: Template,
  dot: Value,
  options: Options,
): { text: string; hasMarked: boolean } {
  const run = new Run(template, scopes, options, interpret);
  const { budget, globals } = run;
  const { depth } = globals;
  try {
    run.source = body.source;
    run.variables = [dot];
    run.deeper(levelsOfTemplate);
    const jump = interpret(run, body.nodes, dot);
    if (jump === 'return' && run.returned !== undefined)
      throw unfit('Cannot return a value here: only a partial may');
    return { text: run.writer.finish(), hasMarked: run.writer.hasMarked };
  } catch (error) {
    throw run.problem(error);
  } finally {
    globals.depth = depth;
    if (options.allowance !== undefined && options.globals === undefined) {
      options.allowance.steps -= budget.used.steps;
      options.allowance.characters -= budget.used.characters;
    }
  }
}
