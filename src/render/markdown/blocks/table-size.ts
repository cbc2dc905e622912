import { LimitPassed, mostMissingCells } from '../limits.ts';
import { carriesOn } from './block-starts.ts';
import { countCells } from './delimiter-row.ts';
import { isBlank, lineAt } from './lines.ts';

/**
 * Throws when the rows of the table at the beginning of `source` lack very many cells of its header:
 * each of them is made, so a few characters could ask for any number.
 */
export function checkMissingCells(source: string): void {
  const header = lineAt(source, 0);
  const columns = countCells(header.text);
  let missing = 0;
  for (let at = lineAt(source, header.next).next; at < source.length; ) {
    const { text, next } = lineAt(source, at);
    if (isBlank(text) || !carriesOn(text)) return;
    missing += Math.max(0, columns - countCells(text));
    if (missing > mostMissingCells)
      throw new LimitPassed(
        `Cannot render a table: its rows may lack ${mostMissingCells} cells at most`,
        header.text,
      );
    at = next;
  }
}
