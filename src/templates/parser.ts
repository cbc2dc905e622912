/** What the parts of the parser share: where it stands, which variables there are, and how it fails. */

import { faultIn, quoted, type Source } from '../content/data/source.ts';
import type { Problem } from '../problem.ts';
import type { Token } from './lex.ts';
import type { Piece } from './pieces.ts';

/** Control structures and parentheses inside each other. */
const deepest = 50;

/** Variables that can be used at one place. */
const mostVariables = 200;

export class Parser {
  readonly source: Source;
  readonly pieces: readonly Piece[];
  /** The piece that is read next. */
  piece = 0;
  /** The tokens of the action that is being read, and the one that is read next. */
  tokens: readonly Token[] = [];
  token = 0;
  /** The variables that can be used here, the innermost last. */
  readonly variables: string[] = ['$'];
  readsInner = false;
  /** Ranges around what is read. */
  loops = 0;
  #depth = 0;

  constructor(source: Source, pieces: readonly Piece[]) {
    this.source = source;
    this.pieces = pieces;
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

  /** Passes the mark when it stands here. */
  takes(mark: string): boolean {
    const isHere = this.isAt(mark);
    if (isHere) this.token++;
    return isHere;
  }

  isAt(mark: string): boolean {
    const token = this.peek();
    return token.kind === 'mark' && token.text === mark;
  }

  /** @throws {Problem} When anything stands before the action's end. */
  expectEnd(): void {
    const token = this.next();
    if (token.kind !== 'end') throw this.unexpected(token);
  }

  /** Reads something nested. @throws {Problem} When that is nested too deep. */
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

  /** Makes variables known up to the end of what is read. */
  declare(at: number, names: readonly string[]): void {
    this.variables.push(...names);
    if (this.variables.length <= mostVariables) return;
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
