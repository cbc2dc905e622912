/**
 * The part of Go's template language that authors of shortcodes need:
 * https://pkg.go.dev/text/template#hdr-Actions
 */

import { faultIn, withLineFeeds } from '../content/data/source.ts';
import { parsePipe } from './parse-pipe.ts';
import { Parser } from './parser.ts';
import { splitTemplate } from './pieces.ts';
import type { Branch, Node, Template } from './template.ts';

/** Characters of a template. */
const maxLength = 65_536;

/**
 * Parses a template. Whether its functions exist is checked only when it runs.
 *
 * @param name The file, for messages.
 * @throws {Problem} `unprocessable` with the line and column of a part that cannot be read.
 */
export function parseTemplate(name: string, written: string): Template {
  const text = withLineFeeds(written);
  const source = { text, firstLine: 1 };
  if (text.length > maxLength) {
    throw faultIn(source, 0, `Cannot read the template: it must not have more than ${maxLength} characters`);
  }
  const parser = new Parser(source, splitTemplate(source));
  const { nodes, end } = parseNodes(parser);
  if (end !== undefined)
    throw parser.fault(end.at, `Cannot read "${end.word}": nothing is open that it belongs to`);
  return { name, text, nodes, readsInner: parser.readsInner };
}

/** The word that ended a list of nodes. */
type End = { word: string; at: number };

const ends = new Set(['end', 'else']);

/** Reads up to `{{ end }}` or `{{ else … }}`, and consumes that word. */
function parseNodes(parser: Parser): { nodes: Node[]; end: End | undefined } {
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
    nodes.push(kind === 'word' ? parseStatement(parser, word, at) : parseAction(parser, at));
  }
}

function parseStatement(parser: Parser, word: string, at: number): Node {
  if (word === 'define' || word === 'block') {
    return parser.nested(at, () => passDefinition(parser, word, at));
  }
  if (word === 'if' || word === 'with') {
    return parser.nested(at, () => parseChoice(parser, word, at));
  }
  if (word === 'range') return parser.nested(at, () => parseRange(parser, at));
  if (word !== 'break' && word !== 'continue') return parseAction(parser, at);
  parser.next();
  if (parser.loops === 0) throw parser.fault(at, `Cannot use "${word}": it must stand inside a range`);
  parser.expectEnd();
  return { kind: word, at };
}

function parseAction(parser: Parser, at: number): Node {
  const pipe = parsePipe(parser, 1);
  parser.expectEnd();
  return { kind: 'action', at, pipe };
}

/** Skips a nested template: it cannot be called here. */
function passDefinition(parser: Parser, word: 'define' | 'block', at: number): Node {
  const call = parseAction(parser, at);
  const { readsInner, loops } = parser;
  const outer = parser.variables.splice(1);
  parser.loops = 0;
  parseBody(parser, at, ['end']);
  parser.variables.push(...outer);
  Object.assign(parser, { readsInner, loops });
  return word === 'block' ? call : { kind: 'text', at, text: '' };
}

function parseChoice(parser: Parser, word: 'if' | 'with', at: number): Node {
  const branches: Branch[] = [];
  const known = parser.variables.length;
  let kind: 'if' | 'with' | 'else' = word;
  for (;;) {
    if (kind === 'else') {
      const otherwise = parseBody(parser, at, ['end']);
      parser.variables.length = known;
      return { kind: 'choice', at, branches, otherwise: otherwise.nodes };
    }
    parser.next();
    const pipe = parsePipe(parser, 1);
    parser.expectEnd();
    const body = parseBody(parser, at, ['end', 'else']);
    branches.push({ kind, pipe, body: body.nodes });
    if (body.end.word === 'end') {
      parser.variables.length = known;
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
  const known = parser.variables.length;
  parser.next();
  const pipe = parsePipe(parser, 2);
  parser.expectEnd();
  parser.loops++;
  const body = parseBody(parser, at, ['end', 'else']);
  parser.loops--;
  const hasElse = body.end.word === 'else';
  if (hasElse) parser.expectEnd();
  const otherwise = hasElse ? parseBody(parser, at, ['end']).nodes : [];
  parser.variables.length = known;
  return { kind: 'range', at, pipe, body: body.nodes, otherwise };
}

/** The nodes up to one of the words. Variables declared in them end there. */
function parseBody(parser: Parser, at: number, words: readonly string[]): { nodes: Node[]; end: End } {
  const known = parser.variables.length;
  const { nodes, end } = parseNodes(parser);
  parser.variables.length = known;
  if (end === undefined)
    throw parser.fault(at, 'Cannot read the template: this must be closed with "{{ end }}"');
  if (!words.includes(end.word))
    throw parser.fault(end.at, 'Cannot read "else": another one stands before it');
  if (end.word === 'end') parser.expectEnd();
  return { nodes, end };
}
