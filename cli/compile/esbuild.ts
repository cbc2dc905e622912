/** Scripts and style sheets with all that they import, as by Hugo: https://gohugo.io/functions/js/build/ */

import { dirname, join, posix } from 'node:path';
import type { BuildFailure, BuildOptions, Loader, OnResolveArgs, Plugin, PluginBuild } from 'esbuild';
import type { Compilation } from '../../src/content/layouts/compiled.ts';
import type { Compiled } from './compiled.ts';
import { loadPackage } from './load-package.ts';
import { type Options, optionsOf } from './options.ts';
import { cssVars, varsPath } from './sass-vars.ts';
import { assetFolder, type Sources } from './sources.ts';

const namespace = 'asset';

export async function compileScript(job: Compilation, text: string, sources: Sources): Promise<Compiled> {
  const { build } = await loadPackage('esbuild', () => import('esbuild'), `compile "${job.source}"`);
  const imports = new Set<string>();
  const options = optionsOf(job);
  try {
    const { outputFiles } = await build({
      ...buildOptions(job, options),
      absWorkingDir: sources.folder,
      stdin: {
        ...{ contents: text, sourcefile: job.source.slice(assetFolder.length) },
        ...{ loader: loaderOf(job.name), resolveDir: sources.folder },
      },
      plugins: [importsOf(job, options, sources, imports)],
    });
    const suffix = job.compiler === 'style' ? '.css' : '.js';
    const made = outputFiles?.find(({ path }) => path.endsWith(suffix))?.text ?? '';
    return { text: made, imports: [...imports] };
  } catch (error) {
    if (isBuildFailure(error)) return { fault: faultOf(error, job) };
    throw error;
  }
}

function buildOptions({ compiler }: Compilation, options: Options): BuildOptions {
  const format = options.text('format')?.toLowerCase();
  const target = options.texts('target').map((each) => each.toLowerCase());
  const drop = options.text('drop');
  const [factory, fragment] = [options.text('jsxfactory'), options.text('jsxfragment')];
  const [jsx, importSource] = [options.text('jsx'), options.text('jsximportsource')];
  return {
    ...{ bundle: true, write: false, outdir: 'out', logLevel: 'silent', tsconfigRaw: {} },
    platform: oneOf(options.text('platform'), ['browser', 'node', 'neutral']) ?? 'browser',
    ...(compiler === 'script' && { format: oneOf(format, ['iife', 'esm', 'cjs']) ?? 'iife' }),
    ...{ target: target.length > 0 ? target : 'esnext', minify: options.isOn('minify') },
    ...{ define: options.map('defines'), inject: options.texts('inject') },
    sourcemap: options.text('sourcemap') === 'inline' && 'inline',
    ...(drop !== undefined && { drop: [drop === 'console' ? 'console' : 'debugger'] }),
    ...(factory !== undefined && { jsxFactory: factory }),
    ...(fragment !== undefined && { jsxFragment: fragment }),
    ...(jsx !== undefined && { jsx: oneOf(jsx, ['transform', 'preserve', 'automatic']) ?? 'transform' }),
    ...(importSource !== undefined && { jsxImportSource: importSource }),
    ...(options.texts('mainfields').length > 0 && { mainFields: options.texts('mainfields') }),
  };
}

function oneOf<T extends string>(text: string | undefined, names: readonly T[]): T | undefined {
  return names.find((name) => name === text);
}

