/** Results of `partialCached` in one rendering: https://gohugo.io/functions/partials/includecached/ */

import type { Budget } from './budget.ts';
import { unfit } from './unfit.ts';
import type { Value } from './value.ts';

/** Steps up to which a partial runs again for each text. */
const mostSteps = 10_000;

type Result = { value: Value; steps: number };

type Around = {
  budget: Budget;
  /** The text of a page that is made now, and may be kept; undefined for a page as a whole. */
  part: object | undefined;
  /** Is called where the result follows from what ran before. */
  sharing: () => void;
};

/**
 * A partial runs once for all calls with the same name and variants. It runs again for each text of a page, so that the
 * text does not depend on what came before. If it takes many steps, all share the first result.
 */
export class CachedPartials {
  readonly #shared = new Map<string, Result>();
  readonly #ofParts = new WeakMap<object, Map<string, Result>>();
  readonly #running = new Set<string>();

  /** @param key Made of the language, the name and the variants. */
  result(key: string, name: string, { budget, part, sharing }: Around, make: () => Value): Value {
    const own = part === undefined ? this.#shared : this.#ofPart(part);
    const known = own.get(key);
    if (known !== undefined) return known.value;
    const shared = this.#shared.get(key);
    if (shared !== undefined && shared.steps > mostSteps) {
      sharing();
      return shared.value;
    }
    if (this.#running.has(key)) throw unfit(`Cannot call the cached partial "${name}": it runs already`);
    const before = budget.used.steps;
    this.#running.add(key);
    try {
      const value = make();
      const result = { value, steps: budget.used.steps - before };
      own.set(key, result);
      if (result.steps > mostSteps) this.#shared.set(key, result);
      return value;
    } finally {
      this.#running.delete(key);
    }
  }

  #ofPart(part: object): Map<string, Result> {
    const known = this.#ofParts.get(part) ?? new Map<string, Result>();
    this.#ofParts.set(part, known);
    return known;
  }
}
