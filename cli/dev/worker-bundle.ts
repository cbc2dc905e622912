/** The site's Worker as it would be deployed. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'smol-toml';
import { withOwnNode } from '../own-node.ts';
import { packageRoot } from '../package-root.ts';

export type WorkerBundle = {
  main: string;
  modules: Record<string, { type: 'esm' | 'text'; contents: string }>;
  /** `2026-11-01`. */
  compatibilityDate: string;
};

/** In a clone, it is bundled from the sources; an installed package contains it. */
export async function workerBundle(): Promise<WorkerBundle> {
  const isClone = existsSync(join(packageRoot, 'src/index.ts'));
  const modules = isClone ? await bundle() : await readModules(join(packageRoot, 'dist/worker'));
  const config = parse(await readFile(join(packageRoot, 'wrangler.toml'), 'utf8'));
  return { main: 'index.js', modules, compatibilityDate: String(config['compatibility_date']) };
}

/** Bundling takes seconds, so the bundle of the current sources is cached beside the packages. */
const kept = join(packageRoot, 'node_modules/.cache/platen');

/** Milliseconds after which an unused bundle of other sources is deleted. */
const keptFor = 86_400_000;

async function bundle(): Promise<WorkerBundle['modules']> {
  const folder = join(kept, await nameOfSources());
  if (existsSync(folder)) return readModules(folder);
  await mkdir(kept, { recursive: true });
  const outdir = await mkdtemp(join(kept, 'making-'));
  try {
    await bundleWorker(outdir);
    // A rename is atomic: another process may be making the same bundle.
    await rename(outdir, folder).catch(() => undefined);
    await forgetOld();
    return await readModules(existsSync(folder) ? folder : outdir);
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}

/** Equal for equal sources, settings and packages. */
async function nameOfSources(): Promise<string> {
  const sources = await readdir(join(packageRoot, 'src'), { recursive: true, withFileTypes: true });
  const files = sources.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  const all = [
    ...files.sort(),
    ...['wrangler.toml', 'package.json', 'tsconfig.json'].map((name) => join(packageRoot, name)),
  ];
  for (const file of all) hash.update(`${relative(packageRoot, file)}\0`).update(await readFile(file));
  return hash.digest('hex').slice(0, 32);
}

async function forgetOld(): Promise<void> {
  for (const name of await readdir(kept)) {
    const folder = join(kept, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < Date.now() - keptFor) await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the modules of the Worker to a folder, as `wrangler deploy` would upload them. */
export async function bundleWorker(outdir: string): Promise<void> {
  const wrangler = join(packageRoot, 'node_modules/wrangler/bin/wrangler.js');
  await promisify(execFile)(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', outdir], {
    cwd: packageRoot,
    env: { ...withOwnNode(), WRANGLER_SEND_METRICS: 'false', CI: '1' },
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
