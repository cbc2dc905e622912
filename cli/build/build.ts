/** `npm run build`: makes the Worker's modules in `dist/worker`, or in the folder that is named. wrangler runs it. */

import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { buildWorker } from './build-worker.ts';

await buildWorker(process.argv[2] ?? join(packageRoot, 'dist/worker'));
