import { findToken } from './find-token.ts';
import { readOrigin } from './origin.ts';
import { type RemoteSite, remoteSite } from './remote-site.ts';

/** The site at an address that a person typed, with the token of this folder. Throws a `UsageError` where either is no good. */
export function connect(address: string, stop: AbortSignal): RemoteSite {
  return remoteSite({ origin: readOrigin(address), token: findToken(process.env, '.'), stop });
}
