import type { Links, Token } from 'marked';
import type { Sign, Stops, Syntax } from './syntax.ts';
import type { Marks, Quotes } from './typographer.ts';

/** What the inline constructs know of the document around a block. */
export type Surroundings = {
  syntax: Syntax;
  stops: Stops;
  /** Of formulas; none where there are no formulas. */
  signs: readonly Sign[];
  quotes: Quotes;
  marks: Marks;
  links: Links;
  /** Whether `[^label]` is defined; the label is normalized. */
  hasFootnote(label: string): boolean;
  /** Counts the characters that a reference brings in from its definition; false when they are too many. */
  expand(length: number): boolean;
};

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

/** `[` or `![` that may begin a link. */
export type Bracket = {
  isImage: boolean;
  /** Where its piece stands. */
  piece: number;
  /** Where the text after it begins. */
  at: number;
  /** The last run before it. */
  run: Run | undefined;
  /** Whether another bracket follows before the closing one: then what is between is no label. */
  holdsBracket: boolean;
};

/** A walk over one block's text; constructs read at `at`, move it and add pieces. */
export type Scan = {
  readonly source: string;
  readonly around: Surroundings;
  at: number;
  /** Where the plain text that is not yet a piece begins. */
  textFrom: number;
  /** Where a line begins or a construct has just ended: an address without brackets may begin there. */
  boundary: number;
  /** No mail address begins before this place. */
  noMailBefore: number;
  /** Where the run of equal quotation marks ends that was last looked at. */
  quotesEnd: number;
  pieces: Piece[];
  lastRun: Run | undefined;
  /** Runs met so far. */
  runs: number;
  brackets: Bracket[];
  /** Brackets below this index begin no link, since one was found in them. */
  noLinkBelow: number;
  /** Memory of the constructs that look far ahead, so that they do not look twice: `-->` for one that is not there. */
  absent: Set<string>;
  /** Runs of backticks by their length, and how many of these lie behind. */
  backticks: Map<number, { starts: number[]; behind: number }> | undefined;
};

/** Reads one construct at `scan.at`; false when there is none, and then nothing was changed. */
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

/** Adds what stands before `scan.at` as text, then `piece`, and goes on at `end`. */
export function add(scan: Scan, piece: Piece, end: number): true {
  addText(scan, scan.at);
  scan.pieces.push(piece);
  scan.at = end;
  scan.textFrom = end;
  if (typeof piece !== 'string') scan.boundary = end;
  return true;
}

/** Adds the plain text up to `end`. */
export function addText(scan: Scan, end: number): void {
  if (end > scan.textFrom) scan.pieces.push(scan.source.slice(scan.textFrom, end));
  scan.textFrom = end;
}

/** Tries a sticky pattern at one place. */
export function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
