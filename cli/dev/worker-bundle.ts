/** The site's Worker as it would be deployed. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'smol-toml';
import { packageRoot } from '../package-root.ts';

export type WorkerBundle = {
  main: string;
  modules: Record<string, { type: 'esm' | 'text'; contents: string }>;
  /** `2026-11-01`. */
  compatibilityDate: string;
};

/** In a clone it is bundled from its sources; an installed package brings it along. */
export async function workerBundle(): Promise<WorkerBundle> {
  const isClone = existsSync(join(packageRoot, 'src/index.ts'));
  const modules = isClone ? await bundle() : await readModules(join(packageRoot, 'dist/worker'));
  const config = parse(await readFile(join(packageRoot, 'wrangler.toml'), 'utf8'));
  return { main: 'index.js', modules, compatibilityDate: String(config['compatibility_date']) };
}

async function bundle(): Promise<WorkerBundle['modules']> {
  const outdir = await mkdtemp(join(tmpdir(), 'platen-worker-'));
  try {
    await bundleWorker(outdir);
    return await readModules(outdir);
  } finally {
    await rm(outdir, { recursive: true });
  }
}

/** Writes the modules of the Worker to a folder, as `wrangler deploy` would upload them. */
export async function bundleWorker(outdir: string): Promise<void> {
  const wrangler = join(packageRoot, 'node_modules/wrangler/bin/wrangler.js');
  await promisify(execFile)(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', outdir], {
    cwd: packageRoot,
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
  });
}

/** Styles and scripts for the browser are text to the Worker. */
async function readModules(folder: string): Promise<WorkerBundle['modules']> {
  const names = (await readdir(folder)).filter((name) => /\.(?:js|css)$/.test(name));
  const modules = names.map(async (name) => {
    const type = name === 'index.js' ? ('esm' as const) : ('text' as const);
    return [name, { type, contents: await readFile(join(folder, name), 'utf8') }] as const;
  });
  return Object.fromEntries(await Promise.all(modules));
}
