import { cloudflareTest } from '@cloudflare/vitest-plugin';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { changedPackage } from './cli/build/packages.ts';
import { LongFirst } from './test/long-first.ts';
import { isNoise, quietRuntime } from './test/quiet-runtime.ts';
import { storeInMemory } from './test/store-in-memory.ts';
import { TellLeftOut } from './test/tell-left-out.ts';

quietRuntime();
storeInMemory();

// Nothing in the tests asks the network for anything.
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
process.env['WRANGLER_SEND_METRICS'] = 'false';

/** Tests that start processes, browsers or command-line tools, or read the sources, run in Node; all others inside workerd. */
const inNode = ['test/cli/**/*.test.ts', 'test/browser/**/*.test.ts', 'test/process/**/*.test.ts'];

/** What the simulation is asked for, how many histories and which; what random texts follow from. */
const { SIMULATION_RUNS = '', SIMULATION_SEED = '', FUZZ_SEED = '981752601' } = process.env;
const bindings = { SIMULATION_RUNS, SIMULATION_SEED };

/** No test fails on a clock: these only end what hangs. */
const timeouts = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } };

/** The packages as the Worker has them; a file that a test asks for as text is its own. */
const builtPackages: Plugin = {
  name: 'built-packages',
  enforce: 'pre',
  transform: (code, id) =>
    /\?raw$/.test(id) ? undefined : changedPackage(id.replace(/\?.*/, ''), () => code),
};

export default defineConfig({
  test: {
    // One file more at a time than there are processors: files wait for processes that they start, and for sweeps.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    // What a runtime says that a test in Node has started.
    onConsoleLog: (log) => !isNoise(log),
    reporters: ['default', ['json', { outputFile: 'test-results/tests.json' }], new TellLeftOut()],
    provide: { makesAllRuns: Boolean(process.env['CI']), fuzzSeed: Number(FUZZ_SEED) },
    projects: [
      {
        plugins: [
          builtPackages,
          cloudflareTest({ wrangler: { configPath: './test/wrangler.toml' }, miniflare: { bindings } }),
        ],
        test: {
          name: 'workerd',
          include: ['test/**/*.test.ts'],
          exclude: [...inNode, '**/node_modules/**'],
          // A runtime starts in one to two seconds: it is kept for the next file.
          isolate: false,
          setupFiles: ['test/fresh-storage.ts', 'test/same-texts.ts'],
          ...timeouts,
        },
      },
      {
        test: {
          name: 'node',
          include: inNode,
          globalSetup: ['test/cli/built-command.ts'],
          setupFiles: ['test/same-texts.ts'],
          // Modules are loaded once, and a site serves several files.
          isolate: false,
          ...timeouts,
        },
      },
    ],
  },
});
