import { type BlockSyntax, beginsDefinition, widthOfDefinition } from './block-starts.ts';
import { asText, isBlank, lineAt } from './lines.ts';
import { asSpaces, type Margins, marginOf, type Nested, NestedLines, withoutColumns } from './margins.ts';
import { ParagraphWatch } from './paragraph-watch.ts';

/** One definition without its marker and indentation. It is tight when no blank line precedes it. */
export type Definition = Nested & { isTight: boolean };

export type Definitions = { items: Definition[]; end: number };

/**
 * The definitions at the beginning of `source`; null when there are none. `source` is the text after a
 * paragraph, starting with that paragraph's line end. A definition takes lines as a list item does.
 * @see https://michelf.ca/projects/php-markdown/extra/#def-list
 */
export function readDefinitions(source: string, margins: Margins, syntax: BlockSyntax): Definitions | null {
  const items: Definition[] = [];
  let end = lineAt(source, 0).next;
  for (
    let at = skipBlank(source, end);
    beginsDefinition(lineAt(source, at).text);
    at = skipBlank(source, end)
  ) {
    const isTight = at === end;
    const definition = readDefinition(source, at, margins, syntax);
    items.push({ ...definition.nested, isTight });
    end = definition.end;
  }
  return items.length === 0 ? null : { items, end };
}

/** Where the next line that is not blank begins. */
function skipBlank(source: string, from: number): number {
  let at = from;
  for (let line = lineAt(source, at); at < source.length && isBlank(line.text); line = lineAt(source, at)) {
    at = line.next;
  }
  return at;
}

/** `end` is where the last line that is not blank ends. */
function readDefinition(
  source: string,
  start: number,
  margins: Margins,
  syntax: BlockSyntax,
): { nested: Nested; end: number } {
  const first = lineAt(source, start);
  const { margin: before } = marginOf(source, start, first.text, margins);
  const [, space = '', rest = ''] = /^:([ \t]+)(.*)$/.exec(first.text) ?? [];
  const behind = { column: before.column + 1, space };
  const width = widthOfDefinition(asSpaces(behind).length);
  const watch = new ParagraphWatch(syntax);
  const lines = new NestedLines();
  watch.see(lines.add(withoutColumns(behind, width - 1), rest));
  let end = first.next;
  let blank = 0;
  for (let at = end; at < source.length; ) {
    const { text, next } = lineAt(source, at);
    const { margin, rest: content } = marginOf(source, at, text, margins);
    at = next;
    if (isBlank(text)) {
      blank++;
      watch.see('');
      continue;
    }
    const isNested = asSpaces(margin).length >= width;
    if (!isNested && (beginsDefinition(text) || !watch.isLazy(text))) break;
    lines.addBlank(blank);
    blank = 0;
    if (isNested) watch.see(lines.add(withoutColumns(margin, width), content));
    else lines.addText(asText(text));
    end = next;
  }
  return { nested: lines.read(), end };
}
