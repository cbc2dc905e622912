import type { Preview } from '../../auth/preview-links.ts';
import type { Reply } from '../../http/reply.ts';
import { entryOf } from '../../indexing/sync.ts';
import { readProposal } from '../../operations/proposals.ts';
import type { PagesContext } from '../../pages/context.ts';
import { unsavedPage } from '../../pages/unsaved-page.ts';
import { unsavedReply } from './preview.ts';

/** `?proposed` of a preview's link: the page by the proposal of the token that made the link. */
export async function readProposed(
  context: PagesContext,
  { key, until, author, origin }: Preview & { origin: string },
): Promise<Reply | null> {
  const { bucket, catalog, clock } = context;
  const file = await bucket.head(key);
  const proposal = file && (await readProposal(context, file, author));
  if (!proposal) return null;
  const { version, bytes } = proposal;
  const inputs = await catalog.inputs(clock(), key);
  const seen = { key, version: `unsaved-${version}`, size: bytes.byteLength, bytes };
  const entry = await entryOf(context, seen, inputs);
  const preview = { status: 'proposed', until };
  const page = await unsavedPage(context, { entry, content: bytes, origin, preview });
  return page && unsavedReply(page);
}
