/** Heading ids, as Hugo makes them. */

import type { HeadingIdType } from '../content/site/markup-values.ts';
import { anchorTypes } from '../html/anchor.ts';

/** Gives each heading of a page a unique id. */
export class HeadingIds {
  readonly #anchorOf: (text: string) => string;
  #taken = new Set<string>();
  /** The next number to try for an id that is taken. */
  #next = new Map<string, number>();

  constructor(type: HeadingIdType) {
    this.#anchorOf = anchorTypes[type];
  }

  /** All ids so far. */
  get all(): string[] {
    return [...this.#taken];
  }

  /** Takes an id that the author chose, unchanged. */
  take(id: string): string {
    this.#taken.add(id);
    return id;
  }

  /** The id of a heading with this text; empty for an empty text. A text without letters gets `bare`. */
  make(text: string, bare = 'heading'): string {
    if (text === '') return '';
    const base = this.#anchorOf(text) || bare;
    if (!this.#taken.has(base)) return this.take(base);
    let number = this.#next.get(base) ?? 1;
    while (this.#taken.has(`${base}-${number}`)) number++;
    this.#next.set(base, number + 1);
    return this.take(`${base}-${number}`);
  }
}
