import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { loadedBy } from '../content/site/page-policy.ts';
import { type LostPart, lostAttributes, lostElement, lostLoad, lostTags } from './losses.ts';
import { attributeText, isParagraphOfOutput, splitAtMarks } from './output-marks.ts';
import type { Page } from './page.ts';
import { openImage } from './picture.ts';
import type { Attributes } from './tree-reader.ts';
import { showUnclosed } from './unclosed.ts';

/** Depth of nested outputs, equal to that of nested shortcodes. */
const deepestOutputs = 100;

/** Reads HTML tag by tag into the page's writer. `depth` counts the shortcodes' outputs around it. */
export function readTags(html: string, page: Page, depth: number): void {
  const source = showUnclosed(html, page.policy.dropped);
  const tokenizer = new Tokenizer({}, new TagReader(source, page, depth));
  tokenizer.write(source);
  tokenizer.end();
}

class TagReader implements TokenizerCallbacks {
  readonly #source: string;
  readonly #page: Page;
  /** The number of shortcodes' outputs around the HTML. */
  readonly #depth: number;
  #name = '';
  #start = 0;
  #attributes = new Map<string, string>();
  #attribute = '';
  #value = '';
  /** The element that is being removed, and how many of its name are open. */
  #dropped: { name: string; depth: number } | undefined;
  /** Whether the next `</p>` belongs to a paragraph that an output replaces. */
  #isReplaced = false;

  constructor(source: string, page: Page, depth: number) {
    this.#source = source;
    this.#page = page;
    this.#depth = depth;
  }

  onopentagname(from: number, to: number): void {
    this.#start = from - 1;
    this.#name = this.#source.slice(from, to).toLowerCase();
    this.#attributes = new Map();
  }

  onattribname(from: number, to: number): void {
    this.#attribute = this.#source.slice(from, to).toLowerCase();
    this.#value = '';
  }

  onattribdata(from: number, to: number): void {
    this.#value += this.#source.slice(from, to);
  }

  onattribentity(codePoint: number): void {
    this.#value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value);
  }

  onopentagend(end: number): void {
    const name = this.#name;
    const { policy, filter } = this.#page;
    const rule = policy.element(name);
    if (this.#dropped !== undefined) {
      if (this.#dropped.name === name) this.#dropped.depth++;
    } else if (rule === 'drop') {
      this.#dropped = { name, depth: 1 };
      if (name !== 'iframe' || !this.#showFrame()) this.#lose(end, lostElement(name, this.#attributes));
    } else if (rule === 'keep') {
      const kept = filter(name, this.#attributes);
      const blocked = kept === null ? [] : this.#blocked(name, kept);
      if (kept === null) this.#lose(end, lostTags(name));
      else if (name === 'iframe' && blocked.length > 0 && this.#showFrame())
        this.#dropped = { name, depth: 1 };
      else {
        this.#lose(end, ...lostAttributes(name, this.#attributes, kept), ...blocked);
        this.#open(name, kept, end + 1);
      }
    } else {
      this.#lose(end, lostTags(name));
    }
  }

  /** A slash closes an element only inside drawings and formulas, none of HTML's own elements. */
  onselfclosingtag(end: number): void {
    const isDropped = this.#dropped !== undefined;
    this.onopentagend(end);
    const isForeign = this.#page.writer.isForeign() || /^(?:svg|math)$/.test(this.#name);
    if (!isForeign) return;
    if (!isDropped && this.#dropped !== undefined) this.#dropped = undefined;
    else this.onclosetagname(this.#name);
  }

  #lose(end: number, ...lost: readonly (LostPart | null)[]): void {
    const { lose } = this.#page.options;
    if (lose === undefined) return;
    const about = { source: this.#source, at: this.#start, isInOutput: this.#depth > 0 };
    const tag = this.#source.slice(this.#start, end + 1);
    for (const part of lost) if (part !== null) lose({ ...part, ...about, tag });
  }

  /** The addresses of the element that browsers do not load. */
  #blocked(name: string, kept: Attributes): LostPart[] {
    const { mayLoad } = this.#page.options;
    if (mayLoad === undefined) return [];
    return (loadedBy.get(name) ?? []).flatMap(([attribute, directive]) => {
      const address = kept.get(attribute) ?? '';
      return mayLoad(directive, address) ? [] : [lostLoad(name, attribute, address, directive)];
    });
  }

  /** Writes the player that replaces the frame, if there is one. */
  #showFrame(): boolean {
    const { outputs, options, writer } = this.#page;
    const src = attributeText(this.#attributes.get('src') ?? '', outputs);
    const output = options.frame?.(new Map([...this.#attributes, ['src', src]]));
    if (output?.kind !== 'trusted') return false;
    writer.trusted(output.html, output.text);
    return true;
  }

  onclosetag(from: number, to: number): void {
    this.onclosetagname(this.#source.slice(from, to).toLowerCase());
  }

  onclosetagname(name: string): void {
    if (this.#dropped === undefined) {
      if (name === 'p' && this.#isReplaced) this.#isReplaced = false;
      else if (this.#page.policy.element(name) === 'keep') this.#page.writer.close(name);
    } else if (this.#dropped.name === name && --this.#dropped.depth === 0) {
      this.#dropped = undefined;
    }
  }

  ontext(from: number, to: number): void {
    if (this.#dropped !== undefined) return;
    const { writer, outputs } = this.#page;
    let isDivided = false;
    for (const piece of splitAtMarks(this.#source.slice(from, to), outputs)) {
      // As in Hugo the divider's line is removed too, which is visible in code.
      if (typeof piece === 'string') writer.text(isDivided ? piece.replace(/^\n/, '') : piece);
      else if (piece.kind === 'divider') this.#endSummary();
      else if (piece.kind === 'text') writer.text(piece.text);
      else if (piece.kind === 'trusted') writer.trusted(piece.html, piece.text);
      else if (this.#depth < deepestOutputs) readTags(piece.html, this.#page, this.#depth + 1);
      isDivided = typeof piece !== 'string' && piece.kind === 'divider';
    }
  }

  ontextentity(codePoint: number): void {
    if (this.#dropped === undefined) this.#page.writer.text(String.fromCodePoint(codePoint));
  }

  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  /** The summary never ends within code: a code block is shown whole. */
  #endSummary(): void {
    const { writer, reader } = this.#page;
    if (writer.isWithin('pre')) return;
    this.#page.summaryHtml = writer.soFar();
    reader.more();
  }

  #open(name: string, attributes: Attributes, end: number): void {
    const { writer, addresses } = this.#page;
    if (name === 'p' && attributes.size === 0 && this.#isForOutput(end)) return;
    if (name === 'img') openImage(writer, attributes, addresses);
    else writer.open(name, attributes);
  }

  /**
   * As in Hugo, a shortcode alone in a paragraph of the page replaces the paragraph. Content that it encloses
   * keeps its paragraphs.
   */
  #isForOutput(end: number): boolean {
    const { outputs, reader } = this.#page;
    this.#isReplaced = this.#depth === 0 && isParagraphOfOutput(this.#source, end, outputs);
    if (!this.#isReplaced) return false;
    reader.open('p', new Map());
    reader.close('p');
    return true;
  }
}
