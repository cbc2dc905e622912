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

/** What begins and what ends a formula; one of a block stands on lines of its own where it can. */
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

/** The site's signs, those of blocks first, as Hugo looks for them; the usual ones where it names none at all. */
export function signsOf({ blockFormulas, inlineFormulas }: Markup): Sign[] {
  const isUsual = blockFormulas === null && inlineFormulas === null;
  const block = isUsual ? usual.block : (blockFormulas ?? []);
  const inline = isUsual ? usual.inline : (inlineFormulas ?? []);
  return [
    ...block.map(([open, close]) => ({ open, close, isBlock: true })),
    ...inline.map(([open, close]) => ({ open, close, isBlock: false })),
  ];
}

/** Patterns that find the next place where a construct may begin, in texts without and with addresses. */
export type Stops = { plain: RegExp; withAddresses: RegExp };

/** What the typographer looks at, for the pattern of a scan. */
export const typographicMarks = String.raw`['"]|-(?=-)|\.(?=\.\.)|>(?=>)`;

/** White space or a parenthesis before something that looks like an address: one may begin behind it. */
const addressAhead = String.raw`[ (](?=https?:|ftp:|www\.|[\w.!#$%&'*+/=?^\x60{|}~-]+@)`;

const always = String.raw`[\\\x60*_~[\]<&\n]|!(?=\[)`;

/** They keep where they are, so each text has its own. */
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

/** As a pattern has it. */
function escaped(character: string): string {
  return /[$()*+./?[\\\]^{|}-]/.test(character) ? `\\${character}` : character;
}

function anyOf(parts: readonly string[]): RegExp {
  return new RegExp(parts.join('|'), 'g');
}
