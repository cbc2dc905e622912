/** What a reader finds around a post, and on the lists that lead to it. */

import { describe, expect, it } from 'vitest';
import { openSite, png, post, type Site } from './visitor.ts';

const words = (count: number) => 'word '.repeat(count);

async function page(site: Site, path: string): Promise<string> {
  const { status, text } = await site.visit(path);
  expect(status).toBe(200);
  return text;
}

/** The links below a heading or in a part of the page, by their texts. */
function linksIn(html: string, part: RegExp): string[] {
  const [section = ''] = part.exec(html) ?? [];
  return [...section.matchAll(/<a href="[^"]*">([^<]*)<\/a>/g)].map(([, text = '']) => text);
}

const related = /<nav class="related".*?<\/nav>/s;

describe('a post', () => {
  it('says how long reading takes, in words and in characters', async () => {
    const site = openSite();
    await site.put('posts/long.md', post({ title: 'Long' }, words(1100)));
    await site.put('posts/cjk.md', post({ title: 'CJK' }, '本'.repeat(1500)));
    await site.put('posts/short.md', post({ title: 'Short' }, words(50)));
    await site.put('about.md', post({ title: 'About' }, words(1100)));
    expect(await page(site, '/posts/long/')).toContain('<li>5 min read</li>');
    expect(await page(site, '/posts/cjk/')).toContain('<li>3 min read</li>');
    expect(await page(site, '/posts/short/')).not.toContain('min read');
    expect(await page(site, '/about/')).not.toContain('min read');
  });

  it('shows its contents by itself when it is long, unless it or the site says otherwise', async () => {
    const site = openSite();
    const body = `## A\n\n${words(400)}\n\n## B\n\n${words(400)}\n\n## C\n\n${words(400)}\n\n## D\n`;
    await site.put('posts/a.md', post({ title: 'A' }, body));
    await site.put('posts/b.md', post({ title: 'B', toc: false }, body));
    await site.put('posts/c.md', post({ title: 'C' }, '## A\n\n## B\n\n## C\n\n## D\n'));
    expect(await page(site, '/posts/a/')).toContain('<details class="contents">');
    expect(await page(site, '/posts/b/')).not.toContain('class="contents"');
    expect(await page(site, '/posts/c/')).not.toContain('class="contents"');
    await site.put('site.yaml', 'params: {toc: false}\n');
    expect(await page(site, '/posts/a/')).not.toContain('class="contents"');
  });

  it('leads to those that share most terms with it, and not to its neighbours again', async () => {
    const site = openSite();
    const at = (day: number, tags: string[], title: string) =>
      site.put(`posts/${title}.md`, post({ title, tags, date: `2026-01-${day}` }));
    await at(11, ['a', 'b'], 'two');
    await at(12, ['a'], 'one');
    await at(13, ['c'], 'none');
    await at(14, ['a', 'b', 'c'], 'middle');
    await at(15, ['a'], 'newer');
    await at(16, ['b'], 'new');
    const shown = async () => linksIn(await page(site, '/posts/middle/'), related);
    expect(await shown()).toEqual(['two', 'new', 'one']);
    await site.upload('DELETE', 'posts/two.md');
    expect(await shown()).toEqual(['new', 'one']);
    expect(linksIn(await page(site, '/posts/none/'), related)).toEqual([]);
  });

  it('shows the image of its front matter once', async () => {
    const site = openSite();
    await site.put('posts/a/cover.png', png(800, 400));
    await site.put('posts/a/index.md', post({ title: 'A', image: 'cover.png' }));
    await site.put('posts/b/cover.png', png(800, 400));
    await site.put('posts/b/index.md', post({ title: 'B', image: 'cover.png' }, '![x](cover.png)'));
    expect(await page(site, '/posts/a/')).toContain(
      '<img class="cover" src="/posts/a/cover.png" alt="" width="800" height="400"',
    );
    expect(await page(site, '/posts/b/')).not.toContain('class="cover"');
  });
});

describe('a list', () => {
  it('shows the image of each post that has one, with its size', async () => {
    const site = openSite();
    await site.put('images/a b.png', png(300, 200));
    await site.put('posts/a.md', post({ title: 'A' }, '![x](</images/a b.png>)'));
    await site.put('posts/b.md', post({ title: 'B' }, '![x](/images/missing.png)'));
    const html = await page(site, '/posts/');
    expect(html).toContain('<img src="/images/a%20b.png" alt="" width="300" height="200" loading="lazy"');
    expect(html).not.toContain('missing.png');
    await site.put('images/missing.png', png(30, 20));
    expect(await page(site, '/posts/')).toContain('missing.png');
  });

  it('shows the sections inside of it as cards', async () => {
    const site = openSite();
    await site.put('docs/guide/thumb.png', png(160, 90));
    await site.put(
      'docs/guide/_index.md',
      post({ title: 'The guide', short_title: 'Guide', thumbnail: 'thumb.png', description: 'Begin here.' }),
    );
    await site.put('docs/_index.md', post({ title: 'Docs' }));
    const html = await page(site, '/docs/');
    expect(linksIn(html, /<ul class="cards">.*?<\/ul>/s)).toEqual(['Guide']);
    expect(html).toContain('<img src="/docs/guide/thumb.png" alt="" width="160" height="90"');
    expect(html).toContain('<p>Begin here.</p>');
  });

  it('is grouped where its text says so', async () => {
    const site = openSite();
    const put = (name: string, weight: number, category: string[]) =>
      site.put(
        `docs/${name}.md`,
        post({ title: name, short_title: `S${name}`, weight, categories: category }),
      );
    await put('a', 1, ['First']);
    await put('b', 2, ['Second']);
    await put('c', 3, ['First']);
    await put('d', 4, []);
    await site.put('docs/_index.md', post({ title: 'Docs', groupBy: 'category' }));
    const html = await page(site, '/docs/');
    expect([...html.matchAll(/<h[23]>(?:<a[^>]*>)?([^<]+)/g)].map(([, text]) => text)).toEqual([
      ...['Sd', 'First', 'Sa', 'Sc', 'Second', 'Sb'],
    ]);
    await site.put('docs/_index.md', post({ title: 'Docs', groupBy: 'colour' }));
    expect(await page(site, '/docs/')).toContain('<ul class="rows">');
  });
});

describe('the archive', () => {
  it('has all posts under their years, a hundred on a page', async () => {
    const site = openSite();
    for (let day = 1; day <= 101; day++) {
      const date = day === 101 ? {} : { date: `${2020 + (day % 2)}-03-0${1 + (day % 9)}` };
      await site.put(`posts/p${day}.md`, post({ title: `P${day}`, ...date }));
    }
    const html = await page(site, '/archive/');
    expect([...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, text]) => text)).toEqual(['2021', '2020']);
    expect(html.match(/<time/g)).toHaveLength(100);
    expect(html).toContain('>101 posts<');
    expect(await page(site, '/archive/page/2/')).toContain('<h2>Undated</h2>');
    expect((await site.visit('/archive/page/3/')).status).toBe(404);
    expect((await site.visit('/archive')).headers.get('Location')).toBe('/archive/');
  });

  it('leaves its address to a page of that name, and is not there for a site without posts', async () => {
    const site = openSite();
    expect((await site.visit('/archive/')).status).toBe(404);
    await site.put('archive.md', post({ title: 'Mine' }));
    expect(await page(site, '/archive/')).toContain('<h1>Mine</h1>');
  });
});

