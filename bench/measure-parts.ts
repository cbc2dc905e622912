/** How much of the bundle parts of the Worker are: gzip of all, less gzip without the part and all that only it uses. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { buildWorker } from '../cli/build/build-worker.ts';
import type { Figure } from './figure.ts';

/** The modules by which the rest of the Worker reaches each part, and its tables' modules in the catalog, whose class calls them. */
const parts = [
  {
    name: 'WebDAV and agents',
    modules: /(?:dav\/(?:routes|settle)|mcp\/routes|catalog\/doors\/(?:dav|dav-look|locks|passes))\.ts$/,
    most: 20,
  },
  {
    name: 'page for writing',
    modules: /(?:admin\/(?:routes|own-host|place)|content\/editing\/[\w-]+)\.ts$/,
    most: 10,
  },
];

export async function measureParts(): Promise<Figure[]> {
  const whole = await sizeWithout();
  const figures: Figure[] = [];
  for (const { name, modules, most } of parts) {
    const value = whole - (await sizeWithout(modules));
    figures.push({ part: 'Worker bundle', name: `${name}, gzip`, value, unit: 'KB', most });
  }
  return figures;
}

/** KB of gzip. */
async function sizeWithout(modules?: RegExp): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'platen-part-'));
  try {
    await buildWorker(folder, ...(modules ? [without(modules)] : []));
    const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
    // The names of modules are digests, so their order says nothing.
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name))));
    return texts.reduce((total, text) => total + gzipSync(text).byteLength, 0) / 1024;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** In place of each module are its exports as functions that do nothing. */
function without(modules: RegExp): Plugin {
  return {
    name: 'without',
    setup({ onLoad }) {
      onLoad({ filter: modules }, async ({ path }) => {
        const exports = /^export (?:async )?(?:function|const|class) (\w+)/gm;
        const names = (await readFile(path, 'utf8')).matchAll(exports);
        return { contents: [...names].map(([, name]) => `export const ${name} = () => {};`).join('\n') };
      });
    },
  };
}
