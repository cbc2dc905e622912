/**
 * How text's form (`<b>`, `<a>`, …) goes on where a block ends or begins in its midst: browsers begin it anew in what
 * follows, until its own closing tag comes.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#reconstruct-the-active-formatting-elements
 */

import { type Open, openingTag } from './open-elements.ts';

type Formatting = Pick<Open, 'name' | 'attributes'> & { tag: string };

/** Of equal ones browsers remember no more than three. */
const mostEqual = 3;

/** Beyond these a text that leaves tags open would grow with every paragraph. */
const mostCut = 20;
const mostRepeated = 500_000;

/** Those that were cut off and wait to be begun anew; what is in a cell of a table is on its own. */
export class CutFormatting {
  #cut: Formatting[] = [];
  readonly #outside: Formatting[][] = [];
  #repeated = 0;

  /** The outermost first. They were around all that waits already. */
  add(elements: readonly Open[]): void {
    const formatting = elements.map((element): Formatting => ({ ...element, tag: openingTag(element) }));
    const all = [...formatting, ...this.#cut].slice(-mostCut);
    const isRemembered = ({ tag }: Formatting, index: number) =>
      all.filter((other, at) => at > index && other.tag === tag).length < mostEqual;
    this.#cut = all.filter(isRemembered);
  }

  /** Forgets the last one of this name. False when none waits. */
  end(name: string): boolean {
    const at = this.#cut.findLastIndex((formatting) => formatting.name === name);
    if (at !== -1) this.#cut.splice(at, 1);
    return at !== -1;
  }

  /** What is to begin anew, the outermost first; it waits no longer. */
  take(): Formatting[] {
    if (this.#cut.length === 0) return this.#cut;
    const taken = this.#cut.filter(({ tag }) => this.mayRepeat(tag.length));
    this.#cut = [];
    return taken;
  }

  /** Whether tags of so many characters may be written once more. */
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
