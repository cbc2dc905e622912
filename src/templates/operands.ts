import type { Node, Operand, Pipe } from './template.ts';

/** All operands in the nodes and in what these hold. */
export function operandsOf(nodes: readonly Node[]): Operand[] {
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
      case 'return':
        return node.pipe ? inPipe(node.pipe) : [];
      case 'defer':
        return [...inOperand(node.options), ...operandsOf(node.body)];
      default:
        return [];
    }
  });
}

function inPipe({ commands }: Pipe): Operand[] {
  return commands.flatMap(({ first, rest }) => [first, ...rest].flatMap(inOperand));
}

function inOperand(operand: Operand): Operand[] {
  return operand.kind === 'pipe' ? inPipe(operand.pipe) : [operand];
}
