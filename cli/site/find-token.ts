import { resolve } from 'node:path';
import { readToken } from '../dev-vars.ts';
import { UsageError } from '../failures.ts';

/** The upload token: `PLATEN_TOKEN` of the environment, else of `.dev.vars` in `folder`. Throws a `UsageError` when there is none. */
export function findToken(env: NodeJS.ProcessEnv, folder: string): string {
  const token = (env['PLATEN_TOKEN'] || readToken(resolve(folder, '.dev.vars')))?.trim();
  if (!token) {
    throw new UsageError(
      'Cannot find the upload token: it must be in the environment variable PLATEN_TOKEN, or in the file .dev.vars here',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UsageError('Cannot use the upload token: it must be one word of ASCII characters');
  }
  return token;
}
