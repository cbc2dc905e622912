import { addresses } from '../../addresses.ts';
import type { Answer } from '../../catalog/answer.ts';
import type { ResolvedSitemap, SitemapUrl } from '../../catalog/resolved.ts';
import { siteHead } from '../../catalog/site-head.ts';
import { pageVideo } from '../../compose/media.ts';
import { pageVersion } from '../../compose/page-version.ts';
import { encodePath } from '../../content/paths.ts';
import { languageOf } from '../../content/site/languages.ts';
import type { Site } from '../../content/site/site.ts';
import {
  type SitemapEntry,
  type SitemapVideo,
  sitemap,
  sitemapIndex,
  sitemapType,
} from '../../feeds/sitemap.ts';
import type { Reply } from '../../http/reply.ts';
import { Stopwatch } from '../../http/stopwatch.ts';
import type { PagesContext } from '../../pages/context.ts';
import { edgeLife } from '../../pages/edge-life.ts';
import { readOwnFile } from '../../pages/own-page.ts';
import type { Kept } from '../../pages/replies.ts';

/**
 * Posts in one call to the catalog, and calls for one document: 40,000 posts, with room for lists. Among several
 * languages, links to translations take the room of the others.
 */
const postsPerCall = 10_000;
const callsPerPart = { ofOne: 4, ofSeveral: 1 };

/** The site may change while a template makes the sitemap, but not each time. */
const mostAttempts = 3;

/**
 * `/sitemap.xml`: all visible posts. If they are too many for one document, it lists `/sitemap-1.xml` and so
 * on. `part` counts from 1; null for a part that does not exist.
 */
export async function readSitemap(
  context: PagesContext,
  origin: string,
  asked: { prefix: string; part?: number; rawPath: string },
  attempt = 1,
): Promise<Reply | null> {
  const { prefix, part, rawPath } = asked;
  const watch = new Stopwatch(context.clock);
  const ask = (call: number) =>
    watch.time('catalog', () => context.catalog.sitemap(context.clock(), call, postsPerCall, `${prefix}/`));
  const calls = prefix === '' ? callsPerPart.ofOne : callsPerPart.ofSeveral;
  const firstCall = ((part ?? 1) - 1) * calls + 1;
  const answer = await ask(firstCall);
  const { code, prefix: own } = languageOf(answer.site);
  const isOfAll = prefix === '' && answer.site.languages.length > 1;
  if (!isOfAll && prefix !== own && prefix !== `/${code}`) return null;
  const { languages = [] } = answer.resolved;
  const isOff = isOfAll ? languages.length === 0 : answer.site.disableKinds.includes('sitemap');
  if (isOff) return null;
  const made = await readOwnFile(context, answer, {
    ...{ path: rawPath, rawPath, origin, watch },
    isLast: attempt >= mostAttempts,
  });
  if (made !== null) return made === 'again' ? readSitemap(context, origin, asked, attempt + 1) : made;
  const site = siteHead(answer, context.siteUrl, origin);
  const where = { ...answer.site, baseURL: site.origin };
  const life = edgeLife(context, answer, 'page');
  const documents = Math.ceil(answer.resolved.count / (postsPerCall * calls));
  if (part !== undefined && (part > documents || part < 1)) return null;
  if (isOfAll) {
    if (part !== undefined) return null;
    return sitemapReply(
      sitemapIndex(ofLanguages(answer.site, languages, site.origin)),
      context.build,
      life,
      watch,
    );
  }
  if (part === undefined && documents > 1) {
    return sitemapReply(sitemapIndex(contextOf(site.origin + prefix, documents)), context.build, life, watch);
  }
  const posts = [...answer.resolved.urls];
  for (let call = 1; call < calls && posts.length === call * postsPerCall; call++) {
    posts.push(...(await ask(firstCall + call)).resolved.urls);
  }
  const lists = (part ?? 1) === 1 ? listUrls(answer) : [];
  const entries = [...lists, ...posts].map((url) => entryOf(url, where));
  return sitemapReply(sitemap(entries), context.build, life, watch);
}

/** As in Hugo, each language has a sitemap below its code, the default one too. */
function ofLanguages({ languageNames }: Site, codes: readonly string[], origin: string): SitemapEntry[] {
  const having = languageNames.filter(({ code }) => codes.includes(code));
  return having.map(({ code }) => ({ url: `${origin}/${code}${addresses.sitemap}` }));
}

type Where = Pick<Site, 'baseURL' | 'posters' | 'language' | 'languageNames'>;

function contextOf(root: string, documents: number): SitemapEntry[] {
  return Array.from({ length: documents }, (_, index) => ({
    url: root + addresses.sitemapPart(index + 1),
  }));
}

/** The home page and the sections. */
function listUrls({ resolved, sections, site }: Answer<ResolvedSitemap>): readonly SitemapUrl[] {
  const home = site.disableKinds.includes('home') ? [] : [{ path: `${languageOf(site).prefix}/` }];
  return resolved.lists ?? [...home, ...sections.map(({ path }) => ({ path }))];
}

function entryOf(page: SitemapUrl, site: Where): SitemapEntry {
  const { path, lastmod, images, videos } = page;
  const { baseURL: origin } = site;
  const imageUrls = images?.map((image) => origin + encodePath(image));
  return {
    url: origin + encodePath(path),
    ...(lastmod !== undefined && { lastmod }),
    ...(page.translations && { alternates: alternatesOf(page, site) }),
    ...(imageUrls && { images: imageUrls }),
    ...(videos && { videos: videoEntries(videos, imageUrls?.[0], site) }),
  };
}

/** The page in all its languages, in the order of the site. */
function alternatesOf(
  { path, translations = [] }: SitemapUrl,
  { baseURL: origin, language, languageNames }: Where,
): NonNullable<SitemapEntry['alternates']> {
  const paths = new Map([...translations, { language, path }].map((page) => [page.language, page.path]));
  return languageNames.flatMap(({ code, tag }) => {
    const at = paths.get(code);
    return at === undefined ? [] : [{ tag, url: origin + encodePath(at) }];
  });
}

/** Sitemaps take no video without an image. */
function videoEntries(
  { list, title, description }: Exclude<SitemapUrl['videos'], undefined>,
  image: string | undefined,
  site: Where,
): SitemapVideo[] {
  return list.flatMap((video) => {
    const { thumbnail, ...shown } = pageVideo(video, { title, image }, site);
    return thumbnail === undefined ? [] : [{ ...shown, thumbnail, description: description || title }];
  });
}

function sitemapReply(body: string, build: string, kept: Kept, watch: Stopwatch): Reply {
  return {
    status: 200,
    body,
    headers: { 'Content-Type': sitemapType },
    etag: pageVersion(build, body),
    caching: 'revalidate',
    ...kept,
    guard: 'none',
    timing: watch.timing,
  };
}
