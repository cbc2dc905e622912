import type { Reply } from '../../http/reply.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { showLayouts } from '../../operations/settle-layouts.ts';
import { jsonReply } from './listing.ts';
import type { UploadRequest } from './request.ts';

/** `POST /upload/?layouts`: lets visitors see the layouts of the bucket if they pass, and says what keeps them from it. */
export async function tryLayouts({ token, url }: UploadRequest, context: OperationsContext): Promise<Reply> {
  const tries = url.searchParams.has('kinds') ? 'kinds' : 'all';
  const { state, faults, warnings, compilations } = await showLayouts(context, token, tries);
  const { missing = [], current = [] } = compilations ?? {};
  return jsonReply({ state, faults, warnings, compiles: missing, compiled: current });
}
