/** The server in front of the local Worker. It adds the script that reloads, and shows hidden posts. */

import {
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';
import { addresses } from '../../src/addresses.ts';
import { readPath } from '../../src/content/paths.ts';
import { answerDevPage, devPrefix, reloadTag } from './dev-pages.ts';
import { type HiddenPost, hiddenAt, type StateHolder } from './dev-state.ts';
import type { Turns } from './take-turns.ts';

export type DevServerParts = {
  /** Of the Worker. */
  origin: string;
  state: StateHolder;
  /** The path below which the Worker shows a hidden post and the files beside it. */
  previewPath(post: HiddenPost): Promise<string>;
  /** Called after a write has succeeded, with the path and query of its request. */
  written(url: string): Promise<void>;
  /** Writes of browsers and the sending of the folder do not overlap: each would undo the other. */
  inTurn: Turns;
};

/** Answers the requests of browsers on this machine. */
export function devListener(parts: DevServerParts): RequestListener {
  return (request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('The site did not answer.\n');
    });
  };
}

async function answer(
  parts: DevServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isThisMachine(request.headers.host)) {
    response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Cannot answer: the address must be that of this machine, such as localhost.\n');
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.startsWith(devPrefix)) {
    const name = pathname.slice(devPrefix.length);
    if (answerDevPage(name, request, response, parts.state)) return;
  }
  const isWrite = !isReading(request) && pathname.startsWith(addresses.upload);
  const answered = isWrite
    ? await parts.inTurn(() => write(parts, pathname, request))
    : await reply(parts, pathname, request);
  await passOn(parts, answered, response);
}

async function write(
  parts: DevServerParts,
  pathname: string,
  request: IncomingMessage,
): Promise<IncomingMessage> {
  const answered = await reply(parts, pathname, request);
  if ((answered.statusCode ?? 502) < 300) await parts.written(request.url ?? '/');
  return answered;
}

/** Refuses other host names: another site could point its own name here (DNS rebinding) and read drafts. */
function isThisMachine(host = ''): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\]|[^:/]+\.localhost)(?::\d+)?$/i.test(host);
}

/** The Worker's response. Instead of a 404, the preview of the hidden post at this path, if there is one. */
async function reply(
  parts: DevServerParts,
  pathname: string,
  request: IncomingMessage,
): Promise<IncomingMessage> {
  const first = await forward(parts.origin, request.url ?? '/', request);
  const path = readPath(pathname);
  if (first.statusCode !== 404 || path === null || !isReading(request)) return first;
  const hidden = hiddenAt(parts.state.current(), path);
  if (hidden === undefined) return first;
  first.resume();
  const preview = await parts.previewPath(hidden.post);
  return forward(parts.origin, preview + hidden.rest.split('/').map(encodeURIComponent).join('/'), request);
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

function forward(origin: string, path: string, request: IncomingMessage): Promise<IncomingMessage> {
  const { method } = request;
  return new Promise((resolve, reject) => {
    const outgoing = ask(origin + path, { method, headers: headersFor(request.headers) }, resolve);
    outgoing.once('error', reject);
    if (isReading(request)) outgoing.end();
    else request.pipe(outgoing);
  });
}

/** Requests pages whole and uncompressed, since a tag is added to them. */
function headersFor(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { 'accept-encoding': _, ...rest } = headers;
  if (!headers.accept?.includes('text/html')) return rest;
  const { 'if-none-match': _tag, 'if-modified-since': _date, ...unconditional } = rest;
  return unconditional;
}

async function passOn(
  parts: DevServerParts,
  reply: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { statusCode = 502, headers } = reply;
  if (!isPage(headers)) {
    response.writeHead(statusCode, headers);
    reply.pipe(response);
    return;
  }
  const html = await text(reply);
  const { 'content-length': _, etag: _tag, 'transfer-encoding': _coding, ...rest } = headers;
  response.writeHead(statusCode, { ...rest, 'cache-control': 'no-store' });
  response.end(withTag(html, reloadTag(parts.state.current())));
}

/** Pages of the theme may run the site's own scripts; an author's HTML file may not, nor an unsaved text in its frame. */
function isPage(headers: IncomingHttpHeaders): boolean {
  const policy = String(headers['content-security-policy'] ?? '');
  return (
    (headers['content-type'] ?? '').startsWith('text/html') &&
    /script-src 'self'/.test(policy) &&
    !/sandbox/.test(policy)
  );
}

function withTag(html: string, tag: string): string {
  const end = html.indexOf('</head>');
  return end === -1 ? html : `${html.slice(0, end)}${tag}${html.slice(end)}`;
}
