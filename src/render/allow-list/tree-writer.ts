import { escapeAttribute, escapeText } from './escape.ts';
import { flags, voidElements } from './policy.ts';
import { isBlock, isHeading, isScope, roomFor } from './structure.ts';
import type { Attributes, TreeReader } from './tree-reader.ts';

/**
 * An element that has begun. A paragraph's tag is `waiting` until there is something to put in it: a block within ends
 * the paragraph, and what follows the block begins it anew. The tags of a `bare` one are never written.
 */
type Open = { name: string; tags: 'written' | 'waiting' | 'bare' };

/** Browsers put elements no deeper than this either. */
const deepest = 500;

/**
 * Writes well-formed HTML from tags as authors leave them: what ends another ends it, what was not opened is not closed,
 * and at the end everything is.
 */
export class TreeWriter {
  readonly #reader: TreeReader;
  readonly #endOfVoid: string;
  readonly #parts: string[] = [];
  readonly #open: Open[] = [];
  /** Where in `#open` the elements of each name are. */
  readonly #places = new Map<string, number[]>();

  constructor(reader: TreeReader, isXhtml = false) {
    this.#reader = reader;
    this.#endOfVoid = isXhtml ? ' />' : '>';
  }

  open(name: string, attributes: Attributes): void {
    if (this.#open.length >= deepest || !this.#makeRoom(name)) return;
    this.#reader.open(name, attributes);
    const tags = name === 'p' && attributes.size === 0 ? 'waiting' : 'written';
    const isVoid = voidElements.has(name);
    const end = isVoid ? this.#endOfVoid : '>';
    if (tags === 'written') this.#parts.push(`<${name}${serialize(attributes)}${end}`);
    if (!isVoid) this.#push({ name, tags });
    else this.#reader.close(name);
  }

  /** A paragraph for blocks alone, which therefore has no tags. */
  openBare(): void {
    this.#makeRoom('p');
    this.#reader.open('p', new Map());
    this.#push({ name: 'p', tags: 'bare' });
  }

  /** Closes the innermost element of this name and all within it; nothing happens if none is open. */
  close(name: string): void {
    if (!this.isWithin(name)) return;
    while (this.#open.at(-1)?.name !== name) this.#closeLast();
    this.#closeLast();
  }

  text(text: string): void {
    const isFirst = this.#open.at(-1)?.tags === 'waiting';
    const shown = isFirst ? text.replace(/^[ \t\n\f\r]+/, '') : text;
    if (isFirst && shown === '') return;
    this.#beginParagraph();
    this.#reader.text(shown);
    this.#parts.push(escapeText(shown));
  }

  /** HTML that is known to be safe and well-formed, and what readers have of it. */
  trusted(html: string, text = ''): void {
    const [, name = ''] = /^\s*<([a-z\d-]+)/i.exec(html) ?? [];
    if (isBlock(name.toLowerCase())) this.#endParagraph();
    else this.#beginParagraph();
    if (text !== '') this.#reader.text(text);
    this.#parts.push(html);
  }

  /** Whether such an element is open. */
  isWithin(name: string): boolean {
    return this.#lastOf(name) !== -1;
  }

  /** Whether a drawing or a formula is open. */
  isForeign(): boolean {
    return this.isWithin('svg') || this.isWithin('math');
  }

  /** The HTML up to here, as if it ended. */
  soFar(): string {
    return this.#parts.join('') + this.#open.toReversed().map(closingTag).join('');
  }

  finish(): string {
    while (this.#open.length > 0) this.#closeLast();
    return this.#parts.join('');
  }

  /** Ends what the element ends. False when it has no place here. */
  #makeRoom(name: string): boolean {
    // Within a heading that this one ends there may be a paragraph, which it ends too.
    if (isHeading(name)) this.#endParagraph();
    const innermost = this.#open.findLastIndex(({ tags }) => tags === 'written');
    const lastOf = (outer: string) => this.#lastOf(outer);
    const room = roomFor(name, { elements: this.#open, innermost, lastOf });
    if (room === null) return false;
    while (this.#open.length > room) this.#closeLast();
    if (!isBlock(name)) this.#beginParagraph();
    else if (name === 'p') this.#closeParagraph();
    else this.#endParagraph();
    return true;
  }

  #beginParagraph(): void {
    const last = this.#open.at(-1);
    if (last?.tags !== 'waiting') return;
    last.tags = 'written';
    this.#parts.push('<p>');
  }

  /** Ends the paragraph that is open, if there is one, and leaves it waiting for what comes after. */
  #endParagraph(): void {
    const paragraph = this.#paragraph();
    if (paragraph?.tags !== 'written') return;
    while (this.#open.at(-1) !== paragraph) this.#closeLast();
    paragraph.tags = 'waiting';
    this.#parts.push('</p>\n');
  }

  #closeParagraph(): void {
    this.#endParagraph();
    if (this.#open.at(-1) === this.#paragraph()) this.close('p');
  }

  #paragraph(): Open | undefined {
    for (let index = this.#open.length - 1; this.isWithin('p') && index >= 0; index--) {
      const entry = this.#open[index];
      if (entry === undefined || isScope(entry.name)) return undefined;
      if (entry.name === 'p') return entry;
    }
    return undefined;
  }

  #lastOf(name: string): number {
    return this.#places.get(name)?.at(-1) ?? -1;
  }

  #push(entry: Open): void {
    const place = this.#open.push(entry) - 1;
    const places = this.#places.get(entry.name);
    if (places) places.push(place);
    else this.#places.set(entry.name, [place]);
  }

  #closeLast(): void {
    const last = this.#open.pop();
    if (last === undefined) return;
    this.#places.get(last.name)?.pop();
    this.#parts.push(closingTag(last));
    this.#reader.close(last.name);
  }
}

function closingTag({ name, tags }: Open): string {
  return tags === 'written' ? `</${name}>` : '';
}

function serialize(attributes: Attributes): string {
  let written = '';
  for (const [name, value] of attributes) {
    written += flags.has(name) && value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
  }
  return written;
}
