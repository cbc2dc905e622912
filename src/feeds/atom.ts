/** Atom 1.0: https://www.rfc-editor.org/rfc/rfc4287 */

import { generateAtomFeed } from 'feedsmith';
import { type FeedDocument, type FeedInput, type FeedPost, feedTitle, newestChange } from './feed.ts';
import { feedDate } from './feed-date.ts';
import { encodedHtml, xmlFeedType, xmlText } from './xml.ts';

const type = 'application/atom+xml';

export const atom = { type, write };

/** `atom:updated` is required, and a feed knows no clock: what has no date is as old as time. */
const undated = { at: 0 };

/** The address of list and page are their permanent ids, as in RSS. */
function write(input: FeedInput): FeedDocument {
  const { site, description, url, self, styleSheet, posts } = input;
  const title = feedTitle(input);
  const subtitle = xmlText(description || site.description);
  const feed = {
    id: url,
    title: { value: xmlText(title) },
    updated: feedDate(newestChange(posts) ?? undated),
    // Required where an entry has none.
    authors: [{ name: nameOf(site.author, title) }],
    generator: { text: 'Platen' },
    links: [
      { href: self, rel: 'self', type },
      { href: url, rel: 'alternate', type: 'text/html' },
    ],
    xml: { lang: xmlText(site.languageCode) },
    entries: posts.map(entry),
    ...(subtitle !== '' && { subtitle: { value: subtitle } }),
  };
  const body = generateAtomFeed(feed, { stylesheets: [{ type: 'text/css', href: styleSheet }] });
  return { contentType: xmlFeedType, body };
}

function entry({ url, title, date, lastmod, html, summary, author, categories }: FeedPost) {
  const name = xmlText(author ?? '').trim();
  const updated = lastmod ?? date ?? undated;
  return {
    id: url,
    title: { value: nameOf(title, url) },
    links: [{ href: url, rel: 'alternate', type: 'text/html' }],
    updated: feedDate(updated),
    categories: categories.map((category) => ({ term: xmlText(category) })),
    ...(date && { published: feedDate(date) }),
    ...(name !== '' && { authors: [{ name }] }),
    ...(summary !== '' && { summary: { value: xmlText(summary) } }),
    ...(html !== '' && { content: { value: encodedHtml(html), type: 'html' } }),
  };
}

/** The text, or in its place another when nothing of it can stand in XML: these elements must say something. */
function nameOf(text: string, instead: string): string {
  return xmlText(text).trim() || xmlText(instead);
}
