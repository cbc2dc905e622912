/** Replies that several routes give. */

import type { Link, SiteHead } from '../content/page-data.ts';
import { problemReply } from '../http/problem-reply.ts';
import type { Reply } from '../http/reply.ts';
import type { Stopwatch } from '../http/stopwatch.ts';
import type { Problem } from '../problem.ts';
import { renderPage } from '../theme/theme.tsx';

const html = { 'Content-Type': 'text/html; charset=utf-8' };

type Policy = { policy?: string | undefined };

/** The headers of a page. The usual policy applies unless the owner's own parts need another. */
function pageHeaders({ policy }: Policy): Readonly<Record<string, string>> {
  return policy === undefined ? html : { ...html, 'Content-Security-Policy': policy };
}

/** The fields of a reply that say how long the edge may keep it. */
export type Kept = Pick<Reply, 'edge' | 'uploaded'>;

/** `link` is the value of the header of that name. */
export function pageReply(
  page: string | Uint8Array<ArrayBuffer>,
  version: string,
  { link, policy, ...kept }: Kept & Policy & { link?: string },
  watch: Stopwatch,
): Reply {
  return {
    status: 200,
    body: page,
    headers: { ...pageHeaders({ policy }), ...(link !== undefined && { Link: link }) },
    etag: version,
    caching: 'revalidate',
    ...kept,
    guard: 'page',
    timing: watch.timing,
  };
}

/** `location` is escaped as `encodePath` does. */
export function moved(location: string, kept: Kept): Reply {
  return {
    status: 301,
    body: null,
    headers: { Location: location },
    caching: 'revalidate',
    ...kept,
    guard: 'none',
  };
}

/** The site's own page for a missing address, kept for ten seconds: a file may come at any moment. */
export function notFound(
  site: SiteHead,
  path: string,
  kept: Kept,
  watch?: Stopwatch,
  meant: readonly Link[] = [],
): Reply {
  return {
    status: 404,
    body: renderPage(site, { kind: 'not-found', path, meant }),
    headers: pageHeaders(site),
    caching: 'brief',
    ...kept,
    guard: 'page',
    ...(watch && { timing: watch.timing }),
  };
}

/** The page for a deleted page; it may come back at any moment too. */
export function gone(
  site: SiteHead,
  path: string,
  kept: Kept,
  watch: Stopwatch,
  meant: readonly Link[],
): Reply {
  const page = renderPage(site, { kind: 'not-found', path, isGone: true, meant });
  return { ...notFound(site, path, kept, watch), status: 410, body: page };
}

/** A problem as a page for people. The theme's inputs may be the cause, so this page needs none. */
export function troubled(problem: Problem): Reply {
  const body = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>Please try again</title></head>
<body><main><h1>This page cannot be shown just now</h1><p>Nothing is lost. Please try again in a few seconds.</p></main></body></html>
`;
  return { ...problemReply(problem, html), body, guard: 'page' };
}
