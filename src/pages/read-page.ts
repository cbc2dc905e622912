/** READ: request → what is at this address → page version → kept page, or file → post → HTML → kept. */

import type { FilePlace, PosterPlace, SourcePlace } from '../catalog/catalog.ts';
import { addressOf, type ComposedPlace, compose, sourceOf, versionOf } from '../compose/compose.ts';
import { siteHead } from '../compose/site-head.ts';
import type { SiteHead } from '../content/page-data.ts';
import { encodePath, isHtml, pathOfFile } from '../content/paths.ts';
import type { Site } from '../content/site/site.ts';
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
  const site = siteHead(found.answer, parts.siteUrl, request.origin);
  const { place } = found.answer;
  switch (place.kind) {
    case 'none':
      return notFound(
        site,
        request.path,
        edgeLife(parts, found.answer, 'page', true),
        watch,
        await meantBy(parts, site, request.path),
      );
    case 'redirect':
      return moved(encodePath(place.to), edgeLife(parts, found.answer, 'page'));
    case 'moved':
      return moved(place.location, edgeLife(parts, found.answer, 'page'));
    case 'former': {
      const life = edgeLife(parts, found.answer, 'page', true);
      if (place.to !== null) return moved(encodePath(place.to), life);
      return gone(site, request.path, life, watch, await meantBy(parts, site, request.path));
    }
    default: {
      const reading: Reading = { found, site, request, watch, attempt };
      const reply = await readPlace(parts, place, reading);
      if (reply === null && attempt >= mostAttempts) {
        throw new Problem(
          'storage-failed',
          `Cannot read "${request.path}": storage must answer the bytes whose version it names`,
        );
      }
      return reply ?? readPage(parts, request, attempt + 1);
    }
  }
}

/** One attempt to answer a request. */
export type Reading = {
  found: Found;
  site: SiteHead;
  request: PageRequest;
  watch: Stopwatch;
  attempt: number;
};

/** Answers null when the file has changed since it was looked at: ask again. */
function readPlace(
  parts: ServeParts,
  place: ComposedPlace | FilePlace | SourcePlace | PosterPlace,
  reading: Reading,
): Promise<Reply | null> {
  if (place.kind === 'file') return serveFile(parts, place, reading);
  if (place.kind === 'source') return serveSource(parts, place, reading);
  if (place.kind === 'poster') return servePoster(parts, place, reading);
  return readComposed(parts, place, reading);
}

async function readComposed(
  parts: ServeParts,
  place: ComposedPlace,
  reading: Reading,
): Promise<Reply | null> {
  const { found, site, request, watch } = reading;
  const address = addressOf(place);
  const life = edgeLife(parts, found.answer, 'page');
  if (request.rawPath !== address) return moved(address, life);

  const source = sourceOf(place, found.file);
  const version = versionOf(parts.build, found.answer, place, site, source?.version);
  const kept = await watch.time('cache', () => parts.pages.get(version));
  watch.note('page', kept === null ? 'miss' : 'hit');
  const { uploaded } = found.file ?? {};
  const about = { ...life, uploaded, ...sourceLink(place, found.answer.site), policy: site.policy };
  if (kept !== null) return pageReply(kept, version, about, watch);

  const composed = await compose(parts, { ...found.answer.site, baseURL: site.origin }, place, watch);
  if (source && composed.fileVersion !== source.version && reading.attempt < mostAttempts) {
    await sync(parts, source.key);
    return null;
  }
  if (composed.page === null) return notFound(site, request.path, {}, watch);
  // The version of the bytes that were read, whatever the head said.
  const actual = versionOf(parts.build, found.answer, place, site, composed.fileVersion);
  const { page } = composed;
  const html = await watch.time('render', () => renderPage(site, page));
  parts.later(parts.pages.put(actual, html));
  return pageReply(html, actual, about, watch);
}

/** Announces the Markdown of a post to those who do not read HTML (RFC 8288). */
function sourceLink(place: ComposedPlace, { source }: Site): { link?: string } {
  if (place.kind !== 'post' || !source || isHtml(place.key)) return {};
  return { link: `<${encodePath(pathOfFile(place.key))}>; rel="alternate"; type="text/markdown"` };
}
