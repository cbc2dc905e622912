import { customStyleKey } from '../../content/site/fragments.ts';
import { assetHeaders } from '../../http/media-type.ts';
import type { Reply } from '../../http/reply.ts';
import type { PagesContext } from '../../pages/context.ts';

/**
 * `/theme.<version>.css`: the owner's style sheet. A page older than the file gets the current file, but
 * browsers do not keep it for ever.
 */
export async function customStyle({ bucket }: PagesContext, version: string): Promise<Reply | null> {
  const file = await bucket.get(customStyleKey);
  if (file === null) return null;
  return {
    status: 200,
    body: file.body,
    headers: { ...assetHeaders(customStyleKey), 'Content-Length': String(file.size) },
    etag: file.version,
    caching: file.version === version ? 'forever' : 'brief',
    guard: 'file',
  };
}
