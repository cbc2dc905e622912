/** `GET /upload/`: the list of files. */

import type { Token } from '../../auth/tokens.ts';
import type { FileStatus } from '../../catalog/catalog.ts';
import { versionsFolder } from '../../content/history-keys.ts';
import { isPrivateSegment } from '../../content/keys.ts';
import { encodePath } from '../../content/paths.ts';
import type { Reply } from '../../http/reply.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { Problem } from '../../problem.ts';
import type { Bucket, FileInfo, Listing, ListOptions } from '../../store/bucket.ts';
import type { UploadRequest } from './request.ts';

/** `?prefix=&cursor=`: up to 1,000 files with their statuses, in the order of their keys. */
export async function listFiles({ url, token }: UploadRequest, context: OperationsContext): Promise<Reply> {
  const prefix = coveredPrefix(url.searchParams.get('prefix') ?? '', token);
  const cursor = url.searchParams.get('cursor');
  const [{ found, ...next }, origin] = await Promise.all([
    listPart(context, { prefix, ...(cursor && { cursor }) }),
    originOf(url, context),
  ]);
  return jsonReply({ files: found.map(({ file, known }) => describeFile(file, known, origin)), ...next });
}

/** A part of the bucket's listing: its files with what the catalog knows of them, and the cursor of the next part. */
export async function listPart({ bucket, catalog, clock }: OperationsContext, asked: ListOptions) {
  const listing = await bucket.list(asked);
  const files = listing.files.filter(({ key }) => !isPrivateSegment(key));
  const keys = files.map(({ key }) => key);
  const statuses = await catalog.statuses(clock(), keys);
  return {
    found: files.map((file) => ({ file, known: statuses[file.key] })),
    cursor: nextCursor(bucket, listing),
  };
}

/** The site's own origin, or that of the request. */
export async function originOf(
  { origin }: URL,
  { catalog, clock, siteUrl }: OperationsContext,
): Promise<string> {
  const { site } = await catalog.inputs(clock());
  return site.baseURL || siteUrl || origin;
}

/** Kept versions are not listed, so the listing skips them where the bucket can. */
function nextCursor(bucket: Bucket, { files, cursor }: Listing): string | null {
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
