/** Previews: a post that is not public, shown to whoever has its signed link. */

import type { FilePlace } from '../../catalog/catalog.ts';
import { siteHead } from '../../catalog/site-head.ts';
import { postPage } from '../../compose/post-page.ts';
import { isMarkdown, isPrivate } from '../../content/keys.ts';
import { basePath } from '../../content/paths.ts';
import { decodeText } from '../../content/post/decode-text.ts';
import { readPost } from '../../content/post/read-post.ts';
import { statusAt } from '../../content/post/status.ts';
import { assetHeaders } from '../../http/media-type.ts';
import type { Reply } from '../../http/respond.ts';
import type { SyncParts } from '../../indexing/parts.ts';
import { sync } from '../../indexing/sync.ts';
import { erased } from '../../pages/erased.ts';
import { locationIn } from '../../pages/file.ts';
import type { ServeParts } from '../../pages/parts.ts';
import { loadExtras } from '../../render/extras.ts';
import { render } from '../../render/render.ts';
import { readBytes } from '../../store/read-bytes.ts';
import { renderPage } from '../../theme/theme.tsx';

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
  const extras = await loadExtras(post, site);
  const rendered = render({ post, site, path, facts: new Map(place.facts), extras });
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
  const shown = isHidden ? null : await fileOf(request.key, key, parts);
  const file = shown && (await bucket.get(shown.place.key));
  if (!file) return null;
  const location = shown.keepsLocation ? [] : await locationIn(parts, shown.place, file);
  if (location === null) {
    await file.body.cancel();
    return null;
  }
  return {
    status: 200,
    body: erased(file.body, location, { offset: 0, length: file.size }),
    headers: { ...assetHeaders(shown.place.key), ...unlisted },
    caching: 'private',
    guard: 'file',
  };
}

/** A link shows its own post's files and public ones, never those of another post that is hidden. */
async function fileOf(
  post: string,
  key: string,
  parts: SyncParts,
): Promise<{ place: FilePlace; keepsLocation: boolean } | null> {
  await sync(parts, key);
  const { place, site } = await parts.catalog.at(parts.clock(), `/${key}`, 1, []);
  const isShown = place.kind === 'file' && (!place.owner || place.owner.visible || place.owner.key === post);
  return isShown ? { place, keepsLocation: site.keepLocation } : null;
}
