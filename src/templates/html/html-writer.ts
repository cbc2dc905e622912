/** Writes HTML for a template: tracks the context of each value, and escapes the value for it. */

import type { Budget } from '../budget.ts';
import { Safe, type Value } from '../value.ts';
import { attributeKind } from './attribute-kind.ts';
import { Context } from './context.ts';
import { inAttribute, inName, inText, textOf } from './escape-value.ts';
import { readText } from './read-text.ts';

/** Takes a template's texts and values. */
export type Writer = {
  /** @param locate Gets the offset in `text` of the next warning. */
  writeText(text: string, locate?: (index: number) => void): void;
  writeValue(value: Value): void;
  finish(): string;
};

export class HtmlWriter implements Writer {
  readonly #budget: Budget;
  readonly #context: Context;

  constructor(budget: Budget, warn: (message: string) => void) {
    this.#budget = budget;
    this.#context = new Context(warn);
  }

  /** @param locate Gets the offset in `text` of the next warning. */
  writeText(text: string, locate: (index: number) => void = () => {}): void {
    this.#budget.write(text.length);
    for (let at = 0; at < text.length; ) {
      locate(at);
      at = readText(this.#context, text, at);
    }
  }

  /** Writes nothing where a value is forbidden: in comments, programs and styles. */
  writeValue(value: Value): void {
    const [context, budget] = [this.#context, this.#budget];
    if (value === null) return;
    if (context.state === 'before value') context.openValue('"', true);
    switch (context.state) {
      case 'text':
        this.#emit(inText(value, budget));
        break;
      case 'value':
        this.#emit(inAttribute(value, context.kind, context.isQuery, budget));
        break;
      case 'tag open':
        this.#writeTag(value);
        break;
      case 'tag name':
        this.#writeTagName(inName(value, budget));
        break;
      case 'attribute name':
        this.#writeAttributeName(context.attribute, inName(value, budget));
        break;
      case 'tag':
      case 'after name':
        if (value instanceof Safe && value.kind === 'HTMLAttr') this.writeText(value.text);
        else this.#writeAttributeName('', inName(value, budget));
    }
  }

  /** The HTML. The value of an attribute that is still open is checked and closed. */
  finish(): string {
    if (this.#context.state === 'value') this.#context.closeValue();
    this.#context.emitPending();
    return this.#context.html;
  }

  #emit(html: string): void {
    this.#budget.write(html.length);
    this.#context.emit(html);
  }

  /** Writes a value after `<` or `</`. If the value is no name, it is text, and so is the sign before it. */
  #writeTag(value: Value): void {
    const context = this.#context;
    const name = inName(value, this.#budget);
    context.isClosing = context.pending === '</';
    context.tag = '';
    if (/^[a-z]/i.test(name)) {
      context.state = 'tag name';
      context.emitPending();
      this.#writeTagName(name);
    } else {
      context.state = 'text';
      this.#emit(`&lt;${context.pending.slice(1)}${inText(textOf(value, this.#budget), this.#budget)}`);
      context.pending = '';
    }
  }

  #writeTagName(name: string): void {
    this.#context.tag += name.toLowerCase();
    this.#emit(name);
  }

  /** A value cannot make the name of an attribute with addresses, styles or programs. */
  #writeAttributeName(before: string, name: string): void {
    const context = this.#context;
    if (name === '' || attributeKind(before + name) !== 'plain') return;
    context.attribute = before + name;
    context.state = 'attribute name';
    this.#emit(name);
  }
}
