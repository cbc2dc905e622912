import type { Budget } from '../budget.ts';
import { print } from '../format/print.ts';
import { beginWatch, dropWatch, hasReadMarked, type Value } from '../value.ts';
import type { Writer } from './html-writer.ts';

/** Writes text without escaping, such as Markdown: values appear as they print. */
export class TextWriter implements Writer {
  readonly #budget: Budget;
  readonly #parts: string[] = [];
  readonly isInText = true;
  hasMarked = false;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  writeText(text: string): void {
    this.#budget.write(text.length);
    this.#parts.push(text);
  }

  writeValue(value: Value): void {
    const before = beginWatch();
    this.writeText(value === null ? '<no value>' : print([value], this.#budget));
    this.hasMarked ||= hasReadMarked();
    dropWatch(before);
  }

  finish(): string {
    return this.#parts.join('');
  }
}
