/** RSS 2.0 with `content:encoded`, `dc:creator` and `atom:link`: https://www.rssboard.org/rss-specification */

import { type FeedDocument, type FeedInput, type FeedPost, feedTitle, newestChange } from './feed.ts';
import { feedDate } from './feed-date.ts';
import { element, escapeXml, text, xmlDocument, xmlFeedType } from './xml.ts';

const type = 'application/rss+xml';

export const rss = { type, write };

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/**
 * Items contain the summary's HTML as `description`, as Hugo's do, and the whole post as `content:encoded`.
 * The page's first address is the permanent id.
 */
function write(input: FeedInput): FeedDocument {
  const { site, description, url, self, styleSheet, posts } = input;
  const title = feedTitle(input);
  const newest = newestChange(posts);
  const channel = [
    text('title', title),
    text('link', url),
    // The element is required, so a site without a description gives its title. Readers parse the text as
    // HTML.
    text('description', escapeXml(description || site.description || title)),
    text('language', site.languageCode),
    text('generator', 'Platen'),
    ...(newest ? [text('lastBuildDate', new Date(newest.at).toUTCString())] : []),
    element('atom:link', { href: self, rel: 'self', type }),
    ...posts.map((post) => item(post, site.author)),
  ];
  const body = element('rss', { version: '2.0', ...namespaces }, element('channel', {}, ...channel));
  return { contentType: xmlFeedType, body: xmlDocument(styleSheet, body) };
}

function item(
  { id, url, title, date, html, summaryHtml, author, categories }: FeedPost,
  siteAuthor: string,
): string {
  const creator = author || siteAuthor;
  return element(
    'item',
    {},
    text('title', title),
    text('link', url),
    text('guid', id, { isPermaLink: String(id === url) }),
    ...(date ? [text('pubDate', feedDate(date).toUTCString())] : []),
    ...(creator === '' ? [] : [text('dc:creator', creator)]),
    ...categories.map((name) => text('category', name)),
    text('description', summaryHtml),
    ...(html === '' ? [] : [text('content:encoded', html)]),
  );
}
