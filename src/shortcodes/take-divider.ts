import { divider, holdsDivider } from '../html/divider.ts';
import type { Outputs } from '../html/outputs.ts';
import type { Token } from './scan.ts';

/**
 * Takes the divider out of the text before Markdown sees it, as Hugo's own scanner does. The first divider
 * ends the block before it: a mark on a line of its own replaces the divider and the white space after it. A
 * divider inside a shortcode is removed. Further dividers are comments.
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
