import type { Budget } from '../budget.ts';
import { print } from '../format/print.ts';
import type { Value } from '../value.ts';
import type { Writer } from './html-writer.ts';

/** Writes text without escaping, such as Markdown: values appear as they print. */
export class TextWriter implements Writer {
  readonly #budget: Budget;
  readonly #parts: string[] = [];

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  writeText(text: string): void {
    this.#budget.write(text.length);
    this.#parts.push(text);
  }

  writeValue(value: Value): void {
    this.writeText(value === null ? '<no value>' : print([value], this.#budget));
  }

  finish(): string {
    return this.#parts.join('');
  }
}
