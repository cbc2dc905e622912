/** Writes HTML for a template: tracks the context of each value, and escapes the value for the context. */

import type { Budget } from '../budget.ts';
import { unfit } from '../unfit.ts';
import { beginWatch, dropWatch, hasReadMarked, Safe, type Value } from '../value.ts';
import { type Context, keyOf, start } from './context.ts';
import { escapeValue } from './escape-value.ts';
import { PageOutput } from './page-output.ts';
import type { PolicyNotes } from './policy-notes.ts';
import { type Prepared, prepareText } from './prepare-text.ts';
import { openValue } from './read-tag.ts';
import { isForeign, isMarkedText } from './value-text.ts';

/** Takes a template's texts and values. */
export type Writer = {
  /**
   * @param locate Gets the offset in `text` of the next warning or of a part that cannot be read.
   * @param source The node that the text belongs to; a text with a node is read only once for each context.
   * @throws {Problem} For HTML that Go refuses in templates.
   */
  writeText(text: string, locate?: (index: number) => void, source?: object): void;
  writeValue(value: Value): void;
  finish(): string;
  /** Whether a text of a post was written: then the result is one. */
  readonly hasMarked: boolean;
  /** Whether a value that is written now stands between tags. */
  readonly isInText: boolean;
};

/** How the texts of templates read from each context they began in; they are kept as long as the templates. */
const prepared = new WeakMap<object, Map<string, Prepared>>();

export class HtmlWriter implements Writer {
  readonly #budget: Budget;
  readonly #output: PageOutput;
  readonly #isOwnLayout: boolean;
  hasMarked = false;
  #context: Readonly<Context> = start;
  #key = keyOf(start);

  /**
   * @param notes What the page's policy must allow is noted there. Undefined for shortcodes of a site without
   * own layouts: their addresses are checked as those of posts are.
   */
  constructor(budget: Budget, warn: (message: string) => void, notes?: PolicyNotes) {
    this.#budget = budget;
    this.#isOwnLayout = notes !== undefined;
    this.#output = new PageOutput(notes, warn);
  }

  get isInText(): boolean {
    return this.#context.state === 'text';
  }

  writeText(text: string, locate: (index: number) => void = () => {}, source?: object): void {
    this.#budget.write(text.length);
    const { output, marks, end, key } = this.#prepare(text, locate, source);
    let from = 0;
    for (const mark of marks) {
      if (mark.at > from) this.#output.emit(output.slice(from, mark.at));
      from = mark.at;
      if (mark.kind === 'loader') this.#output.openElement(mark.name);
      else if (mark.kind === 'value') this.#output.openValue(mark.name);
      else if (mark.kind === 'tag end') this.#output.closeTag();
      else if (mark.kind === 'script end') this.#output.closeScript();
      else {
        locate(mark.source);
        this.#output.closeValue();
      }
    }
    this.#output.emit(from === 0 ? output : output.slice(from));
    this.#context = end;
    this.#key = key;
  }

  writeValue(given: Value): void {
    const value = this.#context.state === 'tag name' ? this.#afterName(given) : given;
    const context = this.#placeOfValue();
    const before = beginWatch();
    const html = this.#escape(value, context);
    this.hasMarked ||= hasReadMarked() || isMarkedText(value);
    dropWatch(before);
    this.#budget.write(html.length);
    this.#output.emitValue(html, isForeign(value));
    const isWhole = context.state === 'attribute name' && value instanceof Safe && value.kind === 'HTMLAttr';
    if (isWhole && !isForeign(value)) this.#output.noteAttributes(html);
    const isName = context.state === 'tag name' || context.state === 'attribute name';
    const name = html.endsWith('"') ? '' : (context.name + html.toLowerCase()).slice(0, 64);
    if (isName) this.#move({ ...context, name });
    else if (context.state === 'script') this.#move({ ...context, slash: 'division' });
    else if (context !== this.#context) this.#move(context);
  }

  /** Attributes that begin with a space end the element's name before them. */
  #afterName(value: Value): Value {
    if (!(value instanceof Safe) || value.kind !== 'HTMLAttr') return value;
    const [space = ''] = /^[\t\n\f\r ]/.exec(value.text) ?? [];
    if (space !== '') this.writeText(space);
    return new Safe(value.kind, value.text.slice(space.length), value.isMarked);
  }

  /** @throws {Problem} When a tag, a comment or a script is still open in a page. */
  finish(): string {
    if (this.#context.state !== 'text' && this.#isOwnLayout) {
      throw unfit('Cannot end the template: all its tags, comments, scripts and styles must be closed');
    }
    if (this.#context.isWatched) this.#output.closeValue();
    return this.#output.html;
  }

  #prepare(text: string, locate: (index: number) => void, source: object | undefined): Prepared {
    if (source === undefined) return prepareText(text, this.#context, locate);
    let known = prepared.get(source);
    if (known === undefined) {
      known = new Map();
      prepared.set(source, known);
    }
    const found = known.get(this.#key);
    if (found !== undefined) return found;
    const made = prepareText(text, this.#context, locate);
    // Names that values make could be many.
    if (known.size < 8) known.set(this.#key, made);
    return made;
  }

  /**
   * Without own layouts, nothing but simple styles is written in programs and styles, and whole addresses are
   * checked instead of their starts.
   */
  #escape(value: Value, context: Readonly<Context>): string {
    if (this.#isOwnLayout) return escapeValue(value, context, this.#budget);
    const isStart = context.state === 'address' && context.part === 'start';
    const html = escapeValue(value, isStart ? { ...context, part: 'path' } : context, this.#budget);
    if (context.state.startsWith('script')) return '';
    return context.state.startsWith('style') && !/^[\w\s#.,%!-]*$/.test(html) ? '' : html;
  }

  /** The context of a value that begins here. */
  #placeOfValue(): Readonly<Context> {
    const { state } = this.#context;
    if (state === 'tag' || state === 'after name') {
      return { ...this.#context, state: 'attribute name', attribute: 'plain', name: '' };
    }
    if (state !== 'before value') return this.#context;
    const context = { ...this.#context };
    openValue(context, ' ');
    if (context.isWatched) this.#output.openValue(context.name);
    context.attribute = 'plain';
    return context;
  }

  #move(context: Readonly<Context>): void {
    this.#context = context;
    this.#key = keyOf(context);
  }
}
