import type { Budget } from '../budget.ts';
import { print } from '../format/print.ts';
import { Json } from '../functions/jsonify.ts';
import { unfit } from '../unfit.ts';
import { beginWatch, dropWatch, hasReadMarked, Safe, type Value } from '../value.ts';
import { type Context, start } from './context.ts';
import { escapeValue } from './escape-value.ts';
import type { Writer } from './html-writer.ts';
import { prepareText } from './prepare-text.ts';

/**
 * Writes a program that is a file of its own. As in plain text the owner's values appear as they print; those of posts
 * are escaped for their place, so that they stay values.
 */
export class ScriptWriter implements Writer {
  readonly #budget: Budget;
  readonly #parts: string[] = [];
  readonly isInText = true;
  /** Texts of posts are only values in it: the program is the owner's. */
  readonly hasMarked = false;
  #context: Readonly<Context> = { ...start, state: 'script' };

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  writeText(text: string): void {
    this.#budget.write(text.length);
    this.#parts.push(text);
    this.#context = prepareText(text, this.#context).end;
    if (!this.#context.state.startsWith('script'))
      throw unfit('Cannot read the program: nothing in it may end a script');
  }

  writeValue(value: Value): void {
    const before = beginWatch();
    const plain = value === null ? '<no value>' : print([value], this.#budget);
    const isMarked = hasReadMarked();
    dropWatch(before);
    const text = isMarked ? this.#escape(value) : plain;
    this.#budget.write(text.length);
    this.#parts.push(text);
    if (this.#context.state === 'script') this.#context = { ...this.#context, slash: 'division' };
  }

  finish(): string {
    return this.#parts.join('');
  }

  /** JSON is a value as it is, where one may stand. */
  #escape(value: Value): string {
    const json = value instanceof Json ? new Safe('JS', value.text) : value;
    return escapeValue(json, this.#context, this.#budget);
  }
}
