/** Runs a template, node by node. */

import { positionAt } from '../content/data/source.ts';
import { faultAt, Problem } from '../problem.ts';
import { Budget } from './budget.ts';
import { evaluatePipe } from './evaluate.ts';
import { weight } from './functions/function.ts';
import { HtmlWriter, type Writer } from './html/html-writer.ts';
import { TextWriter } from './html/text-writer.ts';
import { type Options, Run } from './run-state.ts';
import type { Branch, Node, Template } from './template.ts';
import { unfit } from './unfit.ts';
import { Dict, isList, isTrue, typeName, type Value } from './value.ts';

/**
 * The template's output for `dot`: HTML or Markdown that has not passed the allow-list. In HTML each value is
 * escaped for its context, except values that the template calls safe.
 *
 * @throws {Problem} `unprocessable` with the line and column in the template, for an operation that fails or
 * costs too much.
 */
export function runTemplate(template: Template, dot: Value, options: Options): string {
  const source = { text: template.text, firstLine: 1 };
  const budget = new Budget(options.allowance);
  const writer: Writer = options.escapes
    ? new HtmlWriter(budget, (message) => run.warn(message, false))
    : new TextWriter(budget);
  const run: Run = new Run(source, dot, template.definitions, options, budget, writer);
  try {
    walkAll(run, template.nodes, dot);
    return writer.finish();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { line, column } = positionAt(source, run.at);
    throw faultAt(error.message, line, column);
  } finally {
    options.allowance.steps -= budget.used.steps;
    options.allowance.characters -= budget.used.characters;
  }
}

/** A reason why a list of nodes ended early. */
type Jump = 'break' | 'continue' | undefined;

function walkAll(run: Run, nodes: readonly Node[], dot: Value): Jump {
  for (const node of nodes) {
    const jump = walk(run, node, dot);
    if (jump !== undefined) return jump;
  }
  return undefined;
}

function walk(run: Run, node: Node, dot: Value): Jump {
  run.at = node.at;
  run.budget.spend(1);
  switch (node.kind) {
    case 'text':
      run.writer.writeText(node.text, (index) => {
        run.at = node.at + index;
      });
      return undefined;
    case 'action': {
      const value = evaluatePipe(run, node.pipe, dot);
      run.at = node.at;
      if (node.pipe.names.length === 0) run.writer.writeValue(value);
      return undefined;
    }
    case 'choice':
      return run.scoped(() => walkChoice(run, node.branches, node.otherwise, dot));
    case 'range':
      return run.scoped(() => walkRange(run, node, dot));
    case 'template':
      return callTemplate(run, node, dot);
    default:
      return node.kind;
  }
}

/** A definition knows no variable of its caller. */
function callTemplate(run: Run, { at, name, pipe }: Node & { kind: 'template' }, dot: Value): undefined {
  const body = run.definitions.get(name);
  if (body === undefined) throw unfit(noTemplate(name));
  const value = pipe === null ? null : evaluatePipe(run, pipe, dot);
  run.at = at;
  run.apart(value, () => walkAll(run, body.nodes, value));
}

export function noTemplate(name: string): string {
  return `Cannot call the template "${name}": this file does not define it`;
}

function walkChoice(run: Run, branches: readonly Branch[], otherwise: readonly Node[], dot: Value): Jump {
  for (const { kind, pipe, body } of branches) {
    const value = evaluatePipe(run, pipe, dot);
    if (isTrue(value)) return run.scoped(() => walkAll(run, body, kind === 'with' ? value : dot));
  }
  return walkAll(run, otherwise, dot);
}

function walkRange(run: Run, node: Node & { kind: 'range' }, dot: Value): Jump {
  const { pipe, body, otherwise } = node;
  const value = evaluatePipe(run, { ...pipe, names: [] }, dot);
  run.at = node.at;
  run.budget.spendOn(weight(value));
  const pairs = pairsOf(value);
  for (const [key, element] of pairs) {
    run.budget.spend(1);
    const names =
      pipe.names.length === 2
        ? ([
            [0, key],
            [1, element],
          ] as const)
        : ([[0, element]] as const);
    const jump = run.scoped(() => {
      for (const [index, part] of names) run.setName(pipe, index, part);
      return walkAll(run, body, element);
    });
    if (jump === 'break') break;
  }
  return pairs.length === 0 ? walkAll(run, otherwise, dot) : undefined;
}

function pairsOf(value: Value): readonly (readonly [Value, Value])[] {
  if (value === null) return [];
  if (value instanceof Dict) return value.entries();
  if (isList(value)) return value.map((element, index) => [BigInt(index), element] as const);
  throw unfit(`Cannot go through a value of type ${typeName(value)}: it must be a list or a map`);
}
