/** On which day visitors see a post, and which posts are the newest. */

import { describe, expect, it } from 'vitest';
import { openSite, post, type Site } from './visitor.ts';

async function page(site: Site, path: string): Promise<string> {
  const { status, text } = await site.visit(path);
  expect(status).toBe(200);
  return text;
}

describe('a date with a zone', () => {
  it('is shown on the day that it was there, everywhere, and is the same moment', async () => {
    const site = openSite();
    await site.put('site.yaml', 'permalinks: {notes: /:year/:month/:day/:slug/}\n');
    const written = '2025-12-31T20:00:00-05:00';
    await site.put('posts/eve.md', post({ title: 'Eve', date: written, tags: ['a'] }));
    await site.put('posts/_index.md', post({ title: 'Posts', groupBy: 'tag' }));
    await site.put('notes/eve.md', post({ title: 'Note', date: written }));
    const moment = '2026-01-01T01:00:00Z';
    const time = `<time datetime="${moment}">31 December 2025</time>`;
    for (const path of ['/', '/posts/eve/', '/notes/', '/tags/a/']) {
      expect(await page(site, path)).toContain(time);
      expect(await page(site, path)).not.toContain('2026</time>');
    }
    expect(await page(site, '/2025/12/31/note/')).toContain(time);
    const archive = await page(site, '/archive/');
    expect(archive).toContain('<h2>2025</h2>');
    expect(archive).not.toContain('<h2>2026</h2>');
    expect(archive).toContain('31 Dec');
    expect(await page(site, '/index.xml')).toContain('<pubDate>Wed, 31 Dec 2025 20:00:00 -0500</pubDate>');
    expect(await page(site, '/atom.xml')).toContain('<published>2025-12-31T20:00:00-05:00</published>');
    expect((await site.visit('/feed.json')).json.items[0].date_published).toBe('2025-12-31T20:00:00-05:00');
  });

  it('is that of own shortcodes too', async () => {
    const site = openSite();
    await site.put('shortcodes/day.html', '<p>{{ .Page.Date.Format "2 Jan 2006 15:04 -0700" }}</p>');
    await site.put('a.md', post({ title: 'A', date: '2025-12-31T20:00:00-05:00' }, '{{< day >}}'));
    expect(await page(site, '/a/')).toContain('<p>31 Dec 2025 20:00 -0500</p>');
  });
});

describe('the zero time of Go', () => {
  it.each([
    ['a.md', '---\nexpiryDate: 0001-01-01T00:00:00Z\ndate: 0001-01-01T00:00:00Z\n---\nShown.\n'],
    ['a.md', '+++\nexpiryDate = 0001-01-01T00:00:00Z\ndate = 0001-01-01\n+++\nShown.\n'],
    ['a.md', '{"expiryDate": "0001-01-01T00:00:00Z", "date": "0001-01-01T00:00:00Z"}\nShown.\n'],
  ])('hides nothing and is not shown: %s %j', async (key, text) => {
    const site = openSite();
    await site.put(key, text);
    const html = await page(site, '/a/');
    expect(html).toContain('<p>Shown.</p>');
    expect(html).not.toContain('<time');
  });
});

describe('a new post among posts with weights', () => {
  const titlesIn = (text: string) => [...text.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
  const rowsOf = (text: string) =>
    [...text.matchAll(/<h2><a href="[^"]*">([^<]*)<\/a><\/h2>/g)].map(([, title = '']) => title);
  const feeds = ['/', '/docs/', '/tags/all/'];

  async function fill(site: Site): Promise<void> {
    for (let weight = 1; weight <= 21; weight++) {
      const date = `2020-01-${String(weight).padStart(2, '0')}`;
      await site.put(`docs/d${weight}.md`, post({ title: `D${weight}`, weight, date, tags: ['all'] }));
    }
    await site.put('docs/new.md', post({ title: 'New', date: '2026-01-01', tags: ['all'] }));
  }

  async function expectNewestFirst(site: Site): Promise<void> {
    for (const path of feeds) {
      const [, first, second] = titlesIn(await page(site, `${path}index.xml`));
      expect([first, second]).toEqual(['New', 'D21']);
      expect(titlesIn(await page(site, `${path}atom.xml`)).slice(1, 3)).toEqual(['New', 'D21']);
      const { items } = (await site.visit(`${path}feed.json`)).json;
      expect(items.map(({ title }: { title: string }) => title).slice(0, 3)).toEqual(['New', 'D21', 'D20']);
    }
    expect((await page(site, '/llms.txt')).match(/- \[(?:New|D\d+)\]/g)?.slice(0, 2)).toEqual([
      '- [New]',
      '- [D21]',
    ]);
    expect(rowsOf(await page(site, '/docs/')).slice(0, 2)).toEqual(['D1', 'D2']);
    expect(rowsOf(await page(site, '/tags/all/')).slice(0, 2)).toEqual(['D1', 'D2']);
    const archive = await page(site, '/archive/');
    expect([...archive.matchAll(/<h2>(\d+)<\/h2>/g)].map(([, year]) => year)).toEqual(['2026', '2020']);
  }

  it('is the first in every feed and on the home page, and after them on its lists', async () => {
    const site = openSite();
    await fill(site);
    await expectNewestFirst(site);
    expect(rowsOf(await page(site, '/')).slice(0, 2)).toEqual(['New', 'D21']);
  });

  it('is the first in every feed where the home page follows weights', async () => {
    const site = openSite();
    await site.put('site.yaml', 'mainSections: docs\n');
    await fill(site);
    await expectNewestFirst(site);
    expect(rowsOf(await page(site, '/')).slice(0, 2)).toEqual(['D1', 'D2']);
  });

  it('costs a feed no call more', async () => {
    const site = openSite();
    await fill(site);
    const calls = await site.calls(() => site.visit('/docs/index.xml'));
    expect(calls).toMatchObject({ 'catalog.feed': 1, 'bucket.get': 20 });
    expect(await site.calls(() => site.visit('/docs/index.xml'))).toEqual({
      'catalog.feed': 1,
      'pages.get': 1,
    });
  });
});
