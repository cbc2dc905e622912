/** Reads the actions of Go's templates: https://pkg.go.dev/text/template#hdr-Actions */

import { parsePipe } from './parse-pipe.ts';
import { newScope, type Parser } from './parser.ts';
import { callsPartial, deferOptions, returned } from './special-pipes.ts';
import type { Body, Branch, Node } from './template.ts';

/** The word that ended a list of nodes. */
type End = { word: string; at: number };

const ends = new Set(['end', 'else']);

/** Reads up to `{{ end }}` or `{{ else … }}`, and consumes that word. */
export function parseNodes(parser: Parser): { nodes: Node[]; end: End | undefined } {
  const nodes: Node[] = [];
  for (;;) {
    const piece = parser.pieces[parser.piece++];
    if (piece === undefined) return { nodes, end: undefined };
    if (piece.kind === 'text') {
      nodes.push(piece);
      continue;
    }
    parser.tokens = piece.tokens;
    parser.token = 0;
    const { kind, text: word, at } = parser.peek();
    if (kind === 'word' && ends.has(word)) {
      parser.next();
      return { nodes, end: { word, at } };
    }
    const node = kind === 'word' ? parseStatement(parser, word, at) : parseAction(parser, at);
    if (node !== null) nodes.push(node);
  }
}

/** Returns null for a definition, which writes nothing where it stands. */
function parseStatement(parser: Parser, word: string, at: number): Node | null {
  if (word === 'define') return parseDefine(parser, at);
  if (word === 'block') return parseBlock(parser, at);
  if (word === 'template') return parseCall(parser, at, false);
  if (word === 'if' || word === 'with') {
    return parser.nested(at, () => parseChoice(parser, word, at));
  }
  if (word === 'range') return parser.nested(at, () => parseRange(parser, at));
  if (word !== 'break' && word !== 'continue') return parseAction(parser, at);
  parser.next();
  if (parser.scope.loops === 0) throw parser.fault(at, `Cannot use "${word}": it must stand inside a range`);
  parser.expectEnd();
  return { kind: word, at };
}

function parseAction(parser: Parser, at: number): Node {
  const pipe = parsePipe(parser, 1);
  parser.expectEnd();
  return returned(parser, at, pipe) ?? { kind: 'action', at, pipe };
}

function parseDefine(parser: Parser, at: number): null {
  if (parser.isNested)
    throw parser.fault(at, 'Cannot read "define": it must not stand inside another structure');
  const name = parseName(parser);
  parser.expectEnd();
  defineBody(parser, at, name);
  return null;
}

/** A definition, and a call of it in its place. */
function parseBlock(parser: Parser, at: number): Node {
  const call = parseCall(parser, at, true);
  defineBody(parser, at, call.name);
  return call;
}

/** As in Hugo, `.Inner` in the pipeline does not count as read. */
function parseCall(parser: Parser, at: number, needsPipe: boolean): Node & { kind: 'template' } {
  const { scope } = parser;
  const name = parseName(parser);
  const { readsInner } = scope;
  const pipe = !needsPipe && parser.peek().kind === 'end' ? null : parsePipe(parser, 1);
  parser.expectEnd();
  scope.readsInner = readsInner;
  scope.calls.push({ at, name });
  return { kind: 'template', at, name, pipe };
}

/** Reads the word and the name after it. */
function parseName(parser: Parser): string {
  const { text: word } = parser.next();
  const token = parser.next();
  if (token.kind === 'literal' && typeof token.value === 'string') return token.value;
  throw parser.fault(token.at, `Cannot read "${word}": a name in quotation marks must follow it`);
}

/** As in Go, an empty definition gives way to another one, and a second one that is not empty is refused. */
function defineBody(parser: Parser, at: number, name: string): void {
  const outer = parser.scope;
  parser.scope = newScope();
  const { nodes } = parser.nested(at, () => parseBody(parser, at, ['end']));
  const body = bodyOf(parser, nodes);
  parser.scope = outer;
  const known = parser.definitions.get(name);
  if (known === undefined || known.isEmpty) parser.definitions.set(name, body);
  else if (!body.isEmpty) throw parser.fault(at, `Cannot define "${name}": it is defined before`);
}

function parseChoice(parser: Parser, word: 'if' | 'with', at: number): Node {
  const branches: Branch[] = [];
  const known = parser.scope.variables.length;
  let kind: 'if' | 'with' | 'else' = word;
  for (;;) {
    if (kind === 'else') {
      const otherwise = parseBody(parser, at, ['end']);
      parser.scope.variables.length = known;
      return { kind: 'choice', at, branches, otherwise: otherwise.nodes };
    }
    parser.next();
    const pipe = parsePipe(parser, 1);
    parser.expectEnd();
    const body = parseBody(parser, at, ['end', 'else']);
    branches.push({ kind, pipe, body: body.nodes, mayWrap: kind === 'with' && callsPartial(pipe) });
    if (body.end.word === 'end') {
      parser.scope.variables.length = known;
      const options = branches.length === 1 && kind === 'with' ? deferOptions(pipe) : undefined;
      if (options !== undefined) return { kind: 'defer', at, options, body: body.nodes };
      return { kind: 'choice', at, branches, otherwise: [] };
    }
    kind = elseKind(parser);
  }
}

/** Reads the rest after `else`: `{{ else }}`, `{{ else if … }}` or `{{ else with … }}`. */
function elseKind(parser: Parser): 'if' | 'with' | 'else' {
  const { kind, text } = parser.peek();
  if (kind === 'word' && (text === 'if' || text === 'with')) return text;
  parser.expectEnd();
  return 'else';
}

function parseRange(parser: Parser, at: number): Node {
  const known = parser.scope.variables.length;
  parser.next();
  const pipe = parsePipe(parser, 2);
  parser.expectEnd();
  parser.scope.loops++;
  const body = parseBody(parser, at, ['end', 'else']);
  parser.scope.loops--;
  const hasElse = body.end.word === 'else';
  if (hasElse) parser.expectEnd();
  const otherwise = hasElse ? parseBody(parser, at, ['end']).nodes : [];
  parser.scope.variables.length = known;
  return { kind: 'range', at, pipe, body: body.nodes, otherwise };
}

/** The nodes up to one of the words. Variables declared in them end there. */
function parseBody(parser: Parser, at: number, words: readonly string[]): { nodes: Node[]; end: End } {
  const known = parser.scope.variables.length;
  const { nodes, end } = parseNodes(parser);
  parser.scope.variables.length = known;
  if (end === undefined)
    throw parser.fault(at, 'Cannot read the template: this must be closed with "{{ end }}"');
  if (!words.includes(end.word))
    throw parser.fault(end.at, 'Cannot read "else": nothing is open that it belongs to');
  if (end.word === 'end') parser.expectEnd();
  return { nodes, end };
}

/** The nodes of the current scope. */
export function bodyOf({ source, scope }: Parser, nodes: readonly Node[]): Body {
  const { readsInner, asksInner, calls } = scope;
  return { source, nodes, readsInner, asksInner, calls, isEmpty: nodes.every(isBlank) };
}

function isBlank(node: Node): boolean {
  return node.kind === 'text' && node.text.trim() === '';
}
