import { parseRssFeed } from 'feedsmith';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { atom } from '../../src/feeds/atom.ts';
import type { FeedInput, FeedPost } from '../../src/feeds/feed.ts';
import { feeds } from '../../src/feeds/index.ts';
import { jsonFeed } from '../../src/feeds/json-feed.ts';
import { rss } from '../../src/feeds/rss.ts';

const post: FeedPost = {
  url: 'https://example.org/posts/hello/',
  title: 'Hello',
  date: { at: Date.UTC(2023, 0, 2, 15, 4, 5) },
  html: '<p>Hello, <b>world</b>.</p>',
  summary: 'Hello, world.',
  categories: ['Learning', 'Deep Work'],
};

const input: FeedInput = {
  site: { title: 'Example', description: 'An example', author: 'Ann', languageCode: 'en' },
  title: 'Posts',
  description: '',
  url: 'https://example.org/posts/',
  self: 'https://example.org/posts/index.xml',
  styleSheet: '/_platen/feed.css',
  posts: [post],
};

const write = (changes: Partial<FeedInput>) => rss.write({ ...input, ...changes }).body;
const read = (changes: Partial<FeedInput>) => parseRssFeed(write(changes));
const readPost = (changes: Partial<FeedPost>) => read({ posts: [{ ...post, ...changes }] }).items?.[0];

/** Texts that end or begin something in XML, in HTML or in a CDATA section. */
const hostile = [
  'Fish & Chips',
  'a < b > c',
  '</title></channel></rss>',
  '<script>alert(1)</script>',
  ']]>',
  ']]>]]>',
  '<![CDATA[x]]>',
  ']]]]><![CDATA[>',
  '&amp; &lt; &#38; &bogus;',
  '"double" and \'single\'',
  '<!-- x -->',
  '<?xml version="1.0"?>',
  '日本語 😀',
  '__proto__',
  'constructor',
  '#text',
  '@isPermaLink',
  '0',
  'true',
];

/** The text of the nth element of a name, as a parser other than the generator's own finds it. */
function textOf(xml: string, name: string, index: number): string {
  const element = DomUtils.getElementsByTagName(name, parseDocument(xml, { xmlMode: true }))[index];
  return element ? DomUtils.textContent(element) : '';
}

test('feeds has RSS under the name that Hugo gives it, and the two other formats', () => {
  expect([...feeds]).toEqual([
    ['index.xml', rss],
    ['atom.xml', atom],
    ['feed.json', jsonFeed],
  ]);
});

