/** Files of page bundles, which Platen has at their keys and Hugo beside the page. */

import { encodePath } from '../../../src/content/paths.ts';
import { type Base, pathOf } from '../addresses.ts';
import type { Answered } from '../serve-with-platen.ts';

/** A name with a suffix, but none of a page, and none on another host: `//index.xml`. */
const isFile = /^\/(?!\/)(?:.*\/)?[^/?#]+\.(?!html?$)\w+$/i;

export class MovedFiles {
  readonly #ask: (path: string) => Promise<Answered>;
  readonly #base: Base;
  readonly #places = new Map<string, Promise<string | undefined>>();

  /** @param base Of Platen's own addresses. */
  constructor(ask: (path: string) => Promise<Answered>, base: Base) {
    this.#ask = ask;
    this.#base = base;
  }

  /** Of these addresses, those from which Platen sends visitors to a file at another one, with that one. */
  async among(targets: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const moved = new Map<string, string>();
    for (const target of targets) {
      const place = isFile.test(target) ? await this.#placeOf(target) : undefined;
      if (place !== undefined) moved.set(target, place);
    }
    return moved;
  }

  #placeOf(target: string): Promise<string | undefined> {
    const known = this.#places.get(target) ?? this.#find(target);
    this.#places.set(target, known);
    return known;
  }

  async #find(target: string): Promise<string | undefined> {
    const { status, location } = await this.#ask(encodePath(target));
    const place = status === 301 || status === 308 ? pathOf(location, this.#base) : null;
    return place !== null && isFile.test(place) ? place : undefined;
  }
}
