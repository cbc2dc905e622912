/** READ: request → resolve the address → page version → cached page, or file → post → HTML → cache. */

import type { ShortPage } from '../catalog/answer.ts';
import type { Resolved, ResolvedPage } from '../catalog/resolved.ts';
import { siteHead } from '../catalog/site-head.ts';
import { compose } from '../compose/compose.ts';
import { pageVersion } from '../compose/page-version.ts';
import type { OwnLayouts } from '../content/layouts/rendering.ts';
import type { Link, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import type { Reply } from '../http/reply.ts';
import { Stopwatch } from '../http/stopwatch.ts';
import { sync } from '../indexing/sync.ts';
import { Problem } from '../problem.ts';
import { renderPage } from '../theme/theme.tsx';
import type { PagesContext } from './context.ts';
import { edgeLife } from './edge-life.ts';
import { serveFile, serveSource } from './file.ts';
import { find } from './find.ts';
import { isMadeByLayouts, mayMake, readOwnNotFound, readOwnPage } from './own-page.ts';
import { servePoster } from './poster.ts';
import type { PageRequest, Reading } from './reading.ts';
import { gone, moved, notFound, pageReply } from './replies.ts';

/** A file may change between its head and its read, but not each time. */
const mostAttempts = 3;

export async function readPage(context: PagesContext, request: PageRequest, attempt = 1): Promise<Reply> {
  const watch = new Stopwatch(context.clock);
  const found = await find(context, request.path, request.page, watch);
  const reading = { found, request, watch, attempt };
  const reply = await (found.short.layouts
    ? readOwn(context, found.short.layouts, reading)
    : readBuiltIn(context, reading));
  if (reply === null && attempt >= mostAttempts) {
    throw new Problem(
      'storage-failed',
      `Cannot read "${request.path}": storage must answer the bytes whose version it names`,
    );
  }
  return reply ?? readPage(context, request, attempt + 1);
}

/** Null when the file changed after its head was read: then the caller tries again. */
function readBuiltIn(context: PagesContext, reading: Reading): Promise<Reply | null> {
  const { page } = reading.found.short;
  return page ? readComposed(context, page, reading) : readOther(context, reading);
}

/** By the owner's layouts, where they make a page; else by the built-in theme. Null as in `readBuiltIn`. */
async function readOwn(context: PagesContext, layouts: OwnLayouts, reading: Reading): Promise<Reply | null> {
  const { found, request, attempt } = reading;
  const { kind, page } = found.short;
  const own = { ...reading, layouts, isLast: attempt >= mostAttempts };
  const isPage = page !== undefined || request.page > 1;
  if (isPage || (kind === 'none' && mayMake(layouts, request.path))) {
    const made = await readOwnPage(context, own, page);
    if (made === 'again') return null;
    if (typeof made !== 'string') return made;
    if (made === 'unfinished' && kind === 'none') {
      throw new Problem(
        'storage-failed',
        `Cannot make "${request.path}" yet: it needs more texts than one request reads, so it must be asked for again`,
      );
    }
    // A list of the layouts may have fewer pages than that of the built-in theme.
    const isAfterLast = made === 'none' && request.page > 1 && page && (await isMadeByLayouts(context, own));
    if (!isAfterLast && kind !== 'none') return readBuiltIn(context, reading);
  }
  if ((kind !== 'none' && !isPage) || request.isFileOnly) return readBuiltIn(context, reading);
  const missing = await readOwnNotFound(context, own);
  if (missing === 'again') return null;
  if (typeof missing !== 'string') return missing;
  if (kind === 'none') return readBuiltIn(context, reading);
  const site = siteHead(found.answer, context.siteUrl, request.origin);
  return notFound(site, request.path, edgeLife(context, found.short, 'page', true), reading.watch);
}

/** Null when the file changed after its head was read: then the caller tries again. */
async function readComposed(
  context: PagesContext,
  page: ShortPage,
  { found, request, watch, attempt }: Reading,
): Promise<Reply | null> {
  const life = edgeLife(context, found.short, 'page');
  if (request.rawPath !== page.address) return moved(page.address, life);

  const origin = found.short.site.baseURL || context.siteUrl || request.origin;
  const versionWith = (text?: string) => pageVersion(context.build, origin, page.inputs, text ?? '');
  const textVersion = found.file?.version ?? page.text?.version;
  const version = versionWith(textVersion);
  const kept = await watch.time('cache', () => context.pages.get(version));
  watch.note('page', kept === null ? 'miss' : 'hit');
  const about = { ...life, uploaded: found.file?.uploaded, ...sourceLink(page), policy: page.policy };
  if (kept !== null) return pageReply(kept, version, about, watch);

  const { answer } = found;
  const site = siteHead(answer, context.siteUrl, request.origin);
  // A short answer has a `page` only for these kinds.
  const resolved = answer.resolved as ResolvedPage;
  const composed = await compose(context, { ...answer.site, baseURL: origin }, resolved, {
    ...{ watch, ...(found.file && { version: found.file.version }) },
  });
  if (page.text && composed.fileVersion !== textVersion && attempt < mostAttempts) {
    await sync(context, page.text.key);
    return null;
  }
  if (composed.page === null) return notFound(site, request.path, {}, watch);
  const { page: data } = composed;
  // Once for the cache and the reply.
  const html = encoder.encode(await watch.time('render', () => renderPage(site, data)));
  // The version of the bytes that were read, which may differ from the head's.
  const actual = versionWith(composed.fileVersion);
  context.later(context.pages.put(actual, html));
  return pageReply(html, actual, about, watch);
}

const encoder = new TextEncoder();

/** Announces the Markdown of a post to programs that do not read HTML (RFC 8288). */
function sourceLink({ source }: ShortPage): { link?: string } {
  return source === undefined ? {} : { link: `<${source}>; rel="alternate"; type="text/markdown"` };
}

/** Replies for all answers that are not pages of the theme. Null as in `readComposed`. */
async function readOther(context: PagesContext, reading: Reading): Promise<Reply | null> {
  const { found, request, watch } = reading;
  const { answer } = found;
  const resolved = answer.resolved as Exclude<Resolved, ResolvedPage>;
  const site = siteHead(answer, context.siteUrl, request.origin);
  const life = edgeLife(context, answer, 'page');
  const brief = edgeLife(context, answer, 'page', true);
  switch (resolved.kind) {
    case 'file':
      return serveFile(context, resolved, { ...reading, site });
    case 'source':
      return serveSource(context, resolved, { ...reading, site });
    case 'poster':
      return servePoster(context, resolved, reading);
    case 'redirect':
      return moved(encodePath(resolved.to), life);
    case 'moved':
      return moved(resolved.location, life);
    case 'former':
      if (resolved.to !== null) return moved(encodePath(resolved.to), brief);
      return gone(site, request.path, brief, watch, await meantBy(context, site, request.path));
    case 'none':
      return notFound(site, request.path, brief, watch, await meantBy(context, site, request.path));
  }
}

/** Pages that a visitor may have meant by an unknown path. Programs request other files: no pages. */
async function meantBy(
  { catalog, clock }: PagesContext,
  { hasSearch, language }: SiteHead,
  path: string,
): Promise<readonly Link[]> {
  const [, suffix = ''] = /\.([^./]*)$/.exec(path) ?? [];
  return hasSearch && /^(?:html?)?$/i.test(suffix) ? catalog.suggest(clock(), path, language) : [];
}
