/** Addresses that a page had lead on, or say that it was removed; those that no visitor saw are as if they had never been. */

import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { forgetShared } from '../../src/catalog/shared-inputs.ts';
import { derivedTables } from '../../src/catalog/tables.ts';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { dump } from '../catalog/database.ts';
import { inCatalog, loseCatalog } from './lost-catalog.ts';
import { marker, openSite, post, type Site } from './visitor.ts';

const key = 'posts/a.md';

/** The status, and for a redirect where it leads. */
async function seen(site: Site, path: string): Promise<number | string> {
  const answer = await site.visit(path);
  return answer.headers.get('Location') ?? answer.status;
}

async function seenAt(site: Site, ...paths: string[]): Promise<(number | string)[]> {
  const found: (number | string)[] = [];
  for (const path of paths) found.push(await seen(site, path));
  return found;
}

describe.each(['r2', 'kv'] as const)('in %s the address of a page', (kind) => {
  it('that moved leads to where it is now, however often it moved', async () => {
    const site = openSite(kind);
    await site.put(key, post({ title: 'A' }));
    await site.put(key, post({ title: 'A', slug: 'b' }));
    expect(await seenAt(site, '/posts/a/', '/posts/a', '/posts/b/')).toEqual(['/posts/b/', '/posts/b/', 200]);
    await site.put(key, post({ title: 'A', slug: 'c' }));
    expect(await seenAt(site, '/posts/a/', '/posts/b/', '/posts/c/')).toEqual([
      '/posts/c/',
      '/posts/c/',
      200,
    ]);
    await site.put(key, post({ title: 'A' }));
    expect(await seenAt(site, '/posts/a/', '/posts/b/', '/posts/c/')).toEqual([
      200,
      '/posts/a/',
      '/posts/a/',
    ]);
  });

  it('that was deleted says so, its aliases too', async () => {
    const site = openSite(kind);
    await site.put(key, post({ title: 'A', aliases: ['/old/', 'older'] }));
    await site.upload('DELETE', key);
    expect(await seenAt(site, '/posts/a/', '/posts/a', '/old/', '/posts/older/')).toEqual([
      410, 410, 410, 410,
    ]);
    const answer = await site.visit('/posts/a/');
    expect(answer.text).toContain('<meta name="robots" content="noindex"');
    expect(answer.text).toContain('was removed');
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=10');
    expect((await site.visit('/posts/a/', { method: 'HEAD' })).status).toBe(410);
    await site.put(key, post({ title: 'A' }));
    expect(await seenAt(site, '/posts/a/', '/old/')).toEqual([200, '/posts/a/']);
  });

  it.each([
    ['a draft', { draft: true }],
    ['scheduled', { date: '2999-01-01' }],
    ['expired', { date: '2020-01-01', expiryDate: '2021-01-01' }],
  ])('that is %s now is as if it had never been', async (_name, fields) => {
    const site = openSite(kind);
    await site.put(key, post({ title: 'A' }));
    await site.put(key, post({ title: 'A', slug: 'b', ...fields }));
    const never = await site.visit('/posts/n/');
    const left = await site.visit('/posts/a/');
    expect([left.status, left.text.replaceAll('/posts/a/', '/posts/n/')]).toEqual([404, never.text]);
    expect([...left.headers.keys()]).toEqual([...never.headers.keys()]);
    await site.put(key, post({ title: 'A', slug: 'b' }));
    expect(await seen(site, '/posts/a/')).toBe('/posts/b/');
  });

  it('that was a draft for a while leads on all the same', async () => {
    const site = openSite(kind);
    await site.put(key, post({ title: 'A' }));
    await site.put(key, post({ title: 'A', draft: true }));
    await site.put(key, post({ title: 'A', slug: 'b' }));
    expect(await seen(site, '/posts/a/')).toBe('/posts/b/');
  });

  it('that expired meanwhile leads on too, or says that the page was deleted', async () => {
    const site = openSite(kind);
    const fields = { title: 'A', expiryDate: new Date(site.context.clock() + 1000) };
    await site.put(key, post(fields));
    await site.put('posts/z.md', post({ ...fields, aliases: ['/old/'] }));
    site.pass(2000);
    expect(await seenAt(site, '/posts/a/', '/posts/z/', '/old/')).toEqual([404, 404, 404]);
    await site.put(key, post({ title: 'A', slug: 'b' }));
    await site.upload('DELETE', 'posts/z.md');
    expect(await seenAt(site, '/posts/a/', '/posts/z/', '/old/')).toEqual(['/posts/b/', 410, 410]);
  });

  it('that no visitor saw tells nothing, whatever becomes of the file', async () => {
    const site = openSite(kind);
    await site.put(key, post({ title: marker, draft: true }));
    await site.put(key, post({ title: marker, date: '2999-01-01', slug: 'b', aliases: ['/c/'] }));
    await site.put(key, post({ title: marker, date: '2021-01-01', expiryDate: '2020-01-01', slug: 'e' }));
    await site.put(key, post({ title: 'A', slug: 'd' }));
    expect(await seenAt(site, '/posts/a/', '/posts/b/', '/c/', '/posts/e/')).toEqual([404, 404, 404, 404]);
    await site.upload('DELETE', key);
    expect(await seenAt(site, '/posts/a/', '/posts/b/', '/c/', '/posts/d/')).toEqual([404, 404, 404, 410]);
  });

  it('belongs to a new file there at once', async () => {
    const site = openSite(kind);
    await site.put(key, post({ title: 'A' }));
    await site.put(key, post({ title: 'A', slug: 'b' }));
    await site.put('posts/new.md', post({ title: 'New', slug: 'a' }));
    expect((await site.visit('/posts/a/')).text).toContain('New');
    await site.upload('DELETE', 'posts/new.md');
    expect(await seen(site, '/posts/a/')).toBe(410);
  });
});

