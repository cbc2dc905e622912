import { addressAhead } from './bare-address.ts';
import { signsOf } from './formula-signs.ts';
import type { Syntax } from './syntax.ts';
import { typographicMarks } from './typographer.ts';

/** Patterns that find the next place where a construct may begin, in texts without and with addresses. */
export type Stops = { plain: RegExp; withAddresses: RegExp };

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
