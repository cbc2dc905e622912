/** Files that wait to be published. Nobody but their writer sees them, and nothing is recorded of them. */

import { grant } from '../auth/rights.ts';
import type { Token } from '../auth/tokens.ts';
import { isLitter, pendingFolder, pendingKey, problemPath } from '../content/pending-keys.ts';
import { type Problem, reasonsOf } from '../problem.ts';
import type { Bucket, Content, FileInfo } from '../store/bucket.ts';
import { contentSize } from '../store/check-put.ts';
import { type OperationsContext, opened } from './context.ts';

/** Of one author: files, and bytes of all of them. */
export const pendingLimits = { files: 1000, bytes: 256 * 1024 * 1024 };

export type Pending = { path: string; token: Token };

/** Null, and nothing is kept, when the author has as many pending files as may be. */
export async function keepPending(
  context: OperationsContext,
  { path, token }: Pending,
  content: Content,
): Promise<FileInfo | null> {
  const bucket = opened(context, grant(token, [{ does: 'keep pending', key: path }]));
  // Before the file is there, so that nobody looks past it.
  await context.catalog.dav(context.clock(), { ask: 'keeps pending', holder: token.name });
  if (!(await makeRoom(bucket, token.name, contentSize(content)))) return null;
  return bucket.put(pendingKey(token.name, path), content, { notes: { author: token.name } });
}

/** Keeps a file that was refused, and beside it the reasons. */
export async function keepRefused(
  context: OperationsContext,
  pending: Pending,
  content: Content,
  problem: Problem,
): Promise<boolean> {
  if (!(await keepPending(context, pending, content))) return false;
  const reasons = new TextEncoder().encode(reportOf(problem));
  return (await keepPending(context, { ...pending, path: problemPath(pending.path) }, reasons)) !== null;
}

/** Drops a pending file with the reasons beside it. A missing one is no error. */
export async function dropPending(context: OperationsContext, { path, token }: Pending): Promise<void> {
  const bucket = opened(context, grant(token, [{ does: 'keep pending', key: path }]));
  await bucket.delete(pendingKey(token.name, path), pendingKey(token.name, problemPath(path)));
}

/** Drops the litter of systems first. Of more than one page of the listing nobody has room. */
async function makeRoom(bucket: Bucket, author: string, size: number): Promise<boolean> {
  const { files, cursor } = await bucket.list({ prefix: `${pendingFolder}${author}/` });
  const fits = (kept: readonly FileInfo[]) =>
    kept.length < pendingLimits.files &&
    kept.reduce((sum, file) => sum + file.size, size) <= pendingLimits.bytes;
  if (cursor === undefined && fits(files)) return true;
  const litter = files.filter(({ key }) => isLitter(key));
  if (litter.length > 0) await bucket.delete(...litter.map(({ key }) => key));
  return cursor === undefined && fits(files.filter(({ key }) => !isLitter(key)));
}

function reportOf(problem: Problem): string {
  return [
    ...reasonsOf(problem),
    'Visitors see the file as it was before. Save it again without the fault.',
    '',
  ].join('\n');
}
