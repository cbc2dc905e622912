/** State shared by the parts of the parser: the position, the known variables, and the errors. */

import { faultIn, quoted } from '../content/data/source.ts';
import type { Problem } from '../problem.ts';
import type { Token } from './lex.ts';
import type { Piece } from './pieces.ts';
import type { Body, FileSource, TemplateCall } from './template.ts';

/** Depth of nested control structures and parentheses. */
const deepest = 50;

/** Variables that are in scope at once. */
const mostVariables = 200;

/** The state of the file's own body, or of one definition. */
export type Scope = {
  /** The variables in scope, the innermost last. */
  variables: string[];
  /** Ranges around the current position. */
  loops: number;
  readsInner: boolean;
  asksInner: boolean;
  calls: TemplateCall[];
};

export function newScope(): Scope {
  return { variables: ['$'], loops: 0, readsInner: false, asksInner: false, calls: [] };
}

export class Parser {
  readonly source: FileSource;
  readonly pieces: readonly Piece[];
  /** The index of the next piece. */
  piece = 0;
  /** The tokens of the current action, and the index of the next one. */
  tokens: readonly Token[] = [];
  token = 0;
  scope = newScope();
  readonly definitions = new Map<string, Body>();
  #depth = 0;

  constructor(source: FileSource, pieces: readonly Piece[]) {
    this.source = source;
    this.pieces = pieces;
  }

  /** Whether the current position is inside another structure. */
  get isNested(): boolean {
    return this.#depth > 0;
  }

  peek(): Token {
    const token = this.tokens[Math.min(this.token, this.tokens.length - 1)];
    return token ?? { kind: 'end', at: this.source.text.length, text: '', isSpaced: false };
  }

  next(): Token {
    const token = this.peek();
    this.token++;
    return token;
  }

  /** Consumes the mark if it comes next. */
  takes(mark: string): boolean {
    const isHere = this.isAt(mark);
    if (isHere) this.token++;
    return isHere;
  }

  isAt(mark: string): boolean {
    const token = this.peek();
    return token.kind === 'mark' && token.text === mark;
  }

  /** @throws {Problem} When another token comes before the end of the action. */
  expectEnd(): void {
    const token = this.next();
    if (token.kind !== 'end') throw this.unexpected(token);
  }

  /** Reads a nested construct. @throws {Problem} When the nesting is too deep. */
  nested<T>(at: number, read: () => T): T {
    if (this.#depth >= deepest) {
      throw this.fault(
        at,
        `Cannot read the template: at most ${deepest} structures and parentheses may be nested`,
      );
    }
    this.#depth++;
    const result = read();
    this.#depth--;
    return result;
  }

  /** Declares variables up to the end of the current body. Returns their slots. */
  declare(at: number, names: readonly string[]): number[] {
    const { variables } = this.scope;
    const from = variables.length;
    variables.push(...names);
    if (variables.length <= mostVariables) return names.map((_, index) => from + index);
    throw this.fault(
      at,
      `Cannot declare "${names[0]}": there must not be more than ${mostVariables} variables`,
    );
  }

  unexpected(token: Token): Problem {
    const what = token.kind === 'end' ? '"}}"' : quoted(this.source.text.slice(token.at, this.#endOf(token)));
    return this.fault(token.at, `Cannot read ${what}: it has no meaning here`);
  }

  fault(at: number, message: string): Problem {
    return faultIn(this.source, at, message);
  }

  #endOf(token: Token): number {
    const following = this.tokens[this.tokens.indexOf(token) + 1];
    const end = this.source.text.slice(token.at, following?.at).trimEnd().length;
    return token.at + end;
  }
}
