/**
 * Limits on the content of one text. All other Markdown takes time linear in its length. These few shapes
 * would grow or nest without bound; no text for readers comes near the limits.
 */

/** Depth of nested quotes, lists and footnotes; also of nested emphasis, links and images. */
export const deepestNesting = 100;

/** Runs of `*`, `_` and `~` in one block that may open or close. */
export const mostDelimiterRuns = 2_000;

/** Brackets that are open at once in one block. Each one is kept until its partner comes. */
export const mostOpenBrackets = 10_000;

/**
 * Paragraphs, headings, cells, items and other blocks with text in one text. Each takes about a kilobyte of
 * memory. Cells that a table's rows leave out count too.
 */
export const mostBlocks = 100_000;

/** Characters that reference links may insert: `start`, and `perCharacter` for each character of the text. */
export const mostExpansion = { perCharacter: 10, start: 1_000_000 };

/**
 * Characters within quotes, lists and footnotes, counted once for each level: `start`, and `perCharacter` for
 * each character of the whole text.
 */
export const mostNested = { perCharacter: 20, start: 2_000_000 };

/** Footnote marks in one text. Each adds a link and a link back. */
export const mostFootnoteMarks = 5_000;

/** A limit was exceeded; `message` is a sentence. It holds the block's text; `locate.ts` finds the line. */
export class LimitPassed extends Error {
  /** The beginning of the block, as far as it is known. */
  readonly block: string;

  constructor(message: string, block = '') {
    super(message);
    this.name = 'LimitPassed';
    this.block = block;
  }
}
