/** The command in one file, which starts in a third of the time that the sources take. Made once for all tests of a run. */

import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';

const project = resolve(import.meta.dirname, '../..');

/** In the project, so that the command finds its package there. */
export const builtCommand = resolve(project, 'test-results/platen.js');

/** Vitest calls it before the first test. */
export default async function setup(tests: TestProject): Promise<void> {
  await buildCommand();
  tests.onTestsRerun(buildCommand);
}

async function buildCommand(): Promise<void> {
  await build({
    entryPoints: [resolve(project, 'cli/platen.ts')],
    outfile: builtCommand,
    bundle: true,
    external: ['esbuild', 'miniflare', 'sass'],
    platform: 'node',
    format: 'esm',
    target: 'node22',
    // Packages in the older format call `require`.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
}
