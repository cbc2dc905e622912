import { readAttributeLine } from '../attributes.ts';
import { deepestNesting } from '../limits.ts';
import {
  type BlockSyntax,
  beginsDefinition,
  beginsNote,
  carriesOn,
  isThematicBreak,
  isUnderline,
  noteStart,
  startOf,
  widthOfDefinition,
} from './block-starts.ts';
import { closesFence } from './fence.ts';
import { endsHtml, type HtmlStart } from './html-block.ts';
import { expandTabs, isBlank, lazyMark } from './lines.ts';
import { interruptsText } from './paragraph.ts';

/** A quote; or an item, definition or note with the columns before its text. A bare one has no text yet. */
type Container = { kind: 'quote' } | { kind: 'item'; width: number; isBare: boolean; defines?: true };

type Item = { container: Container; rest: string };

type Leaf =
  | { kind: 'none' }
  | { kind: 'paragraph' }
  | { kind: 'fence'; marker: string }
  | { kind: 'html'; start: HtmlStart };

/**
 * Follows the lines of a quote, an item or a note, to know whether they end within a paragraph. The next line
 * may continue that paragraph without the marker: a *lazy* line. The class tracks the open quotes and items
 * inside, and reads each line once.
 * @see https://spec.commonmark.org/0.31.2/#phase-1-block-structure
 */
export class ParagraphWatch {
  readonly #syntax: BlockSyntax;
  readonly #open: Container[] = [];
  #leaf: Leaf = none;
  /** Whether a definition may follow: after a paragraph or another definition. */
  #hasTerms = false;

  constructor(syntax: BlockSyntax) {
    this.#syntax = syntax;
  }

