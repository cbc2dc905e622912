import type { Token } from 'marked';
import { deepestNesting, LimitPassed } from '../limits.ts';
import type { Emphasis, Piece, Run } from './scan.ts';

/** Sibling tokens; `depth` is their deepest nesting. */
export type Tree = { tokens: Token[]; depth: number };

/** Emphasis that is open, and the tokens around it. */
type Begun = Tree & { type: Emphasis; from: number; outer: Tree };

/** Turns pieces with paired runs into tokens. */
export function tokensOf(pieces: readonly Piece[], source: string): Tree {
  const whole: Tree = { tokens: [], depth: 0 };
  const begun: Begun[] = [];
  let text = '';
  const current = () => begun.at(-1) ?? whole;
  const endText = () => {
    if (text !== '') current().tokens.push({ type: 'text', raw: text, text });
    text = '';
  };
  const addRun = ({ closes, marker, length, opens }: Run) => {
    for (const { to } of closes) {
      endText();
      endEmphasis(begun.pop(), to, source);
    }
    text += marker.repeat(length);
    for (const { type, from } of opens.toReversed()) {
      endText();
      begun.push({ type, from, tokens: [], depth: 0, outer: current() });
    }
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if ('marker' in piece) addRun(piece);
    else {
      endText();
      addToken(current(), piece.token, piece.depth, source);
    }
  }
  endText();
  return whole;
}

export function checkDepth(depth: number, source: string): number {
  if (depth <= deepestNesting) return depth;
  throw new LimitPassed(
    `Cannot render a block of text: emphasis and links in one another may be ${deepestNesting} deep at most`,
    source,
  );
}

function endEmphasis(ended: Begun | undefined, to: number, source: string): void {
  if (ended === undefined) return;
  const { type, from, tokens, depth, outer } = ended;
  const raw = source.slice(from, to);
  addToken(outer, { type, raw, text: raw, tokens }, depth + 1, source);
}

function addToken(to: Tree, token: Token, depth: number, source: string): void {
  to.tokens.push(token);
  to.depth = checkDepth(Math.max(to.depth, depth), source);
}
