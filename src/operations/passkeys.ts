/** Stores, lists and deletes the passkeys of a token. */

import {
  longestPasskey,
  type Passkey,
  passkeyKey,
  passkeysFolder,
  readPasskey,
  writePasskey,
} from '../auth/passkeys.ts';
import { grant } from '../auth/rights.ts';
import type { Token } from '../auth/tokens.ts';
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
  const key = await passkeyKey(token, passkey.id);
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
  const passkey = await read(bucket, token, await passkeyKey(token, id));
  return passkey?.id === id ? passkey : null;
}

/** Removing a passkey that is not there is no error. */
export async function removePasskey(context: Context, token: Token, id: string): Promise<void> {
  const bucket = opened(context, grant(token, [{ does: 'remove passkey' }]));
  await bucket.delete(await passkeyKey(token, id));
}

async function read(bucket: Pick<Bucket, 'get'>, token: Token, key: string): Promise<Passkey | null> {
  const file = await bucket.get(key);
  if (file === null || file.size > longestPasskey) {
    await file?.body.cancel();
    return null;
  }
  return readPasskey(token, new TextDecoder().decode(await readBytes(file.body)));
}
