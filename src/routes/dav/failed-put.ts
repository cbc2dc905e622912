/**
 * rclone and others delete a file after they failed to store it: they take what is there for a half. Here it is the file as
 * it was before, so such a DELETE must not take it.
 */

import { dropPending } from '../../operations/pending.ts';
import { DavProblem } from './dav-problem.ts';
import type { DavContext, DavRequest } from './dav-request.ts';
import { failed } from './properties.ts';
import type { DavPlace } from './tree.ts';

/** Milliseconds in which a client cleans up. */
const longest = 60_000;

/** Does the work, and notes that it failed. */
export async function orNoted<T>(
  { path, token }: DavRequest,
  { catalog, clock }: DavContext,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const set = [[failed, `${clock()} ${token.name}`] as const];
    await catalog.dav(clock(), { ask: 'set', path, set, remove: [] });
    throw error;
  }
}

/** Throws a `DavProblem` with 409 for the first DELETE after a failed upload of the same author. The refused text goes. */
export async function checkNotFailed(
  context: DavContext,
  { path, token, look }: DavRequest,
  place: DavPlace,
): Promise<void> {
  const { catalog, clock } = context;
  const note = look.properties.find((each) => each.path === path && each.name === failed)?.value;
  const [, at, holder] = /^(\d+) (.*)$/s.exec(note ?? '') ?? [];
  const isCleaning = holder === token.name && clock() - Number(at) < longest;
  if (!isCleaning || place.kind !== 'file' || !place.published) return;
  await dropPending(context, { path, token });
  await catalog.dav(clock(), { ask: 'set', path, set: [], remove: [failed] });
  throw new DavProblem(
    409,
    `Cannot delete "${path}": the upload just before failed, so the file stays as it was; delete it again to delete it`,
  );
}