  /** Whether `line`, which has no marker, continues the paragraph. */
  isLazy(line: string): boolean {
    if (this.#leaf.kind !== 'paragraph' || isBlank(line)) return false;
    if (this.#syntax.notes && beginsNote(line)) return false;
    return carriesOn(line) && !this.#isAttributes(line);
  }

  /** Reads the next line of content, without the marker of the block itself. */
  see(line: string): void {
    const { rest, count } = this.#within(line);
    if (count < this.#open.length) {
      if (line.startsWith(lazyMark) || this.isLazy(rest)) return;
      const left = this.#open[count];
      this.#hasTerms = left?.kind === 'item' && left.defines === true;
      this.#open.length = count;
      this.#leaf = none;
    }
    if (this.#leaf.kind === 'fence') {
      if (closesFence(rest, this.#leaf.marker)) this.#leaf = none;
    } else if (this.#leaf.kind === 'html') {
      if (endsHtml(rest, this.#leaf.start)) this.#leaf = none;
    } else {
      this.#seeText(this.#enter(rest));
    }
  }

  /** How many of the open blocks the line continues, and the rest of the line after their markers. */
  #within(line: string): { rest: string; count: number } {
    let rest = line;
    let count = 0;
    let indent = spacesBefore(line);
    for (const container of this.#open) {
      // In a deep list the white space of a line is read once, not once for each open item.
      const isIndented = container.kind === 'item' && indent >= container.width;
      const inner = isIndented ? rest.slice(container.width) : withoutMarker(rest, container);
      if (inner === null) break;
      rest = inner;
      indent = isIndented ? indent - container.width : spacesBefore(rest);
      count++;
    }
    return { rest, count };
  }

  /** Opens the quotes and items that begin on the line, up to the limit. Returns the rest of the line. */
  #enter(line: string): string {
    for (let rest = line; ; this.#leaf = none) {
      if (this.#open.length > deepestNesting) return rest;
      if (this.#leaf.kind === 'paragraph' && isUnderline(rest)) return rest;
      const quoted = withoutQuote(rest);
      const item = quoted === null ? this.#item(rest) : null;
      if (quoted === null && item === null) return rest;
      this.#open.push(item?.container ?? { kind: 'quote' });
      rest = quoted ?? item?.rest ?? '';
    }
  }

  #item(line: string): Item | null {
    const { notes, definitions } = this.#syntax;
    if (notes && beginsNote(line)) return { container: itemOf(4), rest: line.replace(noteStart, '') };
    if (definitions && this.#hasTerms && beginsDefinition(line)) return readDefinition(line);
    const canBegin = this.#leaf.kind !== 'paragraph' || interruptsText(line);
    return canBegin && !isThematicBreak(line) ? readItem(line) : null;
  }

  #seeText(line: string): void {
    const isOpen = this.#leaf.kind === 'paragraph';
    const last = this.#open.at(-1);
    if (last?.kind === 'item' && !isBlank(line)) last.isBare = false;
    this.#leaf = none;
    if (!isBlank(line)) this.#hasTerms = false;
    if (isBlank(line) || this.#isAttributes(line) || (isOpen && isUnderline(line))) return;
    const start = startOf(line);
    if (start.kind === 'fence') this.#leaf = { kind: 'fence', marker: start.marker };
    else if (start.kind === 'html' || (start.kind === 'tag' && !isOpen))
      this.#leaf = { kind: 'html', start: start.start };
    else if (start.kind === 'paragraph' || (isOpen && start.kind !== 'line')) this.#openParagraph();
  }

  #openParagraph(): void {
    this.#leaf = { kind: 'paragraph' };
    this.#hasTerms = true;
  }

  /** Whether the line holds attributes of the block above it, which then has ended. */
  #isAttributes(line: string): boolean {
    return this.#syntax.attributes && readAttributeLine(line) !== null;
  }
}

const none: Leaf = { kind: 'none' };

/** How many spaces begin the line; 0 for a blank line or one with a tab among them. */
function spacesBefore(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 0x20) at++;
  return at === line.length || line.charCodeAt(at) === 0x09 ? 0 : at;
}

function withoutMarker(line: string, container: Container): string | null {
  return container.kind === 'quote' ? withoutQuote(line) : withoutIndent(line, container);
}

function withoutQuote(line: string): string | null {
  const [marker] = /^ {0,3}>/.exec(line) ?? [];
  if (marker === undefined) return null;
  const [space = ''] = /^[ \t]*/.exec(line.slice(marker.length)) ?? [];
  return expandTabs(space, marker.length).slice(1) + line.slice(marker.length + space.length);
}

function withoutIndent(line: string, { width, isBare }: { width: number; isBare: boolean }): string | null {
  if (isBlank(line)) return isBare ? null : '';
  const [space = ''] = /^[ \t]*/.exec(line) ?? [];
  const spaces = expandTabs(space, 0);
  return spaces.length < width ? null : spaces.slice(width) + line.slice(space.length);
}

function itemOf(width: number): Container & { kind: 'item' } {
  return { kind: 'item', width, isBare: false };
}

function readDefinition(line: string): Item {
  const [space = ''] = /^[ \t]*/.exec(line.slice(1)) ?? [];
  const width = widthOfDefinition(expandTabs(space, 1).length);
  return {
    container: { ...itemOf(width), defines: true },
    rest: expandTabs(space, 1).slice(width - 1) + line.slice(1 + space.length),
  };
}

/** White space beyond four columns after the marker belongs to the item: indented code. */
function readItem(line: string): Item | null {
  // The pattern stops after the marker: a line may be as long as a text, and be full of markers.
  const [begin, marker, space = ''] = /^( {0,3}(?:[*+-]|\d{1,9}[.)]))([ \t]+|$)/.exec(line) ?? [];
  if (begin === undefined || marker === undefined) return null;
  const rest = line.slice(begin.length);
  const spaces = expandTabs(space, marker.length);
  const isBare = rest === '';
  const gap = isBare || spaces.length > 4 ? 1 : spaces.length;
  return {
    container: { kind: 'item', width: marker.length + gap, isBare },
    rest: isBare ? '' : spaces.slice(gap) + rest,
  };
}
