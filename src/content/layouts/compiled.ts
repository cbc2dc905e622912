/**
 * Style sheets and scripts that the author's command compiles, since the Worker compiles nothing. Each result is a file
 * beside the assets: `layouts/_assets/_compiled/css/main.css/<digest>.css`.
 */

import { hash } from 'node:crypto';
import type { Plain } from '../data/source.ts';
import { resourceName } from '../resources.ts';

/** `sass`: style sheets from SCSS or Sass. `script`: scripts from modules. `style`: style sheets with their imports. */
export type Compiler = 'sass' | 'script' | 'style';

export type Compilation = {
  compiler: Compiler;
  /** The key of the source: `layouts/_assets/css/main.scss`. */
  source: string;
  /** The source's path with the suffix that tells its language. */
  name: string;
  /** The source's text after templates have run; absent: the file as it is. */
  text?: string;
  /** The template's options, as in Hugo. */
  options: { readonly [name: string]: Plain };
  /** The key of the result. */
  key: string;
};

/** Results that the pages of a trial use, and those that they lack. */
export type Compilations = {
  /** Those that are missing, or older than a file that they were made from. */
  missing: readonly Compilation[];
  /** Keys of the results that are as they must be. */
  current: readonly string[];
};

export const compiledFolder = 'layouts/_assets/_compiled/';

/** Files that Hugo has compiled, and a theme ships. */
export const shippedFolder = 'layouts/_assets/_gen/';

/** Whether the file is a result, and none of the owner's own. */
export function isCompiled(key: string): boolean {
  return key.startsWith(compiledFolder);
}

/** Whether templates do not see the file among the assets. */
export function isGenerated(key: string): boolean {
  return isCompiled(key) || key.startsWith(shippedFolder);
}

/** Whether only compiling makes the file useful to a browser. */
export function mustBeCompiled(key: string): boolean {
  return /^layouts\/_assets\/(?!_compiled\/|_gen\/).+\.(?:scss|sass|tsx?|jsx|mts)$/i.test(key);
}

/**
 * With the key of the result, which is named by all that it is made from but the files that the source imports. `version`
 * is that of the source, `target` the path of the result on a site of Hugo.
 */
export function namedJob(
  job: Omit<Compilation, 'key'>,
  version: string | undefined,
  target: string,
): Compilation {
  const [suffix = '.css'] = /\.[^./]+$/.exec(target) ?? [];
  return { ...job, key: `${folderOfResults(target)}${digestOfJob(job, version)}${suffix}` };
}

/** The same at another version of its source. */
export function renewed(job: Compilation, version: string | undefined): Compilation {
  const [, folder, suffix] = /^(.*\/)[^/.]+([^/]*)$/.exec(job.key) ?? [];
  return { ...job, key: `${folder}${digestOfJob(job, version)}${suffix}` };
}

function digestOfJob(
  { compiler, source, name, text, options }: Omit<Compilation, 'key'>,
  version: string | undefined,
): string {
  const inputs = [compiler, source, name, text ?? version, options];
  return hash('sha256', JSON.stringify(inputs), 'hex').slice(0, 32);
}

/** The folder of all results at one path: of several states, and of several languages. */
export function folderOfResults(target: string): string {
  return `${compiledFolder}${resourceName(target)}/`;
}

/** Versions of files by their keys. */
export type Versions = { readonly [key: string]: string };

const opening = '/* made from ';
const closing = ' */\n';

/** A result as it is stored: before the text the versions of the imported files. */
export function writeResult(text: string, imports: Versions): string {
  return `${opening}${JSON.stringify(imports).replaceAll('*/', '*\\/')}${closing}${text}`;
}

/** A file that is no result has no imports. */
export function readResult(stored: string): { text: string; imports: Versions } {
  const end = stored.indexOf(closing);
  if (!stored.startsWith(opening) || end === -1) return { text: stored, imports: {} };
  return {
    text: stored.slice(end + closing.length),
    imports: readVersions(stored.slice(opening.length, end)),
  };
}

function readVersions(text: string): Versions {
  try {
    const versions: unknown = JSON.parse(text);
    return Object.fromEntries(
      Object.entries(versions ?? {}).filter(([, version]) => typeof version === 'string'),
    );
  } catch {
    return {};
  }
}
