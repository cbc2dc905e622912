/** Previews: a post that is not public, shown to whoever has its signed link. */

import { assetHeaders } from '../media-type.ts';
import { decodeText } from '../post/decode-text.ts';
import { readPost } from '../post/read-post.ts';
import { statusAt } from '../post/status.ts';
import { render } from '../render/render.ts';
import type { Reply } from '../respond.ts';
import { readBytes } from '../store/read-bytes.ts';
import type { SyncParts } from '../sync/parts.ts';
import { sync } from '../sync/sync.ts';
import { renderPage } from '../theme/theme.tsx';
import { basePath, isMarkdown, isPrivate } from '../urls.ts';
import type { ServeParts } from './parts.ts';
import { postPage } from './post-page.ts';
import { siteHead } from './site-head.ts';

export type PreviewRequest = {
  /** The post that the link was made for. */
  key: string;
  /** Milliseconds since 1970. */
  until: number;
  /** What follows the token in the address, decoded: empty for the page, `cat.jpg` for a file beside it. */
  rest: string;
  origin: string;
};

const unlisted = { 'X-Robots-Tag': 'noindex' };

export async function readPreview(parts: ServeParts, request: PreviewRequest): Promise<Reply | null> {
  return request.rest === '' ? previewPage(parts, request) : previewFile(parts, request);
}

async function previewPage(parts: ServeParts, request: PreviewRequest): Promise<Reply | null> {
  const { bucket, catalog, clock } = parts;
  await sync(parts, request.key);
  const [answer, file] = await Promise.all([catalog.preview(clock(), request.key), bucket.get(request.key)]);
  const { place } = answer;
  const head = siteHead(answer, parts.siteUrl, request.origin);
  const site = { ...answer.site, baseURL: head.origin, source: false };
  if (file === null || place.kind === 'none') return null;
  const post = readPost(request.key, decodeText(await readBytes(file.body)), site, place.above);
  // Seen from its base, so that relative addresses stay relative and lead back into the preview.
  const path = basePath(request.key, place.path);
  const rendered = render({ post, site, path, facts: new Map(place.facts) });
  const page = postPage(place, post, rendered, site);
  const preview = { status: statusAt(post, clock()), until: request.until };
  return {
    status: 200,
    body: renderPage(head, { ...page, preview }),
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...unlisted },
    caching: 'private',
    guard: 'page',
  };
}

/** A file beside the post, addressed as the post addresses it. */
async function previewFile(parts: ServeParts, request: PreviewRequest): Promise<Reply | null> {
  const { bucket, catalog, clock } = parts;
  const { place } = await catalog.preview(clock(), request.key);
  if (place.kind === 'none') return null;
  const key = `${basePath(request.key, place.path).slice(1)}${request.rest}`;
  const isHidden = isPrivate(key) || isMarkdown(key) || key.split('/').includes('..');
  if (isHidden || !(await belongsTo(request.key, key, parts))) return null;
  const file = await bucket.get(key);
  if (file === null) return null;
  return {
    status: 200,
    body: file.body,
    headers: { ...assetHeaders(key), ...unlisted },
    caching: 'private',
    guard: 'file',
  };
}

/** A link shows its own post's files and public ones, never those of another post that is hidden. */
async function belongsTo(post: string, key: string, parts: SyncParts): Promise<boolean> {
  await sync(parts, key);
  const { place } = await parts.catalog.at(parts.clock(), `/${key}`, 1, []);
  return place.kind === 'file' && (!place.owner || place.owner.visible || place.owner.key === post);
}
