/**
 * How formatting (`<b>`, `<a>`, …) continues after a block begins or ends inside it. Browsers reopen the
 * element in the following content, until its own closing tag.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#reconstruct-the-active-formatting-elements
 */

import { type Open, openingTag } from './open-elements.ts';

type Formatting = Pick<Open, 'name' | 'attributes'> & { tag: string };

/** Browsers remember at most three equal elements. */
const mostEqual = 3;

/** Without this limit, a text that leaves tags open would grow with every paragraph. */
const mostCut = 20;
const mostRepeated = 500_000;

/** Formatting elements that were cut off and wait to be reopened. Each table cell has its own list. */
export class CutFormatting {
  #cut: Formatting[] = [];
  readonly #outside: Formatting[][] = [];
  #repeated = 0;

  /** Takes elements, the outermost first. They enclosed all elements that wait already. */
  add(elements: readonly Open[]): void {
    const formatting = elements.map((element): Formatting => ({ ...element, tag: openingTag(element) }));
    const all = [...formatting, ...this.#cut].slice(-mostCut);
    const isRemembered = ({ tag }: Formatting, index: number) =>
      all.filter((other, at) => at > index && other.tag === tag).length < mostEqual;
    this.#cut = all.filter(isRemembered);
  }

  /** Forgets the last element of this name. False when none waits. */
  end(name: string): boolean {
    const at = this.#cut.findLastIndex((formatting) => formatting.name === name);
    if (at !== -1) this.#cut.splice(at, 1);
    return at !== -1;
  }

  /** Removes and returns the elements to reopen, the outermost first. */
  take(): Formatting[] {
    if (this.#cut.length === 0) return this.#cut;
    const taken = this.#cut.filter(({ tag }) => this.mayRepeat(tag.length));
    this.#cut = [];
    return taken;
  }

  /** Whether that many characters of tags may be repeated. */
  mayRepeat(length: number): boolean {
    this.#repeated += length;
    return this.#repeated <= mostRepeated;
  }

  enterCell(): void {
    this.#outside.push(this.#cut);
    this.#cut = [];
  }

  leaveCell(): void {
    this.#cut = this.#outside.pop() ?? [];
  }
}
