/** From requests to READ: what each address asks for. */

import { addresses } from '../../addresses.ts';
import { siteHead } from '../../catalog/site-head.ts';
import { readPath } from '../../content/paths.ts';
import { feeds } from '../../feeds/index.ts';
import { UnsatisfiableRange } from '../../http/byte-range.ts';
import { problemReply, type Reply, respond } from '../../http/respond.ts';
import { edgeLife } from '../../pages/edge-life.ts';
import type { ServeParts } from '../../pages/parts.ts';
import { type PageRequest, readPage } from '../../pages/read-page.ts';
import { moved, notFound } from '../../pages/replies.ts';
import { readSmallerImage } from '../../pages/smaller-image.ts';
import { Problem } from '../../problem.ts';
import { themeAssets, withAccent } from '../../theme/assets.ts';
import { ownStyle } from './custom-style.ts';
import { readFeed } from './feed.ts';
import { readLlms } from './llms.ts';
import { openSearch } from './open-search.ts';
import { readPreview } from './preview.ts';
import { readRobots } from './robots.ts';
import { readSearch, readSearchForm, readSuggestions } from './search.ts';
import { readSitemap } from './sitemap.ts';

export async function answerPage(request: Request, parts: ServeParts): Promise<Response> {
  const { pathname: rawPath, origin } = new URL(request.url);
  const path = readPath(rawPath);
  if (path === null) return respond(request, await missing(parts, rawPath, origin));
  const [, list, name = ''] = /^(.*\/)([^/]+)$/.exec(path) ?? [];
  const feed = feeds.get(name);
  if (feed && list !== undefined) {
    const reply = await readFeed(parts, { feed, name, path: list, rawPath, origin });
    if (reply) return respond(request, reply);
  }
  const { method, headers } = request;
  const asked = { ...splitPage(path), rawPath, origin, method, headers };
  return respond(request, await readPageOrRange(parts, asked));
}

async function readPageOrRange(parts: ServeParts, request: PageRequest): Promise<Reply> {
  try {
    return await readPage(parts, request);
  } catch (error) {
    if (!(error instanceof UnsatisfiableRange)) throw error;
    return problemReply(error, { 'Content-Range': error.contentRange });
  }
}

/** `preview` is what the link allows, null for a link that is not good (any more). */
export async function answerPreview(
  request: Request,
  parts: ServeParts,
  preview: { key: string; until: number } | null,
): Promise<Response> {
  const { pathname, origin } = new URL(request.url);
  // `/preview/<token>/rest`
  const [, , , ...rest] = readPath(pathname)?.split('/') ?? [];
  if (preview !== null && rest.length === 0)
    return respond(request, { ...moved(`${pathname}/`, {}), caching: 'private' });
  const shown = preview && (await readPreview(parts, { ...preview, rest: rest.join('/'), origin }));
  if (shown) return respond(request, shown);
  return respond(request, { ...(await missing(parts, pathname, origin)), caching: 'private' });
}

/** The theme's own files, named by their content, and smaller copies of the site's images. */
export async function answerAsset(request: Request, parts: ServeParts): Promise<Response> {
  const { pathname, origin, searchParams } = new URL(request.url);
  const image = await readSmallerImage(parts, pathname);
  if (image) return respond(request, image);
  const found = themeAssets.get(pathname);
  if (found === undefined) return respond(request, await missing(parts, pathname, origin));
  const asset = withAccent(found, searchParams.get('accent'));
  return respond(request, {
    status: 200,
    body: asset.body,
    headers: { 'Content-Type': asset.contentType },
    etag: asset.etag,
    caching: 'forever',
    guard: 'none',
  });
}

/** The owner's own `robots.txt`, if the bucket has one. */
export async function answerRobots(request: Request, parts: ServeParts): Promise<Response> {
  const own = await ownFile(request, parts);
  const made = own.status === 404 ? await readRobots(parts, new URL(request.url).origin) : null;
  return respond(request, made ?? own);
}

/** The owner's own `llms.txt`, if the bucket has one. */
export async function answerLlms(request: Request, parts: ServeParts): Promise<Response> {
  const own = await ownFile(request, parts);
  const made = own.status === 404 ? await readLlms(parts, new URL(request.url).origin) : null;
  return respond(request, made ?? own);
}

/** What the bucket has at an address at which the site answers by itself if there is nothing. */
function ownFile({ url, method, headers }: Request, parts: ServeParts): Promise<Reply> {
  const { pathname, origin } = new URL(url);
  return readPageOrRange(parts, { path: pathname, rawPath: pathname, page: 1, origin, method, headers });
}

/** A page of the owner's own at this address is shown to whoever asks for nothing. */
export async function answerSearch(request: Request, parts: ServeParts): Promise<Response> {
  const { origin, searchParams } = new URL(request.url);
  if (searchParams.has('q')) return respond(request, await readSearch(parts, origin, searchParams));
  const { method, headers } = request;
  const asked = { path: addresses.search, rawPath: addresses.search, page: 1, origin, method, headers };
  const own = await readPageOrRange(parts, asked);
  return respond(request, own.status === 404 ? await readSearchForm(parts, origin) : own);
}

export function answerSearchMoved(request: Request): Response {
  return respond(request, moved(addresses.search, {}));
}

export async function answerSuggestions(request: Request, parts: ServeParts): Promise<Response> {
  const { origin, searchParams } = new URL(request.url);
  return respond(request, await readSuggestions(parts, origin, searchParams));
}

export async function answerOpenSearch(request: Request, parts: ServeParts): Promise<Response> {
  return respond(request, await openSearch(parts, new URL(request.url).origin));
}

/** The owner's style sheet, at the address that pages name. */
export async function answerOwnStyle(request: Request, parts: ServeParts): Promise<Response> {
  const { pathname, origin } = new URL(request.url);
  const [, version = ''] = /^\/theme\.(.+)\.css$/.exec(pathname) ?? [];
  return respond(request, (await ownStyle(parts, version)) ?? (await missing(parts, pathname, origin)));
}

/** `part` from 1; undefined for `/sitemap.xml` itself. */
export async function answerSitemap(request: Request, parts: ServeParts, part?: number): Promise<Response> {
  const { pathname, origin } = new URL(request.url);
  const reply = await readSitemap(parts, origin, part);
  return respond(request, reply ?? (await missing(parts, pathname, origin)));
}

export function answerMethodNotAllowed(request: Request): Response {
  const problem = new Problem('method-not-allowed', `Cannot ${request.method} a page: it can only be read`);
  return respond(request, problemReply(problem, { Allow: 'GET, HEAD' }));
}

/** `/posts/page/2/` is the second page of `/posts/`. */
function splitPage(path: string): { path: string; page: number } {
  const [, list, page] = /^(.*\/)page\/([1-9]\d{0,8})\/?$/.exec(path) ?? [];
  return list === undefined ? { path, page: 1 } : { path: list, page: Number(page) };
}

async function missing(parts: ServeParts, path: string, origin: string): Promise<Reply> {
  const answer = await parts.catalog.sitemap(parts.clock(), 1, 1);
  return notFound(siteHead(answer, parts.siteUrl, origin), path, edgeLife(parts, answer, 'page', true));
}
