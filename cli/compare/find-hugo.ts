/** Which Hugo a site is compared with. */

import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../failures.ts';

/** The version that "Hugo" means in the documentation and in the tests. */
export const hugoMeant = '0.169.0';

export type Hugo = {
  /** What is called: a path, or a name that is found on `PATH`. */
  program: string;
  /** `0.169.0` */
  version: string;
};

/**
 * The one that is named, or the one that `.ci/get-hugo` has fetched, or the one that is installed; null where there is none. Throws a
 * `UsageError` when the one that is named does not run.
 */
export function findHugo(named = process.env['HUGO']): Hugo | null {
  if (named) {
    const hugo = ask(named);
    if (!hugo)
      throw new UsageError(`Cannot use "${named}" as Hugo: it must be a program that tells its version`);
    return hugo;
  }
  return ask(fetched()) ?? ask('hugo');
}

/** Where `.ci/get-hugo` puts it. */
function fetched(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'platen/hugo/hugo');
}

function ask(program: string): Hugo | null {
  const { status, stdout } = spawnSync(program, ['version'], { encoding: 'utf8' });
  const [, version] = (status === 0 && /^hugo v(\d+\.\d+\.\d+)/.exec(stdout)) || [];
  return version === undefined ? null : { program, version };
}
