/** Pipelines, commands and operands: https://pkg.go.dev/text/template#hdr-Pipelines */

import type { Token } from './lex.ts';
import type { Parser } from './parser.ts';
import type { Command, FunctionOperand, Operand, Pipe } from './template.ts';

/** Reads to the end of the action, or to the closing parenthesis, and declares at most `mostNames` names. */
export function parsePipe(parser: Parser, mostNames: number): Pipe {
  const { at } = parser.peek();
  const { names, assigned } = parseNames(parser, mostNames);
  const commands: Command[] = [parseCommand(parser)];
  while (parser.takes('|') && !endsPipe(parser)) commands.push(parseCommand(parser));
  for (const { first } of commands.slice(1)) {
    if (
      first.kind === 'literal' ||
      first.kind === 'nil' ||
      (first.kind === 'dot' && first.path.length === 0)
    ) {
      throw parser.fault(first.at, 'Cannot pass a value on with "|": a function must stand behind it');
    }
  }
  return { at, slots: assigned ?? parser.declare(at, names), commands };
}

/** As in Go, a `|` may be the last token. */
function endsPipe(parser: Parser): boolean {
  return parser.peek().kind === 'end' || parser.isAt(')');
}

/** `$x :=`, `$x =`, and in a range `$key, $value :=`. */
function parseNames(parser: Parser, most: number): { names: string[]; assigned?: number[] } {
  const start = parser.token;
  const names: string[] = [];
  while (parser.peek().kind === 'variable' && names.length < most) {
    names.push(parser.next().text);
    if (parser.isAt(':=') || parser.isAt('=')) {
      if (parser.next().text !== '=') return { names };
      return { names, assigned: names.map((name) => slotOf(parser, name, parser.peek().at)) };
    }
    if (!parser.takes(',')) break;
  }
  parser.token = start;
  return { names: [] };
}

function parseCommand(parser: Parser): Command {
  const first = parseOperand(parser);
  const rest: Operand[] = [];
  for (;;) {
    const token = parser.peek();
    if (endsPipe(parser) || parser.isAt('|')) break;
    if (!token.isSpaced) throw parser.unexpected(token);
    rest.push(parseOperand(parser));
  }
  if (rest.length > 0 && !takesArguments(first)) {
    throw parser.fault(first.at, 'Cannot give arguments to a value: only a function or a method takes them');
  }
  return { first, rest };
}

export function takesArguments(operand: Operand): boolean {
  if (operand.kind === 'function') return true;
  return operand.kind !== 'literal' && operand.kind !== 'nil' && operand.path.length > 0;
}

function parseOperand(parser: Parser): Operand {
  const token = parser.next();
  const { at } = token;
  switch (token.kind) {
    case 'literal':
      return { kind: 'literal', at, value: token.value };
    case 'word':
      if (token.text === 'nil') return { kind: 'nil', at };
      return functionOperand(parser, at, token.text);
    case 'variable':
      return { kind: 'variable', at, slot: slotOf(parser, token.text, at), path: parsePath(parser) };
    case 'dot':
      return { kind: 'dot', at, path: [] };
    case 'field':
      return { kind: 'dot', at, path: notingInner(parser, [token.text, ...parsePath(parser)]) };
    default:
      return parseParentheses(parser, token);
  }
}

function parseParentheses(parser: Parser, token: Token): Operand {
  if (token.kind !== 'mark' || token.text !== '(') throw parser.unexpected(token);
  const pipe = parser.nested(token.at, () => parsePipe(parser, 1));
  if (!parser.takes(')')) throw parser.fault(token.at, 'Cannot read "(": it must be closed with ")"');
  return { kind: 'pipe', at: token.at, pipe, path: parsePath(parser) };
}

/** The fields after an operand, without white space between them. */
function parsePath(parser: Parser): string[] {
  const path: string[] = [];
  while (parser.peek().kind === 'field' && !parser.peek().isSpaced) path.push(parser.next().text);
  return notingInner(parser, path);
}

function notingInner(parser: Parser, path: string[]): string[] {
  parser.scope.readsInner ||= path.includes('Inner') || path.includes('InnerDeindent');
  return path;
}

function functionOperand(parser: Parser, at: number, name: string): FunctionOperand {
  const path = parsePath(parser);
  const [member, ...others] = path;
  parser.scope.asksInner ||= name === 'inner' || (name === 'templates' && member === 'Inner');
  if (member === undefined) return { kind: 'function', at, name, path };
  return { kind: 'function', at, name, path, qualified: { name: `${name}.${member}`, path: others } };
}

function slotOf(parser: Parser, name: string, at: number): number {
  const slot = parser.scope.variables.lastIndexOf(name);
  if (slot !== -1) return slot;
  throw parser.fault(at, `Cannot use the variable "${name}": it must be declared before, with ":="`);
}
