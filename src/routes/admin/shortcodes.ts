import type { Reply } from '../../http/reply.ts';
import { jsonReply } from '../upload/listing.ts';
import type { AdminContext, AdminRequest } from './context.ts';

/** `GET shortcodes`: the site's own ones, with their arguments, in the order of their names. */
export async function listShortcodes(_asked: AdminRequest, { catalog, clock }: AdminContext): Promise<Reply> {
  const { shortcodes } = await catalog.forAuthors(clock());
  return jsonReply({ shortcodes });
}
