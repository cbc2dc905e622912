import { escapeAttribute } from './escape.ts';
import { flags } from './policy.ts';
import { isScope, type Opened } from './structure.ts';
import type { Attributes } from './tree-reader.ts';

const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/**
 * An open element. `waiting`: the tag of a paragraph is written only with its first content. A block inside
 * ends the paragraph; content after the block reopens it. `ended`: all its tags are written, though elements
 * that began inside are open.
 */
export type Open = {
  name: string;
  tags: 'written' | 'waiting' | 'ended';
  attributes: Attributes;
  /** The index of its opening tag among the parts, and the tags added before and after it since. */
  part: number;
  before: string;
  after: string;
};

export function openingTag({ name, attributes }: Pick<Open, 'name' | 'attributes'>): string {
  return `<${name}${serialize(attributes)}>`;
}

export function closingTag({ name, tags }: Open): string {
  return tags === 'written' ? `</${name}>` : '';
}

function serialize(attributes: Attributes): string {
  let written = '';
  for (const [name, value] of attributes) {
    written += flags.has(name) && value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
  }
  return written;
}

/** Whether browsers reopen the element after anything but its own closing tag ended it. */
export function isFormatting(name: string): boolean {
  return formatting.has(name);
}

/** The open elements, the outermost first. */
export class OpenElements implements Opened {
  readonly elements: Open[] = [];
  /** Indices of the elements of each name, without those that are `ended`. */
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

  /** Marks an element whose tags are all written. */
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
