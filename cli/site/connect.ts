import { resolve } from 'node:path';
import { UsageError } from '../failures.ts';
import { readToken } from '../tokens.ts';
import { type RemoteSite, remoteSite } from './remote-site.ts';

/**
 * The site at an address that the user typed, with the token of this folder. Throws a `UsageError` when the
 * address or the token is not valid.
 */
export function connect(address: string, stop: AbortSignal): RemoteSite {
  return remoteSite({ origin: readOrigin(address), token: findToken(process.env, '.'), stop });
}

/**
 * The origin of the site that `--to` or `--from` names. Throws a `UsageError` for anything but the address of
 * a whole site. `http:` to another machine is refused too: anybody on the way could read the token.
 */
export function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSite = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` && !/[?#]/.test(text);
  if (!isSite) {
    throw new UsageError(
      `Cannot use the address "${withoutSecrets(text)}": it must be that of a site, such as https://example.org`,
    );
  }
  if (url.protocol === 'http:' && !isThisMachine(url.hostname)) {
    throw new UsageError(
      `Cannot use the address "${text}": it must begin with https://, else the token can be read on the way`,
    );
  }
  return url.origin;
}

function isThisMachine(host: string): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);
}

/** The text before an `@` may be a password. */
function withoutSecrets(text: string): string {
  return text.slice(text.lastIndexOf('@') + 1);
}

/** `PLATEN_TOKEN` of the environment, or of `.dev.vars` in `folder`. Throws a `UsageError` without one. */
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
