/** The Worker's modules as they are deployed: minified, and apart where a part is loaded on demand. */

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { transform } from '@swc/core';
import { build, type OutputFile, type Plugin, transform as transformText } from 'esbuild';
import { packageRoot } from '../package-root.ts';
import { packages } from './packages.ts';

/** gray-matter loads a reader of YAML, the file system and a cutter of sections, and here calls none of them. */
const notCalled = join(packageRoot, 'src/content/post/not-called.ts');

/**
 * Writes `index.js`, the modules that it loads, and a source map for each. Other modules in the folder are deleted:
 * wrangler would deploy them.
 *
 * wrangler alone makes one module. In it each file is wrapped, so that the engine of layouts can wait.
 * The wrappers and the waiting engine would be read at every start.
 *
 * @param more Plugins of esbuild that come first.
 */
export async function buildWorker(folder: string, ...more: readonly Plugin[]): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [join(packageRoot, 'src/index.ts')],
    absWorkingDir: packageRoot,
    outdir: folder,
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    sourcemap: 'external',
    legalComments: 'none',
    format: 'esm',
    target: 'es2024',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
    alias: { fs: notCalled, 'js-yaml': notCalled, 'section-matter': notCalled },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [...more, texts, packages],
  });
  await mkdir(folder, { recursive: true });
  const modules = outputFiles.filter(({ path }) => path.endsWith('.js'));
  const names = await Promise.all(modules.map((module) => writeModule(module, outputFiles)));
  const others = (await readdir(folder)).filter(
    (name) => /\.js(?:\.map)?$/.test(name) && !names.flat().includes(name),
  );
  await Promise.all(others.map((name) => rm(join(folder, name))));
}

/** swc makes a module 3% smaller than esbuild leaves it. Returns the names of the files. */
async function writeModule({ path, text }: OutputFile, all: readonly OutputFile[]): Promise<string[]> {
  const { code, map = '' } = await transform(text, {
    isModule: true,
    swcrc: false,
    sourceMaps: true,
    inputSourceMap: all.find((file) => file.path === `${path}.map`)?.text ?? '',
    minify: true,
    jsc: { target: 'es2024', minify: { compress: { passes: 3 }, mangle: { toplevel: true } } },
  });
  const name = basename(path);
  await writeFile(path, `${code}\n//# sourceMappingURL=${name}.map\n`);
  await writeFile(`${path}.map`, map);
  return [name, `${name}.map`];
}

/** Style sheets and scripts for browsers are texts to the Worker. They lose comments and white space. */
const texts: Plugin = {
  name: 'texts',
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:css|client\.js)$/ }, async ({ path }) => {
      const loader = path.endsWith('.css') ? 'css' : 'js';
      const { code } = await transformText(await readFile(path, 'utf8'), { loader, minifyWhitespace: true });
      return { contents: code, loader: 'text' };
    });
  },
};
