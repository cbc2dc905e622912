/** What readers of feeds tell posts by stays for life. */

import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { addressesOf, originKey } from '../../src/content/history-keys.ts';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { inCatalog, loseCatalog } from './lost-catalog.ts';
import { openSite, post, type Site } from './visitor.ts';

const key = 'posts/a.md';

/** Ids and addresses of the posts in each format, which say the same. */
async function idsOf(site: Site): Promise<[id: string, url: string][]> {
  const { items } = (await site.visit('/feed.json')).json;
  const ids = items.map(({ id, url }: { id: string; url: string }): [string, string] => [id, url]);
  const rss = (await site.visit('/index.xml')).text;
  const found = [...rss.matchAll(/<guid isPermaLink="(.*?)">(.*?)<\/guid>/g)];
  expect(found.map(([, isLink, id]) => [id, isLink])).toEqual(
    ids.map(([id, url]: [string, string]) => [id, String(id === url)]),
  );
  const atom = (await site.visit('/atom.xml')).text;
  expect([...atom.matchAll(/<entry><id>(.*?)<\/id>/g)].map(([, id]) => id)).toEqual(
    ids.map(([id]: [string, string]) => id),
  );
  return ids;
}

const home = 'https://example.org';
const named = (baseURL: string) => `title: x\nbaseURL: ${baseURL}\n`;

describe.each(['r2', 'kv'] as const)('in %s the id of a post in feeds', (kind) => {
  it('is its address until it leaves that, and then still', async () => {
    const site = openSite(kind);
    await site.put('site.yaml', named(home));
    await site.put(key, post({ title: 'A' }));
    expect(await idsOf(site)).toEqual([[`${home}/posts/a/`, `${home}/posts/a/`]]);
    for (const slug of ['b', 'c']) {
      await site.put(key, post({ title: slug, slug }));
      expect(await idsOf(site)).toEqual([[`${home}/posts/a/`, `${home}/posts/${slug}/`]]);
    }
    // In KV what a writer said stands for a while against looks.
    site.pass(180_000);
    await loseCatalog();
    await sweepAll(site.context);
    await sweepAll(site.context);
    expect(await idsOf(site)).toEqual([[`${home}/posts/a/`, `${home}/posts/c/`]]);
  });
});

