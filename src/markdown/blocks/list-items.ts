import type { Token, Tokens } from 'marked';
import { isTightList } from './settle.ts';

/**
 * Whether blank lines part blocks of an item. As in Goldmark those do not count that stand before a table, a footnote or
 * a definition list, unless its terms have some below them too.
 */
export function hasGap(tokens: readonly Token[]): boolean {
  return tokens.some(({ type, raw }, index) => {
    const isBlank = type === 'space' && /\n.*\n/.test(raw);
    const next = tokens[index + 1];
    return isBlank && !(next?.type === 'table' || next?.type === 'note' || isTightList(next));
  });
}

/** Makes paragraphs of the texts of an item. */
export function loosen(item: Tokens.ListItem): void {
  item.loose = true;
  for (const token of item.tokens) {
    if (token.type === 'text') token.type = 'paragraph';
  }
}

/**
 * Takes `[ ]` or `[x]` off an item's first text, which is the first that waits for its inline tokens, and says whether
 * it is ticked; undefined, and nothing is changed, when the item is no task.
 */
export function takeTask(
  first: Token | undefined,
  waiting: readonly { src: string; tokens: Token[] }[],
): boolean | undefined {
  const [text] = waiting;
  if (first?.type !== 'text' || text === undefined || first.tokens !== text.tokens) return undefined;
  const [box, tick] = /^\[([ xX])\](?:[ \t\n]+|$)/.exec(text.src.trimStart()) ?? [];
  if (box === undefined) return undefined;
  text.src = text.src.trimStart().slice(box.length);
  return tick !== ' ';
}
