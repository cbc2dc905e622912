import { checkMayRun } from '../../auth/tokens.ts';
import type { Reply } from '../../http/reply.ts';
import { adoptLayouts } from '../../indexing/adopt-layouts.ts';
import { purgeIfDue } from '../../indexing/purge.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { jsonReply } from './listing.ts';
import type { UploadRequest } from './request.ts';

/** `POST /upload/?layouts`: lets visitors see the layouts of the bucket if they pass, and says what keeps them from it. */
export async function tryLayouts({ token }: UploadRequest, context: OperationsContext): Promise<Reply> {
  checkMayRun(token, 'layouts/');
  const { state, faults, warnings, compilations } = await adoptLayouts(context, { isWhole: true });
  await purgeIfDue(context);
  const { missing = [], current = [] } = compilations ?? {};
  return jsonReply({ state, faults, warnings, compiles: missing, compiled: current });
}
