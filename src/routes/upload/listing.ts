/** `GET /upload/`: the list of files. */

import type { Token } from '../../auth/tokens.ts';
import type { FileStatus } from '../../catalog/catalog.ts';
import { versionsFolder } from '../../content/history-keys.ts';
import { isPrivateSegment } from '../../content/keys.ts';
import { encodePath } from '../../content/paths.ts';
import type { Reply } from '../../http/reply.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { Problem } from '../../problem.ts';
import type { Bucket, FileInfo, Listing } from '../../store/bucket.ts';
import type { UploadRequest } from './request.ts';

/** `?prefix=&cursor=`: up to 1,000 files with their statuses, in the order of their keys. */
export async function listFiles(request: UploadRequest, context: OperationsContext): Promise<Reply> {
  const { bucket, catalog, clock } = context;
  const cursor = request.url.searchParams.get('cursor');
  const { url, token } = request;
  const prefix = coveredPrefix(url.searchParams.get('prefix') ?? '', token);
  const listing = await bucket.list({ prefix, ...(cursor && { cursor }) });
  const files = listing.files.filter(({ key }) => !isPrivateSegment(key));
  const [statuses, { site }] = await Promise.all([
    catalog.statuses(
      clock(),
      files.map(({ key }) => key),
    ),
    catalog.inputs(clock()),
  ]);
  const origin = site.baseURL || context.siteUrl || request.url.origin;
  return jsonReply({
    files: files.map((file) => describeFile(file, statuses[file.key], origin)),
    cursor: nextCursor(bucket, listing),
  });
}

/** Kept versions are not listed, so the listing skips them where the bucket can. */
export function nextCursor(bucket: Bucket, { files, cursor }: Listing): string | null {
  const isInside = cursor !== undefined && files.at(-1)?.key.startsWith(versionsFolder);
  return (isInside ? bucket.cursorAfter?.(versionsFolder) : undefined) ?? cursor ?? null;
}

/** The requested prefix, narrowed to the token's. */
export function coveredPrefix(asked: string, token: Token): string {
  if (asked.startsWith(token.prefix)) return asked;
  if (token.prefix.startsWith(asked)) return token.prefix;
  throw new Problem(
    'forbidden',
    `Cannot list "${asked}": with the token "${token.name}" the prefix must begin with "${token.prefix}"`,
  );
}

export function describeFile(file: FileInfo, known: FileStatus | undefined, origin: string) {
  const { key, version, md5, size, uploaded } = file;
  return {
    key,
    version,
    md5: md5 ?? null,
    size,
    uploaded: uploaded === undefined ? null : new Date(uploaded).toISOString(),
    status: known?.status ?? 'absent',
    url: known?.path === undefined ? null : origin + encodePath(known.path),
    errors: known?.errors ?? [],
  };
}

/** A reply for the holder of a token. */
export function jsonReply(value: unknown): Reply {
  return {
    status: 200,
    body: `${JSON.stringify(value, null, 2)}\n`,
    headers: { 'Content-Type': 'application/json' },
    caching: 'private',
    guard: 'none',
  };
}
