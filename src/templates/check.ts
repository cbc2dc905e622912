import { positionAt } from '../content/data/source.ts';
import type { Fault } from '../problem.ts';
import { calledBy, noFunction } from './functions/call.ts';
import { commonFunctions } from './functions/index.ts';
import { parseTemplate } from './parse.ts';
import { noTemplate } from './run.ts';
import type { Node, Operand, Pipe } from './template.ts';

/**
 * The functions and templates that a template calls and that do not exist, each with its position. Such a call fails only
 * when it runs, and some never run.
 *
 * @param functions Names of functions besides those of every template.
 * @throws {Problem} `unprocessable` with the line and column of a part that cannot be read.
 */
export function checkTemplate(name: string, text: string, functions: ReadonlySet<string>): Fault[] {
  const template = parseTemplate(name, text);
  const source = { text: template.text, firstLine: 1 };
  const exists = (called: string) => functions.has(called) || commonFunctions.has(called);
  const bodies = [template, ...template.definitions.values()];
  const functionsMissing = bodies
    .flatMap(({ nodes }) => operandsOf(nodes))
    .flatMap((operand) => {
      if (operand.kind !== 'function') return [];
      const called = calledBy(operand, exists).name;
      return exists(called) ? [] : [{ message: noFunction(called), at: operand.at }];
    });
  const templatesMissing = bodies
    .flatMap(({ calls }) => calls)
    .filter((call) => !template.definitions.has(call.name))
    .map((call) => ({ message: noTemplate(call.name), at: call.at }));
  return [...functionsMissing, ...templatesMissing]
    .sort((a, b) => a.at - b.at)
    .map(({ message, at }) => ({ message, ...positionAt(source, at) }));
}

function operandsOf(nodes: readonly Node[]): Operand[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'action':
        return inPipe(node.pipe);
      case 'choice':
        return [
          ...node.branches.flatMap(({ pipe, body }) => [...inPipe(pipe), ...operandsOf(body)]),
          ...operandsOf(node.otherwise),
        ];
      case 'range':
        return [...inPipe(node.pipe), ...operandsOf(node.body), ...operandsOf(node.otherwise)];
      case 'template':
        return node.pipe ? inPipe(node.pipe) : [];
      default:
        return [];
    }
  });
}

function inPipe({ commands }: Pipe): Operand[] {
  return commands.flatMap(({ first, rest }) =>
    [first, ...rest].flatMap((operand) => (operand.kind === 'pipe' ? inPipe(operand.pipe) : [operand])),
  );
}
