import type { Open } from './open-element.ts';
import { isScope, type Opened } from './structure.ts';

/** The elements that are open, the outermost first. */
export class OpenElements implements Opened {
  readonly elements: Open[] = [];
  /** Where the elements of each name are, those that are `ended` left out. */
  readonly #places = new Map<string, number[]>();

  get count(): number {
    return this.elements.length;
  }

  get last(): Open | undefined {
    return this.elements.at(-1);
  }

  lastOf(name: string): number {
    return this.#places.get(name)?.at(-1) ?? -1;
  }

  push(entry: Open): void {
    const place = this.elements.push(entry) - 1;
    const places = this.#places.get(entry.name);
    if (places) places.push(place);
    else this.#places.set(entry.name, [place]);
  }

  pop(): Open | undefined {
    const last = this.elements.pop();
    if (last !== undefined && last.tags !== 'ended') this.#places.get(last.name)?.pop();
    return last;
  }

  /** All its tags are written. */
  end(entry: Open): void {
    entry.tags = 'ended';
    const places = this.#places.get(entry.name);
    places?.splice(places.lastIndexOf(this.elements.indexOf(entry)), 1);
  }

  /** The paragraph that the next block ends. */
  paragraph(): Open | undefined {
    for (let index = this.count - 1; this.lastOf('p') !== -1 && index >= 0; index--) {
      const entry = this.elements[index];
      if (entry === undefined || isScope(entry.name)) return undefined;
      if (entry.name === 'p') return entry;
    }
    return undefined;
  }
}
