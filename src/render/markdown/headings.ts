/** Heading ids and attributes, as Hugo makes and reads them. */

import { matchAt } from './inline/scan.ts';

/** What `{#id .class}` at a heading's end says. */
export type HeadingAttributes = { id?: string; classes: string[] };

/**
 * Takes `{#id .class key="value"}` off the end of a heading; null when it has none. Other attributes have no effect.
 * @see https://gohugo.io/content-management/markdown-attributes/
 */
export function readAttributes(heading: string): { text: string; attributes: HeadingAttributes } | null {
  const start = heading.lastIndexOf('{');
  if (start === -1 || !heading.endsWith('}') || heading.charAt(start - 1) === '\\') return null;
  const attributes: HeadingAttributes = { classes: [] };
  let at = start + 1;
  while (at < heading.length - 1) {
    const found = matchAt(attribute, heading, at);
    if (found === null) return null;
    const { id, name } = found.groups ?? {};
    if (id !== undefined) attributes.id = id;
    if (name !== undefined) attributes.classes.push(name);
    at += found[0].length;
  }
  const isEmpty = at === start + 1;
  return isEmpty ? null : { text: heading.slice(0, start).trimEnd(), attributes };
}

const attribute =
  /\s*(?:#(?<id>[\p{L}\p{N}_:.-]+)|\.(?<name>[\p{L}\p{N}_:.-]+)|[\w-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s"'{}]+))\s*/uy;

/** Gives every heading of a page an id of its own. */
export class HeadingIds {
  #taken = new Set<string>();
  /** The number at which to go on for an id that is taken. */
  #next = new Map<string, number>();

  /** An id that the author chose; it stays as it is. */
  take(id: string): string {
    this.#taken.add(id);
    return id;
  }

  /** The id of a heading whose Markdown is `text`: of several lines the last counts, as in Hugo. */
  make(text: string): string {
    const base = anchorOf(text.slice(text.lastIndexOf('\n') + 1)) || 'heading';
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

/** Each letter for itself, as in Go: `Σ` is `σ` at a word's end too, and `İ` is `i`. */
function lowerCase(letter: string): string {
  return String.fromCodePoint(letter.toLowerCase().codePointAt(0) ?? 0);
}
