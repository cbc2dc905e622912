/** Style sheets from SCSS and Sass, as by Hugo with Dart Sass: https://gohugo.io/functions/css/sass/ */

import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Importer, ImporterResult, Syntax } from 'sass';
import type { Compilation } from '../../src/content/layouts/compiled.ts';
import type { Fault } from '../../src/problem.ts';
import type { Compiled } from './compiled.ts';
import { loadPackage } from './load-package.ts';
import { optionsOf } from './options.ts';
import { sassVars, varsPath } from './sass-vars.ts';
import { assetFolder, type Sources } from './sources.ts';

const scheme = 'asset:';

export async function compileSass(job: Compilation, text: string, sources: Sources): Promise<Compiled> {
  const sass = await loadPackage('sass', () => import('sass'), `compile "${job.source}"`);
  const options = optionsOf(job);
  const importer = importerOf(job, sources);
  const style = options.text('outputstyle') === 'compressed' ? 'compressed' : 'expanded';
  try {
    const { css, loadedUrls } = sass.compileString(text, {
      // As in Hugo a name that templates gave the text does not matter: themes call SCSS "style.css".
      ...{ style, importer, syntax: /\.sass$/i.test(job.name) ? 'indented' : 'scss' },
      url: new URL(`${scheme}/${encodeURI(job.source.slice(assetFolder.length))}`),
      importers: [importer],
      logger: sass.Logger.silent,
    });
    return { text: css, imports: loadedUrls.flatMap((url) => nameIn(url) ?? []) };
  } catch (error) {
    if (error instanceof sass.Exception) return { fault: faultOf(error, job) };
    throw error;
  }
}

/** As long as a file is an asset it has the address of one, whichever way it is found. */
function importerOf(job: Compilation, sources: Sources): Importer<'sync'> {
  const options = optionsOf(job);
  const base = posix.dirname(job.source.slice(assetFolder.length));
  const roots = [...options.texts('includepaths'), ''];
  const find = (url: string): URL | null => {
    const asset = firstOf(url, (name) => (sources.has(name) ? name : undefined), ['', base]);
    if (asset !== undefined) return addressOf(asset);
    const path = firstOf(url, (name) => sources.inside(name), roots);
    if (path === undefined) return null;
    const name = sources.nameAt(path);
    return name === undefined ? pathToFileURL(path) : addressOf(name);
  };
  return {
    canonicalize(url) {
      if (varsPath(url) !== undefined) return new URL(url);
      if (url.startsWith('file:')) return find(fileURLToPath(url));
      if (url.startsWith(scheme)) return find(nameIn(new URL(url)) ?? '');
      return /^[a-z]+:/i.test(url) ? null : find(url);
    },
    load(url): ImporterResult {
      const vars = varsPath(url.href);
      if (vars !== undefined) return { contents: sassVars(options.plain('vars'), vars), syntax: 'scss' };
      const name = nameIn(url);
      const contents = name === undefined ? readFileSync(url, 'utf8') : sources.read(name);
      return { contents, syntax: syntaxOf(url.pathname) };
    },
  };
}

/** The first file that the address may mean, in one of the folders. */
function firstOf(
  url: string,
  find: (name: string) => string | undefined,
  folders: readonly string[],
): string | undefined {
  for (const folder of folders) {
    const [path, file] = [posix.dirname(url), posix.basename(url)];
    for (const name of namesOf(file)) {
      const found = find(posix.join(folder, path, name));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A part without its underscore and suffix, or a folder with an index. */
function namesOf(file: string): string[] {
  const plain = file.replace(/^_/, '');
  const whole = [`_${plain}`, plain];
  const parts = ['scss', 'sass', 'css'].flatMap((suffix) => whole.map((name) => `${name}.${suffix}`));
  const indexes = ['_index.scss', '_index.sass', 'index.scss', 'index.sass'].map((name) => `${file}/${name}`);
  return /\.(?:scss|sass|css)$/i.test(file) ? [...whole, ...parts] : [...parts, ...indexes];
}

function addressOf(name: string): URL {
  return new URL(`${scheme}/${encodeURI(name)}`);
}

function nameIn({ protocol, pathname }: URL): string | undefined {
  return protocol === scheme ? decodeURI(pathname.slice(1)) : undefined;
}

function syntaxOf(name: string): Syntax {
  if (/\.sass$/i.test(name)) return 'indented';
  return /\.css$/i.test(name) ? 'css' : 'scss';
}

type SassFailure = { sassMessage: string; span: { start: { line: number; column: number }; url?: URL } };

/** In the file that is wrong, where it is an asset. */
function faultOf(
  { sassMessage, span: { start, url } }: SassFailure,
  job: Compilation,
): Fault & { file: string } {
  const name = url && nameIn(url);
  const file = name === undefined ? job.source : `${assetFolder}${name}`;
  const message = `Cannot compile "${file}": ${sassMessage.replace(/\.$/, '')}`;
  return { message, file, line: start.line + 1, column: start.column + 1 };
}
