import type { Token } from 'marked';

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
