/** Work whose time has come: a lock ended without UNLOCK, or nobody brought a file back that had been moved away. */

import { covers, type Token } from '../../auth/tokens.ts';
import type { DavDue } from '../../catalog/doors/dav-question.ts';
import { pendingKey } from '../../content/pending-keys.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { dropPending } from '../../operations/pending.ts';
import { publish } from '../../operations/publish.ts';
import { remove } from '../../operations/remove.ts';
import { Problem } from '../../problem.ts';
import { contentOf, orKept } from './write.ts';

/** Does it with the rights that the token of each has now. */
export async function settle(context: OperationsContext, due: readonly DavDue[]): Promise<void> {
  for (const one of due) {
    const { does, path, holder } = one;
    const token = context.tokens.tokens.find((each) => each.name === holder && covers(each, path));
    try {
      if (token && does === 'publish') await publishPending(context, token, path);
      if (token && does === 'remove') {
        const ifMatch = [{ value: one.version, isWeak: false }];
        await remove(context, { key: path, token, precondition: { ifMatch } });
      }
    } catch (error) {
      // A refused file stays as it is, and its author reads why.
      if (!(error instanceof Problem) || error.type === 'storage-failed') throw error;
    }
    await context.catalog.dav(context.clock(), { ask: 'settled', due: one });
  }
}

export async function settleDue(context: OperationsContext): Promise<void> {
  const { due = [] } = await context.catalog.dav(context.clock(), { ask: 'due' });
  await settle(context, due);
}

/** Publishes a pending file that is complete. One without any bytes waits for them. */
export async function publishPending(context: OperationsContext, token: Token, path: string): Promise<void> {
  const info = await context.bucket.head(pendingKey(token.name, path));
  if (info === null || info.size === 0) return;
  const content = await contentOf(context, { path, info });
  const upload = { key: path, token, content, precondition: {}, isLenient: false };
  await orKept(context, upload, path, () => publish(context, upload));
  await dropPending(context, { path, token });
}
