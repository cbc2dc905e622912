/** HTML as a template writes it: where each value stands is known, so that it is escaped for that place. */

import type { Budget } from '../budget.ts';
import { Safe, type Value } from '../value.ts';
import { attributeKind } from './attribute-kind.ts';
import { Place } from './context.ts';
import { inAttribute, inName, inText, textOf } from './escape-value.ts';
import { readText } from './read-text.ts';

/** Where a template's texts and values go. */
export type Writer = {
  /** @param locate Gets the offset in `text` of what a warning is about. */
  writeText(text: string, locate?: (index: number) => void): void;
  writeValue(value: Value): void;
  finish(): string;
};

export class HtmlWriter implements Writer {
  readonly #budget: Budget;
  readonly #place: Place;

  constructor(budget: Budget, warn: (message: string) => void) {
    this.#budget = budget;
    this.#place = new Place(warn);
  }

  /** @param locate Gets the offset in `text` of what a warning is about. */
  writeText(text: string, locate: (index: number) => void = () => {}): void {
    this.#budget.write(text.length);
    for (let at = 0; at < text.length; ) {
      locate(at);
      at = readText(this.#place, text, at);
    }
  }

  /** Writes nothing where no value may stand: in comments, programs and styles. */
  writeValue(value: Value): void {
    const [place, budget] = [this.#place, this.#budget];
    if (value === null) return;
    if (place.state === 'before value') place.openValue('"', true);
    switch (place.state) {
      case 'text':
        this.#emit(inText(value, budget));
        break;
      case 'value':
        this.#emit(inAttribute(value, place.kind, place.isQuery, budget));
        break;
      case 'tag open':
        this.#writeTag(value);
        break;
      case 'tag name':
        this.#writeTagName(inName(value, budget));
        break;
      case 'attribute name':
        this.#writeAttributeName(place.attribute, inName(value, budget));
        break;
      case 'tag':
      case 'after name':
        if (value instanceof Safe && value.kind === 'HTMLAttr') this.writeText(value.text);
        else this.#writeAttributeName('', inName(value, budget));
    }
  }

  /** The HTML; the value of an attribute that is still open is checked and closed. */
  finish(): string {
    if (this.#place.state === 'value') this.#place.closeValue();
    this.#place.emitPending();
    return this.#place.html;
  }

  #emit(html: string): void {
    this.#budget.write(html.length);
    this.#place.emit(html);
  }

  /** Behind `<` or `</`: a value that is no name is text, and so is the sign before it. */
  #writeTag(value: Value): void {
    const place = this.#place;
    const name = inName(value, this.#budget);
    place.isClosing = place.pending === '</';
    place.tag = '';
    if (/^[a-z]/i.test(name)) {
      place.state = 'tag name';
      place.emitPending();
      this.#writeTagName(name);
    } else {
      place.state = 'text';
      this.#emit(`&lt;${place.pending.slice(1)}${inText(textOf(value, this.#budget), this.#budget)}`);
      place.pending = '';
    }
  }

  #writeTagName(name: string): void {
    this.#place.tag += name.toLowerCase();
    this.#emit(name);
  }

  /** Names of addresses, styles and programs are not for values to choose. */
  #writeAttributeName(before: string, name: string): void {
    const place = this.#place;
    if (name === '' || attributeKind(before + name) !== 'plain') return;
    place.attribute = before + name;
    place.state = 'attribute name';
    this.#emit(name);
  }
}
