/** Runs of Hugo over the copy of a site. */

import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { HugoModule, SiteCopy } from './site-copy.ts';

export type HugoRun = {
  program: string;
  copy: SiteCopy;
  /** Settings in the form of environment variables, `HUGO_…`. */
  settings: Readonly<Record<string, string>>;
};

/** What a run answered. */
export type Answer = { hasEnded: boolean; output: string; words: string };

/** What decides of nothing that is compared, and would change what is printed. */
const always = { HUGO_MINIFY_MINIFYOUTPUT: 'false', HUGO_ENABLEGITINFO: 'false' };

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

/** Asks what the site is made of. */
export function askModules(run: HugoRun): Promise<Answer> {
  return ask(run, ['config', 'mounts']);
}

/** The modules that are told, the site first: one document after the other, each over many lines. */
export function modulesOf({ root }: SiteCopy, { output }: Answer): HugoModule[] {
  const documents = output.split(/(?<=^\})\n/m).filter((text) => text.trim().startsWith('{'));
  return documents.map((text) => {
    const { path, dir, mounts }: HugoModule = JSON.parse(text);
    return { path, dir: resolve(root, dir), mounts: mounts ?? [] };
  });
}

/** The author's settings as Hugo reads them, names in small letters. */
export async function askSettings(run: HugoRun): Promise<Record<string, unknown>> {
  const { output } = await ask(run, ['config', '--format', 'json']);
  return JSON.parse(output.slice(output.indexOf('{')));
}

function ask({ program, copy, settings }: HugoRun, args: readonly string[]): Promise<Answer> {
  const all = [...args, '--source', copy.root, '--environment', 'production'];
  // Of two places that are named this one wins; the flag does not.
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

/** Errors and warnings with what belongs to them, without the progress. */
function wordsOf(text: string): string {
  const begin = text.search(/^(?:ERROR|WARN|Error)\b/m);
  return begin === -1 ? '' : text.slice(begin).trim();
}
