import type { ListedStatus, OverviewRow } from '../../catalog/catalog.ts';
import { encodePath } from '../../content/paths.ts';
import type { Reply } from '../../http/reply.ts';
import { Problem } from '../../problem.ts';
import { jsonReply } from '../upload/listing.ts';
import type { AdminContext, AdminRequest } from './context.ts';

const statuses: ReadonlySet<string> = new Set(['published', 'draft', 'scheduled', 'expired', 'unreadable']);

const rowsAtOnce = 50;

/** `GET pages?status=&text=&after=`: pages that the token covers, the newest first. */
export async function listPages({ url, token }: AdminRequest, context: AdminContext): Promise<Reply> {
  const asked = url.searchParams;
  const status = asked.get('status') ?? '';
  if (status !== '' && !statuses.has(status)) {
    const known = [...statuses].join(', ');
    throw new Problem(
      'bad-request',
      `Cannot list pages with the status "${status}": it must be one of ${known}`,
    );
  }
  const { rows, next } = await context.catalog.overview(context.clock(), {
    prefix: token.prefix,
    text: asked.get('text') ?? '',
    // One of the set above.
    ...(status !== '' && { status: status as ListedStatus }),
    after: asked.get('after') ?? '',
    limit: rowsAtOnce,
  });
  const { site } = await context.catalog.forAuthors(context.clock());
  const origin = site.baseURL || context.siteUrl || url.origin;
  return jsonReply({ pages: rows.map((row) => describeRow(row, origin)), next });
}

function describeRow({ key, title, status, path, date, visibleFrom, language }: OverviewRow, origin: string) {
  return {
    ...{ key, title, status },
    url: path === undefined ? null : origin + encodePath(path),
    date: date === undefined ? null : new Date(date).toISOString(),
    visibleAt:
      status === 'scheduled' && visibleFrom !== undefined ? new Date(visibleFrom).toISOString() : null,
    language: language ?? null,
  };
}
