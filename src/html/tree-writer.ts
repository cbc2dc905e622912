import { CutFormatting } from './cut-formatting.ts';
import { divide, lengthOfCopies } from './divide.ts';
import { escapeText } from './escape.ts';
import { closingTag, isFormatting, type Open, OpenElements, openingTag } from './open-elements.ts';
import { voidElements } from './policy.ts';
import {
  closedBy,
  isBlock,
  isCell,
  isHeading,
  isOutsideCells,
  isSpecial,
  isWithinText,
  roomFor,
} from './structure.ts';
import type { Attributes, TreeReader } from './tree-reader.ts';

/** The depth at which browsers stop nesting elements, too. */
const deepest = 500;

/** The number of nested blocks through which browsers carry a formatting element that ends inside them. */
const mostBlocksWithin = 8;

/**
 * Writes well-formed HTML from authors' tags, as browsers read them. An element is closed where another one
 * ends it. A closing tag without an opening one is ignored, and all open elements are closed at the end.
 */
export class TreeWriter {
  readonly #reader: TreeReader;
  readonly #endOfVoid: string;
  readonly #onBlock: () => void;
  readonly #parts: string[] = [];
  readonly #open = new OpenElements();
  readonly #cut = new CutFormatting();

  /** @param onBlock Is called whenever no element is open any more. */
  constructor(reader: TreeReader, isXhtml = false, onBlock: () => void = () => {}) {
    this.#reader = reader;
    this.#endOfVoid = isXhtml ? ' />' : '>';
    this.#onBlock = onBlock;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'a' || name === 'nobr') this.close(name);
    if (this.#open.count >= deepest || !this.#makeRoom(name)) return;
    if (isWithinText(name)) this.#resume();
    this.#begin(name, attributes);
  }

  /** Closes the elements that browsers close at this tag: often the innermost of this name and all inside. */
  close(name: string): void {
    if (name === 'br') this.open('br', new Map());
    else if (name === 'p') this.#closeParagraph();
    else if (isFormatting(name) && !this.isForeign()) this.#endFormatting(name);
    else this.#closeFrom(closedBy(name, this.#open));
  }

  text(text: string): void {
    const isFirst = this.#open.last?.tags === 'waiting';
    const shown = isFirst ? text.replace(/^[ \t\n\f\r]+/, '') : text;
    if (isFirst && shown === '') return;
    this.#beginParagraph();
    if (/\S/.test(shown)) this.#resume();
    this.#reader.text(shown);
    this.#parts.push(escapeText(shown));
  }

  /** Writes HTML that is known to be safe and well-formed. Readers get `text`. */
  trusted(html: string, text = ''): void {
    const [, name = ''] = /^\s*<([a-z\d-]+)/i.exec(html) ?? [];
    if (isBlock(name.toLowerCase())) this.#endParagraph();
    else {
      this.#beginParagraph();
      this.#resume();
    }
    if (text !== '') this.#reader.text(text);
    this.#parts.push(html);
  }

  isWithin(name: string): boolean {
    return this.#open.lastOf(name) !== -1;
  }

  /** Whether a drawing or a formula is open. */
  isForeign(): boolean {
    return this.isWithin('svg') || this.isWithin('math');
  }

  /** The HTML so far, with its open elements closed. */
  soFar(): string {
    return this.#parts.join('') + this.#open.elements.toReversed().map(closingTag).join('');
  }

  finish(): string {
    while (this.#open.count > 0) this.#closeLast();
    return this.#parts.join('');
  }

  /** Ends the elements that this one ends. False when browsers ignore its tag. */
  #makeRoom(name: string): boolean {
    // A heading that this one ends may hold a paragraph, which ends too.
    if (isHeading(name)) this.#endParagraph();
    const room = roomFor(name, this.#open);
    if (room === null) return false;
    this.#cutFrom(room);
    if ((name === 'td' || name === 'th') && this.#open.last?.name !== 'tr') this.#begin('tr', new Map());
    if (isBlock(name)) this.#endParagraph();
    else this.#beginParagraph();
    if (name === 'p' && this.#open.last?.tags === 'waiting') this.#closeLast();
    return true;
  }

  #begin(name: string, attributes: Attributes): void {
    this.#reader.open(name, attributes);
    const tags = name === 'p' && attributes.size === 0 ? 'waiting' : 'written';
    const entry: Open = { ...{ name, tags, attributes }, part: this.#parts.length, before: '', after: '' };
    const isVoid = voidElements.has(name);
    const tag = openingTag(entry);
    if (tags === 'written') this.#parts.push(isVoid ? tag.slice(0, -1) + this.#endOfVoid : tag);
    if (isVoid) this.#reader.close(name);
    else this.#open.push(entry);
    if (isCell(name)) this.#cut.enterCell();
  }

  /** Reopens the elements that were cut off. */
  #resume(): void {
    if (this.isForeign()) return;
    for (const { name, attributes } of this.#cut.take()) {
      if (this.#open.count < deepest) this.#begin(name, attributes);
    }
  }

  #beginParagraph(): void {
    const last = this.#open.last;
    if (last?.tags !== 'waiting') return;
    last.tags = 'written';
    last.part = this.#parts.push('<p>') - 1;
    last.before = '';
    last.after = '';
  }

  /** Ends the open paragraph, if any, and leaves it waiting for later content. */
  #endParagraph(): void {
    const paragraph = this.#open.paragraph();
    if (paragraph?.tags !== 'written') return;
    this.#cutFrom(this.#open.elements.indexOf(paragraph) + 1);
    paragraph.tags = 'waiting';
    this.#parts.push('</p>\n');
  }

  /** A paragraph that waits around a block ended where the block began, so it needs no closing tag. */
  #closeParagraph(): void {
    const paragraph = this.#open.paragraph();
    if (paragraph?.tags === 'written') this.#closeFrom(this.#open.elements.indexOf(paragraph));
    else if (paragraph !== undefined && this.#open.last === paragraph) this.#closeLast();
  }

  #endFormatting(name: string): void {
    if (this.#cut.end(name)) return;
    const at = this.#open.lastOf(name);
    const within = this.#open.elements.slice(at + 1);
    if (isOutsideCells(this.#open.last?.name ?? '')) return;
    if (at === -1 || within.some((entry) => isCell(entry.name))) return;
    const blocks = within.filter((entry) => isSpecial(entry.name)).length;
    if (blocks === 0) this.#closeFrom(at);
    else if (blocks <= mostBlocksWithin) this.#divide(at);
  }

  #divide(at: number): void {
    this.#cutFrom(this.#open.elements.findLastIndex(({ name }) => isSpecial(name)) + 1);
    const [divided, ...within] = this.#open.elements.slice(at);
    if (divided === undefined || !this.#cut.mayRepeat(lengthOfCopies(divided, within))) return;
    for (const entry of divide(divided, within, this.#parts)) this.#open.end(entry);
  }

  #closeFrom(place: number): void {
    if (place === -1) return;
    this.#cutFrom(place + 1);
    this.#closeLast();
  }

  /** Closes all but the outermost `length` elements. Formatting elements continue in later content. */
  #cutFrom(length: number): void {
    let cut: Open[] = [];
    while (this.#open.count > length) {
      const last = this.#closeLast();
      if (last === undefined || isCell(last.name)) cut = [];
      else if (last.tags === 'written' && isFormatting(last.name)) cut.push(last);
    }
    if (cut.length > 0) this.#cut.add(cut.reverse());
  }

  #closeLast(): Open | undefined {
    const last = this.#open.pop();
    if (last === undefined) return undefined;
    this.#parts.push(closingTag(last));
    this.#reader.close(last.name);
    if (isCell(last.name)) this.#cut.leaveCell();
    if (this.#open.count === 0) this.#onBlock();
    return last;
  }
}
