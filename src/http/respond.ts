/** Turns replies into responses. Nothing else sets HTTP's headers. */

import { pagePolicy, playerHosts } from '../content/site/page-policy.ts';
import { Problem } from '../problem.ts';
import { isConditionFailed, isNotModified, type Validators } from './preconditions.ts';
import { problemReply } from './problem-reply.ts';
import type { Caching, Guard, Reply, Timing } from './reply.ts';

/** Frames of these origins may have what players need; every other feature is off. */
export function permissionsPolicy(origins: readonly string[]): string {
  return [
    ...['autoplay', 'fullscreen', 'encrypted-media', 'picture-in-picture'].map(
      (feature) => `${feature}=(self ${origins.map((origin) => `"${origin}"`).join(' ')})`,
    ),
    ...['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics'].map(
      (feature) => `${feature}=()`,
    ),
  ].join(', ');
}

const cachingHeaders: Record<Caching, string> = {
  revalidate: 'public, max-age=0, must-revalidate',
  forever: 'public, max-age=31536000, immutable',
  brief: 'public, max-age=10',
  day: 'public, max-age=86400',
  private: 'private, no-store, no-transform',
};

const guardHeaders: Record<Guard, Record<string, string>> = {
  page: { 'Content-Security-Policy': pagePolicy(), 'Permissions-Policy': permissionsPolicy(playerHosts) },
  feed: { 'Content-Security-Policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'" },
  file: {},
  none: { 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" },
};

/**
 * Turns a reply into the response to `request`. Judges conditions (RFC 9110 §13), gives redirects the
 * request's query, and `HEAD` no body.
 */
export function respond(request: Request, reply: Reply): Response {
  if (isRead(request) && isSuccess(reply) && isRefused(request.headers, reply)) {
    discard(reply.body);
    return respond(request, problemReply(conditionFailed));
  }
  const headers: Record<string, string> = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cache-Control': cachingHeaders[reply.caching],
    ...edgeHeaders(request, reply),
    ...guardHeaders[reply.guard],
    ...reply.headers,
    ...redirectTarget(request, reply),
    ...(reply.etag !== undefined && { ETag: `"${reply.etag}"` }),
    ...(reply.timing && { 'Server-Timing': reply.timing.map(writeStep).join(', ') }),
  };
  if (isRead(request) && reply.status === 200 && isUnchanged(request, reply)) {
    discard(reply.body);
    for (const name of ['Content-Type', 'Content-Length', 'Content-Disposition']) delete headers[name];
    return new Response(null, { status: 304, headers });
  }
  if (request.method === 'HEAD') {
    discard(reply.body);
    return new Response(null, { status: reply.status, headers });
  }
  const { status, statusText } = reply;
  return new Response(reply.body, { status, headers, ...(statusText !== undefined && { statusText }) });
}

/** Statuses of whole answers that are the same for everybody. */
const keptStatuses = new Set([200, 301, 404, 410]);

/** https://developers.cloudflare.com/workers/cache/: the edge prefers this header to `Cache-Control`. */
export const edgeHeader = 'Cloudflare-CDN-Cache-Control';

/** The edge's key has no host, so the host for writing would show pages of the site. */
const forOneHost = { Vary: 'Host' };

function edgeHeaders({ url }: Request, { status, caching, edge }: Reply): Record<string, string> {
  const name = edgeHeader;
  // Few parameters change an answer, but anybody could make copies of it with others.
  if (caching === 'forever' && !url.includes('?')) {
    return { [name]: cachingHeaders.forever, ...forOneHost };
  }
  if (!edge || caching === 'private' || !keptStatuses.has(status) || url.includes('?')) {
    return { [name]: 'no-store' };
  }
  const { seconds, staleWhileRevalidate, staleIfError } = edge;
  const life = [
    `max-age=${seconds}`,
    ...(staleWhileRevalidate === undefined ? [] : [`stale-while-revalidate=${staleWhileRevalidate}`]),
    ...(staleIfError === undefined ? [] : [`stale-if-error=${staleIfError}`]),
  ];
  return { [name]: life.join(', '), 'Cache-Tag': edge.tag, ...forOneHost };
}

function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Conditions apply only to a reply that succeeds without them; every other reply stays (§13.2.1). */
function isSuccess({ status }: Reply): boolean {
  return status >= 200 && status < 300;
}

/** Whether `If-Match` or `If-Unmodified-Since` of a read fails. */
export function isRefused(headers: Headers, { etag, uploaded }: Pick<Reply, 'etag' | 'uploaded'>): boolean {
  const conditions = {
    ifMatch: headers.get('If-Match'),
    ifUnmodifiedSince: headers.get('If-Unmodified-Since'),
  };
  return isConditionFailed(conditions, { etag, lastModified: uploaded });
}

const conditionFailed = new Problem(
  'precondition-failed',
  'Cannot answer: what is here must be as "If-Match" or "If-Unmodified-Since" says, and it is not',
);

function isUnchanged({ headers }: Request, { etag }: Validators): boolean {
  const conditions = {
    ifNoneMatch: headers.get('If-None-Match'),
    ifModifiedSince: headers.get('If-Modified-Since'),
  };
  return isNotModified(conditions, { etag });
}

/** A redirect passes on the request's query, before any fragment, unless its target has a query. */
function redirectTarget({ url }: Request, { status, headers }: Reply): { Location?: string } {
  const { Location } = headers;
  if (Location === undefined || status < 300 || status > 399) return {};
  const { search } = new URL(url);
  if (search === '') return {};
  const [target = '', fragment] = Location.split('#', 2);
  if (target.includes('?')) return {};
  return { Location: `${target}${search}${fragment === undefined ? '' : `#${fragment}`}` };
}

/** A body that nobody reads would keep its connection to the bucket open. */
function discard(body: Reply['body']): void {
  if (body instanceof ReadableStream) void body.cancel();
}

function writeStep({ step, ms, note }: Timing[number]): string {
  return [
    step,
    ...(note === undefined ? [] : [`desc=${note}`]),
    ...(ms === undefined ? [] : [`dur=${ms}`]),
  ].join(';');
}
