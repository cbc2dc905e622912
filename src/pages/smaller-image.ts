/** Smaller copies of the site's images. A copy is hidden, changed and deleted together with its file. */

import type { ResolvedFile } from '../catalog/resolved.ts';
import { canBeSmaller, type EncodedImage, readSmallerPath, smallerPath } from '../content/images.ts';
import { encodePath, readPath } from '../content/paths.ts';
import type { Reply } from '../http/reply.ts';
import { Stopwatch } from '../http/stopwatch.ts';
import type { FileInfo } from '../store/bucket.ts';
import type { PagesContext } from './context.ts';
import { edgeLife } from './edge-life.ts';
import { locationIn } from './file.ts';
import { find } from './find.ts';
import { moved } from './replies.ts';
import { withoutLocation } from './without-location.ts';

/** Seconds for which a copy is kept. Another version of the file has other copies. */
const copyLife = 2_592_000;

/** The largest file that is resized, in bytes. */
const largestFile = 20 * 1024 * 1024;

/** `rawPath` is as the request wrote it. Null where there is no such copy. */
export async function readSmallerImage(context: PagesContext, rawPath: string): Promise<Reply | null> {
  const asked = readSmallerPath(readPath(rawPath) ?? '');
  if (asked === null || context.resizer === null || !canBeSmaller(asked.path)) return null;
  const watch = new Stopwatch(context.clock);
  const { answer, file } = await find(context, asked.path, 1, watch);
  const { resolved } = answer;
  if (resolved.kind !== 'file' || file === undefined || resolved.owner?.visible === false) return null;
  if (resolved.width === undefined || resolved.width <= asked.width) return null;
  const life = edgeLife(context, answer, 'file');
  const address = smallerPath(asked.path, asked.width);
  if (rawPath !== address) return moved(address, life);
  const image = await watch.time('image', () => readCopy(context, resolved, file, asked.width));
  // The file itself is larger, but shows the same picture.
  if (image === null) return { ...moved(encodePath(asked.path), {}), status: 302, caching: 'brief' };
  return {
    status: 200,
    body: image.bytes,
    headers: { 'Content-Type': image.contentType, 'Content-Length': String(image.bytes.byteLength) },
    etag: `${file.version}-${asked.width}`,
    caching: 'revalidate',
    ...life,
    guard: 'none',
    timing: watch.timing,
  };
}

async function readCopy(
  context: PagesContext,
  resolved: ResolvedFile,
  info: FileInfo,
  width: number,
): Promise<EncodedImage | null> {
  const name = `smaller/${width}/${info.version}`;
  const kept = await context.images.get(name);
  if (kept) return kept;
  const copy = await makeCopy(context, resolved, info, width);
  if (copy) context.later(context.images.put(name, copy, copyLife));
  return copy;
}

/** Null if the copy cannot be made: the file is too large, has changed, or is no picture after all. */
async function makeCopy(
  context: PagesContext,
  resolved: ResolvedFile,
  info: FileInfo,
  width: number,
): Promise<EncodedImage | null> {
  if (info.size > largestFile || context.resizer === null) return null;
  const location = await locationIn(context, resolved, info);
  const file = location && (await context.bucket.get(resolved.key));
  if (!file) return null;
  if (file.version !== info.version) {
    await file.body.cancel();
    return null;
  }
  try {
    return await context.resizer.resize(
      withoutLocation(file.body, location, { offset: 0, length: file.size }),
      [{ width, fit: 'scale-down' }],
      { contentType: 'image/webp' },
    );
  } catch (error) {
    console.warn(`Cannot make "${resolved.key}" smaller`, error);
    return null;
  }
}
