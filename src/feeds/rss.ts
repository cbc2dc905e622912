/** RSS 2.0 with `content:encoded`, `dc:creator` and `atom:link`: https://www.rssboard.org/rss-specification */

import { generateRssFeed } from 'feedsmith';
import type { FeedDocument, FeedInput, FeedPost } from './feed.ts';
import { feedDate } from './feed-date.ts';
import { escapeXml, xmlText } from './xml.ts';

const contentType = 'application/rss+xml; charset=utf-8';

/** Items carry the summary as `description` and the whole post as `content:encoded`; the page's address is the permanent id. */
export function rss({ site, title, description, url, self, posts }: FeedInput): FeedDocument {
  const siteTitle = site.title || new URL(url).host;
  const newest = newestChange(posts);
  const body = generateRssFeed({
    title: xmlText(title === '' || title === siteTitle ? siteTitle : `${title} – ${siteTitle}`),
    link: url,
    // The element is required, so a site that says nothing of itself gives its title.
    description: escapeXml(description || site.description || siteTitle),
    language: xmlText(site.languageCode),
    generator: 'Platen',
    atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
    items: posts.map((post) => item(post, site.author)),
    ...(newest !== undefined && { lastBuildDate: new Date(newest) }),
  });
  return { contentType, body };
}

function item({ url, title, date, html, summary, author, categories }: FeedPost, siteAuthor: string) {
  const creator = xmlText(author || siteAuthor);
  return {
    title: xmlText(title),
    link: url,
    guid: { value: url, isPermaLink: true },
    // Readers take a description for HTML.
    description: escapeXml(summary),
    categories: categories.map((name) => ({ name: xmlText(name) })),
    ...(date && { pubDate: feedDate(date) }),
    ...(creator !== '' && { dc: { creators: [creator] } }),
    ...(html !== '' && { content: { encoded: encodedHtml(html) } }),
  };
}

/** The generator turns every `&apos;` into a bare quote, which would end an attribute in single quotes. */
function encodedHtml(html: string): string {
  return xmlText(html).replaceAll('&apos;', '&#39;');
}

/** When anything here changed last, in milliseconds since 1970. */
function newestChange(posts: readonly FeedPost[]): number | undefined {
  const moments = posts
    .flatMap(({ date, lastmod }) => [date?.at, lastmod?.at])
    .filter((at) => at !== undefined);
  return moments.length > 0 ? Math.max(...moments) : undefined;
}
