/** Keys in decomposed letters, as macOS and rclone write them, and that no redirect leads to itself. */

import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { runs } from '../runs.ts';
import { marker, openSite, png, post, type Site } from './visitor.ts';

const nfd = (text: string) => text.normalize('NFD');
const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** Follows redirects by hand; fails where one leads to the address it was answered at. */
async function follow(site: Site, path: string): Promise<{ status: number; path: string; text: string }> {
  const seen = [path];
  for (let at = path; ; ) {
    const { status, headers, text } = await site.visit(at);
    const location = headers.get('Location');
    if (location === null || !location.startsWith('/')) return { status, path: at, text };
    expect(seen, `${seen.join(' → ')} → ${location}`).not.toContain(location);
    seen.push(location);
    at = location;
  }
}

describe('a key in decomposed letters', () => {
  it('is found under its composed address, whichever way it is asked for', async () => {
    const site = openSite();
    await env.BUCKET.put(nfd('images/mü.txt'), 'cat');
    for (const path of ['images/mü.txt', nfd('images/mü.txt')]) {
      const answer = await follow(site, `/${encoded(path)}`);
      expect([answer.status, answer.path, answer.text]).toEqual([200, '/images/m%C3%BC.txt', 'cat']);
    }
    const listed = (await site.upload('GET', '')).json.files;
    expect(listed).toEqual([
      expect.objectContaining({ key: nfd('images/mü.txt'), url: 'https://example.org/images/m%C3%BC.txt' }),
    ]);
  });

  it('of a post is at its address with the next request, and so is its Markdown', async () => {
    const site = openSite();
    await site.put('site.yaml', 'source: true\n');
    await env.BUCKET.put(nfd('posts/müßig.md'), post({ title: 'M' }, 'Text'));
    expect((await follow(site, `/${encoded('posts/müßig')}/`)).status).toBe(200);
    const source = await follow(site, `/${encoded(nfd('posts/müßig.md'))}`);
    expect([source.status, source.path]).toEqual([200, '/posts/m%C3%BC%C3%9Fig.md']);
    expect((await site.visit('/llms.txt')).text).toContain('https://example.org/posts/m%C3%BC%C3%9Fig.md');
  });

  it('of a bundle has its files beside it, with their sizes, and hides them with it', async () => {
    const site = openSite();
    const folder = nfd('posts/Çeşme');
    await env.BUCKET.put(`${folder}/bär.png`.normalize('NFD'), png(3, 2));
    await env.BUCKET.put(`${folder}/index.md`, post({ title: 'Ç' }, '![cat](bär.png)\n\n[see](bär.png)'));
    await sweepAll(site.context);
    const page = await follow(site, `/posts/${encodeURIComponent('çeşme')}/`);
    expect(page.text).toMatch(/<img src="\/posts\/%C3%87e%C5%9Fme\/b%C3%A4r\.png"[^>]* width="3" height="2"/);
    expect((await follow(site, '/posts/%C3%87e%C5%9Fme/b%C3%A4r.png')).status).toBe(200);
    expect((await follow(site, '/posts/%C3%A7e%C5%9Fme/b%C3%A4r.png')).status).toBe(200);

    await env.BUCKET.put(`${folder}/index.md`, post({ title: 'Ç', draft: true }));
    for (const path of ['/posts/%C3%87e%C5%9Fme/b%C3%A4r.png', `/${encoded(`${folder}/bär.png`)}`]) {
      expect((await follow(site, path)).status).toBe(404);
    }
  });

  it('belongs to the bundle whose folder is spelled in the other way', async () => {
    const site = openSite();
    await site.put('posts/ü/index.md', post({ title: 'Ü', draft: true }));
    await env.BUCKET.put(nfd('posts/ü/secret.txt'), marker);
    await env.BUCKET.put(nfd('posts/ü/inner.md'), post({ title: marker }));
    await sweepAll(site.context);
    for (const path of [
      '/posts/%C3%BC/secret.txt',
      '/posts/%C3%BC/inner/',
      `/${encoded(nfd('posts/ü'))}/secret.txt`,
    ]) {
      expect((await site.visit(path)).status, path).toBe(404);
    }
  });

  it('is what a reference, a figure and a list mean by the composed name', async () => {
    const site = openSite();
    await env.BUCKET.put(nfd('posts/é.md'), post({ title: 'E' }));
    await env.BUCKET.put(nfd('images/é.png'), png(400, 300));
    await sweepAll(site.context);
    await site.put('posts/see.md', post({ title: 'See' }, '[x]({{< ref "é" >}}) ![y](/images/é.png)'));
    const { text } = await site.visit('/posts/see/');
    expect(text).toContain('href="https://example.org/posts/%C3%A9/"');
    expect(text).toContain('width="400"');
    expect((await site.visit('/posts/')).text).toContain('/images/%C3%A9.png');
  });

  it('costs a missing page with accents at most six heads, and one without three', async () => {
    const site = openSite();
    expect((await site.calls(() => site.visit('/posts/none/')))['bucket.head']).toBe(3);
    expect((await site.calls(() => site.visit(`/posts/${encodeURIComponent('nöne')}/`)))['bucket.head']).toBe(
      6,
    );
  });

  it('is lost with its file', async () => {
    const site = openSite();
    await env.BUCKET.put(nfd('é.txt'), 'x');
    expect((await site.visit('/%C3%A9.txt')).status).toBe(200);
    await env.BUCKET.delete(nfd('é.txt'));
    expect((await site.visit('/%C3%A9.txt')).status).toBe(404);
    await site.put('é.txt', 'y');
    await env.BUCKET.put(nfd('é.txt'), 'x');
    await sweepAll(site.context);
    expect((await site.visit('/%C3%A9.txt')).text).toBe('y');
  });
});

