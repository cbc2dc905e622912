/** Lists that are shown elsewhere than at their folders: their pages, feeds, links and what becomes of their old addresses. */

import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { dump } from '../catalog/database.ts';
import { inCatalog, loseCatalog } from './lost-catalog.ts';
import { openSite, post, type Site, tokens } from './visitor.ts';

async function seenAt(site: Site, ...paths: string[]): Promise<(number | string)[]> {
  const found: (number | string)[] = [];
  for (const path of paths) {
    const answer = await site.visit(path);
    found.push(answer.headers.get('Location') ?? answer.status);
  }
  return found;
}

async function put(site: Site, files: Record<string, string>): Promise<void> {
  for (const [key, text] of Object.entries(files)) expect((await site.put(key, text)).status).toBe(201);
  await sweepAll(site.context);
}

/** Links of a page to paths of the site. */
async function links(site: Site, path: string): Promise<string[]> {
  const { text } = await site.visit(path);
  return [...new Set([...text.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href))];
}

const three = {
  'posts/a.md': post({ title: 'A', date: '2025-01-03', tags: ['One'] }),
  'posts/b.md': post({ title: 'B', date: '2025-01-02', tags: ['One', 'Two'] }),
  'posts/sub/c.md': post({ title: 'C', date: '2025-01-01' }),
};

describe('a section with a slug', () => {
  it('is there with all its pages, feeds and links, and its folder leads there', async () => {
    const site = openSite();
    await put(site, {
      ...three,
      'site.yaml': 'paginate: 1\n',
      'posts/_index.md': post({ title: 'P', slug: 'moved' }),
      'posts/sub/_index.md': post({ title: 'S' }),
    });
    expect(
      await seenAt(site, '/moved/', '/moved/page/2/', '/moved/index.xml', '/moved/feed.json', '/moved/sub/'),
    ).toEqual([200, 200, 200, 200, 200]);
    expect(
      await seenAt(site, '/posts/', '/posts', '/posts/page/2/', '/posts/index.xml', '/posts/sub/'),
    ).toEqual(['/moved/', '/moved/', '/moved/page/2/', '/moved/index.xml', '/moved/sub/']);
    expect(await seenAt(site, '/moved/a/', '/posts/a/', '/moved/sub/c/', '/posts/sub/c/')).toEqual([
      200,
      '/moved/a/',
      200,
      '/moved/sub/c/',
    ]);
    for (const page of ['/', '/moved/', '/moved/a/', '/moved/sub/c/', '/tags/one/']) {
      expect(
        (await links(site, page)).filter((href) => href.startsWith('/posts/') && !href.endsWith('.md')),
      ).toEqual([]);
    }
    expect(await links(site, '/moved/')).toEqual(
      expect.arrayContaining(['/moved/a/', '/moved/sub/', '/moved/page/2/']),
    );
    expect(await links(site, '/moved/b/')).toEqual(expect.arrayContaining(['/moved/', '/moved/a/']));
    expect((await site.visit('/moved/index.xml')).text).toContain('https://example.org/moved/a/');
    expect((await site.visit('/sitemap.xml')).text).toContain('https://example.org/moved/sub/c/');
  });

  it('takes its readers along when it moves on, and back', async () => {
    const site = openSite();
    await put(site, { ...three, 'posts/_index.md': post({ title: 'P', slug: 'one' }) });
    await site.put('posts/_index.md', post({ title: 'P', slug: 'two' }));
    await sweepAll(site.context);
    expect(await seenAt(site, '/posts/', '/one/', '/two/', '/one/a/', '/posts/a/')).toEqual([
      '/two/',
      '/two/',
      200,
      '/two/a/',
      '/two/a/',
    ]);
    await site.upload('DELETE', 'posts/_index.md');
    await sweepAll(site.context);
    expect(await seenAt(site, '/posts/', '/one/', '/two/', '/two/a/', '/posts/a/')).toEqual([
      200,
      '/posts/',
      '/posts/',
      '/posts/a/',
      200,
    ]);
  });

  it('does not take along what has an address of its own', async () => {
    const site = openSite();
    await put(site, {
      'posts/_index.md': post({ title: 'P', url: '/far/:slug/' }),
      'posts/a.md': post({ title: 'A' }),
      'posts/b.md': post({ title: 'B', url: '/b/' }),
    });
    expect(await seenAt(site, '/far/p/', '/posts/', '/posts/a/', '/b/')).toEqual([200, '/far/p/', 200, 200]);
  });

  it('answers at its former addresses', async () => {
    const site = openSite();
    await put(site, { ...three, 'posts/_index.md': post({ title: 'P', aliases: ['/old/', 'beside'] }) });
    expect(await seenAt(site, '/old/', '/old', '/beside/')).toEqual(['/posts/', '/posts/', '/posts/']);
  });
});

