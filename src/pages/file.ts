/** Files from the bucket: media, downloads, and the Markdown of visible posts. */

import type { ResolvedFile, ResolvedSource } from '../catalog/resolved.ts';
import { show } from '../compose/compose.ts';
import type { Erasure } from '../content/images.ts';
import { encodePath, pathOfFile } from '../content/paths.ts';
import { type ByteRange, contentRange, readRange } from '../http/byte-range.ts';
import { assetHeaders } from '../http/media-type.ts';
import type { Reply } from '../http/reply.ts';
import { isRefused } from '../http/respond.ts';
import { locationIn as findLocation } from '../images/metadata/location.ts';
import { readSeen } from '../indexing/read-seen.ts';
import type { FileInfo } from '../store/bucket.ts';
import { readBytes } from '../store/read-bytes.ts';
import type { PagesContext } from './context.ts';
import { edgeLife } from './edge-life.ts';
import type { PageRequest, SiteReading } from './reading.ts';
import { moved, notFound } from './replies.ts';
import { withoutLocation } from './without-location.ts';

/** Null when the file changed between its head and its read. */
export async function serveFile(
  context: PagesContext,
  resolved: ResolvedFile,
  { found, request, site, watch }: SiteReading,
): Promise<Reply | null> {
  const info = found.file;
  if (info === undefined || resolved.owner?.visible === false) {
    return notFound(site, request.path, edgeLife(context, found.answer, 'file', true), watch);
  }
  const address = encodePath(resolved.at ?? pathOfFile(resolved.key));
  if (request.rawPath !== address) return moved(address, edgeLife(context, found.answer, 'file'));

  const location = found.answer.site.keepLocation ? [] : await locationIn(context, resolved, info);
  if (location === null) return null;
  const etag = location.length > 0 ? `${info.version}-private` : info.version;
  const range = rangeOf(request, { ...info, version: etag });
  const file = await watch.time('bucket', () => context.bucket.get(resolved.key, range));
  if (file?.version !== info.version) {
    await file?.body.cancel();
    return null;
  }
  return {
    status: range ? 206 : 200,
    body: withoutLocation(file.body, location, range ?? { offset: 0, length: info.size }),
    headers: {
      ...assetHeaders(resolved.key),
      'Accept-Ranges': 'bytes',
      'Content-Length': String(range?.length ?? info.size),
      ...(range && { 'Content-Range': contentRange(range, info.size) }),
    },
    etag,
    uploaded: info.uploaded,
    caching: 'revalidate',
    ...edgeLife(context, found.answer, 'file'),
    guard: 'file',
    timing: watch.timing,
  };
}

/**
 * The location data of an image: from its record, or from the bytes if the bucket holds another version. Null
 * when they are changing just now.
 */
export async function locationIn(
  { bucket }: PagesContext,
  { version, location = [] }: ResolvedFile,
  info: FileInfo,
): Promise<readonly Erasure[] | null> {
  if (info.version === version) return location;
  const seen = await readSeen(bucket, info);
  return seen?.version === info.version ? findLocation(seen.bytes) : null;
}

/** Ranges are for `GET` alone (RFC 9110 §14.2), after all conditions (§13.2.2). */
function rangeOf({ method, headers }: PageRequest, info: FileInfo): ByteRange | undefined {
  const { size, version: etag, uploaded } = info;
  if (method !== 'GET' || headers.has('If-None-Match') || isRefused(headers, { etag, uploaded })) {
    return undefined;
  }
  return readRange(headers, size, etag);
}

/** The Markdown of a post, if the front matter of the bytes that were read makes it public. */
export async function serveSource(
  context: PagesContext,
  resolved: ResolvedSource,
  { found, request, site, watch }: SiteReading,
): Promise<Reply> {
  const address = encodePath(pathOfFile(resolved.key));
  const life = edgeLife(context, found.answer, 'page');
  if (request.rawPath !== address) return moved(address, life);
  const file = await watch.time('bucket', () => context.bucket.get(resolved.key));
  const bytes = file && (await readBytes(file.body));
  const shown =
    bytes &&
    (await show(bytes, { ...resolved, resolutions: [] }, found.answer.site, { now: context.clock() }));
  if (!file || !shown) return notFound(site, request.path, {}, watch);
  return {
    status: 200,
    body: bytes,
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      Link: `<${encodePath(resolved.path)}>; rel="canonical"`,
    },
    etag: file.version,
    uploaded: file.uploaded,
    caching: 'revalidate',
    ...life,
    guard: 'none',
    timing: watch.timing,
  };
}