describe('the id of a post in feeds', () => {
  it('outlives a new origin, as does that of the feed, also where the catalog is lost', async () => {
    const site = openSite();
    await site.put('site.yaml', named('https://first.example'));
    await site.put(key, post({ title: 'A', date: '2024-01-01' }));
    await site.put('posts/b.md', post({ title: 'B', date: '2023-01-01' }));
    await site.put('posts/b.md', post({ title: 'B', date: '2023-01-01', slug: 'c' }));
    for (const origin of ['https://second.example', 'https://third.example']) {
      await site.put('site.yaml', named(origin));
      expect(await idsOf(site)).toEqual([
        ['https://first.example/posts/a/', `${origin}/posts/a/`],
        ['https://first.example/posts/b/', `${origin}/posts/c/`],
      ]);
      expect((await site.visit('/atom.xml')).text).toContain('<id>https://first.example/</id>');
    }
    const noted = await (await env.BUCKET.get(originKey))?.json();
    expect(noted).toEqual({ origin: 'https://first.example' });
    await site.put(key, post({ title: 'A', date: '2024-01-01', slug: 'z' }));
    expect((await idsOf(site))[0]).toEqual([
      'https://first.example/posts/a/',
      'https://third.example/posts/z/',
    ]);
    await loseCatalog();
    await sweepAll(site.context);
    await sweepAll(site.context);
    expect((await idsOf(site))[0]).toEqual([
      'https://first.example/posts/a/',
      'https://third.example/posts/z/',
    ]);
    expect((await site.visit(`/${originKey}`)).status).toBe(404);
  });

  it('outlives an origin that is no longer said', async () => {
    const site = openSite();
    await site.put('site.yaml', named('https://first.example'));
    await site.put(key, post({ title: 'A' }));
    await site.upload('DELETE', 'site.yaml');
    expect((await idsOf(site))[0]?.[0]).toBe('https://first.example/posts/a/');
  });

  it('notes no origin that was not left: settings of two files, in any order, in a new catalog too', async () => {
    const site = openSite();
    await site.put('hugo.yaml', named('https://hugo.example'));
    await site.put('site.yaml', named(home));
    await site.put(key, post({ title: 'A' }));
    await site.put('site.yaml', `${named(home)}description: y\n`);
    await loseCatalog();
    await sweepAll(site.context);
    expect(await env.BUCKET.head(originKey)).toBeNull();
    expect(await idsOf(site)).toEqual([[`${home}/posts/a/`, `${home}/posts/a/`]]);
  });

  it('is its own where another post had the address before', async () => {
    const site = openSite();
    await site.put('site.yaml', named(home));
    await site.put(key, post({ title: 'A', date: '2024-01-01' }));
    await site.put(key, post({ title: 'A', date: '2024-01-01', slug: 'moved' }));
    await site.put('posts/new.md', post({ title: 'New', date: '2023-01-01', slug: 'a' }));
    const [first, second] = await idsOf(site);
    expect(first).toEqual([`${home}/posts/a/`, `${home}/posts/moved/`]);
    expect(second?.[0]).toMatch(/^https:\/\/example\.org\/posts\/a\/#[0-9a-f]{8}$/);
  });

  it('is its own for life, wherever it goes and whatever becomes of the other post', async () => {
    const site = openSite();
    await site.put('site.yaml', named(home));
    await site.put(key, post({ title: 'A', date: '2024-01-01' }));
    await site.put(key, post({ title: 'A', date: '2024-01-01', slug: 'moved' }));
    await site.put('posts/new.md', post({ title: 'New', slug: 'a' }));
    const idOfNew = async () => (await idsOf(site)).at(-1)?.[0];
    const id = await idOfNew();
    await site.upload('POST', 'posts/new.md?move=posts/newer.md');
    expect(await idOfNew()).toBe(id);
    await site.put('posts/newer.md', post({ title: 'New', slug: 'b' }));
    expect(await idOfNew()).toBe(id);
    await site.upload('DELETE', `${key}?versions=all`);
    await loseCatalog();
    await sweepAll(site.context);
    expect(await idsOf(site)).toEqual([[id, `${home}/posts/b/`]]);
  });

  it('outlives the time in which the post had expired', async () => {
    const site = openSite();
    await site.put('site.yaml', named(home));
    await site.put(key, post({ title: 'A', expiryDate: new Date(site.context.clock() + 1000) }));
    site.pass(2000);
    expect(await idsOf(site)).toEqual([]);
    await site.put(key, post({ title: 'A', slug: 'b' }));
    expect(await idsOf(site)).toEqual([[`${home}/posts/a/`, `${home}/posts/b/`]]);
  });

  it('that was noted without an origin has the first one of the site', async () => {
    const site = openSite();
    await site.put(key, post({ title: 'A' }));
    await site.put(key, post({ title: 'A', slug: 'b' }));
    for (const origin of ['https://first.example', 'https://second.example']) {
      await site.put('site.yaml', named(origin));
      expect(await idsOf(site)).toEqual([['https://first.example/posts/a/', `${origin}/posts/b/`]]);
    }
  });

  it('without an origin of the site is that of the request, in front of the first path', async () => {
    const site = openSite();
    await site.put(key, post({ title: 'A' }));
    await site.put(key, post({ title: 'A', slug: 'b' }));
    expect(await idsOf(site)).toEqual([[`${home}/posts/a/`, `${home}/posts/b/`]]);
  });

  it('goes with the history to another deployment, and is forgotten with it', async () => {
    const site = openSite();
    await site.put('site.yaml', named(home));
    await site.put(key, post({ title: 'A' }));
    await site.put(key, post({ title: 'A', slug: 'b' }));
    const kept = await site.upload('GET', `${key}?addresses`);
    expect(kept.json).toMatchObject({ key, id: `${home}/posts/a/` });
    await site.upload('DELETE', `${key}?versions=all`);
    await site.put(key, post({ title: 'A', slug: 'b' }));
    expect((await idsOf(site))[0]?.[0]).toBe(`${home}/posts/b/`);
    expect((await site.upload('PUT', `${key}?addresses`, kept.text)).status).toBe(200);
    expect((await idsOf(site))[0]?.[0]).toBe(`${home}/posts/a/`);
  });

  it.each([
    'javascript:alert(1)',
    'https://x.org',
    '//x.org/a',
    'https://x.org/a b',
    `/${'x'.repeat(5000)}`,
    7,
  ])('is not what somebody writes into the bucket: %j', async (id) => {
    const site = openSite();
    await site.put('site.yaml', named(home));
    await site.put(key, post({ title: 'A' }));
    await env.BUCKET.put(addressesOf(key), JSON.stringify({ key, id, addresses: [] }));
    await sweepAll(site.context);
    expect((await idsOf(site))[0]?.[0]).toBe(`${home}/posts/a/`);
    expect(await inCatalog((sql) => sql.exec('SELECT 1 FROM files').toArray().length)).toBe(3);
  });
});
