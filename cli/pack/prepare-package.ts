/** `npm pack`: builds the files that a package runs, since Node runs no TypeScript in `node_modules`. */

import { join } from 'node:path';
import { build } from 'esbuild';
import { writeAdminFiles } from '../admin/admin-files.ts';
import { buildWorker } from '../build/build-worker.ts';
import { packageRoot } from '../package-root.ts';

const dist = join(packageRoot, 'dist');

await Promise.all([
  buildWorker(join(dist, 'worker')),
  bundleCommand(join(dist, 'platen.js')),
  writeAdminFiles(),
]);

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