describe('an address', () => {
  it('is remembered when settings move the page', async () => {
    const site = openSite();
    await site.put(key, post({ title: 'A', date: '2023-01-02' }));
    await site.put('site.yaml', 'permalinks: {posts: "/:year/:slug/"}\n');
    await sweepAll(site.context);
    expect(await seen(site, '/posts/a/')).toBe('/2023/a/');
  });

  it('is remembered when another tool moves, deletes or brings the page', async () => {
    const site = openSite();
    await env.BUCKET.put(key, post({ title: 'A' }));
    expect(await seen(site, '/posts/a/')).toBe(200);
    await env.BUCKET.put(key, post({ title: 'A', slug: 'b' }));
    expect(await seen(site, '/posts/a/')).toBe('/posts/b/');
    await env.BUCKET.delete(key);
    expect(await seenAt(site, '/posts/a/', '/posts/b/')).toEqual([410, 410]);
    await env.BUCKET.put('posts/b/index.md', post({ title: 'Bundle' }));
    expect(await seenAt(site, '/posts/a/', '/posts/b/')).toEqual([410, 200]);
  });

  it('that ends in a file name leads on too', async () => {
    const site = openSite();
    await site.put(key, post({ title: 'A', url: '/old.html' }));
    await site.put(key, post({ title: 'A' }));
    expect(await seen(site, '/old.html')).toBe('/posts/a/');
  });

  it('leads to where the page that was there last is', async () => {
    const site = openSite();
    await site.put('posts/1.md', post({ title: 'First', slug: 'x' }));
    await site.put('posts/1.md', post({ title: 'First' }));
    site.pass(1000);
    await site.put('posts/2.md', post({ title: 'Second', slug: 'x' }));
    await site.put('posts/2.md', post({ title: 'Second' }));
    expect(await seen(site, '/posts/x/')).toBe('/posts/2/');
    await site.upload('DELETE', 'posts/2.md');
    expect(await seen(site, '/posts/x/')).toBe(410);
    await site.put('site.yaml', 'redirects: {/posts/x/: /posts/1/}\n');
    expect(await seen(site, '/posts/x/')).toBe('/posts/1/');
  });

  it('costs no call more where there was nothing, and one head more where there was something', async () => {
    const site = openSite();
    await site.put('posts/gone.md', post({ title: 'Gone' }));
    await site.upload('DELETE', 'posts/gone.md');
    await site.put('posts/here.md', post({ title: 'Here', url: '/elsewhere/' }));
    await site.put('posts/here.md', post({ title: 'Here' }));
    const missing = { 'catalog.resolve': 1, 'catalog.suggest': 1, 'bucket.head': 3 };
    expect(await site.calls(() => site.visit('/posts/none/'))).toEqual(missing);
    expect(await site.calls(() => site.visit('/posts/gone/'))).toEqual(missing);
    expect(await site.calls(() => site.visit('/elsewhere/'))).toEqual({
      'catalog.resolve': 1,
      'bucket.head': 4,
    });
  });

  it('is not forgotten with the catalog', async () => {
    const site = openSite();
    await site.put(key, post({ title: 'A', aliases: ['/old/'] }));
    await site.put(key, post({ title: 'A', slug: 'b' }));
    await site.put('posts/gone.md', post({ title: 'Gone' }));
    await site.upload('DELETE', 'posts/gone.md');
    const before = await inCatalog(dump);
    await loseCatalog();
    expect(await seen(site, '/posts/gone/')).toBe(404);
    await sweepAll(site.context, false);
    expect(await inCatalog(dump)).toEqual(before);
    expect(await seenAt(site, '/posts/a/', '/old/', '/posts/gone/')).toEqual(['/posts/b/', '/posts/b/', 410]);
  });

  it('of a page is not called removed while a lost catalog is made anew', async () => {
    const site = openSite();
    await site.put(key, post({ title: 'A' }));
    await site.put(key, post({ title: 'A', url: '/elsewhere/' }));
    await inCatalog((sql) => {
      for (const table of derivedTables) {
        const others = table === 'files' || table === 'claims' ? ` WHERE key = '${key}'` : '';
        sql.exec(`DELETE FROM ${table}${others}`);
      }
      forgetShared(sql);
    });
    expect(await seen(site, '/posts/a/')).toBe('/elsewhere/');
  });
});
