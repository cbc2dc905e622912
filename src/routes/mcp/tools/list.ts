import type { TitledStatus } from '../../../catalog/catalog.ts';
import { Problem } from '../../../problem.ts';
import type { FileInfo } from '../../../store/bucket.ts';
import { coveredPrefix, describeFile, listPart, originOf } from '../../upload/listing.ts';
import { fields, fileFields, list as listOf, tool } from '../tool.ts';

/** Parts of the bucket's listing that one call reads, each with as many files as were asked for. */
const mostParts = 10;

const statuses = ['published', 'draft', 'scheduled', 'expired', 'unreadable', 'asset'] as const;

export const list = tool({
  name: 'list',
  title: 'List files',
  description: 'Files by name, with status, version and address.',
  effect: 'reads',
  takes: {
    'folder?': { type: 'string', description: 'Such as posts/' },
    'status?': { type: 'string', enum: statuses, description: 'asset: no page' },
    'changedSince?': { type: 'string', description: 'Such as 2026-11-30T08:00:00Z' },
    'limit?': { type: 'integer', minimum: 1, maximum: 1000, description: 'About how many' },
    'cursor?': { type: 'string', description: 'That of the last call' },
  },
  returns: fields('cursor', { files: listOf(fields(fileFields)) }),
  async call({ folder = '', status, changedSince = 0, limit = 100, cursor }, asked, context) {
    const prefix = coveredPrefix(folder, asked.token);
    const since = new Date(changedSince).getTime();
    if (Number.isNaN(since)) {
      throw new Problem(
        'bad-request',
        `Cannot list files changed since "${changedSince}": it must be a date`,
      );
    }
    const origin = await originOf(asked.url, context);
    const files: object[] = [];
    let next: string | null = cursor ?? null;
    for (let part = 0; part < mostParts && files.length < limit; part++) {
      const listed = await listPart(context, { prefix, limit, ...(next && { cursor: next }) });
      for (const { file, known } of listed.found) {
        const isWanted = (status ?? known?.status) === known?.status && (file.uploaded ?? 0) >= since;
        if (isWanted) files.push(titled(file, known, origin));
      }
      next = listed.cursor;
      if (next === null) break;
    }
    return { files, cursor: next };
  },
});

/** A file as the upload route describes it, and the title of its page. */
export function titled(file: FileInfo, known: TitledStatus | undefined, origin: string): object {
  return { ...describeFile(file, known, origin), title: known?.title };
}
