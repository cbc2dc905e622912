/** What all three formats have in common, and what is in Atom and JSON Feed. RSS: `rss.test.ts`. */

import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { DomUtils, parseDocument, parseFeed } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { atom } from '../../src/feeds/atom.ts';
import type { FeedInput } from '../../src/feeds/feed.ts';
import { feeds } from '../../src/feeds/index.ts';
import { jsonFeed } from '../../src/feeds/json-feed.ts';
import { rss } from '../../src/feeds/rss.ts';
import { controls, day, hostile, input, notXml, post, textOf, undated } from './fixture.ts';

const writeAtom = (changes: Partial<FeedInput> = {}) => atom.write({ ...input, ...changes }).body;
const readAtom = (changes: Partial<FeedInput> = {}) => parseAtomFeed(writeAtom(changes));
// biome-ignore lint/suspicious/noExplicitAny: tests read any JSON
const readJson = (changes: Partial<FeedInput> = {}): any =>
  JSON.parse(jsonFeed.write({ ...input, ...changes }).body);

test('every list has RSS under the name that Hugo gives it, and the two other formats', () => {
  expect([...feeds]).toEqual([
    ['index.xml', rss],
    ['atom.xml', atom],
    ['feed.json', jsonFeed],
  ]);
});

describe.each([...feeds])('every format: %s', (name, feed) => {
  const write = (changes: Partial<FeedInput>) => feed.write({ ...input, ...changes });

  /** Titles, categories and contents, as somebody else's parser finds them. */
  function seen(body: string): { title: string; text: string; html: string; term: string } {
    if (name === 'feed.json') {
      const [item] = JSON.parse(body).items;
      return { title: item.title, text: item.summary, html: item.content_html, term: item.tags[0] };
    }
    const isRss = name === 'index.xml';
    const element = isRss ? 'item' : 'entry';
    const [item] = DomUtils.getElementsByTagName(element, parseDocument(body, { xmlMode: true }));
    const child = (tag: string) => {
      const [found] = item ? DomUtils.getElementsByTagName(tag, item) : [];
      return found;
    };
    const [title, html, category] = ['title', isRss ? 'content:encoded' : 'content', 'category'].map(child);
    const about = child(isRss ? 'description' : 'summary');
    return {
      title: title ? DomUtils.textContent(title) : '',
      text: about ? DomUtils.textContent(about) : '',
      html: html ? DomUtils.textContent(html) : '',
      term: (isRss && category ? DomUtils.textContent(category) : category?.attribs['term']) ?? '',
    };
  }

  test('gives equal bytes for equal input, with a media type that says its encoding', () => {
    expect(write({})).toEqual(write({}));
    expect(write({}).contentType).toMatch(/^application\/(?:xml|feed\+json); charset=utf-8$/);
  });

  test.each(hostile)('carries %s unharmed', (text) => {
    const hurt = {
      ...post,
      title: text,
      summary: text,
      html: `<p>${text}</p>`,
      author: text,
      categories: [text],
    };
    const found = seen(write({ title: text, description: text, posts: [hurt, post] }).body);
    expect(found).toMatchObject({ title: text, html: `<p>${text}</p>`, term: text });
    if (name !== 'index.xml') expect(found.text).toBe(text);
  });

  test('holds nothing that its format cannot, and stays a feed of two posts', () => {
    const hurt = { ...post, title: controls, summary: controls, html: controls, categories: [controls] };
    const { body } = write({
      title: controls,
      posts: [hurt, { ...post, id: `${post.url}2/`, url: `${post.url}2/` }],
    });
    if (name === 'feed.json') {
      expect(JSON.parse(body).items).toHaveLength(2);
    } else {
      expect(body).not.toMatch(notXml);
      expect(parseFeed(body, { xmlMode: true })?.items).toHaveLength(2);
    }
  });

  test('gives each post its address as an id of its own', () => {
    const posts = [1, 2, 3].map((number) => {
      const url = `${post.url}${number}&/`;
      return { ...post, id: url, url };
    });
    const { body } = write({ posts });
    const ids =
      name === 'feed.json'
        ? JSON.parse(body).items.map(({ id }: { id: string }) => id)
        : parseFeed(body, { xmlMode: true })?.items.map(({ id }) => id);
    expect(ids).toEqual(posts.map(({ url }) => url));
  });

  test('carries summaries alone where the site wants that', () => {
    const { body } = write({ posts: [{ ...post, html: '' }] });
    expect(body).toMatch(/Hello, (?:&lt;b&gt;)?world/);
    expect(body).not.toContain('content_html');
    expect(body).not.toMatch(/<content/);
  });
});

