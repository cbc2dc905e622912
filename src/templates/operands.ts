import type { Command, Node, Operand, Pipe } from './template.ts';

/** All commands in the nodes and in what these hold. An operand that may be a call is a command without arguments. */
export function callsOf(nodes: readonly Node[]): Command[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'action':
        return inPipe(node.pipe);
      case 'choice':
        return [
          ...node.branches.flatMap(({ pipe, body }) => [...inPipe(pipe), ...callsOf(body)]),
          ...callsOf(node.otherwise),
        ];
      case 'range':
        return [...inPipe(node.pipe), ...callsOf(node.body), ...callsOf(node.otherwise)];
      case 'template':
      case 'return':
        return node.pipe ? inPipe(node.pipe) : [];
      case 'defer':
        return [...inOperand(node.options), ...callsOf(node.body)];
      default:
        return [];
    }
  });
}

function inPipe({ commands }: Pipe): Command[] {
  return commands.flatMap((command) => [
    ...(command.first.kind === 'pipe' ? inPipe(command.first.pipe) : [command]),
    ...command.rest.flatMap(inOperand),
  ]);
}

function inOperand(operand: Operand): Command[] {
  return operand.kind === 'pipe' ? inPipe(operand.pipe) : [{ first: operand, rest: [] }];
}
