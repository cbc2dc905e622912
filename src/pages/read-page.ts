/** READ: request → what is at this address → page version → kept page, or file → post → HTML → kept. */

import type { ComposedPlace, Place, ShortPage } from '../catalog/catalog.ts';
import { siteHead } from '../catalog/site-head.ts';
import { compose } from '../compose/compose.ts';
import { pageVersion } from '../compose/page-version.ts';
import type { SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import type { Reply } from '../http/respond.ts';
import { Stopwatch } from '../http/stopwatch.ts';
import { sync } from '../indexing/sync.ts';
import { Problem } from '../problem.ts';
import { renderPage } from '../theme/theme.tsx';
import { edgeLife } from './edge-life.ts';
import { serveFile, serveSource } from './file.ts';
import { type Found, find } from './find.ts';
import { meantBy } from './meant-by.ts';
import type { ServeParts } from './parts.ts';
import { servePoster } from './poster.ts';
import { gone, moved, notFound, pageReply } from './replies.ts';

export type PageRequest = {
  /** Decoded, with one slash at a time; ends in `/` for pages. */
  path: string;
  /** From 1. */
  page: number;
  /** The path as the request wrote it, to tell other spellings. */
  rawPath: string;
  /** The request's own origin, used where the site has none. */
  origin: string;
  method: string;
  headers: Headers;
};

/** A file may change between the look and the read, but not each time. */
const mostAttempts = 3;

export async function readPage(parts: ServeParts, request: PageRequest, attempt = 1): Promise<Reply> {
  const watch = new Stopwatch(parts.clock);
  const found = await find(parts, request.path, request.page, watch);
  const reading = { found, request, watch, attempt };
  const { page } = found.short;
  const reply = await (page ? readComposed(parts, page, reading) : readOther(parts, reading));
  if (reply === null && attempt >= mostAttempts) {
    throw new Problem(
      'storage-failed',
      `Cannot read "${request.path}": storage must answer the bytes whose version it names`,
    );
  }
  return reply ?? readPage(parts, request, attempt + 1);
}

/** One attempt to answer a request. */
export type Reading = {
  found: Found;
  request: PageRequest;
  watch: Stopwatch;
  attempt: number;
};

/** The same where what is shown of the site is known. */
export type SiteReading = Reading & { site: SiteHead };

/** Answers null when the file has changed since it was looked at: ask again. */
async function readComposed(
  parts: ServeParts,
  page: ShortPage,
  { found, request, watch, attempt }: Reading,
): Promise<Reply | null> {
  const life = edgeLife(parts, found.short, 'page');
  if (request.rawPath !== page.address) return moved(page.address, life);

  const origin = found.short.site.baseURL || parts.siteUrl || request.origin;
  const versionWith = (text?: string) => pageVersion(parts.build, origin, page.inputs, text ?? '');
  const textVersion = found.file?.version ?? page.text?.version;
  const version = versionWith(textVersion);
  const kept = await watch.time('cache', () => parts.pages.get(version));
  watch.note('page', kept === null ? 'miss' : 'hit');
  const about = { ...life, uploaded: found.file?.uploaded, ...sourceLink(page), policy: page.policy };
  if (kept !== null) return pageReply(kept, version, about, watch);

  const { answer } = found;
  const site = siteHead(answer, parts.siteUrl, request.origin);
  // A short answer has a page for these places alone.
  const place = answer.place as ComposedPlace;
  const composed = await compose(parts, { ...answer.site, baseURL: origin }, place, watch);
  if (page.text && composed.fileVersion !== textVersion && attempt < mostAttempts) {
    await sync(parts, page.text.key);
    return null;
  }
  if (composed.page === null) return notFound(site, request.path, {}, watch);
  const { page: data } = composed;
  const html = await watch.time('render', () => renderPage(site, data));
  // The version of the bytes that were read, whatever the head said.
  const actual = versionWith(composed.fileVersion);
  parts.later(parts.pages.put(actual, html));
  return pageReply(html, actual, about, watch);
}

/** Announces the Markdown of a post to those who do not read HTML (RFC 8288). */
function sourceLink({ source }: ShortPage): { link?: string } {
  return source === undefined ? {} : { link: `<${source}>; rel="alternate"; type="text/markdown"` };
}

/** What is at an address that is no page of the theme. Answers null as `readComposed` does. */
async function readOther(parts: ServeParts, reading: Reading): Promise<Reply | null> {
  const { found, request, watch } = reading;
  const { answer } = found;
  const place = answer.place as Exclude<Place, ComposedPlace>;
  const site = siteHead(answer, parts.siteUrl, request.origin);
  const life = edgeLife(parts, answer, 'page');
  const brief = edgeLife(parts, answer, 'page', true);
  switch (place.kind) {
    case 'file':
      return serveFile(parts, place, { ...reading, site });
    case 'source':
      return serveSource(parts, place, { ...reading, site });
    case 'poster':
      return servePoster(parts, place, reading);
    case 'redirect':
      return moved(encodePath(place.to), life);
    case 'moved':
      return moved(place.location, life);
    case 'former':
      if (place.to !== null) return moved(encodePath(place.to), brief);
      return gone(site, request.path, brief, watch, await meantBy(parts, site, request.path));
    case 'none':
      return notFound(site, request.path, brief, watch, await meantBy(parts, site, request.path));
  }
}
