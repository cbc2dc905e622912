/** What a block's text is taken apart into, before it is known which delimiters belong together. */

import type { Token } from 'marked';

/** Plain text, a finished token, or a run of delimiters. */
export type Piece = string | Finished | Run;

/** `depth`: how many tokens enclose one another in it. */
export type Finished = { token: Token; depth: number };

export type Emphasis = 'em' | 'strong' | Tag;

/** What a run makes that makes the same whether one or two of its delimiters are used. */
export type Tag = 'del' | 'ins' | 'mark' | 'sub' | 'sup';

/** Several `*`, `_`, `~` and so on side by side; `start` and `length` are those of the part that is not used yet. */
export type Run = {
  /** Counted from 1 in the block. */
  order: number;
  marker: string;
  /** Undefined for `*` and `_`. */
  tag: Tag | undefined;
  start: number;
  length: number;
  /** How many were written. */
  written: number;
  canOpen: boolean;
  canClose: boolean;
  /** What begins after the unused part, the innermost first; `from` is where its delimiters stand. */
  opens: { type: Emphasis; from: number }[];
  /** What ends before the unused part, the innermost first; `to` is where its delimiters end. */
  closes: { type: Emphasis; to: number }[];
  previous: Run | undefined;
  next: Run | undefined;
};
