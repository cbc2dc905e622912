/** Heading ids, as Hugo makes them. */

import type { HeadingIdType } from '../content/site/markup-values.ts';
import { anchorTypes } from '../html/anchor.ts';

/** Gives every heading of a page an id of its own. */
export class HeadingIds {
  readonly #anchorOf: (text: string) => string;
  #taken = new Set<string>();
  /** The number at which to go on for an id that is taken. */
  #next = new Map<string, number>();

  constructor(type: HeadingIdType) {
    this.#anchorOf = anchorTypes[type];
  }

  /** An id that the author chose; it stays as it is. */
  take(id: string): string {
    this.#taken.add(id);
    return id;
  }

  /** The id of a heading with this text; one without any has none. Without letters it is `bare`. */
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
