/**
 * What a text may at most be made of. Everything else is rendered in time linear in its length; these are the few
 * shapes whose output or nesting would grow without bound, and no text that is meant for readers comes near them.
 */

/** Quotes, lists and footnotes in one another; emphasis, links and images in one another. */
export const deepestNesting = 100;

/** Runs of `*`, `_` and `~` that may begin or end something, in one block. */
export const mostDelimiterRuns = 2_000;

/** Brackets that are open at once, in one block: each is remembered until its partner comes. */
export const mostOpenBrackets = 10_000;

/**
 * Paragraphs, headings, cells, items and what else holds text, in one text: each takes about a kilobyte of memory.
 * Cells count that a table's header promises and its rows do not write.
 */
export const mostBlocks = 100_000;

/** Characters that reference links may bring in for each character of the text, beyond a start of one million. */
export const mostExpansion = { perCharacter: 10, start: 1_000_000 };

/**
 * Text within quotes, lists and footnotes, counted once for each that it is in, for each character of the whole text,
 * beyond a start of two millions.
 */
export const mostNested = { perCharacter: 20, start: 2_000_000 };

/** Marks of footnotes in one text; each brings a link and the way back. */
export const mostFootnoteMarks = 5_000;

/**
 * Thrown where a limit is passed. It knows the block's text but not the file's line, which `locate.ts` adds;
 * `message` is a whole sentence.
 */
export class LimitPassed extends Error {
  /** The beginning of the block, as far as it is known. */
  readonly block: string;

  constructor(message: string, block = '') {
    super(message);
    this.name = 'LimitPassed';
    this.block = block;
  }
}
