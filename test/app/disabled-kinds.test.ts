/** What a site goes without is not there, and nothing leads to it. */

import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { rebuildCatalog } from './rebuild.ts';
import { openSite, post, type Site } from './visitor.ts';

const files = {
  '_index.md': post({ title: 'Home' }),
  'posts/a.md': post({ title: 'A', date: '2025-01-02', tags: ['x'] }),
  'posts/b.md': post({ title: 'B', date: '2025-01-01' }),
  'posts/s/_index.md': post({ title: 'S' }),
  'posts/s/c.md': post({ title: 'C' }),
  'tags/x/_index.md': post({ title: 'Ex' }),
};

/** Every address of the site that Hugo has too. */
const addresses = [
  ...[
    '/',
    '/index.xml',
    '/posts/',
    '/posts/index.xml',
    '/posts/s/',
    '/posts/a/',
    '/posts/s/c/',
    '/tags/',
    '/tags/x/',
  ],
  ...['/tags/x/index.xml', '/sitemap.xml', '/robots.txt'],
];

async function without(...kinds: string[]): Promise<Site> {
  const site = openSite();
  for (const [key, text] of Object.entries(files)) await site.put(key, text);
  await site.put('site.yaml', `disableKinds: [${kinds.join(', ')}]\n`);
  await sweepAll(site.context);
  return site;
}

describe('disableKinds', () => {
  // What is missing then, as in Hugo 0.169, except that a taxonomy without terms has no page here.
  it.each([
    ['home', ['/', '/index.xml']],
    ['page', ['/posts/a/', '/posts/s/c/', '/posts/', '/posts/index.xml'].slice(0, 2)],
    ['section', ['/posts/', '/posts/index.xml', '/posts/s/']],
    ['taxonomy', ['/tags/']],
    ['term', ['/tags/', '/tags/x/', '/tags/x/index.xml']],
    ['RSS', ['/index.xml', '/posts/index.xml', '/tags/x/index.xml']],
    ['sitemap', ['/sitemap.xml']],
    ['robotsTXT', ['/robots.txt']],
    ['"404"', []],
  ])('%s', async (kind, missing) => {
    const site = await without(kind);
    const found: string[] = [];
    const linked = new Set<string>();
    for (const path of addresses) {
      const { status, text } = await site.visit(path);
      if (status !== 200) found.push(path);
      else for (const [, href = ''] of text.matchAll(/href="(\/[^"#?]*)"/g)) linked.add(href);
    }
    expect(found).toEqual(addresses.filter((path) => missing.includes(path)));
    expect([...linked].filter((path) => missing.includes(path) && path !== '/')).toEqual([]);
    const { text: map } = await site.visit('/sitemap.xml');
    const listed = [...map.matchAll(/<loc>https:\/\/example\.org([^<]*)/g)].map(([, path = '']) => path);
    expect(listed.filter((path) => missing.includes(path))).toEqual([]);
  });

  it('of sections leaves posts with those beside them', async () => {
    const site = await without('section');
    expect((await site.visit('/posts/a/')).text).toContain('href="/posts/b/"');
  });

  it('comes and goes with the settings', async () => {
    const site = await without('page', 'term', 'section');
    expect((await site.visit('/posts/a/')).status).toBe(404);
    await site.upload('DELETE', 'site.yaml');
    await sweepAll(site.context);
    for (const path of addresses) expect([path, (await site.visit(path)).status]).toEqual([path, 200]);
  });

  it('leaves no names behind, so that the catalog is the one that a rebuild gives', async () => {
    const site = openSite();
    for (const [key, text] of Object.entries(files)) await site.put(key, text);
    await site.put('posts/d/index.md', post({ title: 'D' }));
    await site.put('site.yaml', 'disableKinds: [page]\n');
    await sweepAll(site.context);
    const { grown, rebuilt } = await rebuildCatalog(site.context, true);
    expect(grown).toEqual(rebuilt);
  });

  it('names what it may be', async () => {
    const answer = await openSite().put('site.yaml', 'disableKinds: [feeds]\n');
    expect([answer.status, answer.json.warnings[0].message]).toEqual([
      201,
      expect.stringContaining('"robotsTXT"'),
    ]);
  });
});
