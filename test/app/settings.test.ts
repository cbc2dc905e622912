/** Settings in the bucket: what `site.yaml` and a Hugo configuration change, on the next request. */

import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { openSite, post } from './visitor.ts';

describe('settings', () => {
  it('stand beside values that are left out, each with a warning at its place', async () => {
    const site = openSite();
    const answer = await site.put(
      'site.yaml',
      'title: Kept\nredirects: {/a/: /a/, /b/: /c/}\npermalinks: {posts: "/:x/"}\nauthor: "Ann\n',
    );
    expect(answer.status).toBe(201);
    expect(answer.json.warnings.map(({ line }: { line: number }) => line)).toEqual([2, 3, 4]);
    expect((await site.visit('/')).text).toContain('Kept');
    expect((await site.visit('/b/')).headers.get('Location')).toBe('/c/');
  });

  it('that decide who sees what are refused, and straight in the bucket they hide', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    const settings = 'title: Kept\ncascade: {draft: "true\n';
    const answer = await site.put('site.yaml', settings);
    expect(answer.status).toBe(422);
    expect(answer.json.errors.map(({ line }: { line: number }) => line)).toEqual([2]);
    expect((await site.visit('/posts/a/')).status).toBe(200);
    await site.context.bucket.put('site.yaml', new TextEncoder().encode(settings));
    await sweepAll(site.context);
    await sweepAll(site.context);
    expect((await site.visit('/posts/a/')).status).toBe(404);
    expect((await site.visit('/')).text).toContain('Kept');
  });

  it('of a Hugo configuration count where site.yaml says nothing, and what is unknown is a warning', async () => {
    const site = openSite();
    const hugo = await site.put(
      'hugo.toml',
      'title = "From Hugo"\nunknown = "x"\n[params]\ndescription = "Told by Hugo"\n',
    );
    expect(hugo.json).toMatchObject({ status: 'asset', url: null, sweep: true });
    expect(hugo.json.warnings).toEqual([expect.objectContaining({ line: 2, column: 1 })]);
    expect((await site.visit('/')).text).toContain('From Hugo');
    await site.put('site.yaml', 'title: Our own\n');
    const home = await site.visit('/');
    expect([home.text.includes('Our own'), home.text.includes('Told by Hugo')]).toEqual([true, true]);
    await site.upload('DELETE', 'site.yaml');
    expect((await site.visit('/')).text).toContain('From Hugo');
    for (const path of ['/hugo.toml', '/site.yaml']) expect((await site.visit(path)).status).toBe(404);
  });

  it.each([
    ['site.yml', 1],
    ['Site.yaml', 1],
    ['config.txt', 1],
    ['hugo.toml', 0],
    ['notes/site.yml', 0],
  ])('in %s have no effect without a word: %i', async (key, warnings) => {
    const { status, json } = await openSite().put(key, 'title: x\n');
    expect([
      status,
      json.warnings.filter(({ message }: { message: string }) => message.includes('no effect')),
    ]).toEqual([201, Array(warnings).fill({ message: expect.stringContaining(`"${key}" has no effect`) })]);
  });

  it('that move posts start a sweep, which says when it is done', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A', date: '2023-01-02' }));
    expect((await site.put('site.yaml', 'paginate: 5\n')).json.sweep).toBe(false);
    expect((await site.put('site.yaml', 'permalinks: {posts: "/:year/:slug/"}\n')).json.sweep).toBe(true);
    expect((await site.upload('GET', '?status')).json.sweep.running).toBe(true);
    expect((await site.visit('/posts/a/')).status).toBe(301);
    expect((await site.visit('/2023/a/')).status).toBe(200);
    await sweepAll(site.context);
    expect((await site.upload('GET', '?status')).json.sweep.running).toBe(false);
    expect((await site.visit('/')).text).toContain('href="/2023/a/"');
    expect((await site.upload('DELETE', 'site.yaml')).json.sweep).toBe(true);
    expect((await site.visit('/2023/a/')).status).toBe(301);
    expect((await site.visit('/posts/a/')).status).toBe(200);
  });

  it('put posts on patterns where relative images and sources are found as before', async () => {
    const site = openSite();
    await site.put('site.yaml', 'permalinks: {posts: "/:year/:slug/"}\n');
    await site.put('posts/trip/cat.txt', 'cat');
    await site.put('posts/trip/index.md', post({ title: 'Trip', date: '2023-01-02' }, '[cat](cat.txt)'));
    expect((await site.visit('/2023/trip/')).text).toContain('href="/posts/trip/cat.txt"');
    expect((await site.visit('/posts/trip/cat.txt')).text).toBe('cat');
  });
});

