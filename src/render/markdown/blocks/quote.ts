import { isUnderline } from './block-starts.ts';
import { isDelimiterRow } from './delimiter-row.ts';
import { expandTabs, lineAt } from './lines.ts';
import { ParagraphWatch } from './paragraph-watch.ts';

/** What a block holds, without its markers, and how much of the source it takes. */
export type Content = { text: string; end: number };

const marker = /^ {0,3}>/;

/**
 * The quote at the beginning of `source`; null when there is none. marked's own rule parses quotes within quotes
 * again and again, in time and memory that grow without bound; this one takes each line once.
 */
export function readQuote(source: string): Content | null {
  if (!marker.test(source)) return null;
  const watch = new ParagraphWatch();
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

/** A lazy line underlines no heading and begins no table; a backslash takes both meanings away. */
export function asText(lazyLine: string): string {
  return isUnderline(lazyLine) || isDelimiterRow(lazyLine) ? `\\${lazyLine.trimStart()}` : lazyLine;
}

/** One column of white space belongs to the marker, be it a space or part of a tab. */
function withoutMarker(line: string, width: number): string {
  const rest = line.slice(width);
  if (!rest.startsWith('\t')) return rest.startsWith(' ') ? rest.slice(1) : rest;
  const [space = ''] = /^[ \t]*/.exec(rest) ?? [];
  return expandTabs(space, width).slice(1) + rest.slice(space.length);
}
