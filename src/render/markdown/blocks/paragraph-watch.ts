import { readAttributeLine } from './attribute-line.ts';
import { beginsNote, carriesOn, isUnderline, startOf, withoutMarkers } from './block-starts.ts';
import type { BlockSyntax } from './block-syntax.ts';
import { closesFence } from './fence.ts';
import { endsHtml, type HtmlStart } from './html-block.ts';
import { isBlank } from './lines.ts';

/**
 * Follows the lines of a quote or a note to know whether they end within a paragraph,
 * which the next line may then carry on without the marker: a *lazy* line.
 * It looks at each line once; blocks within blocks are seen through their markers.
 * @see https://spec.commonmark.org/0.31.2/#lazy-continuation-line
 */
export class ParagraphWatch {
  readonly #syntax: BlockSyntax;
  #isOpen = false;
  #fence: { marker: string; quotes: number } | undefined;
  #html: HtmlStart | undefined;

  constructor(syntax: BlockSyntax) {
    this.#syntax = syntax;
  }

  /** Whether `line`, which has no marker, carries on the paragraph. */
  isLazy(line: string): boolean {
    if (!this.#isOpen || isBlank(line) || (this.#syntax.notes && beginsNote(line))) return false;
    return carriesOn(line) && !this.#isAttributes(line);
  }

  /** Takes the next line of content, without the marker of the quote or note itself. */
  see(line: string): void {
    const { text, quotes } = withoutMarkers(line);
    if (this.#fence !== undefined && quotes < this.#fence.quotes) this.#fence = undefined;
    if (this.#fence !== undefined) this.#seeInFence(text, this.#fence.marker);
    else if (this.#html !== undefined) this.#seeInHtml(text, this.#html);
    else if (isBlank(text) || this.#isAttributes(text)) this.#isOpen = false;
    else this.#seeText(text, quotes);
  }

  /** The attributes of the block above the line, which then has ended. */
  #isAttributes(line: string): boolean {
    return this.#syntax.attributes && readAttributeLine(line) !== null;
  }

  #seeInFence(text: string, marker: string): void {
    if (closesFence(text, marker)) this.#fence = undefined;
  }

  #seeInHtml(text: string, start: HtmlStart): void {
    if (endsHtml(text, start)) this.#html = undefined;
  }

  #seeText(text: string, quotes: number): void {
    const start = startOf(text);
    if (start.kind === 'fence') this.#fence = { marker: start.marker, quotes };
    if (start.kind === 'html' || (start.kind === 'tag' && !this.#isOpen)) this.#html = start.start;
    const endsHeading = this.#isOpen && isUnderline(text);
    const isText =
      start.kind === 'paragraph' || (this.#isOpen && (start.kind === 'code' || start.kind === 'tag'));
    this.#isOpen = isText && !endsHeading;
  }
}
