import { describe, expect, it } from 'vitest';
import { openSite, type Site } from './visitor.ts';

const past = 'Mon, 01 Jan 2001 00:00:00 GMT';
const future = 'Fri, 01 Jan 2100 00:00:00 GMT';

async function openWithFiles(): Promise<Site> {
  const site = openSite();
  await site.put('posts/a.md', '---\ntitle: A\ndate: 2020-01-01\n---\nText\n');
  await site.put('notes.txt', '0123456789');
  await site.put('site.yaml', 'title: x\nsource: true\nredirects: {/old/: /posts/a/}\n');
  return site;
}

const addresses = ['/posts/a/', '/posts/', '/', '/notes.txt', '/posts/a.md', '/index.xml', '/sitemap.xml'];

describe('a condition on reading', () => {
  it.each(addresses)('is judged at %s', async (path) => {
    const site = await openWithFiles();
    const tag = (await site.visit(path)).headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"/);
    const status = async (headers: Record<string, string>, method = 'GET') =>
      (await site.visit(path, { method, headers })).status;
    for (const method of ['GET', 'HEAD']) {
      expect(await status({ 'If-Match': tag }, method)).toBe(200);
      expect(await status({ 'If-Match': '*' }, method)).toBe(200);
      expect(await status({ 'If-Match': '"old"' }, method)).toBe(412);
      expect(await status({ 'If-Match': `W/${tag}` }, method)).toBe(412);
      // What fails comes before what is not modified (§13.2.2).
      expect(await status({ 'If-Match': '"old"', 'If-None-Match': tag }, method)).toBe(412);
      expect(await status({ 'If-Match': tag, 'If-None-Match': tag }, method)).toBe(304);
      expect(await status({ 'If-Unmodified-Since': future }, method)).toBe(200);
    }
  });

  it.each(['/posts/a/', '/notes.txt', '/posts/a.md'])(
    'knows when the file of %s was uploaded',
    async (path) => {
      const site = await openWithFiles();
      const answer = await site.visit(path, { headers: { 'If-Unmodified-Since': past } });
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([412, 'application/problem+json']);
      expect((await site.visit(path, { headers: { 'If-Unmodified-Since': 'yesterday' } })).status).toBe(200);
    },
  );

  it.each(['/robots.txt', '/search/suggest?q=a'])('holds at %s too, which has no tag', async (path) => {
    const site = await openWithFiles();
    const status = async (headers: Record<string, string>) => (await site.visit(path, { headers })).status;
    expect(await status({ 'If-None-Match': '*' })).toBe(304);
    expect(await status({ 'If-None-Match': '"a"' })).toBe(200);
    expect(await status({ 'If-Match': '"a"' })).toBe(412);
  });

  it('comes before a range, also one that no file has', async () => {
    const site = await openWithFiles();
    const status = async (headers: Record<string, string>) =>
      (await site.visit('/notes.txt', { headers })).status;
    expect(await status({ Range: 'bytes=2-3' })).toBe(206);
    expect(await status({ Range: 'bytes=2-3', 'If-Match': '*' })).toBe(206);
    expect(await status({ Range: 'bytes=2-3', 'If-Match': '"old"' })).toBe(412);
    expect(await status({ Range: 'bytes=20-', 'If-Match': '"old"' })).toBe(412);
    expect(await status({ Range: 'bytes=20-', 'If-Unmodified-Since': past })).toBe(412);
    expect(await status({ Range: 'bytes=20-' })).toBe(416);
  });

  it('is for what would be shown, not for a page that is missing or elsewhere', async () => {
    const site = await openWithFiles();
    for (const [path, status] of [
      ['/none/', 404],
      ['/old/', 301],
      ['/posts/a', 301],
    ] as const) {
      expect((await site.visit(path, { headers: { 'If-Match': '"old"' } })).status).toBe(status);
    }
  });

  it('of an upload is judged against the file, not against the reply', async () => {
    const site = await openWithFiles();
    const { version } = (await site.upload('PUT', 'posts/a.md', 'One\n')).json;
    const replaced = await site.upload('PUT', 'posts/a.md', 'Two\n', { 'If-Match': `"${version}"` });
    expect(replaced.status).toBe(200);
    expect((await site.upload('PUT', 'posts/a.md', 'Three\n', { 'If-Unmodified-Since': past })).status).toBe(
      412,
    );
    expect((await site.upload('DELETE', 'posts/a.md', null, { 'If-Unmodified-Since': past })).status).toBe(
      412,
    );
    expect((await site.upload('GET', 'posts/a.md', null, { 'If-Match': '"old"' })).status).toBe(412);
    expect((await site.upload('GET', 'posts/a.md')).text).toBe('Two\n');
  });
});

describe('a redirect', () => {
  it.each([
    ['/posts/a?utm_source=x&b=%20c', '/posts/a/?utm_source=x&b=%20c'],
    ['/posts//a/?x', '/posts/a/?x'],
    ['/old/?utm_source=x', '/posts/a/?utm_source=x'],
    ['/fragment/?x=1', '/posts/a/?x=1#part'],
    ['/asks/?x=1', '/posts/a/?y=2'],
    ['/out/?x=1', 'https://example.net/?x=1'],
    ['/alias/?x=1', '/posts/b/?x=1'],
    ['/posts/former/?x=1', '/posts/later/?x=1'],
    ['/search?q=fox', '/search/?q=fox'],
    ['/posts/a/index.html?x=1', '/posts/a/?x=1'],
    ['/posts/a?', '/posts/a/'],
  ])('of %s keeps its query', async (path, location) => {
    const site = await openWithFiles();
    await site.put(
      'site.yaml',
      'redirects: {/old/: /posts/a/, /fragment/: "/posts/a/#part", /asks/: "/posts/a/?y=2", /out/: https://example.net/}\n',
    );
    await site.put('posts/b.md', '---\ntitle: B\naliases: [/alias/]\n---\n');
    await site.put('posts/c.md', '---\ntitle: C\nslug: former\n---\n');
    await site.put('posts/c.md', '---\ntitle: C\nslug: later\n---\n');
    const { status, headers } = await site.visit(path);
    expect([status, headers.get('Location')]).toEqual([301, location]);
    // Nobody can fill the cache in front of the Worker with copies of it.
    expect(headers.get('Cloudflare-CDN-Cache-Control')).toBe(
      path.includes('?') ? 'no-store' : expect.anything(),
    );
  });
});
