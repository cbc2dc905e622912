/** What a site adds to CommonMark and GFM within a line. */
export type Syntax = {
  /** Typographic quotation marks, dashes and ellipses. */
  typographer: boolean;
  /** A line's end between two characters of scripts without spaces is none. */
  joinsEastAsian: boolean;
  /** Shortcode calls that are shown, by the marks that stand for them: the typographer works on them too. */
  shown: ReadonlyMap<string, string>;
  /** Makes the mark that stands for a formula. */
  formula?: (formula: Formula) => string;
};

/** `written` is all of it, with its delimiters. */
export type Formula = { written: string; tex: string; isDisplay: boolean };
