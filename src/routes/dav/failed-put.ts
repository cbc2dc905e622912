/**
 * rclone and others delete a file after they failed to store it: they take what is there for a half. Here it is the file as
 * it was before, so such a DELETE must not take it.
 */

import { dropPending } from '../../operations/pending.ts';
import { DavProblem } from './dav-problem.ts';
import type { DavContext, DavRequest } from './dav-request.ts';
import { isNoted, keepNote, type Note } from './notes.ts';
import type { DavPlace } from './tree.ts';

/** Milliseconds in which a client cleans up. */
const longest = 60_000;

const failureOf = ({ path, token }: DavRequest): Note => ({ path, name: 'failed', text: token.name });

/** Does the work, and notes that it failed. */
export async function orNoted<T>(asked: DavRequest, context: DavContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await keepNote(context, failureOf(asked));
    throw error;
  }
}

/** Throws a `DavProblem` with 409 for the first DELETE after a failed upload of the same author. The refused text goes. */
export async function checkNotFailed(context: DavContext, asked: DavRequest, place: DavPlace): Promise<void> {
  const { path } = asked;
  if (place.kind !== 'file' || !place.published || !isNoted(context, asked, failureOf(asked), longest))
    return;
  await dropPending(context, asked);
  await keepNote(context, { path, name: 'failed', text: '' });
  throw new DavProblem(
    409,
    `Cannot delete "${path}": its upload failed just before, so the file stays as it was; delete it again`,
  );
}
