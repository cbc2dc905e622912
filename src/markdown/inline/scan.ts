import type { Links, Token } from 'marked';
import type { Marks } from './marks.ts';
import type { Sign, Stops, Syntax } from './syntax.ts';
import type { Quotes } from './typographer.ts';

/** The document around a block, as far as inline constructs depend on it. */
export type Surroundings = {
  syntax: Syntax;
  stops: Stops;
  /** Signs of formulas; empty when the site has none. */
  signs: readonly Sign[];
  quotes: Quotes;
  marks: Marks;
  links: Links;
  /** Whether `[^label]` is defined; the label is normalized. */
  hasFootnote(label: string): boolean;
  /** Counts characters that a reference inserts from its definition. False when there are too many. */
  expand(length: number): boolean;
};

/** Plain text, a finished token, or a run of delimiters. */
export type Piece = string | Finished | Run;

/** `depth` is the deepest nesting of tokens, this one included. */
export type Finished = { token: Token; depth: number };

export type Emphasis = 'em' | 'strong' | Tag;

/** Elements of runs that mean the same with one delimiter or two. */
export type Tag = 'del' | 'ins' | 'mark' | 'sub' | 'sup';

/** Several `*`, `_`, `~` and so on side by side. `start` and `length` describe the unused part. */
export type Run = {
  /** Counted from 1 in the block. */
  order: number;
  marker: string;
  /** Undefined for `*` and `_`. */
  tag: Tag | undefined;
  start: number;
  length: number;
  /** Number of delimiters as written. */
  written: number;
  canOpen: boolean;
  canClose: boolean;
  /** Elements that begin after the unused part, the innermost first; `from` is their delimiters' place. */
  opens: { type: Emphasis; from: number }[];
  /** Elements that end before the unused part, the innermost first; `to` is the end of their delimiters. */
  closes: { type: Emphasis; to: number }[];
  previous: Run | undefined;
  next: Run | undefined;
};

/** `[` or `![` that may begin a link. */
export type Bracket = {
  isImage: boolean;
  /** The index of its piece. */
  piece: number;
  /** Where the text after it begins. */
  at: number;
  /** The last run before it. */
  run: Run | undefined;
  /** Whether another bracket follows before the closing one. The text between is then no label. */
  holdsBracket: boolean;
};

/** A walk over one block's text. Constructs read at `at`, advance it and add pieces. */
export type Scan = {
  readonly source: string;
  readonly around: Surroundings;
  at: number;
  /** Where the plain text begins that is not yet a piece. */
  textFrom: number;
  /** Where a line begins or a construct has just ended: an address without brackets may begin there. */
  boundary: number;
  /** No mail address begins before this position. */
  noMailBefore: number;
  /** Where the run of equal quotation marks that was read last ends. */
  quotesEnd: number;
  pieces: Piece[];
  lastRun: Run | undefined;
  /** Number of runs so far. */
  runs: number;
  brackets: Bracket[];
  /** Brackets below this index begin no link, since a link was found inside them. */
  noLinkBelow: number;
  /** Searches that failed, so that none is repeated: `-->` when the block has none. */
  absent: Set<string>;
  /** Positions of backtick runs by their length, and how many of them are already passed. */
  backticks: Map<number, { starts: number[]; behind: number }> | undefined;
};

/** Reads one construct at `scan.at`. Returns false, and changes nothing, when there is none. */
export type Construct = (scan: Scan) => boolean;

export function startScan(source: string, around: Surroundings): Scan {
  return {
    source,
    around,
    at: 0,
    textFrom: 0,
    boundary: 0,
    noMailBefore: 0,
    quotesEnd: 0,
    pieces: [],
    lastRun: undefined,
    runs: 0,
    brackets: [],
    noLinkBelow: 0,
    absent: new Set(),
    backticks: undefined,
  };
}

/** Adds the text before `scan.at`, then `piece`, and continues at `end`. */
export function add(scan: Scan, piece: Piece, end: number): true {
  addText(scan, scan.at);
  scan.pieces.push(piece);
  scan.at = end;
  scan.textFrom = end;
  if (typeof piece !== 'string') scan.boundary = end;
  return true;
}

export function addText(scan: Scan, end: number): void {
  if (end > scan.textFrom) scan.pieces.push(scan.source.slice(scan.textFrom, end));
  scan.textFrom = end;
}

/** Tries a sticky pattern at one position. */
export function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
