/** Atom 1.0: https://www.rfc-editor.org/rfc/rfc4287 */

import { type FeedDocument, type FeedInput, type FeedPost, feedTitle, newestChange } from './feed.ts';
import { feedDate } from './feed-date.ts';
import { element, text, xmlDocument, xmlFeedType, xmlText } from './xml.ts';

const type = 'application/atom+xml';

export const atom = { type, write };

/** `atom:updated` is required, and a feed reads no clock: an undated entry has the earliest time. */
const undated = { at: 0 };

function write(input: FeedInput): FeedDocument {
  const { site, description, id, url, self, styleSheet, posts } = input;
  const title = feedTitle(input);
  const subtitle = description || site.description;
  const feed = [
    text('id', id),
    text('title', title),
    ...(subtitle === '' ? [] : [text('subtitle', subtitle)]),
    text('updated', feedDate(newestChange(posts) ?? undated).toISOString()),
    // Required when an entry has no author.
    element('author', {}, text('name', nameOf(site.author, title))),
    text('generator', 'Platen'),
    element('link', { href: self, rel: 'self', type }),
    element('link', { href: url, rel: 'alternate', type: 'text/html' }),
    ...posts.map(entry),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.languageCode };
  return { contentType: xmlFeedType, body: xmlDocument(styleSheet, element('feed', attributes, ...feed)) };
}

function entry({ id, url, title, date, lastmod, html, summary, author, categories }: FeedPost): string {
  const name = xmlText(author ?? '').trim();
  return element(
    'entry',
    {},
    text('id', id),
    text('title', nameOf(title, url)),
    element('link', { href: url, rel: 'alternate', type: 'text/html' }),
    text('updated', feedDate(lastmod ?? date ?? undated).toISOString()),
    ...(date ? [text('published', feedDate(date).toISOString())] : []),
    ...(name === '' ? [] : [element('author', {}, text('name', name))]),
    ...categories.map((category) => element('category', { term: category })),
    ...(summary === '' ? [] : [text('summary', summary)]),
    ...(html === '' ? [] : [text('content', html, { type: 'html' })]),
  );
}

/** The text, or `instead` when nothing of it is valid in XML: these elements may not be empty. */
function nameOf(value: string, instead: string): string {
  return xmlText(value).trim() || xmlText(instead);
}
