/** What an `_index.md` does to all that is in its folder. */

import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { dump } from '../catalog/database.ts';
import { marker, openSite, post, type Site } from './visitor.ts';

const titles = async (site: Site, path: string): Promise<string[]> =>
  [...(await site.visit(path)).text.matchAll(/<article><h2><a href="[^"]*">([^<]*)<\/a><\/h2>/g)].map(
    ([, title = '']) => title,
  );

describe('a section without a text', () => {
  it('is titled by its folder as it is called, in the plural where the settings say so', async () => {
    const site = openSite();
    await site.put('Über uns/a.md', post({ title: 'A' }));
    await site.put('diary/a.md', post({ title: 'A' }));
    const titles = async () =>
      Promise.all(
        ['/über-uns/', '/diary/'].map(
          async (path) => /<h1[^>]*>([^<]*)</.exec((await site.visit(path)).text)?.[1],
        ),
      );
    expect(await titles()).toEqual(['Über uns', 'Diary']);
    await site.put('hugo.toml', 'title = "x"\n');
    expect(await titles()).toEqual(['Über Uns', 'Diaries']);
    await site.put('hugo.toml', 'pluralizeListTitles = false\n');
    expect(await titles()).toEqual(['Über Uns', 'Diary']);
  });
});

describe('a section', () => {
  it('inside a section has a list of its own, and its posts are on that alone', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    await site.put('posts/2024/b.md', post({ title: 'B' }));
    expect(await titles(site, '/posts/')).toEqual(['A', 'B']);
    expect((await site.visit('/posts/2024/')).status).toBe(404);
    expect((await site.put('posts/2024/_index.md', post({ title: 'The year' }))).json.sweep).toBe(true);
    await sweepAll(site.context);
    expect(await titles(site, '/posts/2024/')).toEqual(['B']);
    expect(await titles(site, '/posts/')).toEqual(['A']);
    expect((await site.visit('/posts/')).text).toContain('<a href="/posts/2024/">The year</a>');
    expect(await titles(site, '/')).toEqual(['A', 'B']);
    expect((await site.visit('/posts/2024/index.xml')).text).toContain('<title>B</title>');
    expect((await site.visit('/sitemap.xml')).text).toContain('/posts/2024/</loc>');
    await site.upload('DELETE', 'posts/2024/_index.md');
    await sweepAll(site.context);
    expect((await site.visit('/posts/2024/')).status).toBe(404);
    expect(await titles(site, '/posts/')).toEqual(['A', 'B']);
  });

  it('at the top starts no sweep: it changes nothing of its posts', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    expect((await site.put('posts/_index.md', post({ title: 'Posts' }))).json.sweep).toBe(false);
  });

  it.each([
    ['a draft', { draft: true }],
    ['scheduled', { publishDate: '2199-01-01' }],
    ['expired', { expiryDate: '2001-01-01' }],
  ])('that is %s hides all that is in it', async (_, fields) => {
    const site = openSite();
    const fill = async (word: string, more: object) => {
      await site.put('posts/_index.md', post({ title: word, ...more }));
      await site.put('posts/a.md', post({ title: word, slug: word, draft: false }));
      await site.put('posts/deep/b/index.md', post({ title: word }));
      await site.put('posts/deep/b/c.txt', word);
    };
    const paths = [
      '/',
      '/posts/',
      '/posts/a.md',
      '/posts/deep/b/',
      '/posts/deep/b/c.txt',
      '/index.xml',
      '/sitemap.xml',
    ];
    await fill('told', {});
    for (const path of paths) expect((await site.visit(path)).text, path).toContain('told');
    await fill(marker, fields);
    for (const path of [...paths, '/posts/a/', `/posts/${marker.toLowerCase()}/`]) await site.visit(path);
  });

  it('that cannot be read hides all that is in it, straight in the bucket too, until it is mended', async () => {
    const site = openSite();
    await site.put('posts/_index.md', post({ title: 'P' }));
    await site.put('posts/a.md', post({ title: 'A' }));
    const straight = async (text: string) => {
      await site.context.bucket.put('posts/_index.md', new TextEncoder().encode(text));
      await sweepAll(site.context);
      await sweepAll(site.context);
    };
    for (const bad of ['draft: "true', 'cascade: {draft: true', 'draft: true\ndraft: false']) {
      expect((await site.put('posts/_index.md', `---\n${bad}\n---\n`)).status).toBe(422);
      await straight(`---\n${bad}\n---\n`);
      expect((await site.visit('/posts/a/')).status).toBe(404);
      expect((await site.visit('/posts/')).status).toBe(404);
      await straight('---\ntitle: P\n---\n');
      expect((await site.visit('/posts/a/')).status).toBe(200);
    }
  });

  it('that becomes a draft hides its pages at once, its rows with the sweep', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A', slug: 'else' }));
    await site.put('posts/b/index.md', post({ title: 'B', url: '/b/' }));
    await site.put('posts/b/c.txt', 'c');
    for (const path of ['/posts/else/', '/posts/b/c.txt']) expect((await site.visit(path)).status).toBe(200);
    expect((await site.put('posts/_index.md', post({ title: 'P', draft: true }))).json.sweep).toBe(true);
    for (const path of ['/posts/else/', '/posts/b/c.txt']) expect((await site.visit(path)).status).toBe(404);
    await sweepAll(site.context);
    expect(await titles(site, '/')).toEqual([]);
    await site.put('posts/_index.md', post({ title: 'P' }));
    await sweepAll(site.context);
    expect(await titles(site, '/')).toEqual(['A', 'B']);
  });

  it('appears with all that is in it when its time comes', async () => {
    const site = openSite();
    const at = new Date(site.context.clock() + 60_000).toISOString();
    await site.put('posts/_index.md', post({ title: 'P', publishDate: at }));
    await site.put('posts/a.md', post({ title: 'A' }));
    expect((await site.visit('/posts/a/')).status).toBe(404);
    site.pass(60_000);
    expect((await site.visit('/posts/a/')).status).toBe(200);
    expect(await titles(site, '/posts/')).toEqual(['A']);
  });
});

