import type { Token, Tokens } from 'marked';
import { isTightList } from './settle.ts';

/**
 * Whether blank lines separate the blocks of an item.
 * As in Goldmark, a blank line before a table or a footnote does not count. One before a definition list
 * counts only if a blank line stands below its terms too.
 */
export function hasGap(tokens: readonly Token[]): boolean {
  return tokens.some(({ type, raw }, index) => {
    const isBlank = type === 'space' && /\n.*\n/.test(raw);
    const next = tokens[index + 1];
    return isBlank && !(next?.type === 'table' || next?.type === 'note' || isTightList(next));
  });
}

/** Turns the texts of an item into paragraphs. */
export function loosen(item: Tokens.ListItem): void {
  item.loose = true;
  for (const token of item.tokens) {
    if (token.type === 'text') token.type = 'paragraph';
  }
}

/**
 * Removes `[ ]` or `[x]` from the first text of an item. Returns whether the box is ticked; undefined when
 * the item is no task. The text must be the first of `waiting`, the texts whose inline tokens are not made
 * yet.
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
