import { render } from '../render/render.ts';
import type { Reply } from '../respond.ts';
import type { FileInfo } from '../store/bucket.ts';
import type { PublishParts } from './parts.ts';
import { check, type Upload } from './publish.ts';
import type { UploadRequest } from './routes.ts';
import { checkedReply } from './upload-reply.ts';

/** `PUT …?dry-run`: the reply that publishing would give, or the article's HTML to who asks for that; nothing is kept. */
export async function dryRunReply(
  request: UploadRequest,
  parts: PublishParts,
  upload: Upload,
  before: FileInfo | null,
): Promise<Reply> {
  const validated = await check(parts, upload);
  const { post, entry } = validated;
  const accept = request.request.headers.get('Accept') ?? '';
  if (!post || !/\btext\/html\b/i.test(accept))
    return checkedReply(request, parts, upload, validated, before);
  const { catalog, clock } = parts;
  const place = entry.post ?? entry.section;
  const facts = new Map(await catalog.facts(clock(), upload.key, place?.uses ?? []));
  const { site: settings } = await catalog.basis(clock());
  const site = { ...settings, baseURL: settings.baseURL || parts.siteUrl || request.url.origin };
  return {
    status: 200,
    body: render({ post, site, path: place?.path ?? '/', facts }).html,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    caching: 'private',
    guard: 'page',
  };
}
