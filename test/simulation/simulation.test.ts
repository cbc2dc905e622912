/**
 * The whole site behind a model of the cache in front of it, through generated histories. The same ones each time, so that a run says something of a change; others:
 * `SIMULATION_SEED=… npx vitest run test/simulation`, longer: `SIMULATION_RUNS=…`.
 */

import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Run } from './run.ts';
import { step } from './steps.ts';

const settings = env as unknown as { SIMULATION_RUNS?: string; SIMULATION_SEED?: string };
const histories = Number(settings.SIMULATION_RUNS || 20);
/** Milliseconds for all histories. */
const longest = 1000 * Math.max(840, histories * 12);
const seed = Number(settings.SIMULATION_SEED || 981_752_601);

describe('whatever happens to a site', () => {
  it(
    'nobody sees what is older than promised, hidden or lost',
    async () => {
      // What fails here was made to fail.
      vi.spyOn(console, 'error').mockImplementation(() => {});
      console.log(`Simulation: seed ${seed}`);
      let steps = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 100 }), async (history) => {
          const run = await Run.begin('r2');
          for (const each of history) {
            await run.step(each);
            steps++;
          }
          await run.rest();
        }),
        // Looking for the shortest history that fails could take hours.
        { numRuns: histories, seed, interruptAfterTimeLimit: longest, markInterruptAsFailure: true },
      );
      console.log(`Simulation: ${steps} steps in ${histories} histories, seed ${seed}`);
      expect(steps).toBeGreaterThanOrEqual(histories * 40);
    },
    longest + 60_000,
  );
});
