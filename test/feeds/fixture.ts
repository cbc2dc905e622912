/** A feed of one post, and texts that feeds must carry unharmed. */

import { DomUtils, parseDocument } from 'htmlparser2';
import type { FeedInput, FeedPost } from '../../src/feeds/feed.ts';

export const post: FeedPost = {
  id: 'https://example.org/posts/hello/',
  url: 'https://example.org/posts/hello/',
  title: 'Hello',
  date: { at: Date.UTC(2023, 0, 2, 15, 4, 5) },
  html: '<p>Hello, <b>world</b>.</p>',
  summary: 'Hello, world.',
  summaryHtml: '<p>Hello, <b>world</b>.</p>',
  categories: ['Learning', 'Deep Work'],
};

const { date: _date, ...withoutDate } = post;

export const undated: FeedPost = withoutDate;

/** A day of which only the date was written, in Tokyo. */
export const day = { at: Date.UTC(2023, 0, 1, 15), day: '2023-01-02' };

export const input: FeedInput = {
  site: { title: 'Example', description: 'An example', author: 'Ann', languageCode: 'en' },
  title: 'Posts',
  description: '',
  id: 'https://example.org/posts/',
  url: 'https://example.org/posts/',
  self: 'https://example.org/posts/feed',
  styleSheet: '/_platen/feed.css',
  posts: [post],
};

/** Texts that end or begin something in XML, in HTML, in JSON or in a CDATA section, or that a parser might take for its own. */
export const hostile = [
  'Fish & Chips <b>',
  'a < b > c',
  '</title></feed></channel></rss>',
  '<script>alert(1)</script>',
  ']]>',
  ']]>]]>',
  '<![CDATA[x]]>',
  ']]]]><![CDATA[>',
  '&amp; &lt; &#38; &bogus;',
  '"double" and \'single\'',
  '<!-- x -->',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
  '👩‍👩‍👧 日本語 😀',
  '\u202edesrever\u202c \u2066x\u2069 \u200f',
  '__proto__',
  'constructor',
  '#text',
  '@isPermaLink',
  '0',
  'true',
];

/** Characters that XML cannot hold in any spelling, among some that it can. */
export const controls = 'a\0b\x08c\x0bd\x1fe\ud800f\udc00g\ufffeh\uffffi\tj';

export const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** The text of the nth element of a name, exactly as it stands in the document. */
export function textOf(xml: string, name: string, index = 0): string | undefined {
  const element = DomUtils.getElementsByTagName(name, parseDocument(xml, { xmlMode: true }))[index];
  return element && DomUtils.textContent(element);
}