/** Assets are found first, then packages in `node_modules`. Nothing outside of these and the folder is read. */
function importsOf(job: Compilation, options: Options, sources: Sources, imports: Set<string>): Plugin {
  const shims = options.map('shims');
  const externals = options.texts('externals');
  const ours = Symbol('ours');
  return {
    name: 'assets',
    setup(build: PluginBuild) {
      build.onResolve({ filter: /.*/ }, async (args) => {
        if (args.pluginData === ours) return undefined;
        // Pictures and fonts keep their addresses.
        if (args.kind === 'url-token') return { path: args.path, external: true };
        const path = shims[args.path] ?? args.path;
        if (externals.includes(path)) return { path, external: true };
        if (/^@params(?:\/|$)/.test(path)) return { path: '@params', namespace: 'params' };
        if (varsPath(path) !== undefined) return { path, namespace: 'vars' };
        const name = assetFor(path, folderOf(args, job, sources), sources, args.kind === 'import-rule');
        if (name !== undefined) return { path: name, namespace };
        const { importer, kind, resolveDir } = args;
        const found = await build.resolve(path, { importer, kind, resolveDir, pluginData: ours });
        if (found.external || found.errors.length > 0) return found;
        if (sources.inside(found.path) !== undefined) return found;
        return { errors: [{ text: `"${path}" must be in the folder of the site` }] };
      });
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => {
        imports.add(path);
        return { contents: sources.read(path), loader: loaderOf(path), resolveDir: sources.folder };
      });
      build.onLoad({ filter: /.*/, namespace: 'params' }, () => ({
        ...{ contents: JSON.stringify(options.plain('params') ?? {}), loader: 'json' },
      }));
      build.onLoad({ filter: /.*/, namespace: 'vars' }, ({ path }) => ({
        ...{ contents: cssVars(options.plain('vars'), varsPath(path) ?? ''), loader: 'css' },
      }));
    },
  };
}

/** The folder of an importing asset; undefined for a file of a package. */
function folderOf({ namespace: space, importer }: OnResolveArgs, job: Compilation, sources: Sources) {
  if (space === namespace) return posix.dirname(importer);
  // A file that the template injects.
  if (importer === '') return '';
  const source = job.source.slice(assetFolder.length);
  // The given text counts as a file of this name in the folder.
  if (importer === join(sources.folder, source)) return posix.dirname(source);
  const name = sources.nameAt(importer);
  return name === undefined ? undefined : posix.dirname(name);
}

const suffixes = ['.js', '.ts', '.tsx', '.jsx'];

function assetFor(
  path: string,
  folder: string | undefined,
  sources: Sources,
  isStyle: boolean,
): string | undefined {
  if (folder === undefined) return undefined;
  const near = posix.join(folder, path);
  const possible = path.startsWith('.') ? [near] : isStyle ? [near, path] : [path];
  for (const name of possible.map((each) => each.replace(/^\/+/, ''))) {
    const found = candidates(name, isStyle).find((each) => sources.has(each));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** In the order in which Hugo tries them. */
function candidates(name: string, isStyle: boolean): string[] {
  const withSuffix = (stem: string) => suffixes.map((suffix) => stem + suffix);
  if (isStyle) return [name];
  const script = name.endsWith('.js') ? withSuffix(name.slice(0, -3)) : [];
  return [
    ...withSuffix(name),
    name,
    ...withSuffix(`${name}/index`),
    ...withSuffix(`${name}/index.esm`),
    ...script,
  ];
}

const loaders: ReadonlyMap<string, Loader> = new Map([
  ['jsx', 'jsx'],
  ['ts', 'ts'],
  ['mts', 'ts'],
  ['tsx', 'tsx'],
  ['json', 'json'],
  ['txt', 'text'],
  ['css', 'css'],
]);

function loaderOf(name: string): Loader {
  return loaders.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'js';
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

function faultOf({ errors: [first] }: BuildFailure, { source }: Compilation) {
  const { file = '', line, column } = first?.location ?? {};
  const name = file.replace(/^asset:/, '');
  const key = file === '' || dirname(name).startsWith('..') ? source : `${assetFolder}${name}`;
  return {
    ...{ message: `Cannot compile "${key}": ${first?.text ?? 'esbuild failed on it'}`, file: key },
    ...(line !== undefined && column !== undefined && { line, column: column + 1 }),
  };
}
