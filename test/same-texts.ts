/** Random texts are the same ones each time, so that a run says something of a change. Others: `FUZZ_SEED=…`. */

import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** What random texts follow from. */
    fuzzSeed: number;
  }
}

fc.configureGlobal({ seed: inject('fuzzSeed') });
