/** What a page costs, and which change makes which page another. */

import { describe, expect, it } from 'vitest';
import { openSite, png, post, type Site } from './visitor.ts';

/** The pages that differ after `change`, by their entity tags. */
async function changedPages(
  site: Site,
  paths: readonly string[],
  change: () => Promise<unknown>,
): Promise<string[]> {
  const before = await tagsOf(site, paths);
  await change();
  const after = await tagsOf(site, paths);
  return paths.filter((path) => before.get(path) !== after.get(path));
}

async function tagsOf(site: Site, paths: readonly string[]): Promise<Map<string, string | null>> {
  const tags = new Map<string, string | null>();
  for (const path of paths) tags.set(path, (await site.visit(path)).headers.get('ETag'));
  return tags;
}

describe('a page', () => {
  it('costs one catalog call, one head, one get and one put in the cache when it is new', async () => {
    await openSite().put('posts/a.md', post({ title: 'A' }));
    const site = openSite();
    expect(await site.calls(() => site.visit('/posts/a/'))).toEqual({
      'catalog.resolve': 1,
      'bucket.head': 1,
      'pages.get': 1,
      'bucket.get': 1,
      'pages.put': 1,
    });
  });

  it('costs one catalog call, one head and one look in the cache when it is kept, and is not rendered', async () => {
    await openSite().put('posts/a.md', post({ title: 'A' }));
    const site = openSite();
    const first = await site.visit('/posts/a/');
    expect(first.headers.get('Server-Timing')).toMatch(/page;desc=miss.*render;dur=/);
    let second = first;
    const calls = await site.calls(async () => {
      second = await site.visit('/posts/a/');
    });
    expect(calls).toEqual({ 'catalog.resolve': 1, 'bucket.head': 1, 'pages.get': 1 });
    expect(second.headers.get('Server-Timing')).toContain('page;desc=hit');
    expect(second.headers.get('Server-Timing')).not.toContain('render');
    expect(second.text).toBe(first.text);
  });

  it('answers 304 to its own tag, strong, weak or in a list, and 200 to another', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    const etag = (await site.visit('/posts/a/')).headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[\w-]{20,}"$/);
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const answer = await site.visit('/posts/a/', { headers: { 'If-None-Match': tag } });
      expect([answer.status, answer.text, answer.headers.get('ETag')]).toEqual([304, '', etag]);
    }
    expect((await site.visit('/posts/a/', { headers: { 'If-None-Match': '"x"' } })).status).toBe(200);
  });

  it('needs a second head only when its file is not where its address suggests', async () => {
    const site = openSite();
    await site.put('posts/trip/index.md', post({ title: 'Trip' }));
    await site.visit('/posts/trip/');
    expect(await site.calls(() => site.visit('/posts/trip/'))).toMatchObject({
      'bucket.head': 2,
      'catalog.resolve': 1,
    });
  });

  it('of a list of 20 costs one catalog call and reads no file', async () => {
    const site = openSite();
    for (let day = 1; day <= 25; day++)
      await site.put(`posts/${day}.md`, post({ date: `2026-01-${String(day).padStart(2, '0')}` }));
    const calls = await site.calls(() => site.visit('/posts/'));
    expect(calls['catalog.resolve']).toBe(1);
    expect(calls['bucket.get']).toBeUndefined();
    expect((await site.calls(() => site.visit('/index.xml')))['bucket.get']).toBe(20);
    expect(await site.calls(() => site.visit('/index.xml'))).toEqual({ 'catalog.feed': 1, 'pages.get': 1 });
  });

  it('that is not there costs at most three heads and is kept for ten seconds', async () => {
    const site = openSite();
    for (const path of [
      '/nothing/',
      '/nothing',
      '/a/b.jpg',
      '/a/b.md',
      '/posts/page/7/',
      '/nothing/index.xml',
    ]) {
      let cacheControl: string | null = null;
      const calls = await site.calls(async () => {
        const answer = await site.visit(path);
        expect(answer.status, path).toBe(404);
        cacheControl = answer.headers.get('Cache-Control');
      });
      expect(cacheControl).toBe('public, max-age=10');
      expect(calls['bucket.head'] ?? 0, path).toBeLessThanOrEqual(3);
    }
  });
});

