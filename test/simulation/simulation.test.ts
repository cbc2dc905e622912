/**
 * The whole site behind a model of the cache in front of it, through generated histories. The same ones each time, so that a run says something of a change; others:
 * `SIMULATION_SEED=… npx vitest run test/simulation`, longer: `SIMULATION_RUNS=…`.
 */

import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Run } from './run.ts';
import { layoutPartKeys, partKeys, stepWith } from './steps.ts';

const settings = env as unknown as { SIMULATION_RUNS?: string; SIMULATION_SEED?: string };
const histories = Number(settings.SIMULATION_RUNS || 20);
/** Milliseconds for all histories. */
const longest = 1000 * Math.max(840, histories * 12);
const seed = Number(settings.SIMULATION_SEED || 981_752_601);

const kinds = [
  { by: 'the built-in theme', hasLayouts: false, parts: partKeys, share: 1 },
  { by: 'layouts of its own', hasLayouts: true, parts: layoutPartKeys, share: 0.5 },
] as const;

describe('whatever happens to a site', () => {
  it.each(kinds)(
    'nobody sees of $by what is older than promised, hidden or lost',
    async ({ hasLayouts, parts, share }) => {
      const numRuns = Math.ceil(histories * share);
      const step = stepWith(fc.constantFrom(...parts));
      // What fails here was made to fail.
      vi.spyOn(console, 'error').mockImplementation(() => {});
      console.log(`Simulation: seed ${seed}`);
      let steps = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 100 }), async (history) => {
          const run = await Run.begin('r2', hasLayouts);
          for (const each of history) {
            await run.step(each);
            steps++;
          }
          await run.rest();
        }),
        // Looking for the shortest history that fails could take hours.
        { numRuns, seed, interruptAfterTimeLimit: longest, markInterruptAsFailure: true },
      );
      console.log(`Simulation: ${steps} steps in ${numRuns} histories, seed ${seed}`);
      expect(steps).toBeGreaterThanOrEqual(numRuns * 40);
    },
    longest + 60_000,
  );
});