describe('a redirect', () => {
  const segment = fc
    .array(
      fc.constantFrom(
        'a',
        'B',
        'é',
        nfd('é'),
        'ü',
        nfd('Ç'),
        ' ',
        '+',
        '%',
        '%20',
        '?',
        '#',
        '.',
        '日本',
        'ß',
        'İ',
        'Ω',
        ';',
        "'",
        '&',
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((context) => context.join(''))
    .filter((name) => name.trim() === name && !name.startsWith('.'));
  const suffix = fc.constantFrom(
    '.md',
    '.txt',
    '/index.md',
    '/index.html',
    '/_index.md',
    '',
    '.html',
    '.png',
  );
  const key = fc
    .tuple(fc.array(segment, { minLength: 1, maxLength: 2 }), suffix)
    .map(([folders, end]) => folders.join('/') + end);

  it('never leads to its own address', async () => {
    const site = openSite();
    const keys = fc.sample(key, { numRuns: runs(60), seed: 7 });
    await env.BUCKET.put(nfd('ö/index.md'), post({ title: 'x' }));
    await env.BUCKET.put(nfd('ö/pic.txt'), 'x');
    // Files beside a post that has another address than its folder.
    await env.BUCKET.put(nfd('é/ü/index.md'), post({ title: 'x', slug: 'other' }));
    await env.BUCKET.put(nfd('é/ü/bär.txt'), 'x');
    await site.put('site.yaml', 'title: x\nsource: true\nredirects: {/é/: /é/x/, /old/: /old}\n');
    for (const each of keys) await env.BUCKET.put(each, `---\ntitle: x\naliases: [/ä/]\n---\n${each}`);
    await sweepAll(site.context);
    const paths = keys.flatMap((each) => {
      const plain = `/${each.replace(/(?:\/_?index)?\.(?:md|html)$/, '')}`;
      return [
        `/${each}`,
        plain,
        `${plain}/`,
        plain.toLowerCase(),
        nfd(plain),
        `${plain}/page/2/`,
        `/${each}/`,
      ];
    });
    for (const path of new Set([
      ...paths,
      '/é/',
      '/old/',
      '/old',
      '/ä',
      '/ä/',
      '/é/other/bär.txt',
      '/ö/pic.txt',
    ])) {
      await follow(site, encoded(path));
      await follow(site, encoded(nfd(path)));
    }
  });
});
