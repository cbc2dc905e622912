import type { TitledStatus } from '../../../catalog/catalog.ts';
import { isPrivateSegment } from '../../../content/keys.ts';
import { Problem } from '../../../problem.ts';
import type { FileInfo } from '../../../store/bucket.ts';
import { coveredPrefix, describeFile, nextCursor } from '../../upload/listing.ts';
import { fields, fileFields, list as listOf, originFor, text, textOrNull, tool } from '../tool.ts';

/** Parts of the bucket's listing that one call reads, each with as many files as were asked for. */
const mostParts = 10;

const statuses = ['published', 'draft', 'scheduled', 'expired', 'unreadable', 'asset'] as const;

export const list = tool({
  name: 'list',
  title: 'List files',
  description: 'Files by name, with status, version and address.',
  effect: 'reads',
  takes: {
    folder: { type: 'string', description: 'Names begin with this, such as posts/' },
    status: { type: 'string', enum: statuses, description: 'asset: no page' },
    changedSince: { type: 'string', description: 'Such as 2026-11-30T08:00:00Z' },
    limit: { type: 'integer', minimum: 1, maximum: 1000, description: 'About how many' },
    cursor: { type: 'string', description: 'That of the last call' },
  },
  needs: [],
  returns: fields({ files: listOf(fields({ ...fileFields, 'title?': text })), cursor: textOrNull }),
  async call({ folder = '', status, changedSince = 0, limit = 100, cursor }, asked, context) {
    const prefix = coveredPrefix(folder, asked.token);
    const since = new Date(changedSince).getTime();
    if (Number.isNaN(since)) {
      throw new Problem(
        'bad-request',
        `Cannot list files changed since "${changedSince}": it must be a date`,
      );
    }
    const isWanted = ({ key, uploaded = 0 }: FileInfo) => !isPrivateSegment(key) && uploaded >= since;
    const hasStatus = (known?: TitledStatus) => status === undefined || known?.status === status;
    const { bucket, catalog, clock } = context;
    const origin = await originFor(asked, context);
    const files: object[] = [];
    let next: string | null = cursor ?? null;
    for (let part = 0; part < mostParts && files.length < limit; part++) {
      const listing = await bucket.list({ prefix, limit, ...(next && { cursor: next }) });
      const found = listing.files.filter(isWanted);
      const keys = found.map(({ key }) => key);
      const known = await catalog.statuses(clock(), keys);
      const shown = found.filter(({ key }) => hasStatus(known[key]));
      files.push(
        ...shown.map((file) => titled(describeFile(file, known[file.key], origin), known[file.key])),
      );
      next = nextCursor(bucket, listing);
      if (next === null) break;
    }
    return { files, cursor: next };
  },
});

function titled(file: object, { title }: { title?: string } = {}): object {
  return title === undefined ? file : { ...file, title };
}
