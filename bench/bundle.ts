/** Workers as they would be deployed: bundled by wrangler, kept in memory. */

import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export type Module = { type: 'esm' | 'text'; contents: string };

export type Bundle = { main: string; modules: Record<string, Module> };

const root = resolve(import.meta.dirname, '..');

/** The site as `wrangler deploy` would upload it. */
export function bundleSite(): Promise<Bundle> {
  return bundle('index.js', ['--config', join(root, 'wrangler.toml')]);
}

/** A Worker of `bench/workers/` by its name. */
export function bundleWorker(name: string): Promise<Bundle> {
  const entry = join(root, 'bench/workers', `${name}.ts`);
  return bundle(`${name}.js`, [entry, '--config', join(root, 'bench/wrangler.toml')]);
}

/** Everything that is uploaded, one module after the other. */
export function bytesOf({ modules }: Bundle): Buffer {
  return Buffer.concat(Object.values(modules).map(({ contents }) => Buffer.from(contents)));
}

async function bundle(main: string, args: string[]): Promise<Bundle> {
  const outdir = await mkdtemp(join(tmpdir(), 'platen-bundle-'));
  try {
    const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');
    await promisify(execFile)(
      process.execPath,
      [wrangler, 'deploy', ...args, '--dry-run', '--outdir', outdir],
      {
        cwd: root,
        env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
      },
    );
    return { main, modules: await readModules(outdir) };
  } finally {
    await rm(outdir, { recursive: true });
  }
}

async function readModules(outdir: string): Promise<Record<string, Module>> {
  const names = (await readdir(outdir)).filter((name) => name !== 'README.md' && !name.endsWith('.map'));
  const modules = names.map(async (name): Promise<[string, Module]> => {
    const isText = name.endsWith('.css') || name.endsWith('.client.js');
    return [name, { type: isText ? 'text' : 'esm', contents: await readFile(join(outdir, name), 'utf8') }];
  });
  return Object.fromEntries(await Promise.all(modules));
}
