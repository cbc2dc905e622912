import { isThematicBreak } from './block-starts.ts';
import type { BlockSyntax } from './block-syntax.ts';
import { expandTabs, isBlank, lineAt } from './lines.ts';
import { ParagraphWatch } from './paragraph-watch.ts';
import { asText } from './quote.ts';

/** The text of an item without its marker and indentation; `raw` is all that it takes of the source. */
export type Item = { raw: string; text: string };

export type ItemList = {
  /** The number of the first item; undefined for bullets. */
  start: number | undefined;
  /** Whether blank lines stand between items. Those within an item make a list loose too, which its blocks show. */
  isSpaced: boolean;
  items: Item[];
  end: number;
};

/** `number` is undefined for bullets; `kind` is the same for all items of a list; `width` is up to the item's text. */
type Marker = { kind: string; number: number | undefined; width: number; text: string };

/**
 * The list at the beginning of `source`; null when there is none. Each line is taken once, while marked's own rule
 * copies an item again for each line that carries it on without indentation.
 * @see https://spec.commonmark.org/0.31.2/#lists
 */
export function readList(source: string, syntax: BlockSyntax): ItemList | null {
  const first = markerOf(lineAt(source, 0).text);
  if (first === null) return null;
  const list: ItemList = { start: first.number, isSpaced: false, items: [], end: 0 };
  for (let marker: Marker | null = first, at = 0; marker?.kind === first.kind; ) {
    const { text, end, next } = readItem(source, at, marker, syntax);
    list.items.push({ raw: source.slice(at, end), text });
    list.end = end;
    marker = next < source.length ? markerOf(lineAt(source, next).text) : null;
    if (marker?.kind === first.kind && next > end) list.isSpaced = true;
    at = next;
  }
  return list;
}

/** Whether the list at the beginning of `source` may follow text without a blank line between: not if empty, nor from 2 on. */
export function interruptsText(source: string): boolean {
  return /^ {0,3}(?:[*+-]|1[.)])[ \t]+[^ \t\n]/.test(source);
}

const itemStart = /^( {0,3})([*+-]|(\d{1,9})[.)])(?=[ \t]|$)([ \t]*)(.*)$/;

/** More than four columns behind the marker are the text's own: indented code. */
function markerOf(line: string): Marker | null {
  const [, indent, bullet, number, space, rest] = itemStart.exec(line) ?? [];
  if (indent === undefined || bullet === undefined || isThematicBreak(line)) return null;
  const before = indent.length + bullet.length;
  const spaces = expandTabs(space ?? '', before);
  const gap = rest === '' || spaces.length > 4 ? 1 : spaces.length;
  return {
    kind: bullet.slice(-1),
    number: number === undefined ? undefined : Number(number),
    width: before + gap,
    text: rest === '' ? '' : spaces.slice(gap) + rest,
  };
}

/** `end` is where the item's last line ends, `next` where the first one begins that is neither blank nor the item's. */
function readItem(
  source: string,
  start: number,
  marker: Marker,
  syntax: BlockSyntax,
): { text: string; end: number; next: number } {
  const watch = new ParagraphWatch(syntax);
  watch.see(marker.text);
  const lines = [marker.text];
  let end = lineAt(source, start).next;
  let next = end;
  let blank = 0;
  while (next < source.length) {
    const line = lineAt(source, next);
    if (isBlank(line.text)) {
      blank++;
      watch.see('');
    } else {
      const isEmpty = lines.length === 1 && marker.text === '' && blank > 0;
      const content = isEmpty ? null : contentOf(line.text, marker.width, watch);
      if (content === null) break;
      for (; blank > 0; blank--) lines.push('');
      lines.push(content);
      end = line.next;
    }
    next = line.next;
  }
  return { text: lines.join('\n'), end, next };
}

/** The part of a line that belongs to the item; null when none does. */
function contentOf(line: string, width: number, watch: ParagraphWatch): string | null {
  const [space = ''] = /^[ \t]*/.exec(line) ?? [];
  const spaces = expandTabs(space, 0);
  if (spaces.length < width) return watch.isLazy(line) ? asText(line) : null;
  const content = spaces.slice(width) + line.slice(space.length);
  watch.see(content);
  return content;
}
