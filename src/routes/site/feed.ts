/** The feeds of a list: rendered from the posts' bytes once after a change, then cached like a page. */

import type { Answer } from '../../catalog/answer.ts';
import type { ResolvedFeed } from '../../catalog/resolved.ts';
import { siteHead } from '../../catalog/site-head.ts';
import { show } from '../../compose/compose.ts';
import { pageVersion } from '../../compose/page-version.ts';
import type { SiteHead } from '../../content/page-data.ts';
import { encodePath } from '../../content/paths.ts';
import type { Post } from '../../content/post/post.ts';
import { type FeedSettings, feedNames } from '../../content/site/settings-used.ts';
import { absoluteAddresses } from '../../feeds/absolute-addresses.ts';
import type { Feed, FeedPost } from '../../feeds/feed.ts';
import { escapeXml } from '../../feeds/xml.ts';
import type { Reply } from '../../http/reply.ts';
import { Stopwatch } from '../../http/stopwatch.ts';
import { sync } from '../../indexing/sync.ts';
import type { PagesContext } from '../../pages/context.ts';
import { edgeLife } from '../../pages/edge-life.ts';
import { readOwnFile } from '../../pages/own-page.ts';
import { type Kept, moved } from '../../pages/replies.ts';
import type { Rendered } from '../../render/contract.ts';
import { readBytes } from '../../store/read-bytes.ts';
import { feedStylePath } from '../../theme/assets.ts';

export type FeedRequest = {
  feed: Feed;
  /** `index.xml` */
  name: string;
  /** The path of the list. */
  path: string;
  rawPath: string;
  origin: string;
};

/** A file may change while it is read, but not each time. */
const mostAttempts = 3;

/** Null when there is no list at the path. */
export async function readFeed(
  context: PagesContext,
  request: FeedRequest,
  attempt = 1,
): Promise<Reply | null> {
  const watch = new Stopwatch(context.clock);
  const answer = await watch.time('catalog', () => context.catalog.feed(context.clock(), request.path));
  const site = siteHead(answer, context.siteUrl, request.origin);
  const { resolved } = answer;
  if (resolved.kind === 'none' || answer.site.disableKinds.includes('rss')) return null;
  const address = `${encodePath(resolved.path)}${request.name}`;
  const life = edgeLife(context, answer, 'page');
  if (request.rawPath !== address) return moved(address, life);

  const asked = { path: resolved.path + request.name, rawPath: request.rawPath, origin: request.origin };
  const own = await readOwnFile(context, answer, { ...asked, watch, isLast: attempt >= mostAttempts });
  if (own !== null) return own === 'again' ? readFeed(context, request, attempt + 1) : own;

  const version = feedVersion(context.build, request.name, { ...answer, resolved }, site);
  const kept = await watch.time('cache', () => context.pages.get(version));
  watch.note('page', kept === null ? 'miss' : 'hit');
  if (kept !== null) return feedReply(new TextDecoder().decode(kept), version, life, watch);

  const shownSite: FeedSettings = { ...answer.site, baseURL: site.origin };
  const files = await watch.time('bucket', () => readFiles(context, resolved.posts));
  const differing = files.filter(({ resolved: post, version: read }) => read !== post.version);
  if (differing.length > 0 && attempt < mostAttempts) {
    for (const file of differing) await sync(context, file.resolved.key);
    return readFeed(context, request, attempt + 1);
  }
  // If the bucket keeps answering with other bytes than those on record, the feed made from them has its own
  // version.
  const actual = pageVersion(version, ...differing.map((file) => file.version ?? ''));
  const posts = await watch.time('render', () =>
    Promise.all(files.map((file) => feedPost(file, shownSite, context.clock()))),
  );
  const { title, description } = resolved;
  const listUrl = site.origin + encodePath(resolved.path);
  const { contentType, body } = await watch.time('render', () =>
    request.feed.write({
      site,
      title,
      description,
      id: (answer.site.firstOrigin || site.origin) + encodePath(resolved.path),
      url: listUrl,
      self: site.origin + address,
      styleSheet: feedStylePath(),
      posts: posts.flat(),
    }),
  );
  const document = `${contentType}\n${body}`;
  if (differing.length > 0) return feedReply(document, actual, {}, watch);
  context.later(context.pages.put(version, document));
  return feedReply(document, version, life, watch);
}

function feedVersion(
  build: string,
  name: string,
  { resolved, site }: Answer<ResolvedFeed>,
  { title, description, author, languageCode, origin }: SiteHead,
): string {
  const shown = { title, description, author, languageCode, origin };
  const posts = resolved.posts.map(({ newer: _newer, older: _older, section: _section, ...post }) => post);
  const settings = feedNames.map((name) => site[name]);
  return pageVersion(build, name, shown, { ...resolved, posts }, settings);
}

type PostFile = { resolved: ResolvedFeed['posts'][number]; version?: string; bytes?: Uint8Array };

function readFiles({ bucket }: PagesContext, places: ResolvedFeed['posts']): Promise<PostFile[]> {
  return Promise.all(
    places.map(async (resolved) => {
      const file = await bucket.get(resolved.key);
      return file ? { resolved, version: file.version, bytes: await readBytes(file.body) } : { resolved };
    }),
  );
}

/** Empty when the bytes' own front matter hides the post. */
async function feedPost({ resolved, bytes }: PostFile, site: FeedSettings, now: number): Promise<FeedPost[]> {
  const shown = bytes && (await show(bytes, resolved, site, { now }));
  if (!shown) return [];
  const { post, rendered } = shown;
  const url = site.baseURL + encodePath(resolved.path);
  const { id } = resolved;
  return [
    {
      id: id.startsWith('/') ? site.baseURL + id : id,
      url,
      title: post.title,
      ...(post.date && { date: post.date }),
      ...(post.lastmod && { lastmod: post.lastmod }),
      html: site.feedContent === 'full' ? absoluteAddresses(rendered.html, url) : '',
      summary: resolved.entry.summary,
      summaryHtml: summaryOf(post, rendered, url),
      ...(post.author !== undefined && { author: post.author }),
      categories: resolved.terms.map(({ name }) => name),
    },
  ];
}

/** As in Hugo: the front matter's summary, else the beginning of the text. */
function summaryOf({ summary }: Post, { html, summaryHtml = html }: Rendered, url: string): string {
  return summary === undefined ? absoluteAddresses(summaryHtml, url) : escapeXml(summary);
}

/** A cached feed is its media type on the first line, then the document. */
function feedReply(document: string, version: string, kept: Kept, watch: Stopwatch): Reply {
  const end = document.indexOf('\n');
  return {
    status: 200,
    body: document.slice(end + 1),
    headers: { 'Content-Type': document.slice(0, end) },
    etag: version,
    caching: 'revalidate',
    ...kept,
    guard: 'feed',
    timing: watch.timing,
  };
}
