/** Heading ids, as Hugo makes them. */

import type { HeadingIdType } from '../content/site/markup-values.ts';

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

/**
 * Letters and digits of all scripts in lower case, `_`, `-`, and `-` for each space; nothing else stays.
 * @see https://gohugo.io/configuration/markup/#parserautoidtype (github)
 */
export function anchorOf(text: string): string {
  return text
    .trim()
    .replaceAll(' ', '-')
    .replace(/[^\p{L}\p{Nd}_-]/gu, '')
    .replace(/[\p{Lu}\p{Lt}]/gu, lowerCase);
}

/** The same without accents and without letters that are not ASCII. */
function asciiAnchorOf(text: string): string {
  return anchorOf(text)
    .normalize('NFD')
    .replace(/[^!-~]/g, '');
}

/** Letters and numbers in lower case, one `-` for all that stands between them. */
function blackfridayAnchorOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('-').replace(/[\p{Lu}\p{Lt}\p{Nl}]/gu, lowerCase);
}

const anchorTypes = {
  github: anchorOf,
  'github-ascii': asciiAnchorOf,
  blackfriday: blackfridayAnchorOf,
};

/** Each letter for itself, as in Go: `Σ` is `σ` at a word's end too, and `İ` is `i`. */
function lowerCase(letter: string): string {
  return String.fromCodePoint(letter.toLowerCase().codePointAt(0) ?? 0);
}
