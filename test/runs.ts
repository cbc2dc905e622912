/** How much of what is random a run makes: all in CI, a third elsewhere. Named cases are always all there. */

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