describe('rss()', () => {
  test('tells of list and posts', () => {
    expect(rss.write(input).contentType).toBe('application/xml; charset=utf-8');
    expect(read({})).toMatchObject({
      title: 'Posts – Example',
      link: 'https://example.org/posts/',
      description: 'An example',
      language: 'en',
      generator: 'Platen',
      lastBuildDate: 'Mon, 02 Jan 2023 15:04:05 GMT',
      atom: {
        links: [{ href: 'https://example.org/posts/index.xml', rel: 'self', type: 'application/rss+xml' }],
      },
      items: [
        {
          title: 'Hello',
          link: 'https://example.org/posts/hello/',
          guid: { value: 'https://example.org/posts/hello/', isPermaLink: true },
          pubDate: 'Mon, 02 Jan 2023 15:04:05 GMT',
          description: 'Hello, world.',
          content: { encoded: '<p>Hello, <b>world</b>.</p>' },
          dc: { creators: ['Ann'] },
          categories: [{ name: 'Learning' }, { name: 'Deep Work' }],
        },
      ],
    });
  });

  test('gives equal bytes for equal input', () => {
    expect(write({})).toBe(write({}));
    expect(write({})).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<\?xml-stylesheet type="text\/css" href="\/_platen\/feed\.css"\?>\n<rss version="2\.0" /,
    );
  });

  test('takes the title of the site for the home page, and its host when it has none', () => {
    expect(read({ title: '' }).title).toBe('Example');
    expect(read({ title: 'Example' }).title).toBe('Example');
    const site = { title: '', description: '', author: '', languageCode: 'en' };
    expect(read({ title: '', site })).toMatchObject({ title: 'example.org', description: 'example.org' });
  });

  test('takes the description of the list before that of the site', () => {
    expect(read({ description: 'All posts' }).description).toBe('All posts');
  });

  test('is a feed without posts', () => {
    const feed = read({ posts: [] });
    expect(feed).toMatchObject({ title: 'Posts – Example', link: 'https://example.org/posts/' });
    expect(feed).not.toHaveProperty('lastBuildDate');
    expect(feed.items ?? []).toEqual([]);
  });

  test('keeps the order of posts and takes the newest change for its own date', () => {
    const posts = [
      { ...post, url: 'https://example.org/1/', date: { at: 1_000_000 } },
      { ...post, url: 'https://example.org/2/', date: { at: 3_000_000 } },
      { ...post, url: 'https://example.org/3/', date: { at: 2_000_000 }, lastmod: { at: 9_000_000 } },
    ];
    const feed = read({ posts });
    expect(feed.items?.map((item) => item.link)).toEqual(posts.map(({ url }) => url));
    expect(feed.lastBuildDate).toBe(new Date(9_000_000).toUTCString());
  });

  test('names the day that the author wrote', () => {
    const date = { at: Date.UTC(2023, 0, 1, 15), day: '2023-01-02' };
    expect(readPost({ date })?.pubDate).toBe('Mon, 02 Jan 2023 00:00:00 +0900');
  });

  test('says nothing of what a post does not have', () => {
    const { date: _, ...undated } = post;
    const bare = { ...undated, html: '', summary: '', categories: [] };
    const feed = read({ site: { ...input.site, author: '' }, posts: [bare] });
    expect(feed.items?.[0]).toEqual({
      title: 'Hello',
      link: post.url,
      guid: { value: post.url, isPermaLink: true },
    });
  });

  test("prefers the post's author to the site's", () => {
    expect(readPost({ author: 'Bob' })?.dc?.creators).toEqual(['Bob']);
  });

  test.each(hostile)('carries the text %s unharmed', (text) => {
    const xml = write({
      title: text,
      site: { ...input.site, author: text },
      posts: [{ ...post, title: text, categories: [text], html: `<p>${text}</p>` }, post],
    });
    expect(textOf(xml, 'title', 0)).toBe(`${text} – Example`);
    expect(textOf(xml, 'title', 1)).toBe(text);
    expect(textOf(xml, 'dc:creator', 0)).toBe(text);
    expect(textOf(xml, 'category', 0)).toBe(text);
    expect(textOf(xml, 'content:encoded', 0)).toBe(`<p>${text}</p>`);
    expect(parseRssFeed(xml).items).toHaveLength(2);
  });

  test.each(hostile)('gives the summary %s as HTML that shows it', (text) => {
    const xml = write({ posts: [{ ...post, summary: text }] });
    const html = textOf(xml, 'description', 1);
    expect(html).not.toMatch(/[<>]/);
    expect(textOf(`<p>${html}</p>`, 'p', 0)).toBe(text);
  });

  test('drops characters that XML cannot hold', () => {
    const text = 'a\0b\x08c\x0bd\x1fe\ud800f\udc00g\ufffeh\uffffi\tj';
    const xml = write({
      title: text,
      description: text,
      posts: [{ ...post, title: text, summary: text, html: text, author: text, categories: [text] }],
    });
    expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
    expect(textOf(xml, 'title', 1)).toBe('abcdefghi\tj');
    expect(textOf(xml, 'content:encoded', 0)).toBe('abcdefghi\tj');
  });

  test('escapes addresses', () => {
    const url = 'https://example.org/a&b/<c>/';
    expect(readPost({ url })).toMatchObject({ link: url, guid: { value: url } });
    expect(read({ self: 'https://example.org/?a=1&b="2"' }).atom?.links?.[0]?.href).toBe(
      'https://example.org/?a=1&b="2"',
    );
  });

  test('keeps a post as it is, references to characters included', () => {
    const html = "<p title='it&apos;s &amp; ]]>'>x</p>";
    expect(textOf(write({ posts: [{ ...post, html }] }), 'content:encoded', 0)).toBe(html);
  });

  test('leaves the link to a video in its place', () => {
    const html =
      '<figure><a class="video-poster" href="https://www.youtube.com/watch?v=1u1PSj8FEls"><img src="https://example.org/posters/youtube/1u1PSj8FEls.jpg" alt=""></a></figure>';
    const item = readPost({ html });
    expect(item?.content?.encoded).toBe(html);
    expect(item?.content?.encoded).not.toContain('<iframe');
  });
});
