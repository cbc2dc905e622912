/** Finds the Hugo to compare with, and runs it on the copy of the site. */

import { execFile, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { UsageError } from '../failures.ts';
import type { HugoModule, SiteCopy } from './site-copy.ts';

export type HugoRun = {
  program: string;
  copy: SiteCopy;
  /** Settings in the form of environment variables, `HUGO_…`. */
  settings: Readonly<Record<string, string>>;
};

/** The result of a run. */
export type Answer = { hasEnded: boolean; output: string; words: string };

/** Settings that would change the output, but affect no comparison. A slow machine leaves no page out. */
const always = {
  HUGO_MINIFY_MINIFYOUTPUT: 'false',
  HUGO_ENABLEGITINFO: 'false',
  HUGO_TIMEOUT: '1h',
};

/** Builds the site into `public`. */
export async function runHugo(run: HugoRun, into: string): Promise<Answer> {
  const destination = join(into, 'public');
  rmSync(destination, { recursive: true, force: true });
  return ask(run, [
    '--destination',
    destination,
    '--cacheDir',
    join(into, 'cache'),
    '--noBuildLock',
    '--logLevel',
    'warn',
  ]);
}

/** Lists the modules of the site. */
export function askModules(run: HugoRun): Promise<Answer> {
  return ask(run, ['config', 'mounts']);
}

/** The modules in Hugo's output, the site first. The output is a sequence of documents of many lines. */
export function modulesOf({ root }: SiteCopy, { output }: Answer): HugoModule[] {
  const documents = output.split(/(?<=^\})\n/m).filter((text) => text.trim().startsWith('{'));
  return documents.map((text) => {
    const { path, dir, mounts }: HugoModule = JSON.parse(text);
    return { path, dir: resolve(root, dir), mounts: mounts ?? [] };
  });
}

/** The author's settings as Hugo reads them, names in lower case. */
export async function askSettings(run: HugoRun): Promise<Record<string, unknown>> {
  const { output } = await ask(run, ['config', '--format', 'json']);
  return JSON.parse(output.slice(output.indexOf('{')));
}

function ask({ program, copy, settings }: HugoRun, args: readonly string[]): Promise<Answer> {
  const all = [...args, '--source', copy.root, '--environment', 'production'];
  // If both are set, this variable wins over the setting; the flag does not.
  const themes = copy.themesDir === undefined ? {} : { HUGO_THEMESDIR: copy.themesDir };
  const env = { ...process.env, TZ: 'UTC', NO_COLOR: '1', ...always, ...themes, ...settings };
  return new Promise((done) => {
    execFile(program, all, { maxBuffer: 2 ** 28, env }, (error, stdout, stderr) =>
      done({
        hasEnded: error === null,
        output: stdout,
        words: wordsOf(`${stdout}\n${stderr}\n`) || (error?.message ?? ''),
      }),
    );
  });
}

/** Errors and warnings with their details, without the progress. */
function wordsOf(text: string): string {
  const begin = text.search(/^(?:ERROR|WARN|Error)\b/m);
  return begin === -1 ? '' : text.slice(begin).trim();
}

/** The version that "Hugo" means in the documentation and in the tests. */
export const hugoMeant = '0.169.0';

export type Hugo = {
  /** The command: a path, or a name that is found on `PATH`. */
  program: string;
  /** `0.169.0` */
  version: string;
};

/**
 * The named Hugo, or the one that `.ci/get-hugo` has fetched, or the installed one; null without any. Throws
 * a `UsageError` when the named one does not run.
 */
export function findHugo(named = process.env['HUGO']): Hugo | null {
  if (named) {
    const hugo = askVersion(named);
    if (!hugo)
      throw new UsageError(`Cannot use "${named}" as Hugo: it must be a program that tells its version`);
    return hugo;
  }
  return askVersion(fetched()) ?? askVersion('hugo');
}

/** Where `.ci/get-hugo` puts it. */
function fetched(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'platen/hugo/hugo');
}

function askVersion(program: string): Hugo | null {
  const { status, stdout } = spawnSync(program, ['version'], { encoding: 'utf8' });
  const [, version] = (status === 0 && /^hugo v(\d+\.\d+\.\d+)/.exec(stdout)) || [];
  return version === undefined ? null : { program, version };
}
