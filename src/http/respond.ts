/** Turns replies into responses and problems into statuses. Nothing else sets HTTP's headers. */

import { pagePolicy, playerHosts } from '../content/site/page-policy.ts';
import { Problem, type ProblemType } from '../problem.ts';
import { isConditionFailed, isNotModified, type Validators } from './preconditions.ts';

/** The result of a request as plain values, not yet a `Response`. */
export type Reply = {
  status: number;
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
  headers: Readonly<Record<string, string>>;
  /** A strong validator without its quotes. */
  etag?: string;
  /** When the file was uploaded, in milliseconds since 1970. The shown page is at least as new. */
  uploaded?: number | undefined;
  caching: Caching;
  /** Absent: the cache in front of the Worker does not keep the reply. */
  edge?: EdgeLife;
  guard: Guard;
  timing?: Timing;
};

/**
 * - `revalidate`: browsers keep it and ask about it each time.
 * - `forever`: the address names the content.
 * - `brief`: a miss that may end soon.
 * - `day`: browsers keep it for a day without asking.
 * - `private`: for the holder of a token only.
 */
export type Caching = 'revalidate' | 'forever' | 'brief' | 'day' | 'private';

/**
 * Each response that the edge keeps has a tag: `page` for documents that the site makes, `file` for files.
 */
export type EdgeTag = 'page' | 'file';

/** How long the cache in front of the Worker keeps a reply, in seconds. */
export type EdgeLife = {
  tag: EdgeTag;
  seconds: number;
  staleWhileRevalidate?: number;
  staleIfError?: number;
};

/**
 * The policy that protects the reader: for the theme's pages, for feeds with their style sheet, for authors'
 * files, or for replies that show nothing.
 */
export type Guard = 'page' | 'feed' | 'file' | 'none';

/** The steps of a reply for `Server-Timing`: names with milliseconds, or words. */
export type Timing = readonly { step: string; ms?: number; note?: string }[];

/** Players may have these; every other feature is off. */
const permissions = [
  ...['autoplay', 'fullscreen', 'encrypted-media', 'picture-in-picture'].map(
    (feature) => `${feature}=(self ${playerHosts.map((host) => `"${host}"`).join(' ')})`,
  ),
  ...['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics'].map(
    (feature) => `${feature}=()`,
  ),
].join(', ');

const cachingHeaders: Record<Caching, string> = {
  revalidate: 'public, max-age=0, must-revalidate',
  forever: 'public, max-age=31536000, immutable',
  brief: 'public, max-age=10',
  day: 'public, max-age=86400',
  private: 'private, no-store, no-transform',
};

const guardHeaders: Record<Guard, Record<string, string>> = {
  page: { 'Content-Security-Policy': pagePolicy(), 'Permissions-Policy': permissions },
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
  return new Response(reply.body, { status: reply.status, headers });
}

/** Statuses of whole answers that are the same for everybody. */
const keptStatuses = new Set([200, 301, 404, 410]);

/**
 * https://developers.cloudflare.com/workers/cache/: the edge reads this header instead of `Cache-Control`.
 */
function edgeHeaders({ url }: Request, { status, caching, edge }: Reply): Record<string, string> {
  const name = 'Cloudflare-CDN-Cache-Control';
  // Few parameters change an answer, but anybody could make copies of it with others.
  if (caching === 'forever' && !url.includes('?')) return { [name]: cachingHeaders.forever };
  if (!edge || caching === 'private' || !keptStatuses.has(status) || url.includes('?')) {
    return { [name]: 'no-store' };
  }
  const { seconds, staleWhileRevalidate, staleIfError } = edge;
  const life = [
    `max-age=${seconds}`,
    ...(staleWhileRevalidate === undefined ? [] : [`stale-while-revalidate=${staleWhileRevalidate}`]),
    ...(staleIfError === undefined ? [] : [`stale-if-error=${staleIfError}`]),
  ];
  return { [name]: life.join(', '), 'Cache-Tag': edge.tag };
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
  if (etag === undefined) return false;
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

/** A problem in the form of RFC 9457. */
export function problemReply(problem: Problem, extra: Readonly<Record<string, string>> = {}): Reply {
  const { status, title, headers } = httpOf(problem.type);
  const body = {
    type: `urn:problem-type:platen:${problem.type}`,
    title,
    status,
    detail: problem.message,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
  };
  return {
    status,
    body: `${JSON.stringify(body, null, 2)}\n`,
    headers: { 'Content-Type': 'application/problem+json', ...headers, ...extra },
    caching: 'private',
    guard: 'none',
  };
}

type HttpProblem = { status: number; title: string; headers?: Readonly<Record<string, string>> };

/** Maps each type of problem to its status. */
function httpOf(type: ProblemType): HttpProblem {
  switch (type) {
    case 'bad-request':
      return { status: 400, title: 'Bad request' };
    case 'bad-key':
      return { status: 400, title: 'Bad key' };
    case 'unauthorized':
      return { status: 401, title: 'Unauthorized', headers: { 'WWW-Authenticate': 'Bearer realm="upload"' } };
    case 'forbidden':
      return { status: 403, title: 'Forbidden' };
    case 'not-found':
      return { status: 404, title: 'Not found' };
    case 'method-not-allowed':
      return { status: 405, title: 'Method not allowed' };
    case 'address-taken':
      return { status: 409, title: 'Address taken' };
    case 'length-required':
      return { status: 411, title: 'Length required' };
    case 'precondition-failed':
      return { status: 412, title: 'Precondition failed' };
    case 'too-large':
      return { status: 413, title: 'Too large' };
    case 'unsupported-media-type':
      return { status: 415, title: 'Unsupported media type' };
    case 'range-not-satisfiable':
      return { status: 416, title: 'Range not satisfiable' };
    case 'unprocessable':
      return { status: 422, title: 'Cannot be published' };
    case 'too-many-requests':
      return { status: 429, title: 'Too many requests', headers: { 'Retry-After': '1' } };
    case 'uploads-off':
      return { status: 503, title: 'Uploads are off' };
    case 'storage-failed':
      return { status: 503, title: 'Storage failed', headers: { 'Retry-After': '5' } };
  }
}

function writeStep({ step, ms, note }: Timing[number]): string {
  return [
    step,
    ...(note === undefined ? [] : [`desc=${note}`]),
    ...(ms === undefined ? [] : [`dur=${ms}`]),
  ].join(';');
}
