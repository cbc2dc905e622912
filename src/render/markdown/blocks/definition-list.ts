import { beginsDefinition } from './block-starts.ts';
import type { BlockSyntax } from './block-syntax.ts';
import { expandTabs, isBlank, lineAt } from './lines.ts';
import { ParagraphWatch } from './paragraph-watch.ts';
import { asText } from './quote.ts';

/** One definition without its marker and indentation; it is tight when no blank line stands before it. */
export type Definition = { text: string; isTight: boolean };

export type Definitions = { items: Definition[]; end: number };

const marker = /^:([ \t]+)/;

/**
 * The definitions at the beginning of `source`, which is what follows a paragraph, its line end included; null when
 * there are none. Lines belong to a definition as they do to the item of a list.
 * @see https://michelf.ca/projects/php-markdown/extra/#def-list
 */
export function readDefinitions(source: string, syntax: BlockSyntax): Definitions | null {
  const items: Definition[] = [];
  let end = lineAt(source, 0).next;
  for (
    let at = skipBlank(source, end);
    beginsDefinition(lineAt(source, at).text);
    at = skipBlank(source, end)
  ) {
    const isTight = at === end;
    const definition = readDefinition(source, at, syntax);
    items.push({ text: definition.text, isTight });
    end = definition.end;
  }
  return items.length === 0 ? null : { items, end };
}

/** Where the next line begins that is not blank. */
function skipBlank(source: string, from: number): number {
  let at = from;
  for (let line = lineAt(source, at); at < source.length && isBlank(line.text); line = lineAt(source, at)) {
    at = line.next;
  }
  return at;
}

/** `end` is where the last line ends that is not blank. */
function readDefinition(source: string, start: number, syntax: BlockSyntax): { text: string; end: number } {
  const first = lineAt(source, start);
  const [{ length } = '', space = ''] = marker.exec(first.text) ?? [];
  const width = widthOf(expandTabs(space, 1).length);
  const watch = new ParagraphWatch(syntax);
  const lines = [expandTabs(space, 1).slice(width - 1) + first.text.slice(length)];
  watch.see(lines[0] ?? '');
  let end = first.next;
  let blank = 0;
  for (let at = end; at < source.length; ) {
    const { text, next } = lineAt(source, at);
    at = next;
    if (isBlank(text)) {
      blank++;
      watch.see('');
      continue;
    }
    const content = contentOf(text, width, watch);
    if (content === null) break;
    for (; blank > 0; blank--) lines.push('');
    lines.push(content);
    end = next;
  }
  return { text: lines.join('\n'), end };
}

/** Columns of the marker and the white space behind it; from eight on the space is indented code. */
function widthOf(space: number): number {
  return 1 + (space >= 8 ? 5 : space);
}

/** The part of a line that belongs to the definition; null when none does. */
function contentOf(line: string, width: number, watch: ParagraphWatch): string | null {
  const [space = ''] = /^[ \t]*/.exec(line) ?? [];
  const spaces = expandTabs(space, 0);
  if (spaces.length >= width) {
    const content = spaces.slice(width) + line.slice(space.length);
    watch.see(content);
    return content;
  }
  return !beginsDefinition(line) && watch.isLazy(line) ? asText(line) : null;
}
