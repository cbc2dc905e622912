/** What the site tells programs: feed readers, search engines, other sites that link to it. */

import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { parsePage, select } from '../theme/parse-page.ts';
import { marker, openSite, origin, png, post, type Site } from './visitor.ts';

const names = ['index.xml', 'atom.xml', 'feed.json'];

const day = 86_400_000;

/** One visible post, and others that no visitor may see, all with media and terms. */
async function fill(site: Site): Promise<void> {
  await site.put('posts/_index.md', post({ title: 'Writing' }));
  await site.put('images/cat.png', png(640, 480));
  await site.put(
    'posts/a.md',
    post(
      { title: 'A <b> & "b"', date: '2026-01-02', lastmod: '2026-02-03', tags: ['x & y'], author: 'Bob' },
      '![A cat](/images/cat.png)\n\n{{< youtube id="1u1PSj8FEls" title="A talk" >}}\n\n{{< video "clip.mp4" >}}',
    ),
  );
  const hidden = { tags: ['x & y', marker], categories: [marker], image: `/images/${marker}.png` };
  const text = `${marker} ![](${marker}.png)\n\n{{< video src="${marker}.mp4" >}}`;
  await site.put('posts/draft.md', post({ ...hidden, title: marker, draft: true }, text));
  const tomorrow = new Date(site.context.clock() + day).toISOString();
  await site.put('posts/later.md', post({ ...hidden, title: `${marker} later`, date: tomorrow }, text));
  await site.put(
    'posts/over.md',
    post({ ...hidden, title: `${marker} over`, expiryDate: '2020-01-01' }, text),
  );
}

function metaOf(html: string): Map<string, string> {
  return new Map(
    select(parsePage(html), 'meta').map(({ attributes }) => [
      attributes['property'] ?? attributes['name'] ?? '',
      attributes['content'] ?? '',
    ]),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: tests read any JSON
function thingsOf(html: string): any[] {
  const [script] = select(parsePage(html), 'script', { type: 'application/ld+json' });
  return JSON.parse(script?.text ?? '{}')['@graph'];
}

describe('feeds', () => {
  it('are there in three formats for the home page, sections and terms, with public posts alone', async () => {
    const site = openSite();
    await fill(site);
    for (const list of ['/', '/posts/', '/tags/x--y/']) {
      const [rss, atom, json] = await Promise.all(names.map((name) => site.visit(list + name)));
      expect(parseRssFeed(rss?.text ?? '').items?.map(({ link }) => link)).toEqual([`${origin}/posts/a/`]);
      expect(parseAtomFeed(atom?.text ?? '').entries?.map(({ id }) => id)).toEqual([`${origin}/posts/a/`]);
      expect(parseJsonFeed(json?.json).items?.map(({ id }) => id)).toEqual([`${origin}/posts/a/`]);
      expect(json?.json.feed_url).toBe(`${origin}${list}feed.json`);
      for (const feed of [rss, atom, json]) expect(feed?.text).toContain(`${origin}/images/cat.png`);
    }
    for (const name of names) expect((await site.visit(`/nothing/${name}`)).status).toBe(404);
  });

  it('carry the same text in each format, and another only after a change', async () => {
    const site = openSite();
    await fill(site);
    const [rss, atom, json] = await Promise.all(names.map((name) => site.visit(`/posts/${name}`)));
    const html = json?.json.items[0].content_html.trim();
    expect(parseRssFeed(rss?.text ?? '').items?.[0]?.content?.encoded).toBe(html);
    expect(parseAtomFeed(atom?.text ?? '').entries?.[0]?.content?.value).toBe(html);
    for (const [index, before] of [rss, atom, json].entries()) {
      const path = `/posts/${names[index]}`;
      const headers = { 'If-None-Match': before?.headers.get('ETag') ?? '' };
      expect((await site.visit(path, { headers })).status).toBe(304);
      expect((await site.visit(path)).text).toBe(before?.text);
    }
    await site.put('posts/b.md', post({ title: 'B', date: '2026-03-01' }));
    expect((await site.visit('/posts/atom.xml')).headers.get('ETag')).not.toBe(atom?.headers.get('ETag'));
  });

  it('carry summaries where the site wants that', async () => {
    const site = openSite();
    await site.put('site.yaml', 'feeds:\n  content: summary\n');
    await site.put('posts/a.md', post({ title: 'A', summary: 'In short.' }, 'At **length**.'));
    for (const name of names) {
      const { text } = await site.visit(`/${name}`);
      expect(text).toContain('In short.');
      expect(text).not.toContain('length');
    }
  });

  it('may load their style sheet and nothing else', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    for (const name of ['index.xml', 'atom.xml']) {
      const { text, headers } = await site.visit(`/${name}`);
      expect(headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
      );
      const [, sheet = ''] = /<\?xml-stylesheet type="text\/css" href="([^"]+)"\?>/.exec(text) ?? [];
      const style = await site.visit(sheet);
      expect(style.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
      expect(style.headers.get('Cache-Control')).toContain('immutable');
    }
  });
});

