/** Passkeys: made with a token, and then the way to sign in without it. */

import { type ChallengeUse, issueChallenge, openChallenge } from '../../auth/challenges.ts';
import { ownerOf, type Passkey, passkeyName } from '../../auth/passkeys.ts';
import { issueSession } from '../../auth/sessions.ts';
import type { Token } from '../../auth/tokens.ts';
import {
  type Answered,
  checkSignature,
  credentialIn,
  importPublicKey,
  readAnswer,
  refused,
} from '../../auth/webauthn.ts';
import type { Reply } from '../../http/reply.ts';
import { sealed } from '../../operations/context.ts';
import { findPasskey, keepPasskey, listPasskeys, removePasskey } from '../../operations/passkeys.ts';
import { Problem } from '../../problem.ts';
import { jsonReply } from '../upload/listing.ts';
import { readJson } from './body.ts';
import type { AdminContext, AdminRequest, OpenRequest } from './context.ts';

/** `GET passkeys`: those of the token, with a challenge to make another one. */
export async function tellPasskeys({ token }: AdminRequest, context: AdminContext): Promise<Reply> {
  const [owner, passkeys, challenge] = await Promise.all([
    ownerOf(token),
    listPasskeys(sealed(context), token),
    token.byPasskey ? null : issueChallenge({ make: token }, context.clock()),
  ]);
  const shown = passkeys.map(({ id, label, made }) => ({ id, label, made: new Date(made).toISOString() }));
  return jsonReply({ owner, passkeys: shown, challenge });
}

/** `POST passkeys`, with the answer of an authenticator and a label. */
export async function makePasskey(asked: AdminRequest, context: AdminContext): Promise<Reply> {
  const { request, url, token } = asked;
  const given = await readGiven(request, ['id', 'client', 'authenticator', 'publicKey', 'label']);
  const publicKey = bytesOf(given.publicKey);
  await importPublicKey(publicKey);
  const answered = answerOf(given);
  const id = credentialIn(answered.authenticator);
  if (id === null || Buffer.from(id).toString('base64url') !== given.id)
    throw refused('its id must be that of the new credential');
  const challenge = await readAnswer(answered, 'webauthn.create', url);
  await spend(context, { make: token }, challenge);
  const passkey: Passkey = {
    id: given.id,
    label: labelOf(given.label),
    made: context.clock(),
    publicKey: Buffer.from(publicKey).toString('base64'),
  };
  await keepPasskey(sealed(context), token, passkey);
  return tellPasskeys(asked, context);
}

/** `DELETE passkeys/<id>` */
export async function deletePasskey(asked: AdminRequest, context: AdminContext): Promise<Reply> {
  await removePasskey(sealed(context), asked.token, asked.rest);
  return tellPasskeys(asked, context);
}

/** `GET challenge`: for whoever wants to sign in. */
export async function tellChallenge(_asked: OpenRequest, context: AdminContext): Promise<Reply> {
  const { tokens } = context.tokens;
  return jsonReply({ challenge: await issueChallenge({ signIn: tokens }, context.clock()) });
}

/** `POST session`, with the answer of an authenticator: a bearer for an hour. */
export async function signIn({ request, url }: OpenRequest, context: AdminContext): Promise<Reply> {
  const { tokens } = context.tokens;
  const given = await readGiven(request, ['id', 'owner', 'client', 'authenticator', 'signature']);
  const answered = answerOf(given);
  const challenge = await readAnswer(answered, 'webauthn.get', url);
  const token = await tokenOf(tokens, bytesOf(given.owner).toString());
  const passkey = token && (await findPasskey(sealed(context), token, given.id));
  if (!token || !passkey) throw refused('it was removed, or its token is gone or has other rights now');
  const key = await importPublicKey(Buffer.from(passkey.publicKey, 'base64'));
  await checkSignature(key, answered, bytesOf(given.signature));
  await spend(context, { signIn: tokens }, challenge);
  const { bearer, until } = await issueSession(token, await passkeyName(given.id), context.clock());
  return jsonReply({ bearer, until: new Date(until).toISOString() });
}

async function tokenOf(tokens: readonly Token[], owner: string): Promise<Token | undefined> {
  const owners = await Promise.all(tokens.map(ownerOf));
  return tokens[owners.indexOf(owner)];
}

/** Throws unless the site issued the challenge for this use a moment ago, and nobody has answered it before. */
async function spend({ catalog, clock }: AdminContext, use: ChallengeUse, text: string): Promise<void> {
  const challenge = await openChallenge(use, text, clock());
  const isFirst = challenge !== null && (await catalog.spend(clock(), challenge.name, challenge.until));
  if (!isFirst) throw refused('its challenge must be a fresh one of this site; try again');
}

type Given<Name extends string> = Record<Name, string>;

async function readGiven<Name extends string>(
  request: Request,
  names: readonly Name[],
): Promise<Given<Name>> {
  const given = await readJson(request);
  if (names.every((name) => typeof given[name] === 'string')) {
    // As just checked.
    return given as Given<Name>;
  }
  const rule = `the body must be JSON with the texts ${names.join(', ')}`;
  throw new Problem('bad-request', `Cannot use the passkey: ${rule}`);
}

function answerOf({ client, authenticator }: Given<'client' | 'authenticator'>): Answered {
  return { client: bytesOf(client), authenticator: bytesOf(authenticator) };
}

function bytesOf(base64url: string): Buffer<ArrayBuffer> {
  return Buffer.from(base64url, 'base64url');
}

/** Shown to people alone. */
function labelOf(text: string): string {
  const label = text.replace(/\p{C}+/gu, ' ').trim();
  return [...label].slice(0, 60).join('');
}