describe('redirects', () => {
  it('are answered where nothing else is', async () => {
    const site = openSite();
    await site.put(
      'site.yaml',
      'redirects: {/old/: /new/#x, /out: https://example.net/, /posts/a/: /no/, /l/page/2/: /}\n',
    );
    await site.put('posts/a.md', post({ title: 'A' }));
    const seen = async (path: string, method = 'GET') => {
      const { status, headers } = await site.visit(path, { method });
      return [status, headers.get('Location')];
    };
    expect(await seen('/old/')).toEqual([301, '/new/#x']);
    expect(await seen('/old')).toEqual([301, '/new/#x']);
    expect(await seen('/old/', 'HEAD')).toEqual([301, '/new/#x']);
    expect(await seen('/out/?x=1')).toEqual([301, 'https://example.net/?x=1']);
    expect(await seen('/l/page/2/')).toEqual([301, '/']);
    expect(await seen('/posts/a/')).toEqual([200, null]);
    expect(await seen('/other/')).toEqual([404, null]);
    expect(await seen('/old/', 'POST')).toEqual([405, null]);
  });
});

describe('addresses of a Hugo site', () => {
  it('that end in .html, or are in capitals, lead to the pages where its settings had them so', async () => {
    const site = openSite();
    await site.put('posts/a-b.md', post({ title: 'A' }));
    const to = async (path: string) => {
      const answer = await site.visit(path);
      return answer.headers.get('Location') ?? answer.status;
    };
    expect([await to('/posts/a-b.html'), await to('/Posts/A-b/')]).toEqual([404, 404]);
    await site.put('hugo.toml', 'uglyURLs = true\ndisablePathToLower = true\n');
    for (const path of ['/posts/a-b.html', '/Posts/A-b/', '/Posts/A-B', '/POSTS/a-b.html']) {
      expect([path, await to(path)]).toEqual([path, '/posts/a-b/']);
    }
    expect([await to('/posts.html'), await to('/posts/b.html')]).toEqual(['/posts/', 404]);
  });

  it('that are in capitals lead to lists, their further pages and their feeds', async () => {
    const site = openSite();
    for (const name of ['A', 'B']) await site.put(`Posts/${name}.md`, post({ tags: ['Go Lang'] }));
    const to = async (path: string) => {
      const answer = await site.visit(path);
      return answer.headers.get('Location') ?? answer.status;
    };
    const endings = ['', 'page/2/', 'index.xml', 'page/3/', 'feed.json'];
    const asked = ['/Tags/Go-Lang/', '/Posts/'].flatMap((list) => endings.map((ending) => list + ending));
    const settings = 'pagination.pagerSize = 1\n';
    await site.put('hugo.toml', settings);
    for (const path of asked) expect([path, await to(path)]).toEqual([path, 404]);
    await site.put('hugo.toml', `disablePathToLower = true\n${settings}`);
    for (const path of asked) {
      expect([path, await to(path)]).toEqual([path, path.includes('/3') ? 404 : path.toLowerCase()]);
    }
  });
});

describe('a cascade in the settings', () => {
  it('passes on what neither a page nor a section says', async () => {
    const site = openSite();
    await site.put('hugo.yaml', 'cascade:\n- target: {path: "/posts/**"}\n  draft: true\n');
    expect((await site.put('posts/a.md', post({ title: 'A' }))).json.status).toBe('draft');
    expect((await site.put('posts/b.md', post({ title: 'B', draft: false }))).json.status).toBe('published');
    expect((await site.put('notes/a.md', post({ title: 'A' }))).json.status).toBe('published');
  });
});

describe('feeds', () => {
  it('carry whole posts or summaries', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A', summary: 'In short' }, 'The whole text'));
    const feed = async () => (await site.visit('/index.xml')).text;
    expect(await feed()).toContain('The whole text');
    await site.put('site.yaml', 'feeds: {content: summary}\n');
    expect(await feed()).not.toContain('The whole text');
    expect(await feed()).toContain('In short');
  });
});
