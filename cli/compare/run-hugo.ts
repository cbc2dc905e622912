/** One run of the installed Hugo, and whom its words blame. */

import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../failures.ts';
import type { Settings } from '../files/hugo-settings.ts';

/**
 * Builds the site in `source` into `public/` of the folder `into`, with these settings and no others. Answers null, or why Hugo could
 * not. Throws a `UsageError` when it is not installed.
 */
export async function runHugo(source: string, into: string, settings: Settings): Promise<string | null> {
  const config = join(into, 'hugo.json');
  const destination = join(into, 'public');
  writeFileSync(config, JSON.stringify(settings));
  rmSync(destination, { recursive: true, force: true });
  const args = [
    ...['--source', source, '--config', config, '--configDir', join(into, 'none')],
    ...['--destination', destination, '--cacheDir', join(into, 'cache')],
    ...['--noBuildLock', '--environment', 'production'],
  ];
  try {
    await promisify(execFile)('hugo', args, { maxBuffer: 2 ** 26, env: { ...process.env, TZ: 'UTC' } });
    return null;
  } catch (error) {
    return wordsOf(error);
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  if ('code' in error && error.code === 'ENOENT') {
    throw new UsageError(
      'Cannot compare: the program "hugo" must be installed (https://gohugo.io/installation/)',
    );
  }
  const { stdout, stderr } = error as { stdout?: string; stderr?: string };
  const words = `${stdout ?? ''}${stderr ?? ''}`
    .split('\n')
    .filter((line) => /^\s*(?:Error|ERROR)\b/.test(line));
  return words.join('\n') || error.message;
}

/** Which template, or which file of content, Hugo's words are about; templates by their names in `templates`. */
export function blame(words: string, templates: readonly string[], source: string): string | undefined {
  const template = templates.find((name) =>
    [`"${name}"`, `/${name}:`, `"${name}:`].some((sign) => words.includes(sign)),
  );
  const [, path] = /"([^"]+\.\w+):\d+:\d+"/.exec(words) ?? [];
  return template ?? path?.replace(`${source}/`, '');
}
