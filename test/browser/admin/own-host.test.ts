/** The host that the page for writing gets by itself, and what the cache in front of the Worker may keep beside it. */

import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalSite, startLocalSite } from '../local-site.ts';

const admin = '/_platen/admin/';

type Answer = { status: number; location: string | undefined; edge: unknown; vary: unknown; body: string };

/** Asks for a path at a host, as Cloudflare hands it to the Worker. */
function at(site: LocalSite, host: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const asking = request(site.origin + path, { headers: { ...headers, Host: host } }, async (answer) => {
      const { location, vary } = answer.headers;
      const edge = answer.headers['cloudflare-cdn-cache-control'];
      resolve({ status: answer.statusCode ?? 0, location, edge, vary, body: await text(answer) });
    });
    asking.on('error', reject).end();
  });
}

const [own, workers, version] = ['example.org', 'blog.me.workers.dev', 'abc-blog.me.workers.dev'];

describe('a site with scripts at a host of its own', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await startLocalSite();
    await site.put('site.yaml', `title: T\nbaseURL: https://${own}\n`);
    await site.put('layouts/single.html', '<p>{{ .Content }}</p><script>1</script>');
    await site.put('layouts/list.html', '<p>list</p>');
    await site.put('posts/a.md', '---\ntitle: A\n---\nText.');
  });
  afterAll(() => site.stop());

  test('is shown at workers.dev too, until somebody wants to write at its own host', async () => {
    expect((await at(site, workers, '/posts/a/')).status).toBe(200);
    expect((await at(site, workers, admin)).body).toContain('Writing needs an address of its own');
    // Asked at workers.dev, the site learns nothing about its own host.
    expect((await at(site, workers, '/posts/a/')).status).toBe(200);
    expect((await at(site, own, admin)).body).toContain('Writing needs an address of its own');
  });

  test('then has the page at workers.dev, and nothing else there', async () => {
    // Beyond the minute for which the Worker remembers the hosts.
    const fresh = await startLocalSite();
    await fresh.put('site.yaml', `title: T\nbaseURL: https://${own}\n`);
    await fresh.put('layouts/single.html', '<p>x</p>');
    await fresh.put('posts/a.md', '---\ntitle: A\n---\nText.');
    expect((await at(fresh, own, admin)).status).toBe(404);
    const page = await at(fresh, workers, admin);
    expect([page.status, page.body]).toEqual([200, expect.stringContaining('<script type="module"')]);
    const document = await at(fresh, workers, '/posts/a/');
    expect([document.status, document.location]).toEqual([302, `https://${own}/posts/a/`]);
    for (const short of ['/', '/admin', '/admin/'])
      expect((await at(fresh, workers, short)).location).toBe(admin);
    expect((await at(fresh, workers, '/posts/a/', { 'Service-Worker': 'script' })).status).toBe(404);
    const moved = await at(fresh, own, admin);
    expect([moved.status, moved.location]).toEqual([302, `https://${workers}${admin}`]);
    // The address of a single version does not take the place of the Worker's name.
    expect((await at(fresh, version, admin)).status).toBe(200);
    expect((await at(fresh, own, admin)).location).toBe(`https://${workers}${admin}`);
    const headers = { Authorization: `Bearer ${fresh.token}` };
    expect((await at(fresh, workers, `${admin}site`, headers)).status).toBe(200);
    expect((await at(fresh, own, `${admin}site`, headers)).status).toBe(404);
    await fresh.stop();
  });
});

describe('the cache in front of the Worker', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await startLocalSite({ adminHost: 'write.example.org' });
    await site.put('site.yaml', `title: T\nbaseURL: https://${own}\n`);
    await site.put('posts/a.md', '---\ntitle: A\n---\nText.');
    await site.put('cat.txt', 'a cat');
  });
  afterAll(() => site.stop());

  test.each(['/posts/a/', '/cat.txt', '/', '/index.xml', '/nothing/'])(
    'keeps what the site shows, for its own host alone: %s',
    async (path) => {
      const { edge, vary } = await at(site, own, path);
      expect([edge, vary]).toEqual([expect.stringContaining('max-age='), 'Host']);
    },
  );

  test.each([
    ['/posts/a/', {}],
    ['/posts/a/', { 'Sec-Fetch-Dest': 'image' }],
    ['/cat.txt', { 'Sec-Fetch-Dest': 'image' }],
    ['/cat.txt', { 'Sec-Fetch-Dest': 'serviceworker' }],
    [admin, {}],
  ])('keeps nothing of the host for writing: %s %j', async (path, headers) => {
    const { edge } = await at(site, 'write.example.org', path, headers);
    expect(edge).toBe('no-store');
  });
});
