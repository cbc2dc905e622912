/** Bundles the page for writing: `[build]` of `wrangler.toml` runs this before each bundle of the Worker. */

import { writeAdminFiles } from './admin-files.ts';

await writeAdminFiles();
