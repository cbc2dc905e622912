/** The site's Worker as it would be deployed. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'smol-toml';
import { packageRoot } from '../package-root.ts';

export type WorkerBundle = {
  main: string;
  modules: Record<string, { type: 'esm'; contents: string }>;
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
  const folders = ['src', 'cli/build'].map((name) => join(packageRoot, name));
  const lists = folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true }));
  const sources = (await Promise.all(lists)).flat().filter((entry) => entry.isFile());
  const hash = createHash('sha256');
  const all = [
    ...sources.map((entry) => join(entry.parentPath, entry.name)).sort(),
    ...['package.json', 'tsconfig.json'].map((name) => join(packageRoot, name)),
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

/** esbuild is loaded by another process, since an installed command has none. */
async function bundleWorker(outdir: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(packageRoot, 'cli/build/build.ts'), outdir]);
}

async function readModules(folder: string): Promise<WorkerBundle['modules']> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const modules = names.map(async (name) => {
    return [name, { type: 'esm' as const, contents: await readFile(join(folder, name), 'utf8') }] as const;
  });
  return Object.fromEntries(await Promise.all(modules));
}
