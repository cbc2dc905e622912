import { beginsDefinition, isUnderline } from './block-starts.ts';
import type { BlockSyntax } from './block-syntax.ts';
import { expandTabs, lineAt } from './lines.ts';
import { ParagraphWatch } from './paragraph-watch.ts';

/** What a block holds, without its markers, and how much of the source it takes. */
export type Content = { text: string; end: number };

const marker = /^ {0,3}>/;

/**
 * The quote at the beginning of `source`; null when there is none. marked's own rule parses quotes within quotes
 * again and again, in time and memory that grow without bound; this one takes each line once.
 */
export function readQuote(source: string, syntax: BlockSyntax): Content | null {
  if (!marker.test(source)) return null;
  const watch = new ParagraphWatch(syntax);
  const lines: string[] = [];
  let end = 0;
  for (let at = 0; at < source.length; at = end) {
    const { text, next } = lineAt(source, at);
    const [found] = marker.exec(text) ?? [];
    if (found === undefined && !watch.isLazy(text)) break;
    if (found === undefined) {
      lines.push(asText(text));
    } else {
      const content = withoutMarker(text, found.length);
      watch.see(content);
      lines.push(content);
    }
    end = next;
  }
  return { text: lines.join('\n'), end };
}

/** A lazy line underlines no heading and begins no definition; a backslash takes these meanings away. */
export function asText(lazyLine: string): string {
  return isUnderline(lazyLine) || beginsDefinition(lazyLine) ? `\\${lazyLine.trimStart()}` : lazyLine;
}

/** One column of white space belongs to the marker, be it a space or part of a tab. */
function withoutMarker(line: string, width: number): string {
  const rest = line.slice(width);
  const [space = ''] = /^[ \t]*/.exec(rest) ?? [];
  if (!space.includes('\t')) return space === '' ? rest : rest.slice(1);
  return expandTabs(space, width).slice(1) + rest.slice(space.length);
}
