import type { BlockSyntax } from './block-starts.ts';
import { asText, lineAt } from './lines.ts';
import {
  asSpaces,
  type Margin,
  type Margins,
  marginOf,
  type Nested,
  NestedLines,
  withoutColumns,
} from './margins.ts';
import { ParagraphWatch } from './paragraph-watch.ts';

/** The content of a block, and where the block ends in the source. */
export type Content = Nested & { end: number };

const marker = /^ {0,3}>/;

/**
 * The quote at the beginning of `source`; null when there is none. Each line is read once. The rule of marked
 * parses nested quotes again and again, in time and memory without bound.
 */
export function readQuote(source: string, margins: Margins, syntax: BlockSyntax): Content | null {
  if (!marker.test(source)) return null;
  const watch = new ParagraphWatch(syntax);
  const lines = new NestedLines();
  let end = 0;
  for (let at = 0; at < source.length; at = end) {
    const { text, next } = lineAt(source, at);
    const isMarked = marker.test(text);
    if (!isMarked && !watch.isLazy(text)) break;
    if (isMarked) watch.see(addWithoutMarker(lines, marginOf(source, at, text, margins)));
    else lines.addText(asText(text));
    end = next;
  }
  return { ...lines.read(), end };
}

/** One column of white space belongs to the marker, whether a space or part of a tab. */
function addWithoutMarker(lines: NestedLines, { margin, rest }: { margin: Margin; rest: string }): string {
  const [space = ''] = /^[ \t]*/.exec(rest.slice(1)) ?? [];
  const behind = { column: margin.column + asSpaces(margin).length + 1, space };
  return lines.add(withoutColumns(behind, 1), rest.slice(1 + space.length));
}