describe('cascade', () => {
  it('gives fields to the pages that have none of the name, the nearest section first', async () => {
    const site = openSite();
    await site.put('_index.md', post({ cascade: { tags: ['far'], author: 'Home' } }));
    await site.put('posts/_index.md', post({ cascade: { tags: ['near'] } }));
    await site.put('posts/a.md', post({ title: 'A' }));
    await site.put('posts/b.md', post({ title: 'B', tags: ['own'], author: 'Bee' }));
    await site.put('notes/c.md', post({ title: 'C' }));
    expect(await titles(site, '/tags/near/')).toEqual(['A']);
    expect(await titles(site, '/tags/own/')).toEqual(['B']);
    expect(await titles(site, '/tags/far/')).toEqual(['C']);
    expect((await site.visit('/posts/a/')).text).toContain('Home');
    expect((await site.visit('/posts/b/')).text).toContain('Bee');
  });

  it('moves, hides and shows pages when it changes', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    const cascade = async (fields: object) => {
      const answer = await site.put('posts/_index.md', post({ title: 'P', cascade: fields }));
      await sweepAll(site.context);
      return answer.json.sweep;
    };
    expect(await cascade({ slug: 'b' })).toBe(true);
    expect([(await site.visit('/posts/a/')).status, (await site.visit('/b/b/')).status]).toEqual([301, 200]);
    expect(await cascade([{ _target: { kind: 'page' }, draft: true }])).toBe(true);
    expect([(await site.visit('/b/b/')).status, await titles(site, '/posts/')]).toEqual([404, []]);
    expect(await cascade({})).toBe(true);
    expect((await site.visit('/posts/a/')).status).toBe(200);
    const other = post({ title: 'P', cascade: {}, description: 'Q' });
    expect((await site.put('posts/_index.md', other)).json.sweep).toBe(false);
    expect((await site.put('posts/_index.md', post({ title: 'Q', cascade: {} }))).json.sweep).toBe(true);
  });

  it('is refused where a page could not have it', async () => {
    const site = openSite();
    const answer = await site.put(
      'posts/_index.md',
      '---\ntitle: x\ncascade:\n  date: yesterday\n  weight: heavy\n---\n',
    );
    expect(answer.status).toBe(422);
    expect(
      answer.json.errors.map(({ line, message }: { line: number; message: string }) => [
        line,
        message.slice(0, 27),
      ]),
    ).toEqual([
      [4, 'Cannot read "cascade.date":'],
      [5, 'Cannot read "cascade.weight'],
    ]);
  });

  it('ends in the same catalog whatever was written first', async () => {
    const files: [string, string][] = [
      ['site.yaml', 'permalinks: {posts: "/:sections/:slug/"}\n'],
      ['_index.md', post({ cascade: { author: 'Home' } })],
      ['posts/_index.md', post({ cascade: { tags: ['t'] } })],
      ['posts/in/_index.md', post({ title: 'In', weight: 3 })],
      ['posts/in/a.md', post({ title: 'A' })],
      ['posts/in/deep/_index.md', post({ title: 'Deep', draft: true })],
      ['posts/in/deep/b.md', post({ title: 'B' })],
      ['posts/c.md', post({ title: 'C', tags: ['own'] })],
    ];
    const first = await catalogAfter(files);
    const second = await catalogAfter(files.toReversed());
    expect(second).toEqual(first);
  });
});

/** Writes the files, sweeps and empties the bucket again; answers all rows. */
async function catalogAfter(files: readonly [string, string][]): Promise<unknown> {
  const site = openSite();
  for (const [key, text] of files) await site.put(key, text);
  await sweepAll(site.context);
  const rows = await runInDurableObject(env.CATALOG.getByName('catalog'), (_object, state) =>
    withoutHistory(dump(state.storage.sql)),
  );
  for (const [key] of files) await site.upload('DELETE', key);
  await sweepAll(site.context);
  return rows;
}

/** Addresses that pages had on the way are kept in the bucket, and differ with the way. */
function withoutHistory(tables: Record<string, unknown[]>): Record<string, unknown[]> {
  const isOwn = (row: unknown) => !(row as { key?: string }).key?.startsWith('.history/');
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.filter(isOwn)]));
}

describe('build', () => {
  it('keeps pages off lists, or from being pages, while the files of their bundles are there', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    await site.put('posts/never.md', post({ title: 'Never', build: { list: 'never' } }));
    await site.put('posts/local.md', post({ title: 'Local', _build: { list: 'local' } }));
    await site.put('posts/none.md', post({ title: 'None', build: { render: 'never' } }));
    await site.put('posts/less/index.md', post({ title: 'Less', headless: true }));
    await site.put('posts/less/cat.txt', 'cat');
    expect(await titles(site, '/posts/')).toEqual(['A', 'Local']);
    expect(await titles(site, '/')).toEqual(['A']);
    const statuses = ['never/', 'local/', 'none/', 'none.md', 'less/', 'less/cat.txt'].map(
      async (path) => (await site.visit(`/posts/${path}`)).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 404, 404, 404, 200]);
    const sitemap = (await site.visit('/sitemap.xml')).text;
    expect(['never', 'local', 'none', 'less'].filter((name) => sitemap.includes(`/posts/${name}/`))).toEqual(
      [],
    );
  });
});