describe('the settings', () => {
  it('put a colour into the style sheet, which the edge does not keep under such an address', async () => {
    const site = openSite();
    await site.put('site.yaml', 'accent: hsl(140 60% 25%)\n');
    const [, address = ''] = /href="(\/_platen\/style[^"]*)"/.exec(await page(site, '/')) ?? [];
    expect(address).toContain('?accent=');
    const sheet = await site.visit(address);
    expect(sheet.text).toContain('--accent: light-dark(#1a6633, ');
    expect(sheet.headers.get('Cache-Control')).toContain('immutable');
    expect(sheet.headers.get('Cloudflare-CDN-Cache-Control')).toBe('no-store');
    const plain = await site.visit(address.replace(/\?.*/, ''));
    expect(plain.headers.get('ETag')).not.toBe(sheet.headers.get('ETag'));
    expect(plain.headers.get('Cloudflare-CDN-Cache-Control')).toContain('immutable');
  });

  it('give a logo of known size, and tell of the author under posts', async () => {
    const site = openSite();
    await site.put('images/logo.png', png(64, 32));
    await site.put('site.yaml', 'logo: images/logo.png\nauthor: {name: Ada, bio: Prints.}\n');
    await site.put('posts/a.md', post({ title: 'A' }));
    await site.put('posts/b.md', post({ title: 'B', author: 'Someone else' }));
    const html = await page(site, '/posts/a/');
    expect(html).toContain('<img class="logo" src="/images/logo.png" alt="" width="64" height="32"/>');
    expect(html).toMatch(/<aside class="author">.*Ada.*Prints\./);
    expect(await page(site, '/posts/b/')).not.toContain('class="author"');
  });

  it.each([
    ['accent: red; }', 'a colour'],
    ['accent: "url(x)"', 'a colour'],
    ['accent: rgb(300 0 0)', 'a colour'],
    ['logo: https://example.net/a.png', 'the path of a file'],
    ['logo: "javascript:alert(1)"', 'the path of a file'],
    ['author: {name: A, bio: B, image: "//example.net/a.png"}', 'the path of a file'],
  ])('%s is left out with a warning', async (line, reason) => {
    const { status, json } = await openSite().put('site.yaml', `${line}\n`);
    expect(status).toBe(201);
    expect(json.warnings[0].message).toContain(reason);
  });

  it('speak the language of the site', async () => {
    const site = openSite();
    await site.put('site.yaml', 'languageCode: ar\n');
    await site.put('posts/a.md', post({ title: 'A', tags: ['x'] }));
    await site.put('posts/b.md', post({ title: 'B', tags: ['x'] }));
    expect(await page(site, '/posts/')).toContain('مقالتان');
    expect(await page(site, '/tags/')).toContain('<h1>الوسوم</h1>');
    expect(await page(site, '/archive/')).toContain('<title>الأرشيف · ');
    expect(await page(site, '/posts/a/')).toContain('<dt><a href="/tags/">الوسوم</a></dt>');
  });
});