describe('the sitemap', () => {
  it('tells of changes, images and videos, of public posts alone', async () => {
    const site = openSite();
    await fill(site);
    const { text } = await site.visit('/sitemap.xml');
    expect(text).toContain(
      [
        `<url><loc>${origin}/posts/a/</loc><lastmod>2026-02-03T00:00:00Z</lastmod>`,
        `<image:image><image:loc>${origin}/images/cat.png</image:loc></image:image>`,
        `<video:video><video:thumbnail_loc>${origin}/posters/youtube/1u1PSj8FEls.jpg</video:thumbnail_loc>`,
        '<video:title>A talk</video:title><video:description>',
      ].join(''),
    );
    expect(text).toContain(
      '<video:player_loc>https://www.youtube-nocookie.com/embed/1u1PSj8FEls</video:player_loc></video:video>',
    );
    // A file without a still image of its own is shown with the first image of the post, under the post's title.
    expect(text).toContain(
      `<video:thumbnail_loc>${origin}/images/cat.png</video:thumbnail_loc><video:title>A &lt;b&gt; &amp; &quot;b&quot;</video:title>`,
    );
    expect(text).toContain(`<video:content_loc>${origin}/posts/a/clip.mp4</video:content_loc>`);
    expect(text.split('<video:video>')).toHaveLength(3);
  });

  it('names ten images and ten videos of a post and no more', async () => {
    const site = openSite();
    const many = Array.from(
      { length: 12 },
      (_, n) => `![](${n}.png)\n\n{{< video id="1u1PSj8FE${10 + n}" >}}\n`,
    );
    await site.put('posts/a.md', post({ title: 'A' }, many.join('\n')));
    const { text } = await site.visit('/sitemap.xml');
    expect(text.split('<image:image>')).toHaveLength(11);
    expect(text.split('<video:video>')).toHaveLength(11);
  });
});

