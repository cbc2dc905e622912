import { Budget, perRun } from '../../../src/templates/budget.ts';
import type { Tools } from '../../../src/templates/value.ts';

/** Services for functions that call neither templates nor other functions. */
export function someTools(): Tools {
  return {
    budget: new Budget(perRun),
    warn: () => {},
    call: () => null,
    run: {
      partial: () => null,
      partialCached: () => null,
      inner: () => null,
      hasTemplate: () => false,
      templates: () => [],
      stores: new Map(),
    },
  };
}