describe('terms', () => {
  it('are where their taxonomy and their own texts say', async () => {
    const site = openSite();
    await put(site, {
      ...three,
      'tags/_index.md': post({ title: 'Topics', slug: 'topics' }),
      'tags/two/_index.md': post({ title: 'Zwei', slug: 'zwei' }),
    });
    expect(
      await seenAt(site, '/topics/', '/tags/', '/topics/one/', '/tags/one/', '/tags/two/index.xml'),
    ).toEqual([200, '/topics/', 200, '/topics/one/', '/topics/zwei/index.xml']);
    expect(await links(site, '/topics/')).toEqual(expect.arrayContaining(['/topics/one/', '/topics/zwei/']));
    expect(await links(site, '/posts/b/')).toEqual(expect.arrayContaining(['/topics/one/', '/topics/zwei/']));
    await site.upload('DELETE', 'tags/_index.md');
    await sweepAll(site.context);
    expect(await seenAt(site, '/topics/', '/tags/', '/tags/one/', '/topics/zwei/')).toEqual([
      '/tags/',
      200,
      200,
      '/tags/zwei/',
    ]);
  });

  it('with a text are lists though nothing is of them', async () => {
    const site = openSite();
    await put(site, {
      'site.yaml': 'taxonomies: {author: authors}\n',
      'authors/alison/_index.md': post({ title: 'Alison A.' }, 'Who she is.'),
    });
    expect((await site.visit('/authors/')).text).toContain('Alison A.');
    expect((await site.visit('/authors/alison/')).text).toContain('Who she is.');
    await site.put('a.md', post({ title: 'A', authors: ['alison'] }));
    expect((await site.visit('/authors/alison/')).text).toContain('href="/a/"');
    await site.upload('DELETE', 'a.md');
    expect(await seenAt(site, '/authors/', '/authors/alison/')).toEqual([200, 200]);
    await site.upload('DELETE', 'authors/alison/_index.md');
    expect(await seenAt(site, '/authors/', '/authors/alison/')).toEqual([404, 404]);
  });

  it('do not list what lies in their folders', async () => {
    const site = openSite();
    await put(site, {
      'tags/foo/_index.md': post({ title: 'Foo' }),
      'tags/foo/bar.md': post({ title: 'Bar' }),
      'a.md': post({ title: 'A', tags: ['foo'] }),
    });
    expect(await seenAt(site, '/tags/foo/bar/', '/tags/foo/')).toEqual([200, 200]);
    expect((await site.visit('/tags/foo/')).text).not.toContain('/tags/foo/bar/');
    expect(await links(site, '/tags/')).toContain('/tags/foo/');
    expect((await links(site, '/')).filter((href) => href === '/tags/')).toEqual([]);
  });
});

describe('permalinks of lists', () => {
  it('move them when the settings change, and a catalog that was lost is the same', async () => {
    const site = openSite();
    await put(site, three);
    await site.put(
      'site.yaml',
      'permalinks: {section: {posts: "/s/:slug/"}, term: {tags: "/t/:title/"}, taxonomy: {tags: /all-tags/}}\n',
    );
    await sweepAll(site.context);
    expect(
      await seenAt(
        site,
        '/s/posts/',
        '/posts/',
        '/t/one/',
        '/tags/one/',
        '/all-tags/',
        '/tags/',
        '/posts/a/',
      ),
    ).toEqual([200, '/s/posts/', 200, '/t/one/', 200, '/all-tags/', 200]);
    expect(await links(site, '/posts/a/')).toEqual(expect.arrayContaining(['/s/posts/', '/t/one/']));
    const grown = await inCatalog(dump);
    await loseCatalog();
    await sweepAll(site.context);
    // The settings are met last, and what was met before them is looked at again.
    await sweepAll(site.context);
    expect(await inCatalog(dump)).toEqual(grown);
  });
});

describe('a token with a prefix', () => {
  const asGuest = { Authorization: `Bearer ${tokens.guest}` };

  it('reaches no list elsewhere, and publishes where the owner has moved its folder', async () => {
    const site = openSite();
    for (const fields of [
      { slug: 'about' },
      { url: '/about/' },
      { aliases: ['/about/'] },
      { cascade: { slug: 'x' } },
    ]) {
      const answer = await site.put('guests/_index.md', post({ title: 'G', ...fields }), asGuest);
      expect([answer.status, answer.json.detail ?? answer.json.title]).toEqual([
        403,
        expect.stringContaining('guests/_index.md'),
      ]);
    }
    await put(site, { 'guests/_index.md': post({ title: 'G', slug: 'visitors' }) });
    expect((await site.put('guests/a.md', post({ title: 'A' }), asGuest)).json.url).toContain('/visitors/a/');
    expect((await site.put('guests/b.md', post({ title: 'B', url: '/guests/b/' }), asGuest)).status).toBe(
      403,
    );
  });
});
