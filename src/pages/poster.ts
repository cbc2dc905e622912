/**
 * The still image of another host's video, at an address of this site. So visitors send that host no request
 * before they press play.
 */

import { hash } from 'node:crypto';
import type { ResolvedPoster } from '../catalog/resolved.ts';
import type { EncodedImage } from '../content/images.ts';
import { encodePath } from '../content/paths.ts';
import { posterPath } from '../content/post/media.ts';
import type { Reply } from '../http/reply.ts';
import type { PagesContext } from './context.ts';
import { edgeLife } from './edge-life.ts';
import type { Reading } from './reading.ts';
import { moved } from './replies.ts';

/** Seconds for which an image is kept (a week), and for which a missing one is remembered (ten minutes). */
const imageLife = 604_800;
const missLife = 600;

/** The drawing of a player, shown when an image cannot be had. */
const drawn: EncodedImage = {
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path fill="#555" d="M0 0h16v9H0z"/></svg>',
  ),
  contentType: 'image/svg+xml',
};

export async function servePoster(
  context: PagesContext,
  resolved: ResolvedPoster,
  { found, request, watch }: Reading,
): Promise<Reply> {
  const address = encodePath(posterPath(resolved));
  if (request.rawPath !== address) return moved(address, edgeLife(context, found.answer, 'page'));
  const { bytes, contentType } = await watch.time('poster', () => readPoster(context, resolved));
  const isDrawn = contentType === drawn.contentType;
  return {
    status: 200,
    body: bytes,
    headers: { 'Content-Type': contentType, 'Content-Length': String(bytes.byteLength) },
    etag: hash('sha256', bytes, 'base64url').slice(0, 27),
    caching: isDrawn ? 'brief' : 'day',
    ...edgeLife(context, found.answer, 'page', isDrawn),
    guard: 'none',
    timing: watch.timing,
  };
}

async function readPoster(
  context: PagesContext,
  { provider, id, hash = '' }: ResolvedPoster,
): Promise<EncodedImage> {
  const name = `${provider}/${id}/${hash}`;
  const kept = await context.images.get(name);
  if (kept) return kept;
  const video = { provider, id, ...(hash !== '' && { hash }) };
  const image = await context.posters.fetch(video);
  context.later(context.images.put(name, image ?? drawn, image ? imageLife : missLife));
  return image ?? drawn;
}
