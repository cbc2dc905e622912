/** Turns requests into calls of READ. */

import { addresses } from '../../addresses.ts';
import type { Preview } from '../../auth/preview-links.ts';
import { siteHead } from '../../catalog/site-head.ts';
import { readPath, splitPage } from '../../content/paths.ts';
import { languageOf } from '../../content/site/languages.ts';
import { feeds } from '../../feeds/index.ts';
import { UnsatisfiableRange } from '../../http/byte-range.ts';
import { problemReply, refuseMethod } from '../../http/problem-reply.ts';
import type { Reply } from '../../http/reply.ts';
import { respond } from '../../http/respond.ts';
import type { PagesContext } from '../../pages/context.ts';
import { edgeLife } from '../../pages/edge-life.ts';
import { readPage } from '../../pages/read-page.ts';
import type { PageRequest } from '../../pages/reading.ts';
import { moved, notFound } from '../../pages/replies.ts';
import { readResource } from '../../pages/resource.ts';
import { readSmallerImage } from '../../pages/smaller-image.ts';
import { themeAssets, withAccent } from '../../theme/assets.ts';
import { customStyle } from './custom-style.ts';
import { readFeed } from './feed.ts';
import { readLlms } from './llms.ts';
import { openSearch } from './open-search.ts';
import { readPreview, readUnsaved } from './preview.ts';
import { readProposed } from './preview-proposal.ts';
import { readRobots } from './robots.ts';
import { readSearch, readSearchForm, readSuggestions } from './search.ts';
import { readSitemap } from './sitemap.ts';

export async function answerPage(request: Request, context: PagesContext): Promise<Response> {
  const { pathname: rawPath, origin } = new URL(request.url);
  const path = readPath(rawPath);
  if (path === null) return respond(request, await missing(context, rawPath, origin));
  const [, list, name = ''] = /^(.*\/)([^/]+)$/.exec(path) ?? [];
  const feed = feeds.get(name);
  if (feed && list !== undefined) {
    const reply = await readFeed(context, { feed, name, path: list, rawPath, origin });
    if (reply) return respond(request, reply);
  }
  const { method, headers } = request;
  const asked = { ...splitPage(path), rawPath, origin, method, headers };
  const reply = await readPageOrRange(context, asked);
  const isShortAdmin = reply.status === 404 && `${rawPath}/`.startsWith(addresses.shortAdmin);
  if (isShortAdmin && rawPath.length <= addresses.shortAdmin.length) return respond(request, toAdmin);
  return respond(request, reply);
}

const toAdmin: Reply = { ...moved(addresses.admin, {}), status: 302, caching: 'private' };

async function readPageOrRange(context: PagesContext, request: PageRequest): Promise<Reply> {
  try {
    return await readPage(context, request);
  } catch (error) {
    if (!(error instanceof UnsatisfiableRange)) throw error;
    return problemReply(error);
  }
}

/** `preview` is the content of a valid link; null for a link that is not valid, or no longer. */
export async function answerPreview(
  request: Request,
  context: PagesContext,
  preview: Preview | null,
): Promise<Response> {
  const { pathname, origin, searchParams } = new URL(request.url);
  // `/preview/<token>/rest`
  const [, , , ...rest] = readPath(pathname)?.split('/') ?? [];
  if (preview !== null && rest.length === 0)
    return respond(request, { ...moved(`${pathname}/`, {}), caching: 'private' });
  const once = searchParams.get('once');
  const isOfProposal = searchParams.has('proposed') && rest.join('/') === '';
  const shown =
    preview &&
    (once !== null
      ? await readUnsaved(context, once)
      : isOfProposal
        ? await readProposed(context, { ...preview, origin })
        : await readPreview(context, { ...preview, rest: rest.join('/'), origin }));
  if (shown) return respond(request, shown);
  return respond(request, { ...(await missing(context, pathname, origin)), caching: 'private' });
}

