/** Pictures that the owner's templates order in another size, where the platform can make them. */

import type { EncodedImage, PictureOrder } from '../content/images.ts';
import { readPath } from '../content/paths.ts';
import { mediaType } from '../http/media-type.ts';
import type { Reply } from '../http/reply.ts';
import type { Stopwatch } from '../http/stopwatch.ts';
import type { PagesContext } from './context.ts';
import { edgeLife } from './edge-life.ts';
import { find } from './find.ts';
import { moved } from './replies.ts';

/** Seconds for which a picture is kept. */
const life = 2_592_000;

/** The largest file that is resized, in bytes. */
const largestFile = 20 * 1024 * 1024;

type Named = { digest: string; name: string };

/** Like a file of the site, it is hidden, changed and deleted together with its file. Null where it is not there. */
export async function servePicture(
  context: PagesContext,
  named: Named,
  order: PictureOrder,
  watch: Stopwatch,
): Promise<Reply | null> {
  if (order.key.startsWith('layouts/_assets/')) return picture(context, named, order);
  const path = readPath(order.address) ?? '';
  const { answer, file } = await find(context, path, 1, watch);
  const { resolved } = answer;
  const isShown = resolved.kind === 'file' && resolved.key === order.key && resolved.owner?.visible !== false;
  if (!isShown || file?.version !== order.version) return null;
  const reply = await picture(context, named, order);
  return reply?.status === 200
    ? { ...reply, caching: 'revalidate', ...edgeLife(context, answer, 'file') }
    : reply;
}

/** The file itself where the picture cannot be made. Null if the file has changed. */
async function picture(
  context: PagesContext,
  { digest, name }: Named,
  order: PictureOrder,
): Promise<Reply | null> {
  const kept = await context.images.get(`ordered/${digest}/${encodeURIComponent(name)}`);
  const made = kept ?? (await make(context, order, mediaType(name)));
  if (made === 'changed') return null;
  if (made === 'impossible') return { ...moved(order.address, {}), status: 302, caching: 'brief' };
  if (kept === null)
    context.later(context.images.put(`ordered/${digest}/${encodeURIComponent(name)}`, made, life));
  return {
    status: 200,
    body: made.bytes,
    headers: { 'Content-Type': made.contentType, 'Content-Length': String(made.bytes.byteLength) },
    ...{ etag: digest, caching: 'forever', guard: 'none' },
  };
}

async function make(
  { bucket, resizer }: PagesContext,
  { key, version, steps, quality }: PictureOrder,
  contentType: string,
): Promise<EncodedImage | 'changed' | 'impossible'> {
  if (resizer === null) return 'impossible';
  const file = await bucket.get(key);
  if (file?.version !== version) {
    await file?.body.cancel();
    return 'changed';
  }
  if (file.size > largestFile) {
    await file.body.cancel();
    return 'impossible';
  }
  try {
    return await resizer.resize(file.body, steps, { contentType, quality });
  } catch (error) {
    console.warn(`Cannot make a picture of "${key}"`, error);
    return 'impossible';
  }
}
