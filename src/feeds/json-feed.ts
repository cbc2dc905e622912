/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */

import { type FeedDocument, type FeedInput, type FeedPost, feedTitle } from './feed.ts';
import { feedDate } from './feed-date.ts';

const type = 'application/feed+json';

export const jsonFeed = { type, write };

/** Items have the whole post as `content_html`, or the summary as text. Their id is the first address. */
function write(input: FeedInput): FeedDocument {
  const { site, description, url, self, posts } = input;
  const about = description || site.description;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(input),
    home_page_url: url,
    feed_url: self,
    language: site.languageCode,
    ...(about !== '' && { description: about }),
    ...(site.author !== '' && { authors: [{ name: site.author }] }),
    items: posts.map(item),
  };
  return { contentType: `${type}; charset=utf-8`, body: `${JSON.stringify(feed)}\n` };
}

/** `toISOString()` turns the dates into text. */
function item({ id, url, title, date, lastmod, html, summary, author, categories }: FeedPost) {
  return {
    id,
    url,
    title,
    // One of the two is required, and may not be empty.
    ...(html === '' ? { content_text: summary || title } : { content_html: html }),
    ...(html !== '' && summary !== '' && { summary }),
    ...(date && { date_published: feedDate(date) }),
    ...(lastmod && { date_modified: feedDate(lastmod) }),
    ...(author !== undefined && { authors: [{ name: author }] }),
    ...(categories.length > 0 && { tags: categories }),
  };
}
