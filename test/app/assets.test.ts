/** Files, addresses and the documents that no post makes. */

import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { hearErrors } from './told.ts';
import { openSite, origin, post } from './visitor.ts';

describe('a file', () => {
  it('is served with its type, its tag and its length, and never guessed at', async () => {
    const site = openSite();
    await site.put('images/a.png', 'not really');
    const { status, headers, text } = await site.visit('/images/a.png');
    expect([status, text]).toEqual([200, 'not really']);
    expect(headers.get('Content-Type')).toBe('image/png');
    expect(headers.get('Content-Length')).toBe('10');
    expect(headers.get('Accept-Ranges')).toBe('bytes');
    const etag = headers.get('ETag') ?? '';
    expect((await site.visit('/images/a.png', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it.each([
    ['bytes=0-2', 206, '012', 'bytes 0-2/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-100', 206, '89', 'bytes 8-9/10'],
    ['bytes=0-0,5-6', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
  ])('answers %s with %i', async (range, status, text, contentRange) => {
    const site = openSite();
    await site.put('clip.mp4', '0123456789');
    const answer = await site.visit('/clip.mp4', { headers: { Range: range } });
    expect([answer.status, answer.text, answer.headers.get('Content-Range')]).toEqual([
      status,
      text,
      contentRange,
    ]);
    expect(answer.headers.get('Content-Length')).toBe(String(text.length));
  });

  it('answers a range beyond its end with 416 and its size', async () => {
    const site = openSite();
    await site.put('clip.mp4', '0123456789');
    const answer = await site.visit('/clip.mp4', { headers: { Range: 'bytes=10-' } });
    expect([answer.status, answer.headers.get('Content-Range')]).toEqual([416, 'bytes */10']);
  });

  it.each(['a.html', 'a.svg', 'a.xml', 'a.xhtml'])('%s runs in a sandbox', async (key) => {
    const site = openSite();
    await site.put(key, '<script>alert(1)</script>');
    expect((await site.visit(`/${key}`)).headers.get('Content-Security-Policy')).toMatch(
      /^sandbox; default-src 'none'/,
    );
  });

  it('of an unknown kind is saved, not shown', async () => {
    const site = openSite();
    await site.put('data.xyz', 'x');
    const { headers } = await site.visit('/data.xyz');
    expect(headers.get('Content-Disposition')).toBe('attachment');
    expect(headers.get('Content-Type')).toBe('application/octet-stream');
  });

  it('has an address of its own whatever its name', async () => {
    const site = openSite();
    for (const key of ['für alle/süß #1?.txt', '日本/猫.txt', 'a&b=c;d+e.txt', 'per%cent.txt', 'LICENSE']) {
      const { json } = await site.put(key.split('/').map(encodeURIComponent).join('/'), 'found');
      expect((await site.visit(json.url)).text, json.url).toBe('found');
    }
  });
});

describe('an address', () => {
  it.each([
    ['/posts/hello', '/posts/hello/'],
    ['//posts/hello/', '/posts/hello/'],
    ['/posts//hello/', '/posts/hello/'],
    ['/posts/hello/index.html', '/posts/hello/'],
    ['/%70osts/hello/', '/posts/hello/'],
    ['/posts/page/1/', '/posts/'],
    ['/posts', '/posts/'],
    ['/index.html', '/'],
    ['/old/place/', '/posts/hello/'],
    ['/old/place', '/posts/hello/'],
    ['/posts/index.html', '/posts/'],
    ['//posts/index.xml', '/posts/index.xml'],
  ])('%s leads to %s', async (path, target) => {
    const site = openSite();
    await site.put('posts/hello.md', post({ title: 'Hello', aliases: ['/old/place/'] }));
    const answer = await site.visit(`${origin}${path}`);
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, target]);
    expect((await site.visit(target)).status).toBe(200);
  });

  it('never leads to another host', async () => {
    const site = openSite();
    await site.put('posts/hello.md', post({ title: 'Hello' }));
    for (const path of [
      '//evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/%2F%2Fevil.example/',
      '//evil.example/index.html',
    ]) {
      const location = (await site.visit(`${origin}${path}`)).headers.get('Location') ?? '';
      expect(new URL(location, origin).origin).toBe(origin);
    }
  });

  it('is read as it was written in other scripts', async () => {
    const site = openSite();
    const { json } = await site.put(
      encodeURIComponent('posts/Über uns.md').replace('%2F', '/'),
      post({ tags: ['C++', '日本語'] }),
    );
    expect(json.url).toBe(`${origin}/posts/%C3%BCber-uns/`);
    expect((await site.visit(json.url)).status).toBe(200);
    expect((await site.visit('/tags/c++/')).status).toBe(200);
    expect((await site.visit(`/tags/${encodeURIComponent('日本語')}/`)).status).toBe(200);
  });

  it('comes from slug or url when the post says so', async () => {
    const site = openSite();
    expect((await site.put('posts/a.md', post({ slug: 'other' }))).json.url).toBe(`${origin}/posts/other/`);
    expect((await site.put('posts/b.md', post({ url: '/some/where' }))).json.url).toBe(
      `${origin}/some/where/`,
    );
    expect((await site.visit('/some/where/')).status).toBe(200);
    expect((await site.visit('/posts/a/')).status).toBe(404);
  });

  it('can only be read', async () => {
    const site = openSite();
    const answer = await site.visit('/posts/', { method: 'POST', body: 'x' });
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a page', () => {
  it('lets nothing run but its own script, and nothing be framed but the players', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({}, '<script>x</script>\n\n<p style="color:red" onclick="x">p</p>'));
    const { headers, text } = await site.visit('/posts/a/');
    const policy = new Map(
      (headers.get('Content-Security-Policy') ?? '')
        .split('; ')
        .map((rule) => rule.split(/ (.*)/) as [string, string]),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('style-src')).toBe("'self'");
    expect(policy.get('frame-src')).toBe('https://www.youtube-nocookie.com https://player.vimeo.com');
    for (const none of ['frame-ancestors', 'base-uri', 'object-src'])
      expect(policy.get(none), none).toBe("'none'");
    expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('Permissions-Policy')).toContain('autoplay=(self "https://www.youtube-nocookie.com"');
    expect(text).not.toMatch(/ style=| onclick=|<script>x/);
  });

  it('answers HEAD as GET, without the text', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    for (const path of [
      '/',
      '/posts/a/',
      '/posts/',
      '/index.xml',
      '/sitemap.xml',
      '/robots.txt',
      '/nothing/',
      '/posts/a.md',
    ]) {
      const get = await site.visit(path);
      const head = await site.visit(path, { method: 'HEAD' });
      expect([head.status, head.text, head.headers.get('ETag')], path).toEqual([
        get.status,
        '',
        get.headers.get('ETag'),
      ]);
    }
  });

  it('that is not there says so with a page of its own and links home', async () => {
    const { status, text, headers } = await openSite().visit('/nothing/');
    expect(status).toBe(404);
    expect(text).toContain('href="/"');
    expect(text).toContain('noindex');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it('keeps its styles and script for ever under names that follow their content', async () => {
    const site = openSite();
    const { text } = await site.visit('/');
    const style = /href="(\/_platen\/style\.[0-9a-f]{16}\.css)"/.exec(text)?.[1] ?? '';
    const answer = await site.visit(style);
    expect(answer.headers.get('Content-Type')).toContain('text/css');
    expect(answer.headers.get('Cache-Control')).toContain('immutable');
    expect((await site.visit('/_platen/style.css')).status).toBe(404);
  });

  it('of a list goes on to the next, and ends honestly', async () => {
    const site = openSite();
    for (let day = 10; day < 55; day++)
      await site.put(`posts/p${day}.md`, post({ date: `2026-01-01T00:00:${day}Z` }));
    const seen: string[] = [];
    for (const path of ['/posts/', '/posts/page/2/', '/posts/page/3/']) {
      const { text } = await site.visit(path);
      seen.push(...[...text.matchAll(/<a[^>]*href="\/posts\/p(\d+)\/"/g)].map((match) => match[1] ?? ''));
    }
    expect([...new Set(seen)]).toEqual(Array.from({ length: 45 }, (_, index) => String(54 - index)));
    expect((await site.visit('/posts/page/4/')).status).toBe(404);
    expect((await site.visit('/posts/page/0/')).status).toBe(404);
  });
});

describe('documents', () => {
  it('are a feed that a reader can follow', async () => {
    const site = openSite();
    await site.put(
      'posts/a.md',
      post(
        { title: 'A & B', date: '2026-01-01', tags: ['x'] },
        '![c](c.png)\n\n{{< video src="1u1PSj8FEls" >}}',
      ),
    );
    const { text, headers } = await site.visit('/posts/index.xml');
    expect(headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
    expect(text).toContain('<link>https://example.org/posts/a/</link>');
    expect(text).toContain('https://example.org/posts/a/c.png');
    expect(text).not.toContain('<iframe');
    expect(
      (await site.visit('/posts/index.xml', { headers: { 'If-None-Match': headers.get('ETag') ?? '' } }))
        .status,
    ).toBe(304);
  });

  it('are a sitemap and a robots.txt that agree on where the site is', async () => {
    const site = openSite();
    await site.put('site.yaml', 'baseURL: https://blog.example/\n');
    await site.put('about.md', post({ title: 'About' }));
    expect((await site.visit('/robots.txt')).text).toContain('Sitemap: https://blog.example/sitemap.xml');
    const { text } = await site.visit('/sitemap.xml');
    expect(text).toContain('<loc>https://blog.example/</loc>');
    expect(text).toContain('<loc>https://blog.example/about/</loc>');
    expect((await site.visit('/about/')).text).toContain(
      'rel="canonical" href="https://blog.example/about/"',
    );
  });
});

describe('a page bundle', () => {
  it('has its files beside its post, also when the post has another address than its folder', async () => {
    const site = openSite();
    await site.put(
      'posts/My Trip/index.md'.replaceAll(' ', '%20'),
      post({ slug: 'journey' }, '![Map](map.png)'),
    );
    await site.put('posts/My%20Trip/img/map.png', 'the map');
    expect((await site.visit('/posts/journey/img/map.png')).text).toBe('the map');
    expect((await site.visit('/posts/My%20Trip/img/map.png')).text).toBe('the map');
    expect((await site.visit('/posts/journey/img/none.png')).status).toBe(404);
    await site.put('posts/My%20Trip/index.md', post({ slug: 'journey', draft: true }));
    expect((await site.visit('/posts/journey/img/map.png')).status).toBe(404);
  });
});

describe('when the storage fails', () => {
  it('a visitor is told to try again, and a program what happened', async () => {
    const { context } = openSite();
    const head = () => Promise.reject(new Problem('storage-failed', 'Cannot read it: the platform failed'));
    const site = openSite('r2', { bucket: { ...context.bucket, head } });
    const told = hearErrors();
    const page = await site.visit('/posts/a/', { headers: { Accept: 'text/html' } });
    expect([page.status, page.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(page.text).toContain('try again');
    expect((await site.visit('/posts/a/')).json).toMatchObject({
      status: 503,
      detail: expect.stringContaining('platform'),
    });
    expect(told()).toEqual(Array(2).fill(expect.stringContaining('Cannot read it')));
  });
});

describe('documents of the owner', () => {
  it("are shown where the site's own would be: robots.txt, and a feed's name where there is no list", async () => {
    const site = openSite();
    await site.put('robots.txt', 'User-agent: *\nDisallow: /private/\n');
    await site.put('docs/index.xml', '<own/>');
    expect((await site.visit('/robots.txt')).text).toContain('/private/');
    expect((await site.visit('/docs/index.xml')).text).toBe('<own/>');
  });

  it('are counted in parts by the sitemap', async () => {
    const site = openSite();
    await site.put('about.md', post({ title: 'About' }));
    expect((await site.visit('/sitemap-1.xml')).text).toContain('/about/');
    expect((await site.visit('/sitemap-2.xml')).status).toBe(404);
  });

  it('give a list of terms its title and text', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ tags: ['x'] }));
    await site.put('tags/_index.md', post({ title: 'Subjects' }, 'What this is *about*.'));
    const { text } = await site.visit('/tags/');
    expect(text).toContain('<h1>Subjects</h1>');
    expect(text).toContain('<em>about</em>');
  });

  it('are previewed at an address that ends in a slash', async () => {
    const site = openSite();
    const { json } = await site.put('posts/a.md', post({ draft: true }));
    const path = new URL(json.previewUrl).pathname;
    const answer = await site.visit(path.slice(0, -1));
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, path]);
    await site.upload('DELETE', 'posts/a.md');
    const gone = await site.visit(path);
    expect([gone.status, gone.headers.get('Cache-Control')]).toEqual([
      404,
      'private, no-store, no-transform',
    ]);
    expect(gone.text).toContain('<h1');
  });
});
