/** The files of the page for writing, which Cloudflare serves beside the Worker. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

/** `[assets] directory` of `wrangler.toml`. A package contains it; a clone makes it. */
export const assetsFolder = join(packageRoot, 'dist/assets');

const inside = '_platen/admin';

/** Addresses with a digest may be kept for ever. The page itself is a document of the Worker. */
const headers = `/_platen/admin/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'
  Cache-Control: public, max-age=31536000, immutable
/_platen/admin/files.json
  ! Cache-Control
  Cache-Control: no-store
`;

/** An installed package has the files; a clone makes them from its sources. */
export async function ensureAdminFiles(): Promise<void> {
  if (existsSync(join(packageRoot, 'admin/page.ts'))) await writeAdminFiles();
}

/** Writes the page's scripts and style with `files.json`, which has their names. Other versions are deleted. */
export async function writeAdminFiles(folder = assetsFolder): Promise<void> {
  const files = await bundle();
  await mkdir(join(folder, '..'), { recursive: true });
  const made = await mkdtemp(join(folder, '../assets-'));
  await mkdir(join(made, inside), { recursive: true });
  const names: Record<string, string> = {};
  for (const { name, extension, text } of files) {
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
    names[name] = `${name}.${digest}.${extension}`;
    await writeFile(join(made, inside, names[name]), text);
  }
  await writeFile(join(made, inside, 'files.json'), `${JSON.stringify(names)}\n`);
  await writeFile(join(made, '_headers'), headers);
  await replaceFolder(folder, made);
}

type Bundled = { name: string; extension: string; text: string };

async function bundle(): Promise<Bundled[]> {
  // An installed package has the files, and may lack what makes them.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: {
      page: join(packageRoot, 'admin/page.ts'),
      frame: join(packageRoot, 'admin/frame.ts'),
      style: join(packageRoot, 'admin/style/style.css'),
    },
    outdir: 'out',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'safari16.4', 'firefox115', 'chrome111'],
    legalComments: 'none',
  });
  return outputFiles.map(({ path, text }) => {
    const [, name = '', extension = ''] = /([\w-]+)\.(\w+)$/.exec(path) ?? [];
    return { name, extension, text };
  });
}

/** Another process may be making the same files. */
async function replaceFolder(folder: string, made: string): Promise<void> {
  if (await isSame(folder, made)) {
    await rm(made, { recursive: true, force: true });
    return;
  }
  await rm(folder, { recursive: true, force: true });
  await rename(made, folder).catch(() => rm(made, { recursive: true, force: true }));
}

async function isSame(folder: string, made: string): Promise<boolean> {
  const list = [`${inside}/files.json`, '_headers'];
  const read = (from: string) => Promise.all(list.map((name) => readFile(join(from, name), 'utf8')));
  return read(folder).then(
    async (texts) => JSON.stringify(texts) === JSON.stringify(await read(made)),
    () => false,
  );
}
