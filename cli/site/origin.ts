import { UsageError } from '../failures.ts';

/**
 * The origin of the site that `--to` or `--from` names.
 *
 * Throws a `UsageError` for anything but the address of a whole site, and for `http:` to another machine: the token would travel
 * where anybody on the way can read it.
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

/** What stands before an `@` may be a password. */
function withoutSecrets(text: string): string {
  return text.slice(text.lastIndexOf('@') + 1);
}
