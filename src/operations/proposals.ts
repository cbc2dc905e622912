/**
 * Proposals: a new text for a page that visitors see, kept beside it until it is published. Each token has one for a
 * file. A proposal for an older version of the file no longer counts.
 */

import { grant } from '../auth/rights.ts';
import type { Token } from '../auth/tokens.ts';
import { proposalOf } from '../content/history-keys.ts';
import { checkPrecondition } from '../http/write-precondition.ts';
import { textLimit } from '../indexing/bytes-needed.ts';
import { Problem } from '../problem.ts';
import type { Bucket } from '../store/bucket.ts';
import { readBytes } from '../store/read-bytes.ts';
import { type OperationsContext, opened } from './context.ts';
import { type CheckedText, checkText } from './publish.ts';
import type { Upload } from './upload.ts';

export type Proposal = { version: string; bytes: Uint8Array<ArrayBuffer> };

export type Proposed = { version: string; checked: CheckedText };

/** Keeps the text. Throws the `Problem` that publishing would throw, but for the right to publish. */
export async function propose(context: OperationsContext, upload: Upload): Promise<Proposed> {
  const { bucket } = context;
  const { key, token, content, precondition } = upload;
  const permit = grant(token, [{ does: 'keep pending', key }]);
  const before = await bucket.head(key);
  checkPrecondition(precondition, before);
  if (before === null)
    throw new Problem('not-found', `Cannot propose a text for "${key}": there is no such file`);
  const checked = await checkText(context, upload);
  const stored = await opened(context, permit).put(proposalOf(key, token.name), content, {
    notes: { base: before.version, author: token.name, key },
  });
  if (stored === null) throw new Problem('storage-failed', `Cannot keep the proposal for "${key}"`);
  return { version: stored.version, checked };
}

/** The token's proposal for this version of the file; null: there is none. */
export async function readProposal(
  { bucket }: { bucket: Pick<Bucket, 'get'> },
  { key, version: base }: { key: string; version: string },
  author: string,
): Promise<Proposal | null> {
  const file = await bucket.get(proposalOf(key, author));
  if (file === null) return null;
  if (file.notes?.['base'] !== base || file.size > textLimit) {
    await file.body.cancel();
    return null;
  }
  return { version: file.version, bytes: await readBytes(file.body) };
}

/** Call once the text is published. */
export async function dropProposal(context: OperationsContext, token: Token, key: string): Promise<void> {
  const permit = grant(token, [{ does: 'keep pending', key }]);
  await opened(context, permit).delete(proposalOf(key, token.name));
}
