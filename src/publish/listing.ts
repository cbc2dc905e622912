/** `GET /upload/`: the files there are, and which of them cannot be shown. */

import type { FileStatus } from '../catalog/catalog.ts';
import { Problem } from '../problem.ts';
import type { Reply } from '../respond.ts';
import type { FileInfo } from '../store/bucket.ts';
import { byteOrder, encodePath, isPrivateSegment } from '../urls.ts';
import type { PublishParts } from './parts.ts';
import type { UploadRequest } from './routes.ts';

/** `?prefix=&cursor=`: up to 1,000 files with what is known of each, in the order of their keys. */
export async function listFiles(request: UploadRequest, parts: PublishParts): Promise<Reply> {
  const { bucket, catalog, clock } = parts;
  const cursor = request.url.searchParams.get('cursor');
  const listing = await bucket.list({ prefix: coveredPrefix(request), ...(cursor && { cursor }) });
  const files = listing.files.filter(({ key }) => !isPrivateSegment(key));
  const [statuses, { site }] = await Promise.all([
    catalog.statuses(
      clock(),
      files.map(({ key }) => key),
    ),
    catalog.basis(clock()),
  ]);
  const origin = site.baseURL || parts.siteUrl || request.url.origin;
  return json({
    files: files.map((file) => describeFile(file, statuses[file.key], origin)),
    cursor: listing.cursor ?? null,
  });
}

/** `?status`: files that cannot be shown as their author meant, where the sweep stands, and what is to be dropped at the edge. */
export async function reportStatus(
  request: UploadRequest,
  { catalog, clock, tokens, edge }: PublishParts,
): Promise<Reply> {
  const { prefix } = request.token;
  const asked = request.url.searchParams.get('after') ?? '';
  // Keys that begin with the prefix stand together, right behind it.
  const after = byteOrder(asked, prefix) < 0 ? prefix.slice(0, -1) : asked;
  const [troubles, { sweep, lastFinished, lastEvents }, purges] = await Promise.all([
    catalog.troubles(clock(), after, troublesAtOnce + 1),
    catalog.sweepState(clock()),
    catalog.purgeState(clock()),
  ]);
  const listed = troubles.slice(0, troublesAtOnce).filter(({ key }) => key.startsWith(prefix));
  const isMore = troubles.length > troublesAtOnce && listed.length === troublesAtOnce;
  return json({
    unreadable: listed.filter(({ errors }) => errors.length > 0),
    after: isMore ? listed.at(-1)?.key : null,
    ...(prefix === '' && {
      tokens: { usable: tokens.tokens.length, faults: tokens.faults },
    }),
    sweep: {
      running: sweep !== null,
      lastFinished: moment(lastFinished),
    },
    events: { last: moment(lastEvents) },
    edge: {
      kept: edge !== null,
      dirtySince: moment(purges.dirtySince),
      nextPurge: moment(purges.nextPurge),
      lastPurge: moment(purges.lastPurge),
      lastError: purges.lastError,
    },
  });
}

function moment(at: number | null | undefined): string | null {
  return typeof at === 'number' ? new Date(at).toISOString() : null;
}

const troublesAtOnce = 500;

/** What is asked for, narrowed to what the token covers. */
function coveredPrefix({ url, token }: UploadRequest): string {
  const asked = url.searchParams.get('prefix') ?? '';
  if (asked.startsWith(token.prefix)) return asked;
  if (token.prefix.startsWith(asked)) return token.prefix;
  throw new Problem(
    'forbidden',
    `Cannot list "${asked}": with the token "${token.name}" the prefix must begin with "${token.prefix}"`,
  );
}

function describeFile(file: FileInfo, known: FileStatus | undefined, origin: string) {
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

function json(value: unknown): Reply {
  return {
    status: 200,
    body: `${JSON.stringify(value, null, 2)}\n`,
    headers: { 'Content-Type': 'application/json' },
    caching: 'private',
    guard: 'none',
  };
}
