/** Stores, lists and deletes the passkeys of a token, and knows whoever has signed in with one. */

import {
  longestPasskey,
  type Passkey,
  passkeyKey,
  passkeyName,
  passkeysFolder,
  readPasskey,
  writePasskey,
} from '../auth/passkeys.ts';
import { grant } from '../auth/rights.ts';
import { openSession } from '../auth/sessions.ts';
import type { Token } from '../auth/tokens.ts';
import { refused } from '../auth/webauthn.ts';
import { Problem } from '../problem.ts';
import type { Bucket } from '../store/bucket.ts';
import { readBytes } from '../store/read-bytes.ts';
import { type OperationsContext, opened } from './context.ts';

type Context = Pick<OperationsContext, 'bucket'>;

/** Of one token. A person has a few devices. */
const mostPasskeys = 20;

export async function keepPasskey(context: Context, token: Token, passkey: Passkey): Promise<void> {
  const bucket = opened(context, grant(token, [{ does: 'make passkey' }]));
  if ((await listPasskeys(context, token)).length >= mostPasskeys) {
    const rule = `a token has at most ${mostPasskeys}; remove one first`;
    throw new Problem('forbidden', `Cannot make a passkey: ${rule}`);
  }
  const content = new TextEncoder().encode(await writePasskey(token, passkey));
  const key = await keyOf(token, passkey.id);
  const stored = await bucket.put(key, content, {
    condition: { absent: true },
    contentType: 'application/json',
  });
  if (stored === null) throw new Problem('forbidden', 'Cannot make a passkey: this one is stored already');
}

/** The oldest first. Those of a former entry of the token are over. */
export async function listPasskeys({ bucket }: Context, token: Token): Promise<Passkey[]> {
  const { files } = await bucket.list({ prefix: await passkeysFolder(token), limit: 2 * mostPasskeys });
  const found = await Promise.all(files.map(({ key }) => read(bucket, token, key)));
  return found.filter((passkey) => passkey !== null).toSorted((a, b) => a.made - b.made);
}

export async function findPasskey({ bucket }: Context, token: Token, id: string): Promise<Passkey | null> {
  const passkey = await read(bucket, token, await keyOf(token, id));
  return passkey?.id === id ? passkey : null;
}

/** Removing a passkey that is not there is no error. */
export async function removePasskey(context: Context, token: Token, id: string): Promise<void> {
  const bucket = opened(context, grant(token, [{ does: 'remove passkey' }]));
  await bucket.delete(await keyOf(token, id));
}

/**
 * The token that an `Authorization` header proves, by itself or for the hour of a passkey that is not removed. Throws a `Problem`
 * of type `uploads-off` when there is no token, else of type `unauthorized`.
 */
export async function authenticatePerson(
  { bucket, tokens, clock }: Pick<OperationsContext, 'bucket' | 'tokens' | 'clock'>,
  header: string | null,
): Promise<Token> {
  const token = await openSession(header, tokens.tokens, clock());
  const { byPasskey } = token;
  if (byPasskey === undefined || (await bucket.head(await passkeyKey(token, byPasskey)))) return token;
  throw refused('it was removed');
}

async function keyOf(token: Token, id: string): Promise<string> {
  return passkeyKey(token, await passkeyName(id));
}

async function read(bucket: Pick<Bucket, 'get'>, token: Token, key: string): Promise<Passkey | null> {
  const file = await bucket.get(key);
  if (file === null || file.size > longestPasskey) {
    await file?.body.cancel();
    return null;
  }
  return readPasskey(token, new TextDecoder().decode(await readBytes(file.body)));
}
