import type { Position } from '../../content/data/source.ts';
import type { Markup } from '../../content/site/markup.ts';

/** How a site's Markdown is read, and what it adds to CommonMark and GFM within a line. */
export type Syntax = {
  markup: Markup;
  /** Shortcode calls that are shown, by the marks that stand for them: the typographer works on them too. */
  shown: ReadonlyMap<string, string>;
  /** Characters by the names of emoji, where the site has them. */
  emoji?: ReadonlyMap<string, string>;
  /** Makes the mark that stands for a formula. */
  formula?: (formula: Formula) => string;
};

/** `written` is all of it, with its signs; `place` tells where it stands in the file. */
export type Formula = { written: string; tex: string; isDisplay: boolean; place: () => Position };
