/** How much of what repeats itself a run makes: all in CI, a third elsewhere. */

import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether this is CI. */
    makesAllRuns: boolean;
  }
}

/** Of `all` random runs those that are made here. */
export function runs(all: number): number {
  return inject('makesAllRuns') ? all : Math.ceil(all / 3);
}

/** Of cases that differ little those that are made here. `offset` says which third, so that tests of the same cases differ. */
export function sample<T>(all: readonly T[], offset = 0): readonly T[] {
  return inject('makesAllRuns') ? all : all.filter((_, index) => (index + offset) % 3 === 0);
}
