/** RSS 2.0 with `content:encoded`, `dc:creator` and `atom:link`: https://www.rssboard.org/rss-specification */

import { generateRssFeed } from 'feedsmith';
import { type FeedDocument, type FeedInput, type FeedPost, feedTitle, newestChange } from './feed.ts';
import { feedDate } from './feed-date.ts';
import { encodedHtml, escapeXml, xmlFeedType, xmlText } from './xml.ts';

const type = 'application/rss+xml';

export const rss = { type, write };

/** Items carry the summary as `description` and the whole post as `content:encoded`; the page's address is the permanent id. */
function write(input: FeedInput): FeedDocument {
  const { site, description, url, self, styleSheet, posts } = input;
  const title = feedTitle(input);
  const newest = newestChange(posts);
  const channel = {
    title: xmlText(title),
    link: url,
    // The element is required, so a site that says nothing of itself gives its title.
    description: escapeXml(description || site.description || title),
    language: xmlText(site.languageCode),
    generator: 'Platen',
    atom: { links: [{ href: self, rel: 'self', type }] },
    items: posts.map((post) => item(post, site.author)),
    ...(newest && { lastBuildDate: new Date(newest.at) }),
  };
  const body = generateRssFeed(channel, { stylesheets: [{ type: 'text/css', href: styleSheet }] });
  return { contentType: xmlFeedType, body };
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
