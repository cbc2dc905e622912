/** What every response says to the caches in front of the Worker, and when copies there are dropped. */

import { describe, expect, it } from 'vitest';
import type { EdgeTag } from '../../src/http/reply.ts';
import { hearErrors } from './told.ts';
import { openSite, post, type Site, type Visit } from './visitor.ts';

const browsers = 'public, max-age=0, must-revalidate';
const never = 'no-store';
const long = 'max-age=300, stale-while-revalidate=60, stale-if-error=600';

function edgeOf({ headers }: Visit): [browser: string | null, edge: string | null, tag: string | null] {
  return ['Cache-Control', 'Cloudflare-CDN-Cache-Control', 'Cache-Tag'].map((name) =>
    headers.get(name),
  ) as never;
}

async function fill(site: Site): Promise<void> {
  await site.put('posts/a.md', post({ tags: ['x'], aliases: ['/old/'], date: '2020-01-01' }));
  await site.put('posts/_index.md', post({ title: 'Posts' }, ''));
  await site.put('cat.jpg', 'not really');
}

describe('every route', () => {
  it('says how long browsers and the edge may keep its answer', async () => {
    const site = openSite();
    await fill(site);
    await site.put('site.yaml', 'redirects: {/moved/: /posts/a/}\n');
    const pages = ['/', '/posts/', '/posts/a/', '/tags/', '/tags/x/', '/index.xml', '/posts/index.xml'];
    for (const path of [...pages, '/sitemap.xml', '/robots.txt', '/posts/a.md']) {
      expect(edgeOf(await site.visit(path)), path).toEqual([browsers, long, 'page']);
    }
    expect(edgeOf(await site.visit('/cat.jpg'))).toEqual([browsers, long, 'file']);
    for (const path of ['/posts/a', '/old/', '/moved/', '/posts//a/', '/posts/a/index.html']) {
      const moved = await site.visit(path);
      expect([moved.status, ...edgeOf(moved)], path).toEqual([301, browsers, long, 'page']);
    }
    for (const path of ['/nothing/', '/posts/nothing.jpg', '/%ff', '/_platen/none.css', '/sitemap-9.xml']) {
      const missing = await site.visit(path);
      expect([missing.status, ...edgeOf(missing)], path).toEqual([
        404,
        'public, max-age=10',
        'max-age=10',
        'page',
      ]);
    }
  });

  it('keeps for ever what is named by its content', async () => {
    const site = openSite();
    const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec((await site.visit('/')).text) ?? [];
    const forever = 'public, max-age=31536000, immutable';
    expect(edgeOf(await site.visit(style))).toEqual([forever, forever, null]);
  });

  it('lets nothing be kept that is for one reader, partial, an error, or asked for with parameters', async () => {
    const site = openSite();
    await fill(site);
    const draft = await site.put('posts/draft.md', post({ draft: true }));
    const preview = new URL(draft.json.previewUrl).pathname;
    for (const path of [preview, preview.slice(0, -1), '/preview/wrong/', '/upload/', '/upload/posts/a.md']) {
      const [browser, edge, tag] = edgeOf(await site.visit(path));
      expect([browser, edge, tag], path).toEqual(['private, no-store, no-transform', never, null]);
    }
    expect(edgeOf(await site.visit('/posts/a/?x=1'))).toEqual([browsers, never, null]);
    const part = await site.visit('/cat.jpg', { headers: { Range: 'bytes=0-1' } });
    expect([part.status, ...edgeOf(part)]).toEqual([206, browsers, never, null]);
    const beyond = await site.visit('/cat.jpg', { headers: { Range: 'bytes=99-' } });
    expect([beyond.status, ...edgeOf(beyond).slice(1)]).toEqual([416, never, null]);
    const posted = await site.visit('/posts/a/', { method: 'POST' });
    expect([posted.status, ...edgeOf(posted).slice(1)]).toEqual([405, never, null]);
  });

  it('says the same in a 304 and to HEAD', async () => {
    const site = openSite();
    await fill(site);
    const { headers } = await site.visit('/posts/a/');
    const unchanged = await site.visit('/posts/a/', {
      headers: { 'If-None-Match': headers.get('ETag') ?? '' },
    });
    expect([unchanged.status, ...edgeOf(unchanged)]).toEqual([304, browsers, long, 'page']);
    expect(edgeOf(await site.visit('/posts/a/', { method: 'HEAD' }))).toEqual([browsers, long, 'page']);
  });

  it('keeps nothing where addresses begin with the host of the request, or the edge is switched off', async () => {
    for (const settings of [{ siteUrl: '' }, { edgeTtl: 0 }]) {
      const site = openSite('r2', settings);
      await fill(site);
      expect(edgeOf(await site.visit('/posts/a/'))).toEqual([browsers, never, null]);
    }
    const named = openSite('r2', { siteUrl: '' });
    await named.put('site.yaml', 'baseURL: https://blog.example\n');
    await fill(named);
    expect(edgeOf(await named.visit('/posts/a/'))[1]).toBe(long);
  });
});

