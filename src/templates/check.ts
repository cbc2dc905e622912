import { positionAt } from '../content/data/source.ts';
import type { Fault } from '../problem.ts';
import { calledBy, noFunction } from './functions/call.ts';
import { commonFunctions } from './functions/index.ts';
import { parseTemplate } from './parse.ts';
import type { Node, Operand, Pipe } from './template.ts';

/**
 * The functions that a template calls and that do not exist, each with its position. Such a call fails only
 * when it runs, and some never run.
 *
 * @param functions Names of functions besides those of every template.
 * @throws {Problem} `unprocessable` with the line and column of a part that cannot be read.
 */
export function checkTemplate(name: string, text: string, functions: ReadonlySet<string>): Fault[] {
  const template = parseTemplate(name, text);
  const source = { text: template.text, firstLine: 1 };
  const exists = (called: string) => functions.has(called) || commonFunctions.has(called);
  return operandsOf(template.nodes).flatMap((operand) => {
    if (operand.kind !== 'function') return [];
    const called = calledBy(operand, exists).name;
    return exists(called) ? [] : [{ message: noFunction(called), ...positionAt(source, operand.at) }];
  });
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
