import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { FeedInput, FeedPost } from '../../src/feeds/feed.ts';
import { rss } from '../../src/feeds/rss.ts';
import { controls, day, hostile, input, post, textOf, undated } from './fixture.ts';

const write = (changes: Partial<FeedInput>) => rss.write({ ...input, ...changes }).body;
const read = (changes: Partial<FeedInput>) => parseRssFeed(write(changes));
const readPost = (changes: Partial<FeedPost>) => read({ posts: [{ ...post, ...changes }] }).items?.[0];

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
        links: [{ href: 'https://example.org/posts/feed', rel: 'self', type: 'application/rss+xml' }],
      },
      items: [
        {
          title: 'Hello',
          link: 'https://example.org/posts/hello/',
          guid: { value: 'https://example.org/posts/hello/', isPermaLink: true },
          pubDate: 'Mon, 02 Jan 2023 15:04:05 GMT',
          description: '<p>Hello, <b>world</b>.</p>',
          content: { encoded: '<p>Hello, <b>world</b>.</p>' },
          dc: { creators: ['Ann'] },
          categories: [{ name: 'Learning' }, { name: 'Deep Work' }],
        },
      ],
    });
  });

  test('names its style sheet before the feed', () => {
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
      { ...post, id: 'https://example.org/1/', url: 'https://example.org/1/', date: { at: 1_000_000 } },
      { ...post, id: 'https://example.org/2/', url: 'https://example.org/2/', date: { at: 3_000_000 } },
      {
        ...post,
        id: 'https://example.org/3/',
        url: 'https://example.org/3/',
        date: { at: 2_000_000 },
        lastmod: { at: 9_000_000 },
      },
    ];
    const feed = read({ posts });
    expect(feed.items?.map((item) => item.link)).toEqual(posts.map(({ url }) => url));
    expect(feed.lastBuildDate).toBe(new Date(9_000_000).toUTCString());
  });

  test('names the day that the author wrote', () => {
    expect(readPost({ date: day })?.pubDate).toBe('Mon, 02 Jan 2023 00:00:00 +0900');
  });

  test('says nothing of what a post does not have', () => {
    const bare = { ...undated, html: '', summary: '', summaryHtml: '', categories: [] };
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

  test.each(hostile)('carries %s unharmed as a title and a name', (text) => {
    const xml = write({ title: text, site: { ...input.site, author: text } });
    expect(textOf(xml, 'title')).toBe(`${text} – Example`);
    expect(textOf(xml, 'dc:creator')).toBe(text);
  });

  test.each(hostile)('gives the summary %s as it is', (text) => {
    expect(textOf(write({ posts: [{ ...post, summaryHtml: text }] }), 'description', 1)).toBe(text);
  });

  test('drops characters that XML cannot hold', () => {
    const xml = write({ title: controls, posts: [{ ...post, title: controls, html: controls }] });
    expect(textOf(xml, 'title', 1)).toBe('abcdefghi\tj');
    expect(textOf(xml, 'content:encoded')).toBe('abcdefghi\tj');
  });

  test('escapes addresses', () => {
    const url = 'https://example.org/a&b/<c>/';
    expect(readPost({ id: url, url })).toMatchObject({ link: url, guid: { value: url } });
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
