/** `<!--more-->`, which ends a post's summary, as Hugo's own scanner takes it out of the text before Markdown sees it. */

import type { Outputs } from '../html/outputs.ts';
import type { Token } from './scan.ts';

/** Exactly this; other comments that hold the word are comments. */
const divider = '<!--more-->';

/** Line ends that stand in the text for one divider. */
export const dividerLines = 4;

export function holdsDivider(text: string): boolean {
  return text.includes(divider);
}

/**
 * The first divider of a text ends the block before it, whatever that is: a mark on a line of its own takes its place and that of
 * the white space behind it. Within a shortcode nothing is left of it, and further ones are comments.
 */
export function takeDivider(
  tokens: readonly Token[],
  closings: ReadonlyMap<number, number>,
  outputs: Outputs,
): readonly Token[] {
  const index = tokens.findIndex((token) => token.kind === 'text' && holdsDivider(token.text));
  const token = tokens[index];
  if (token?.kind !== 'text') return tokens;
  const at = token.text.indexOf(divider);
  const rest = token.text.slice(at + divider.length).trimStart();
  const isWithin = [...closings].some(([opening, closing]) => opening < index && index < closing);
  const mark = isWithin ? '' : `\n\n${outputs.add({ kind: 'divider' })}\n\n`;
  return tokens.with(index, { ...token, text: token.text.slice(0, at) + mark + rest });
}