describe('two pages', () => {
  const tag = async (site: Site, address: string) => (await site.visit(address)).headers.get('ETag');

  it('never share a version: posts of equal bytes, lists of the same posts, parts of one list', async () => {
    const site = openSite();
    await site.put('site.yaml', 'paginate: 1\n');
    for (const key of ['posts/a.md', 'posts/b.md']) {
      await site.put(key, post({ title: 'Same', tags: ['x', 'y'] }));
    }
    const paths = ['/posts/a/', '/posts/b/', '/posts/', '/posts/page/2/', '/tags/x/', '/tags/y/', '/'];
    const tags = await Promise.all(paths.map((path) => tag(site, path)));
    expect(new Set(tags).size).toBe(paths.length);
  });

  it('are those of two hosts where the site does not know its origin', async () => {
    const site = openSite('r2', { siteUrl: '' });
    await site.put('posts/a.md', post({ title: 'A' }));
    const hosts = ['https://one.example', 'https://two.example'];
    const pages = await Promise.all(hosts.map((host) => site.visit(`${host}/posts/a/`)));
    expect(pages.map(({ text }, index) => text.includes(hosts[index] ?? ''))).toEqual([true, true]);
    expect(pages[0]?.headers.get('ETag')).not.toBe(pages[1]?.headers.get('ETag'));
  });

  it('are those of two programs', async () => {
    const sites = ['1', '2'].map((build) => openSite('r2', { build }));
    await sites[0]?.put('posts/a.md', post({ title: 'A' }));
    const [one, two] = await Promise.all(sites.map((site) => tag(site, '/posts/a/')));
    expect(one).not.toBe(two);
  });
});

describe('a change', () => {
  const pages = ['/', '/posts/', '/posts/a/', '/posts/b/', '/posts/c/', '/notes/n/', '/about/', '/tags/x/'];

  async function filled(): Promise<Site> {
    const site = openSite();
    const dated = (day: number, more = {}) => ({ date: `2026-01-0${day}`, ...more });
    await site.put('posts/a.md', post(dated(1, { tags: ['x'] }), 'See {{< ref "n" >}}.'));
    await site.put('posts/b.md', post(dated(2), '![A cat](/cat.png)'));
    await site.put('posts/c.md', post(dated(3)));
    await site.put('notes/n.md', post(dated(4)));
    await site.put('about.md', post({ title: 'About' }));
    await site.put('cat.png', png(4, 3));
    return site;
  }

  it('of a post changes its page, its lists and its neighbours', async () => {
    const site = await filled();
    const changed = await changedPages(site, pages, () =>
      site.put('posts/a.md', post({ date: '2026-01-01', title: 'New' })),
    );
    expect(changed).toEqual(['/', '/posts/', '/posts/a/', '/posts/b/', '/tags/x/']);
  });

  it('of a text alone changes its page, and lists that show its beginning', async () => {
    const site = await filled();
    await site.put('about.md', post({ title: 'About', description: 'Same' }, 'One.'));
    const changed = await changedPages(site, pages, () =>
      site.put('about.md', post({ title: 'About', description: 'Same' }, 'Two.')),
    );
    expect(changed).toEqual(['/about/']);
  });

  it('of the address of a ref target changes the page that links to it', async () => {
    const site = await filled();
    const changed = await changedPages(site, pages.slice(0, 5), () =>
      site.put('notes/n.md', post({ date: '2026-01-04', slug: 'm', title: 'N' })),
    );
    expect(changed).toEqual(['/', '/posts/a/']);
    expect((await site.visit('/posts/a/')).text).toContain('https://example.org/notes/m/');
  });

  it("of an image's size changes the pages that show it, and the lists that the page is on", async () => {
    const site = await filled();
    expect((await site.visit('/posts/b/')).text).toMatch(/width="4"/);
    const changed = await changedPages(site, pages, () => site.put('cat.png', png(8, 6)));
    expect(changed).toEqual(['/', '/posts/', '/posts/b/']);
    expect((await site.visit('/posts/b/')).text).toMatch(/width="8" height="6"/);
  });

  it("of the site's title changes every page, of the length of its lists only those", async () => {
    const site = await filled();
    const settings = (more: string) => site.put('site.yaml', `title: Mine\n${more}`);
    expect(await changedPages(site, pages, () => settings(''))).toEqual(pages);
    expect(await changedPages(site, pages, () => settings('paginate: 2\n'))).toEqual(['/', '/posts/']);
    expect(await changedPages(site, pages, () => settings('paginate: 2\nfeeds:\n  limit: 3\n'))).toEqual([]);
  });
});
