import { type BlockSyntax, isThematicBreak } from './block-starts.ts';
import { asText, expandTabs, isBlank, lineAt } from './lines.ts';
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

/** An item without its marker and indentation. `raw` is the source that it takes. */
export type Item = Nested & { raw: string };

export type ItemList = {
  /** The number of the first item; undefined for bullets. */
  start: number | undefined;
  /** Whether blank lines stand between items. Those inside an item count too, but the blocks show them. */
  isSpaced: boolean;
  items: Item[];
  end: number;
};

/** `number` is undefined for bullets, `kind` the same within a list, `width` the columns up to the text. */
type Marker = { kind: string; number: number | undefined; width: number; margin: Margin; rest: string };

/**
 * The list at the beginning of `source`; null when there is none. Each line is read once. The rule of marked
 * copies an item again for each line that continues the item without indentation.
 * @see https://spec.commonmark.org/0.31.2/#lists
 */
export function readList(source: string, margins: Margins, syntax: BlockSyntax): ItemList | null {
  const first = markerAt(source, 0, margins);
  if (first === null) return null;
  const list: ItemList = { start: first.number, isSpaced: false, items: [], end: 0 };
  for (let marker: Marker | null = first, at = 0; marker?.kind === first.kind; ) {
    const item = readItem(source, at, marker, { margins, syntax });
    list.items.push({ raw: source.slice(at, item.end), ...item.nested });
    list.end = item.end;
    marker = item.next < source.length ? markerAt(source, item.next, margins) : null;
    if (marker?.kind === first.kind && item.next > item.end) list.isSpaced = true;
    at = item.next;
  }
  return list;
}

const itemStart = /^([*+-]|(\d{1,9})[.)])(?=[ \t]|$)([ \t]*)(.*)$/;

/** White space beyond four columns after the marker belongs to the text: indented code. */
function markerAt(source: string, at: number, margins: Margins): Marker | null {
  const { text: line } = lineAt(source, at);
  const { margin: before, rest: behind } = marginOf(source, at, line, margins);
  const indent = asSpaces(before).length;
  const [, bullet, number, space = '', rest = ''] = (indent < 4 && itemStart.exec(behind)) || [];
  if (bullet === undefined || isThematicBreak(line)) return null;
  const column = before.column + indent + bullet.length;
  const margin = { column: indent + bullet.length, space };
  const spaces = asSpaces(margin).length;
  const gap = rest === '' || spaces > 4 ? 1 : spaces;
  return {
    kind: bullet.slice(-1),
    number: number === undefined ? undefined : Number(number),
    width: indent + bullet.length + gap,
    margin: rest === '' ? { column, space: '' } : contentMargin(margin, gap, column),
    rest,
  };
}

/** As in Goldmark, an item without text cannot hold a list of another kind. */
function beginsOther(source: string, at: number, { kind }: Marker, margins: Margins): boolean {
  const below = markerAt(source, at, margins);
  return below !== null && below.kind !== kind;
}

/**
 * The white space after a marker, less the marker's own part. As in Goldmark, tabs are as wide there as if
 * the line began with the marker.
 */
function contentMargin({ column: relative, space }: Margin, gap: number, column: number): Margin {
  let taken = 0;
  let width = 0;
  while (width < gap) width += space.charAt(taken++) === '\t' ? 4 - ((relative + width) % 4) : 1;
  const part = width - gap;
  const passed = expandTabs(space.slice(0, taken), column).length;
  return { column: column + passed - part, space: ' '.repeat(part) + space.slice(taken) };
}

/** `end` is where the item's last line ends, `next` where the first line after it begins that has text. */
function readItem(
  source: string,
  start: number,
  marker: Marker,
  { margins, syntax }: { margins: Margins; syntax: BlockSyntax },
): { nested: Nested; end: number; next: number } {
  const watch = new ParagraphWatch(syntax);
  const lines = new NestedLines();
  watch.see(lines.add(marker.margin, marker.rest));
  const first = lineAt(source, start).next;
  let end = first;
  let next = end;
  let blank = 0;
  while (next < source.length) {
    const line = lineAt(source, next);
    if (isBlank(line.text)) {
      blank++;
      watch.see('');
    } else {
      const isEmpty =
        marker.rest === '' && end === first && (blank > 0 || beginsOther(source, next, marker, margins));
      const { margin, rest } = marginOf(source, next, line.text, margins);
      const isNested = asSpaces(margin).length >= marker.width;
      if (isEmpty || !(isNested || watch.isLazy(line.text))) break;
      lines.addBlank(blank);
      blank = 0;
      if (isNested) watch.see(lines.add(withoutColumns(margin, marker.width), rest));
      else lines.addText(asText(line.text));
      end = line.next;
    }
    next = line.next;
  }
  return { nested: lines.read(), end, next };
}
