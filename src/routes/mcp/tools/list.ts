import type { TitledStatus } from '../../../catalog/catalog.ts';
import { byteOrder, isPrivateSegment } from '../../../content/keys.ts';
import { encodePath } from '../../../content/paths.ts';
import type { OperationsContext } from '../../../operations/context.ts';
import { Problem } from '../../../problem.ts';
import type { FileInfo } from '../../../store/bucket.ts';
import { coveredPrefix, nextCursor } from '../../upload/listing.ts';
import { fields, list as listOf, number, text, textOrNull, tool } from '../tool.ts';

/** Parts of the bucket's listing that one call reads, of up to 1,000 files each. */
const mostParts = 5;

const statuses = ['published', 'draft', 'scheduled', 'expired', 'unreadable', 'asset'] as const;

export const list = tool({
  name: 'list',
  title: 'List files',
  description: 'Files by their names, with status, version and address. With "cursor" it goes on.',
  effect: 'reads',
  takes: {
    folder: { type: 'string', maxLength: 2000, description: 'Names begin with this, such as posts/' },
    status: { type: 'string', enum: statuses, description: 'asset: a file that is no page' },
    changedSince: { type: 'string', maxLength: 40, description: 'A day or a moment, such as 2026-11-30' },
    limit: { type: 'integer', minimum: 1, maximum: 500, description: 'Default 100' },
    cursor: { type: 'string', maxLength: 8000 },
  },
  needs: [],
  returns: fields({
    files: listOf(
      fields({
        key: text,
        'title?': text,
        status: text,
        url: textOrNull,
        version: text,
        size: number,
        changed: textOrNull,
      }),
    ),
    cursor: { ...textOrNull, description: 'Give it back for further files; null at the end' },
  }),
  async call({ folder = '', status, changedSince, limit = 100, cursor }, asked, context) {
    const prefix = coveredPrefix(folder, asked.token);
    const since = changedSince === undefined ? Number.NEGATIVE_INFINITY : momentOf(changedSince);
    const { site } = await context.catalog.inputs(context.clock());
    const origin = site.baseURL || context.siteUrl || asked.url.origin;
    const files: object[] = [];
    let place = cursor === undefined ? start : readCursor(cursor);
    for (let part = 0; part < mostParts; part++) {
      const { found, next } = await readPart(context, { prefix, since, status }, place);
      for (const { file, known } of found) {
        files.push(describe(file, known, origin));
        if (files.length === limit) return { files, cursor: writeCursor({ ...place, after: file.key }) };
      }
      if (next === null) return { files, cursor: null };
      place = { part: next, after: '' };
    }
    return { files, cursor: writeCursor(place) };
  },
});

/** A part of the bucket's listing, and the last file of it that was told. */
type Place = { part: string | null; after: string };

const start: Place = { part: null, after: '' };

type Wanted = { prefix: string; since: number; status: string | undefined };

async function readPart(
  { bucket, catalog, clock }: OperationsContext,
  { prefix, since, status }: Wanted,
  { part, after }: Place,
) {
  const listing = await bucket.list({ prefix, ...(part !== null && { cursor: part }) });
  const files = listing.files.filter(
    ({ key, uploaded = 0 }) => !isPrivateSegment(key) && byteOrder(key, after) > 0 && uploaded >= since,
  );
  const keys = files.map(({ key }) => key);
  const known = keys.length === 0 ? {} : await catalog.statuses(clock(), keys);
  const found = files
    .map((file) => ({ file, known: known[file.key] }))
    .filter((each) => status === undefined || each.known?.status === status);
  return { found, next: nextCursor(bucket, listing) };
}

function describe(
  { key, version, size, uploaded }: FileInfo,
  known: TitledStatus | undefined,
  origin: string,
) {
  return {
    key,
    ...(known?.title !== undefined && { title: known.title }),
    status: known?.status ?? 'absent',
    url: known?.path === undefined ? null : origin + encodePath(known.path),
    version,
    size,
    changed: uploaded === undefined ? null : new Date(uploaded).toISOString(),
  };
}

function momentOf(written: string): number {
  const moment = /^\d{4}-\d{2}-\d{2}(?:[Tt ]|$)/.test(written) ? Date.parse(written) : Number.NaN;
  if (!Number.isNaN(moment)) return moment;
  throw new Problem(
    'bad-request',
    `Cannot list files changed since "${written}": it must be a day or a moment, such as 2026-11-30T08:00:00Z`,
  );
}

function writeCursor({ part, after }: Place): string {
  return Buffer.from(JSON.stringify([part, after])).toString('base64url');
}

function readCursor(cursor: string): Place {
  try {
    const [part, after] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if ((part === null || typeof part === 'string') && typeof after === 'string') return { part, after };
  } catch {
    // Said below.
  }
  throw new Problem('bad-request', 'Cannot go on with the list: "cursor" must be that of the last call');
}