describe('the head of a post', () => {
  it('shows the first image with its size, and tells of the videos', async () => {
    const site = openSite();
    await fill(site);
    const { text } = await site.visit('/posts/a/');
    const meta = metaOf(text);
    expect(meta.get('og:image')).toBe(`${origin}/images/cat.png`);
    expect([meta.get('og:image:width'), meta.get('og:image:height')]).toEqual(['640', '480']);
    expect(meta.get('og:image:alt')).toBe('A cat');
    expect(meta.get('article:tag')).toBe('x & y');
    expect(meta.get('article:section')).toBe('Writing');
    expect(thingsOf(text).map((thing) => thing['@type'])).toEqual([
      'BlogPosting',
      'BreadcrumbList',
      'VideoObject',
      'VideoObject',
    ]);
    expect(thingsOf(text)[0]).toMatchObject({ headline: 'A <b> & "b"', author: { name: 'Bob' } });
  });

  it.each([
    ['image: cover.png', 'posts/trip/cover.png', '/posts/trip/cover.png'],
    ['images: [/images/share.jpg]', 'images/share.jpg', '/images/share.jpg'],
    ['cover: { image: cover.png }', 'posts/trip/cover.png', '/posts/trip/cover.png'],
    ['image: https://cdn.example/a.png', null, 'https://cdn.example/a.png'],
    ['image: missing.png', null, '/posts/trip/in-text.png'],
    ['image: "javascript:alert(1)"', null, '/posts/trip/in-text.png'],
    ['title: T', null, '/posts/trip/in-text.png'],
  ])('takes the image that "%s" names if it is there', async (field, key, path) => {
    const site = openSite();
    if (key !== null) await site.put(key, png(1200, 630));
    await site.put('posts/trip/in-text.png', png(10, 10));
    await site.put('posts/trip/index.md', `---\n${field}\n---\n\n![](in-text.png)\n`);
    const meta = metaOf((await site.visit('/posts/trip/')).text);
    expect(meta.get('og:image')).toBe(new URL(path, origin).href);
    if (key !== null) expect(meta.get('og:image:width')).toBe('1200');
  });

  it('follows an image that comes and goes', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A', image: '/cover.png' }));
    const image = async () => metaOf((await site.visit('/posts/a/')).text).get('og:image');
    expect(await image()).toBeUndefined();
    await site.put('cover.png', png(1200, 630));
    expect(await image()).toBe(`${origin}/cover.png`);
    await site.upload('DELETE', 'cover.png');
    expect(await image()).toBeUndefined();
  });

  it('falls back on the still image of a video, then on the image of the site', async () => {
    const site = openSite();
    await site.put('posts/v.md', post({ title: 'V' }, '{{< vimeo 76979871 >}}'));
    await site.put('posts/w.md', post({ title: 'W' }));
    await site.put('site.yaml', 'params:\n  images: [logo.png]\n');
    const image = async (path: string) => metaOf((await site.visit(path)).text).get('og:image');
    expect(await image('/posts/v/')).toBe(`${origin}/posters/vimeo/76979871.jpg`);
    expect(await image('/posts/w/')).toBe(`${origin}/logo.png`);
    expect(await image('/posts/')).toBe(`${origin}/logo.png`);
  });

  it('and its answer name the Markdown source where there is one, kept or not', async () => {
    const site = openSite();
    await site.put('posts/é b.md', post({ title: 'A' }));
    for (const _ of ['made', 'kept']) {
      const { headers, text } = await site.visit('/posts/%C3%A9-b/');
      expect(headers.get('Link')).toBe('</posts/%C3%A9%20b.md>; rel="alternate"; type="text/markdown"');
      expect(text).toContain('<link rel="alternate" type="text/markdown" href="/posts/%C3%A9%20b.md"');
    }
    expect((await site.visit('/posts/')).headers.get('Link')).toBeNull();
    await site.put('site.yaml', 'source: false\n');
    const { headers, text } = await site.visit('/posts/%C3%A9-b/');
    expect(headers.get('Link')).toBeNull();
    expect(text).not.toContain('text/markdown');
  });

  it('names where else the owner is to be found', async () => {
    const site = openSite();
    await site.put('site.yaml', 'social:\n  - { name: Fediverse, url: "https://social.example/@a" }\n');
    const found = select(parsePage((await site.visit('/')).text), 'link', { rel: 'me' });
    expect(found.map(({ attributes }) => attributes['href'])).toEqual(['https://social.example/@a']);
    for (const url of ['javascript:alert(1)', '/a', '']) {
      const { status, json } = await site.put('site.yaml', `social:\n  - { name: A, url: "${url}" }\n`);
      expect([status, json.warnings[0].message]).toEqual([
        200,
        expect.stringContaining('https or mailto address'),
      ]);
      expect(select(parsePage((await site.visit('/')).text), 'link', { rel: 'me' })).toEqual([]);
    }
  });
});

describe('llms.txt', () => {
  it('leads to the Markdown of public posts, by section', async () => {
    const site = openSite();
    await site.put('site.yaml', 'title: A site\ndescription: About things\n');
    await fill(site);
    await site.put('notes/n [1].md', post({ title: 'N [1]', date: '2025-01-01', description: 'Two\nlines' }));
    const { text, headers } = await site.visit('/llms.txt');
    expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(text).toBe(`# A site

> About things

## Writing

- [A <b> & "b"](${origin}/posts/a.md)

## Notes

- [N \\[1\\]](${origin}/notes/n%20%5B1%5D.md): Two lines

## Optional

- [Notes](${origin}/notes/)
- [Writing](${origin}/posts/)
- [All posts as a feed](${origin}/index.xml)
- [All pages](${origin}/sitemap.xml)
`);
    const again = { headers: { 'If-None-Match': headers.get('ETag') ?? '' } };
    expect((await site.visit('/llms.txt', again)).status).toBe(304);
    await site.put('site.yaml', 'title: A site\nsource: false\n');
    expect((await site.visit('/llms.txt')).text).toContain(`](${origin}/posts/a/)`);
  });

  it('and robots.txt cost two calls of the catalog and a look for a file of that name', async () => {
    const site = openSite();
    await fill(site);
    expect(await site.calls(() => site.visit('/llms.txt'))).toEqual({
      'catalog.resolve': 1,
      'catalog.feed': 1,
      'bucket.head': 1,
    });
    expect(await site.calls(() => site.visit('/robots.txt'))).toEqual({
      'catalog.resolve': 1,
      'catalog.site': 1,
      'bucket.head': 1,
    });
  });

  it("is the owner's own where the bucket has one, and not there where the site asks to be left alone", async () => {
    const site = openSite();
    await site.put('site.yaml', 'noindex: true\n');
    expect((await site.visit('/llms.txt')).status).toBe(404);
    await site.put('llms.txt', 'My own');
    expect((await site.visit('/llms.txt')).text).toBe('My own');
  });
});
