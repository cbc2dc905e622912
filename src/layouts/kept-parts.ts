/** Parts of pages' texts that an engine keeps for later renderings. */

import type { PageFacts } from '../content/layouts/page-facts.ts';
import type { Effects, Reach } from './recorder.ts';

/** Characters that are kept in all. */
const most = 8_388_608;

/** Characters that a part takes besides its texts. */
const least = 500;

export type KeptPart = {
  /** The page as it was; every change of its record makes others. */
  facts: PageFacts;
  /** The state of the site and the day, where the part depends on them. */
  state: string;
  reach: Exclude<Reach, 'rendering'>;
  value: unknown;
  effects: Effects;
  /** Characters. */
  size: number;
};

/** The parts that were used last. */
export class KeptParts {
  readonly #parts = new Map<string, KeptPart>();
  #size = 0;

  /** @param name Names the page, the part, and all that it may depend on besides the page and the site. */
  find(name: string, facts: PageFacts, state: string): KeptPart | undefined {
    const part = this.#parts.get(name);
    if (part === undefined || part.facts !== facts) return undefined;
    if (part.reach === 'site' && part.state !== state) return undefined;
    this.#parts.delete(name);
    this.#parts.set(name, part);
    return part;
  }

  keep(name: string, { size, ...part }: KeptPart): void {
    this.#forget(name);
    this.#parts.set(name, { ...part, size: size + least });
    this.#size += size + least;
    for (const oldest of this.#parts.keys()) {
      if (this.#size <= most) break;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    this.#size -= this.#parts.get(name)?.size ?? 0;
    this.#parts.delete(name);
  }
}