describe('atom (RFC 4287)', () => {
  test('has all that the format requires', () => {
    expect(readAtom()).toEqual({
      id: 'https://example.org/posts/',
      title: { value: 'Posts – Example' },
      subtitle: { value: 'An example' },
      updated: '2023-01-02T15:04:05.000Z',
      authors: [{ name: 'Ann' }],
      generator: { text: 'Platen' },
      xml: { lang: 'en' },
      links: [
        { href: 'https://example.org/posts/feed', rel: 'self', type: 'application/atom+xml' },
        { href: 'https://example.org/posts/', rel: 'alternate', type: 'text/html' },
      ],
      entries: [
        {
          id: post.url,
          title: { value: 'Hello' },
          updated: '2023-01-02T15:04:05.000Z',
          published: '2023-01-02T15:04:05.000Z',
          links: [{ href: post.url, rel: 'alternate', type: 'text/html' }],
          categories: [{ term: 'Learning' }, { term: 'Deep Work' }],
          summary: { value: 'Hello, world.' },
          content: { value: '<p>Hello, <b>world</b>.</p>', type: 'html' },
        },
      ],
    });
  });

  test('names its style sheet before the feed', () => {
    expect(writeAtom()).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<\?xml-stylesheet type="text\/css" href="\/_platen\/feed\.css"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
    );
  });

  test('has its required elements when there is nothing to put into them', () => {
    const site = { title: '', description: '', author: '', languageCode: 'en' };
    const empty = writeAtom({ site, title: '', posts: [] });
    expect(textOf(empty, 'title')).toBe('example.org');
    expect(textOf(empty, 'name')).toBe('example.org');
    expect(textOf(empty, 'updated')).toBe('1970-01-01T00:00:00.000Z');
    const bare = writeAtom({ posts: [{ ...undated, title: '\x01', author: '\x02' }] });
    expect(textOf(bare, 'title', 1)).toBe(post.url);
    expect(textOf(bare, 'updated', 1)).toBe('1970-01-01T00:00:00.000Z');
    expect(bare).not.toContain('<published>');
  });

  test('names the day that the author wrote, and when the post was changed', () => {
    const [entry] = readAtom({ posts: [{ ...post, date: day, lastmod: { at: 0 } }] }).entries ?? [];
    expect(entry).toMatchObject({
      published: '2023-01-02T00:00:00+09:00',
      updated: '1970-01-01T00:00:00.000Z',
    });
  });

  test('writes moments that a zone carries over the end of years as the format can', () => {
    const at = Date.parse('9999-12-31T23:59:59Z') + 43_200_000;
    expect(writeAtom({ posts: [{ ...post, date: { at } }] })).toContain(
      '<published>9999-12-31T23:59:59.000Z<',
    );
  });
});

describe('json feed (1.1)', () => {
  test('has all that the format requires', () => {
    expect(readJson()).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Posts – Example',
      home_page_url: 'https://example.org/posts/',
      feed_url: 'https://example.org/posts/feed',
      language: 'en',
      description: 'An example',
      authors: [{ name: 'Ann' }],
      items: [
        {
          id: post.url,
          url: post.url,
          title: 'Hello',
          content_html: '<p>Hello, <b>world</b>.</p>',
          summary: 'Hello, world.',
          date_published: '2023-01-02T15:04:05.000Z',
          tags: ['Learning', 'Deep Work'],
        },
      ],
    });
    expect(parseJsonFeed(readJson()).items).toHaveLength(1);
  });

  test('has a list of items without posts, and a content for a post without words', () => {
    expect(readJson({ posts: [] }).items).toEqual([]);
    const [item] = readJson({ posts: [{ ...undated, html: '', summary: '', categories: [] }] }).items;
    expect(item).toEqual({ id: post.url, url: post.url, title: 'Hello', content_text: 'Hello' });
  });

  test('names the day that the author wrote', () => {
    expect(readJson({ posts: [{ ...post, date: day }] }).items[0].date_published).toBe(
      '2023-01-02T00:00:00+09:00',
    );
  });
});
