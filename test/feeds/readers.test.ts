/** Every format keeps its rules, and means the same to independent readers, whatever its texts are. */

import { describe, expect, test } from 'vitest';
import type { FeedInput } from '../../src/feeds/feed.ts';
import { feeds } from '../../src/feeds/index.ts';
import { escapeXml } from '../../src/feeds/xml.ts';
import { controls, day, hostile, input, post, undated } from './fixture.ts';
import { readings } from './readers.ts';
import { brokenRules } from './rules.ts';

/** The same text everywhere, in posts of every kind. */
function feedOf(text: string): FeedInput {
  const said = {
    title: text,
    summary: text,
    summaryHtml: `<p>${escapeXml(text)}</p>`,
    author: text,
    categories: [text, 'x'],
  };
  const url = (number: number) => `https://example.org/posts/${number}/?a=1&b=2`;
  return {
    ...input,
    site: { ...input.site, title: text, description: text, author: text },
    title: text,
    posts: [
      {
        ...post,
        ...said,
        id: url(1),
        url: url(1),
        html: `<p>${escapeXml(text)}</p>`,
        lastmod: { at: Date.UTC(2026, 1, 3) },
      },
      { ...post, ...said, id: url(2), url: url(2), html: '', date: day },
      { ...undated, ...said, id: url(3), url: url(3) },
      { ...undated, ...said, id: url(4), url: url(4), html: '', summary: '', categories: [] },
    ],
  };
}

describe.each([...feeds])('%s', (name, feed) => {
  test.each([...hostile, controls, 'Plain'])('keeps the rules with %j', (text) => {
    expect(brokenRules(name, feed.write(feedOf(text)).body)).toEqual([]);
  });

  // One of the readers decodes what looks like an entity twice, so these are texts without any.
  test.each(['Fish & Chips <b>', ']]>', '日本語 😀', '"x" and \'y\''])(
    'means the same to each reader with %j',
    (text) => {
      const [first = post, ...others] = feedOf(text).posts;
      const posts = [{ ...first, html: '<p>Hello, <b>世界</b>.</p>' }, ...others];
      for (const read of readings(name, feed.write({ ...feedOf(text), posts }).body)) {
        expect(read).toMatchObject({ title: text, url: input.url, self: input.self });
        expect(read.items.map(({ id, url, title }) => ({ id, url, title }))).toEqual(
          posts.map(({ url }) => ({ id: url, url, title: text })),
        );
        expect(read.items[0]).toMatchObject({ html: posts[0]?.html, date: post.date?.at });
        expect(read.items[1]?.date).toBe(day.at);
        expect(read.items[2]?.date).not.toBe(post.date?.at);
      }
    },
  );

  test('that break the rules are found out', () => {
    const { body } = feed.write(feedOf('x'));
    const breaks: [RegExp, string][] = [
      [/https:\/\/example\.org\/posts\/2\//g, '/posts/2/'],
      [/posts\/2\//g, 'posts/1/'],
      [/2023|Mon, 02/g, 'soon'],
      [/<p>x<\/p>|&lt;p&gt;x&lt;\/p&gt;/g, escapedAs(name, '<a href="/x">x</a>')],
      [/<p>x<\/p>|&lt;p&gt;x&lt;\/p&gt;/g, escapedAs(name, '<iframe></iframe>')],
      [/"id":|<guid[^>]*>|<id>/g, '"other":'],
      [/rel="self"|"feed_url"/g, 'rel="other"'],
    ];
    for (const [found, instead] of breaks) {
      const broken = body.replace(found, () => instead);
      expect(broken).not.toBe(body);
      expect(() => expect(brokenRules(name, broken)).toEqual([]), String(found)).toThrow();
    }
  });
});

function escapedAs(name: string, html: string): string {
  if (name === 'feed.json') return JSON.stringify(html).slice(1, -1);
  return html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
