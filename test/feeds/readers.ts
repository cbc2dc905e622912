/** Feeds as two independent readers understand them: feedsmith, and @rowanmanning/feed-parser for the formats in XML. */

import { parseFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';

/** Texts with their white space in one; dates in milliseconds since 1970, null where there are none. */
export type ReadFeed = { title: string; url: string; self: string; items: ReadItem[] };
export type ReadItem = { id: string; url: string; title: string; html: string; date: number | null };

/** By the name of the feed's file; two readings of XML, one of JSON. */
export function readings(name: string, body: string): ReadFeed[] {
  if (name === 'feed.json') return [readJson(body)];
  return [name === 'atom.xml' ? readAtom(body) : readRss(body), readByOther(body)];
}

function readRss(body: string): ReadFeed {
  const { title, link, atom, items = [] } = parseRssFeed(body);
  return feed(title, link, atom?.links?.[0]?.href, items, (item) => [
    item.guid?.value,
    item.link,
    item.title,
    item.content?.encoded,
    item.pubDate,
  ]);
}

function readAtom(body: string): ReadFeed {
  const { title, links = [], entries = [] } = parseAtomFeed(body);
  const linkTo = (rel: string) => links.find((link) => link.rel === rel)?.href;
  return feed(title?.value, linkTo('alternate'), linkTo('self'), entries, (entry) => [
    entry.id,
    entry.links?.[0]?.href,
    entry.title?.value,
    entry.content?.value,
    entry.published,
  ]);
}

function readJson(body: string): ReadFeed {
  const { title, home_page_url, feed_url, items = [] } = parseJsonFeed(JSON.parse(body));
  return feed(title, home_page_url, feed_url, items, (item) => [
    item.id,
    item.url,
    item.title,
    item.content_html,
    item.date_published,
  ]);
}

function readByOther(body: string): ReadFeed {
  const { title, url, self, items } = parseFeed(body);
  return feed(title, url, self, items, (item) => [
    item.id,
    item.url,
    item.title,
    item.content,
    item.published,
  ]);
}

type Text = string | null | undefined;

function feed<T>(
  title: Text,
  url: Text,
  self: Text,
  items: readonly T[],
  read: (item: T) => [Text, Text, Text, Text, Text | Date],
): ReadFeed {
  return {
    ...{ title: line(title), url: line(url), self: line(self) },
    items: items.map((item) => {
      const [id, address, name, html, date] = read(item);
      return { id: line(id), url: line(address), title: line(name), html: line(html), date: momentOf(date) };
    }),
  };
}

function line(text: Text): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function momentOf(date: Text | Date): number | null {
  return date === null || date === undefined ? null : new Date(date).getTime();
}
