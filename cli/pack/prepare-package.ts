/** `npm pack`: builds the files that a package runs, since Node runs no TypeScript in `node_modules`. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleWorker } from '../dev/worker-bundle.ts';
import { packageRoot } from '../package-root.ts';

const dist = join(packageRoot, 'dist');

await rm(join(dist, 'worker'), { recursive: true, force: true });
await Promise.all([bundleWorker(join(dist, 'worker')), bundleCommand(join(dist, 'platen.js'))]);

/** Packages stay imports: npm installs them as dependencies. */
async function bundleCommand(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(packageRoot, 'cli/platen.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node22',
  });
}
