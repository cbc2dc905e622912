/** The files of the page for writing, which Cloudflare serves beside the Worker. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { AdminDocuments } from '../../src/content/admin-documents.ts';
import { packageRoot } from '../package-root.ts';
import { documentsFor, languages } from './documents.ts';

/** `[assets] directory` of `wrangler.toml`. A package contains it; a clone makes it. */
export const assetsFolder = join(packageRoot, 'dist/assets');

const inside = '_platen/admin';

const documents = 'files.json';

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

/** Writes the page's scripts and style with `files.json`, which has the documents. Other versions are deleted. */
export async function writeAdminFiles(folder = assetsFolder): Promise<void> {
  const files = await bundle();
  await mkdir(join(folder, '..'), { recursive: true });
  const made = await mkdtemp(join(folder, '../assets-'));
  await mkdir(join(made, inside), { recursive: true });
  for (const { name, text } of files) await writeFile(join(made, inside, name), text);
  await writeFile(join(made, inside, documents), `${JSON.stringify(documentsOf(files))}\n`);
  await writeFile(join(made, '_headers'), headers);
  await replaceFiles(folder, made);
}

/** `part` is the name of an entry; `shared`: what each page loads with its own script; `later`: what it loads by itself. */
type Bundled = { part: string; name: string; text: string };

function documentsOf(files: readonly Bundled[]): AdminDocuments {
  const find = (part: string) => files.filter((file) => file.part === part).map(({ name }) => name);
  const scripts = Object.fromEntries(languages.map((language) => [language, find(language)[0] ?? '']));
  const [frame = '', style = ''] = [...find('frame'), ...find('style')];
  return documentsFor({ scripts, shared: find('shared'), style }, frame);
}

/** A small script for each language, those that all share, those that are loaded later, one for previews, and the style. */
async function bundle(): Promise<Bundled[]> {
  // An installed package has the files, and may lack what makes them.
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: {
      ...Object.fromEntries(languages.map((name) => [name, join(packageRoot, `admin/words/${name}.ts`)])),
      frame: join(packageRoot, 'admin/frame.ts'),
      style: join(packageRoot, 'admin/style/style.css'),
    },
    // Names follow from paths, and all processes must give the same ones, wherever they run.
    absWorkingDir: packageRoot,
    outdir: 'out',
    bundle: true,
    splitting: true,
    chunkNames: '[name]-[hash]',
    metafile: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'safari16.4', 'firefox115', 'chrome111'],
    charset: 'utf8',
    legalComments: 'none',
  });
  const first = new Set(
    metafile.outputs['out/en.js']?.imports
      .filter(({ kind }) => kind === 'import-statement')
      .map(({ path }) => basename(path)),
  );
  return outputFiles.map(({ path, text }) => {
    const file = basename(path);
    // Scripts name each other by the hash that these have already.
    if (file.includes('-')) return { part: first.has(file) ? 'shared' : 'later', name: file, text };
    const part = basename(file, extname(file));
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
    return { part, name: `${part}.${digest}${extname(file)}`, text };
  });
}

/** Another process may be making the same files, or serving them: each is there at every moment. */
async function replaceFiles(folder: string, made: string): Promise<void> {
  if (!(await isSame(folder, made))) {
    await mkdir(join(folder, inside), { recursive: true });
    const names = await readdir(join(made, inside));
    const move = (path: string) => rename(join(made, path), join(folder, path));
    for (const name of names.filter((each) => each !== documents)) await move(join(inside, name));
    await move('_headers');
    // Names the others, so it is there when they are.
    await move(join(inside, documents));
    const others = (await readdir(join(folder, inside))).filter((name) => !names.includes(name));
    for (const name of others) await rm(join(folder, inside, name), { force: true });
  }
  await rm(made, { recursive: true, force: true });
}

async function isSame(folder: string, made: string): Promise<boolean> {
  const list = [join(inside, documents), '_headers'];
  const read = (from: string) => Promise.all(list.map((name) => readFile(join(from, name), 'utf8')));
  return read(folder).then(
    async (texts) => JSON.stringify(texts) === JSON.stringify(await read(made)),
    () => false,
  );
}
