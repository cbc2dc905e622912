import { checkMayChange } from '../../auth/rights.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { checkRemoval } from '../../operations/remove.ts';
import { Problem } from '../../problem.ts';
import type { DavRequest } from './dav-request.ts';
import type { DavPlace } from './tree.ts';

/** Throws unless the token may change the file, or all below the folder. */
export function checkMayTouch({ token }: Pick<DavRequest, 'token'>, { kind, path }: DavPlace): void {
  checkMayChange(token, kind === 'folder' ? `${path}/` : path);
}

/** The same of a lock, which keeps others from writing: who may not change what visitors see locks nothing of it. */
export async function checkMayLock(
  context: OperationsContext,
  asked: Pick<DavRequest, 'token'>,
  place: DavPlace,
): Promise<void> {
  checkMayTouch(asked, place);
  const { token } = asked;
  if (token.isForDrafts && place.kind === 'folder') {
    throw new Problem(
      'forbidden',
      `Cannot lock the folder "${place.path}" with the token "${token.name}", which is for drafts`,
    );
  }
  if (!token.isForDrafts || place.kind !== 'file' || !place.published) return;
  await checkRemoval(context, { key: place.published.key, token, precondition: {} });
}
