/** `GET /upload/?status`: the state of the site. */

import type { Trouble } from '../../catalog/catalog.ts';
import { byteOrder } from '../../content/keys.ts';
import type { LayoutsReport } from '../../content/layouts/rendering.ts';
import type { Reply } from '../../http/reply.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { jsonReply } from './listing.ts';
import type { UploadRequest } from './request.ts';

/** Moments are RFC 3339, null for never. */
export type SiteStatus = FileTroubles & {
  now: string;
  /** The site's origin, and whether settings name it or it is only the request's. */
  site: { origin: string; isNamed: boolean };
  bucket: string;
  /** The program's own version; empty where it is unknown. */
  build: string;
  tokens: { usable: number; faults: readonly string[] };
  /** Whether visitors see the owner's layouts, what keeps those of the bucket from it, and pages on which they failed. */
  layouts: LayoutsReport;
  /** `next`: when the sweep goes on or the next one begins; null where no alarm is set. */
  sweep: { running: boolean; lastFinished: string | null; next: string | null };
  events: { last: string | null };
  edge: {
    kept: boolean;
    dirtySince: string | null;
    nextPurge: string | null;
    lastPurge: string | null;
    lastError: string | null;
  };
};

/** `after`: the last key, if there are more; null at the end. */
type FileTroubles = { unreadable: readonly Trouble[]; after: string | null };

/** A token with a prefix sees its own files only, and nothing of other tokens. */
export async function reportStatus(request: UploadRequest, context: OperationsContext): Promise<Reply> {
  const { bucket, build, catalog, clock, edge, tokens } = context;
  const [files, { sweep, ...swept }, purges, { site }, layouts] = await Promise.all([
    troublesOf(request, context),
    catalog.sweepState(clock()),
    catalog.purgeState(clock()),
    catalog.inputs(clock()),
    catalog.layoutsReport(clock()),
  ]);
  const named = site.baseURL || context.siteUrl;
  const status: Omit<SiteStatus, 'tokens' | 'layouts'> = {
    ...files,
    now: new Date(clock()).toISOString(),
    site: { origin: named || request.url.origin, isNamed: named !== '' },
    bucket: bucket.name,
    build,
    sweep: { running: sweep !== null, lastFinished: moment(swept.lastFinished), next: moment(swept.next) },
    events: { last: moment(swept.lastEvents) },
    edge: {
      kept: edge !== null,
      dirtySince: moment(purges.dirtySince),
      nextPurge: moment(purges.nextPurge),
      lastPurge: moment(purges.lastPurge),
      lastError: purges.lastError,
    },
  };
  const isForAll = request.token.prefix === '';
  const known = { usable: tokens.tokens.length, faults: tokens.faults };
  return jsonReply({ ...status, ...(isForAll && { tokens: known, layouts }) });
}

const troublesAtOnce = 500;

async function troublesOf(
  { token, url }: UploadRequest,
  { catalog, clock }: OperationsContext,
): Promise<FileTroubles> {
  const { prefix } = token;
  const asked = url.searchParams.get('after') ?? '';
  // Keys with the prefix follow it directly.
  const after = byteOrder(asked, prefix) < 0 ? prefix.slice(0, -1) : asked;
  const troubles = await catalog.troubles(clock(), after, troublesAtOnce + 1);
  const listed = troubles.slice(0, troublesAtOnce).filter(({ key }) => key.startsWith(prefix));
  const isMore = troubles.length > troublesAtOnce && listed.length === troublesAtOnce;
  return {
    unreadable: listed.filter(({ errors }) => errors.length > 0),
    after: isMore ? (listed.at(-1)?.key ?? null) : null,
  };
}

function moment(at: number | null | undefined): string | null {
  return typeof at === 'number' ? new Date(at).toISOString() : null;
}
