/**
 * `npm run build`: makes the Worker's modules and the files of the page for writing in `dist`, as wrangler asks for. With a
 * folder, makes the modules alone, in it.
 */

import { join } from 'node:path';
import { writeAdminFiles } from '../admin/admin-files.ts';
import { packageRoot } from '../package-root.ts';
import { buildWorker } from './build-worker.ts';

const folder = process.argv[2];
if (folder !== undefined) await buildWorker(folder);
else await Promise.all([buildWorker(join(packageRoot, 'dist/worker')), writeAdminFiles()]);