/** The theme's own files, named by their content, and smaller copies of the site's images. */
export async function answerAsset(request: Request, context: PagesContext): Promise<Response> {
  const { pathname, origin, searchParams } = new URL(request.url);
  const image = await readSmallerImage(context, pathname);
  if (image) return respond(request, image);
  const found = themeAssets().get(pathname);
  if (found === undefined) return respond(request, await missing(context, pathname, origin));
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

/** A file that the owner's templates make, or one of their assets. */
export async function answerResource(request: Request, context: PagesContext): Promise<Response> {
  const { pathname, origin } = new URL(request.url);
  return respond(request, await readResource(context, { rawPath: pathname, origin }));
}

/** The owner's own `robots.txt`, if the bucket has one. */
export async function answerRobots(request: Request, context: PagesContext): Promise<Response> {
  const own = await ownFile(request, context);
  const made = own.status === 404 ? await readRobots(context, new URL(request.url).origin) : null;
  return respond(request, made ?? own);
}

/** The owner's own `llms.txt`, if the bucket has one. */
export async function answerLlms(request: Request, context: PagesContext): Promise<Response> {
  const own = await ownFile(request, context);
  const { origin, pathname } = new URL(request.url);
  const made = own.status === 404 ? await readLlms(context, origin, `${prefixOf(pathname)}/`) : null;
  return respond(request, made ?? own);
}

/** The owner's file at an address where the site otherwise answers by itself. */
function ownFile({ url, method, headers }: Request, context: PagesContext): Promise<Reply> {
  const { pathname, origin } = new URL(url);
  const path = readPath(pathname) ?? pathname;
  const asked = { path, rawPath: pathname, page: 1, origin, method, headers };
  return readPageOrRange(context, { ...asked, isFileOnly: true });
}

/** Without a query, the owner's own page at this address is shown if there is one. */
export async function answerSearch(request: Request, context: PagesContext): Promise<Response> {
  const { origin, pathname, searchParams } = new URL(request.url);
  const prefix = prefixOf(pathname);
  const found = searchParams.has('q') ? await readSearch(context, origin, searchParams, prefix) : null;
  if (found) return respond(request, found);
  const own = await ownFile(request, context);
  const form = own.status === 404 ? await readSearchForm(context, origin, prefix) : null;
  return respond(request, form ?? own);
}

export async function answerSearchMoved(request: Request, context: PagesContext): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { site } = await context.catalog.site(context.clock(), `${prefixOf(pathname)}/`);
  const { prefix } = languageOf(site);
  // Where the default language has a prefix, its search form is found without.
  if (![prefix, ''].includes(prefixOf(pathname))) return answerPage(request, context);
  return respond(request, moved(prefix + addresses.search + search, {}));
}

/** The first part of the path of an address that each language has: empty, or `/fr` if there is such a language. */
function prefixOf(pathname: string): string {
  return pathname.replace(/\/(?:search(?:\/(?:suggest)?)?|[^/]*)$/, '');
}

export async function answerSuggestions(request: Request, context: PagesContext): Promise<Response> {
  const { origin, pathname, searchParams } = new URL(request.url);
  const reply = await readSuggestions(context, origin, searchParams, prefixOf(pathname));
  return reply ? respond(request, reply) : answerPage(request, context);
}

export async function answerOpenSearch(request: Request, context: PagesContext): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const reply = await openSearch(context, origin, prefixOf(pathname));
  return reply ? respond(request, reply) : answerPage(request, context);
}

/** The owner's style sheet, at the address that pages name. */
export async function answerOwnStyle(request: Request, context: PagesContext): Promise<Response> {
  const { pathname, origin } = new URL(request.url);
  const [, version = ''] = /^\/theme\.(.+)\.css$/.exec(pathname) ?? [];
  return respond(
    request,
    (await customStyle(context, version)) ?? (await missing(context, pathname, origin)),
  );
}

/** `/sitemap.xml`, or one part of it. */
export async function answerSitemap(request: Request, context: PagesContext): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const [, part] = /\/sitemap-(\d+)\.xml$/.exec(pathname) ?? [];
  const prefix = prefixOf(pathname);
  const reply = await readSitemap(context, origin, {
    ...{ prefix, rawPath: pathname },
    ...(part !== undefined && { part: Number(part) }),
  });
  return reply ? respond(request, reply) : answerPage(request, context);
}

export function answerMethodNotAllowed(request: Request): Response {
  return respond(request, refuseMethod(request.method, 'GET, HEAD', 'a page: it can only be read'));
}

async function missing(context: PagesContext, path: string, origin: string): Promise<Reply> {
  const answer = await context.catalog.site(context.clock(), path);
  return notFound(siteHead(answer, context.siteUrl, origin), path, edgeLife(context, answer, 'page', true));
}
