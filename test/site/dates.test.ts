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