describe('the lifetime at the edge', () => {
  it('ends before the next moment at which a page changes by itself, and nothing is shown stale then', async () => {
    const site = openSite();
    await fill(site);
    const soon = new Date(site.context.clock() + 100_500).toISOString();
    await site.put('posts/later.md', post({ date: soon }));
    for (const path of ['/', '/posts/a/', '/index.xml', '/sitemap.xml', '/cat.jpg', '/posts/a']) {
      expect(edgeOf(await site.visit(path))[1], path).toBe('max-age=100');
    }
    expect(edgeOf(await site.visit('/posts/later/'))[1]).toBe('max-age=10');
    site.pass(95_000);
    expect(edgeOf(await site.visit('/posts/later/'))[1]).toBe('max-age=5');
    site.pass(5_000);
    // Half a second is left, and lifetimes are whole seconds.
    expect(edgeOf(await site.visit('/posts/a/'))[1]).toBe(never);
    site.pass(600);
    expect(edgeOf(await site.visit('/posts/a/'))[1]).toBe(long);
  });

  it('allows stale copies only where they would be gone before that moment', async () => {
    const site = openSite();
    await fill(site);
    await site.put('posts/later.md', post({ date: new Date(site.context.clock() + 899_500).toISOString() }));
    expect(edgeOf(await site.visit('/posts/a/'))[1]).toBe('max-age=300');
  });
});

/** A site whose purges are recorded; `fail` makes them fail. */
function openAtEdge(): { site: Site; purges: EdgeTag[][]; fail(why: string | null): void } {
  const purges: EdgeTag[][] = [];
  let failure: string | null = null;
  const cache = {
    purge: async (tags: readonly EdgeTag[]) => {
      if (failure !== null) throw new Error(failure);
      purges.push([...tags]);
    },
  };
  const site = openSite('r2', { edge: { cache, longest: 360_000 } });
  return { site, purges, fail: (why) => (failure = why) };
}

describe('an upload', () => {
  it('drops copies at the edge before it answers, and says so', async () => {
    const { site, purges } = openAtEdge();
    const { json } = await site.put('posts/a.md', post({}));
    expect([json.cache, json.cacheUntil, purges]).toEqual(['dropped', null, [['page']]]);
  });

  it('within twelve seconds of the last purge says when they will be dropped', async () => {
    const { site, purges } = openAtEdge();
    await site.put('posts/a.md', post({}));
    site.pass(2_000);
    const { json } = await site.put('posts/a.md', post({ title: 'New' }));
    expect(json.cache).toBe('due');
    expect(Date.parse(json.cacheUntil)).toBe(site.context.clock() + 10_000);
    expect(purges).toHaveLength(1);
    site.pass(10_000);
    const removed = await site.upload('DELETE', 'posts/a.md');
    expect([removed.json.cache, purges]).toEqual(['dropped', [['page'], ['page']]]);
  });

  it('of a file, a bundle or settings drops files as well', async () => {
    const { site, purges } = openAtEdge();
    for (const [key, text] of [
      ['cat.jpg', 'x'],
      ['posts/trip/index.md', post({})],
      ['site.yaml', 'title: New'],
      ['posts/_index.md', post({})],
      ['posts/a.md', post({})],
    ] as const) {
      await site.put(key, text);
      // The purge and its repetition.
      site.pass(12_000);
      await site.put(key, text);
      site.pass(12_000);
    }
    const both = ['page', 'file'];
    expect(purges.map((tags) => tags.toSorted().reverse())).toEqual([
      ...Array(8).fill(both),
      ['page'],
      ['page'],
    ]);
  });

  it('that changes nothing drops nothing', async () => {
    const { site, purges } = openAtEdge();
    await site.put('posts/a.md', post({}));
    site.pass(12_000);
    await site.put('posts/a.md', post({}));
    site.pass(12_000);
    expect((await site.put('posts/a.md', post({}))).json).toMatchObject({
      change: 'unchanged',
      cache: 'dropped',
    });
    expect(purges).toHaveLength(2);
  });

  it('tells the truth when copies could not be dropped, and the status says why', async () => {
    const { site, purges, fail } = openAtEdge();
    fail('1134: too many purges');
    const told = hearErrors();
    const { status, json } = await site.put('posts/a.md', post({}));
    expect(told()).toEqual([expect.stringContaining('could not be dropped')]);
    expect([status, json.cache]).toEqual([201, 'due']);
    expect(Date.parse(json.cacheUntil)).toBe(site.context.clock() + 360_000);
    const { edge } = (await site.upload('GET', '?status')).json;
    expect(edge).toEqual({
      kept: true,
      dirtySince: new Date(site.context.clock()).toISOString(),
      nextPurge: new Date(site.context.clock() + 12_000).toISOString(),
      lastPurge: null,
      lastError: '1134: too many purges',
    });
    fail(null);
    site.pass(12_000);
    await site.put('posts/b.md', post({}));
    expect(purges).toHaveLength(1);
    expect((await site.upload('GET', '?status')).json.edge).toMatchObject({
      dirtySince: null,
      lastError: null,
    });
  });

  it('costs two more calls of the catalog', async () => {
    const plain = openSite();
    const { site } = openAtEdge();
    const before = await plain.calls(() => plain.put('posts/a.md', post({})));
    const after = await site.calls(() => site.put('posts/b.md', post({})));
    expect(after).toEqual({ ...before, 'catalog.beginPurge': 1, 'catalog.endPurge': 1 });
  });

  it('says that nothing is kept where there is no edge', async () => {
    const site = openSite();
    expect((await site.put('posts/a.md', post({}))).json).toMatchObject({ cache: 'none', cacheUntil: null });
    expect((await site.upload('GET', '?status')).json.edge).toMatchObject({ kept: false, dirtySince: null });
  });
});
