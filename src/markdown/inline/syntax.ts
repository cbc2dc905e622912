import type { Position } from '../../content/data/source.ts';
import type { Markup } from '../../content/site/markup.ts';
import type { Marks } from './marks.ts';

/** How a site's Markdown is read, and its additions to CommonMark and GFM within a line. */
export type Syntax = {
  markup: Markup;
  /** Shortcode calls that are shown as text, by their marks. The typographer works on them too. */
  shown: ReadonlyMap<string, string>;
  /** Emoji characters by name; undefined when the site does not enable emoji. */
  emoji?: ReadonlyMap<string, string>;
  /** Makes the mark that stands for a formula. */
  formula?: (formula: Formula) => string;
  /**
   * For Hugo's own HTML: alerts are quotes, `$` has no rule for prices, emphasis none for East Asian scripts, and these
   * marks are the typographer's.
   */
  hugo?: { marks: Marks };
};

/** `written` includes the signs. `place` computes the position in the file. */
export type Formula = { written: string; tex: string; isDisplay: boolean; place: () => Position };

/** The opening and closing signs of a formula. A display formula is on lines of its own where possible. */
export type Sign = { open: string; close: string; isBlock: boolean };

const usual = {
  block: [
    ['$$', '$$'],
    ['\\[', '\\]'],
  ],
  inline: [
    ['\\(', '\\)'],
    ['$', '$'],
  ],
} as const;

/** The site's signs, those of display formulas first, as in Hugo; the default signs if it names none. */
export function signsOf({ blockFormulas, inlineFormulas }: Markup): Sign[] {
  const isUsual = blockFormulas === null && inlineFormulas === null;
  const block = isUsual ? usual.block : (blockFormulas ?? []);
  const inline = isUsual ? usual.inline : (inlineFormulas ?? []);
  return [
    ...block.map(([open, close]) => ({ open, close, isBlock: true })),
    ...inline.map(([open, close]) => ({ open, close, isBlock: false })),
  ];
}

/** Patterns that find the next position where a construct may begin, in texts without and with addresses. */
export type Stops = { plain: RegExp; withAddresses: RegExp };

/** Characters that the typographer reads, as a pattern. */
export const typographicMarks = String.raw`['"]|-(?=-)|\.(?=\.\.)|>(?=>)`;

/** White space or a parenthesis before a possible address, which begins after it. */
const addressAhead = String.raw`[ (](?=https?:|ftp:|www\.|[\w.!#$%&'*+/=?^\x60{|}~-]+@)`;

const always = String.raw`[\\\x60*_~[\]<&\n]|!(?=\[)`;

/** Sticky patterns remember a position, so each text gets its own. */
export function stopsFor({ markup, shown, formula, emoji }: Syntax): Stops {
  const parts = [always];
  const { typographer } = markup;
  if (typographer) parts.push(typographicMarks);
  if ((typographer || emoji !== undefined) && shown.size > 0) parts.push(String.raw`s(?=c[\da-f]{16}n\d+z)`);
  if (markup.superscript) parts.push(String.raw`\^`);
  if (markup.insert) parts.push(String.raw`\+(?=\+)`);
  if (markup.mark) parts.push('=(?==)');
  if (formula !== undefined) parts.push(...signsOf(markup).map(({ open }) => escaped(open.charAt(0))));
  if (emoji !== undefined) parts.push(String.raw`:(?=[\w+-]+:)`);
  return { plain: anyOf(parts), withAddresses: anyOf([...parts, addressAhead]) };
}

/** The character escaped for a pattern. */
function escaped(character: string): string {
  return /[$()*+./?[\\\]^{|}-]/.test(character) ? `\\${character}` : character;
}

function anyOf(parts: readonly string[]): RegExp {
  return new RegExp(parts.join('|'), 'g');
}
