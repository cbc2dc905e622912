/** Names that nobody would think of, and what became of those who did. */

import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { byteOrder } from '../../src/content/keys.ts';
import { encodePath } from '../../src/content/paths.ts';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { marker, openSite, origin, post } from './visitor.ts';

describe('names of objects', () => {
  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'constructor/',
    '__proto__.md',
    'valueOf.png',
  ])('/%s is not there, like any other', async (name) => {
    expect((await openSite().visit(`/${name}`)).status).toBe(404);
  });

  it('are names of files like any other', async () => {
    const site = openSite();
    for (const name of ['constructor', '__proto__', 'toString']) {
      await site.put(`posts/${name}.md`, post({ title: `Title ${name}`, tags: [name] }));
      expect((await site.visit(`/posts/${name.toLowerCase()}/`)).text).toContain(`Title ${name}`);
      expect((await site.visit(`/tags/${name.toLowerCase()}/`)).status).toBe(200);
    }
    expect((await site.upload('GET', '?prefix=posts/')).json.files).toHaveLength(3);
  });
});

describe('names of which nothing is left in an address', () => {
  it.each(['🎉/party.md', '!!!/hello.md', '😀.md', '!.md', 'x/!!!.md', '!!!/_index.md'])(
    '%s is refused, and the site goes on',
    async (key) => {
      const site = openSite();
      const answer = await site.put(
        encodeURIComponent(key),
        post({ publishDate: new Date(site.context.clock() + 1000) }),
      );
      expect([answer.status, answer.json.detail]).toEqual([422, expect.stringContaining('address')]);
      site.pass(2000);
      expect((await site.visit('/')).status).toBe(200);
    },
  );

  it('do not keep a sweep from the files behind them', async () => {
    const site = openSite();
    for (const key of [
      '!!!/a.md',
      '!!!/b.md',
      '!!!/c.md',
      '!!!/d.md',
      '!!!/e.md',
      '!!!/f.md',
      'later/x.md',
    ]) {
      await env.BUCKET.put(key, post({ title: 'Later' }));
    }
    await sweepAll(site.context);
    expect((await site.visit('/')).text).toContain('/later/x/');
    expect((await site.upload('GET', '?status')).json.unreadable).toHaveLength(6);
  });

  it('can be given an address by url', async () => {
    const site = openSite();
    expect((await site.put(encodeURIComponent('🎉/party.md'), post({ url: '/party/' }))).json.url).toBe(
      `${origin}/party/`,
    );
    expect((await site.visit('/party/')).status).toBe(200);
    expect((await site.visit('/')).status).toBe(200);
  });
});

describe('addresses that look like something else', () => {
  it('of an index.html is its folder', async () => {
    const site = openSite();
    const { json } = await site.put('demo/index.html', '<p>x');
    expect(json.url).toBe(`${origin}/demo/`);
    expect((await site.visit('/demo/')).text).toBe('<p>x');
    for (const path of ['/demo/index.html', '/demo'])
      expect((await site.visit(path)).headers.get('Location')).toBe('/demo/');
    await site.put('trip/demo/index.html', '<p>x');
    await site.put('trip/index.md', post({ title: 'Trip', draft: true }));
    expect((await site.visit('/trip/demo')).status).toBe(404);
  });

  it('of files and terms that end like a page of a list', async () => {
    const site = openSite();
    await site.put('gal/page/2', 'a file');
    await site.put('posts/a.md', post({ tags: ['c/page/2', 'a\\b'] }));
    expect((await site.visit('/gal/page/2')).text).toBe('a file');
    const { text } = await site.visit('/posts/a/');
    for (const [, path = ''] of text.matchAll(/href="(\/tags\/[^"]+)"/g))
      expect((await site.visit(path)).status, path).toBe(200);
  });

  it('of lists are not taken by aliases', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ tags: ['x'], aliases: ['/', '/posts/', '/tags/'] }));
    for (const path of ['/', '/posts/', '/tags/']) expect((await site.visit(path)).status).toBe(200);
  });

  it('of the upload route in other spellings write nothing', async () => {
    const site = openSite();
    const before = await env.BUCKET.list();
    const answer = await site.visit('/%75pload/posts/odd.md', {
      method: 'PUT',
      body: 'x',
      headers: { Authorization: 'Bearer test-token-0123456789-0123456789-abc' },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await env.BUCKET.list()).objects).toEqual(before.objects);
  });
});

describe('a file whose address cannot answer', () => {
  const unreachable = [
    '/leading.txt',
    'a//b.txt',
    'back\\slash.txt',
    'bell\u0007.txt',
    'upload/x.png',
    'preview/x.txt',
    '_platen/style.css',
    'sitemap.xml',
    'sitemap-2.xml',
    'opensearch.xml',
    'index.xml',
    'feed.json',
  ];
  const reachable = [
    'a/b.txt',
    'Upload/x.png',
    'posts/upload/x.png',
    'robots.txt',
    'posts/sitemap.xml',
    'two words.txt',
    'é.txt',
    'folder/',
    'a/index.html',
  ];

  it('is told by the status and the list, and no other is', async () => {
    const site = openSite();
    for (const key of [...unreachable, ...reachable]) {
      await env.BUCKET.put(key, key.endsWith('/') ? '' : marker);
    }
    await sweepAll(site.context);
    const { unreadable } = (await site.upload('GET', '?status')).json;
    expect(unreadable.map(({ key }: { key: string }) => key)).toEqual(unreachable.toSorted(byteOrder));
    for (const { key, errors } of unreadable) {
      expect(errors).toEqual([{ message: expect.stringMatching(/^Cannot show ".+": .+; (?:store|a key)/s) }]);
      expect((await site.visit(encodePath(`/${key}`))).text).not.toContain(marker);
    }
    const { files } = (await site.upload('GET', '')).json;
    for (const { key, status } of files)
      expect([key, status]).toEqual([key, unreachable.includes(key) ? 'unreadable' : 'asset']);
  });

  it('says so when it is uploaded', async () => {
    const { status, json } = await openSite().put('sitemap.xml', '<x/>');
    expect([status, json.warnings]).toEqual([
      201,
      [
        {
          message:
            'Cannot show "sitemap.xml": the site itself answers at "/sitemap.xml"; store it under another name',
        },
      ],
    ]);
  });
});
