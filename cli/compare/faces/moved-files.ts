/** Files of page bundles, which Platen has at their keys and Hugo beside the page; and pages with other addresses. */

import { encodePath } from '../../../src/content/paths.ts';
import { type Base, pathOf } from '../addresses.ts';
import type { Answered } from '../serve-with-platen.ts';

/** A name with a suffix, but none of a page, and none on another host: `//index.xml`. */
const isFile = /^\/(?!\/)(?:.*\/)?[^/?#]+\.(?!html?$)\w+$/i;

/** An address that ends in `.html` or has capitals, on no other host. */
const isOddPage = /^\/(?!\/).*(?:\.html?$|\p{Lu})/u;

/** Whether the second address is the first as Platen spells it: small, with a slash at its end. */
export function isSamePage(path: string, other: string): boolean {
  const plain = path.replace(/(?:\/index)?\.html?$/, '').replace(/(.)\/$/, '$1');
  return path !== other && `${plain.toLowerCase()}/` === other.toLowerCase();
}

export class MovedFiles {
  readonly #ask: (path: string) => Promise<Answered>;
  readonly #base: Base;
  readonly #places = new Map<string, Promise<string | undefined>>();

  /** @param base Of Platen's own addresses. */
  constructor(ask: (path: string) => Promise<Answered>, base: Base) {
    this.#ask = ask;
    this.#base = base;
  }

  /** Of these addresses, those from which Platen sends visitors to a file or page at another one, with that one. */
  async among(targets: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const moved = new Map<string, string>();
    for (const target of targets) {
      const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
      const mayBe = isFile.test(target) || isOddPage.test(path);
      const place = mayBe ? await this.#placeOf(path) : undefined;
      if (place !== undefined) moved.set(target, `${place}${rest}`);
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
    return place !== null && (isFile.test(place) || isSamePage(target, place)) ? place : undefined;
  }
}
