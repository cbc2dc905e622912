/** HTML with front matter is a page, as in Hugo; HTML without it is a file. */

import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { marker, openSite, post } from './visitor.ts';

const body =
  '<h2 id="x">Head</h2>\n\n# not *Markdown*\n<p onclick="x()">{{< param title >}} <b>b</b></p><script>y()</script>';

describe('HTML with front matter', () => {
  it('is a page with shortcodes, without Markdown, through the allow-list', async () => {
    const site = openSite();
    const reply = await site.put('posts/a.html', post({ title: 'In HTML', tags: ['t'] }, body));
    expect(reply.json).toMatchObject({ status: 'published', url: 'https://example.org/posts/a/' });
    expect(reply.json.warnings.map(({ line }: { line: number }) => line)).toHaveLength(2);
    const { text } = await site.visit('/posts/a/');
    expect(text).toContain('# not *Markdown*\n<p>In HTML <b>b</b></p>');
    expect(text).not.toContain('y()');
    expect(text).not.toContain('text/markdown');
    for (const path of [
      '/',
      '/posts/',
      '/tags/t/',
      '/index.xml',
      '/sitemap.xml',
      '/search/?q=HTML',
      '/llms.txt',
    ])
      expect((await site.visit(path)).text).toContain('/posts/a/');
  });

  it.each([
    ['posts/b.htm', '/posts/b/'],
    ['about.html', '/about/'],
    ['posts/trip/index.html', '/posts/trip/'],
    ['posts/_index.html', '/posts/'],
    ['_index.html', '/'],
  ])('%s is at %s', async (key, path) => {
    const site = openSite();
    await site.put(key, post({ title: 'Where' }, '<p>The text</p>'));
    expect((await site.visit(path)).text).toContain('<p>The text</p>');
  });

  it('has its former address as a file lead to it', async () => {
    const site = openSite();
    await site.put('posts/a.html', post({ title: 'A' }, body));
    const { status, headers } = await site.visit('/posts/a.html');
    expect([status, headers.get('Location')]).toEqual([301, '/posts/a/']);
  });

  it('is what ref finds, by name and by path', async () => {
    const site = openSite();
    await site.put('posts/a.html', post({ title: 'A' }, body));
    const links = '[1]({{< ref "a.html" >}}) [2]({{< ref "posts/a" >}}) [3]({{< relref "a" >}})';
    expect((await site.put('posts/b.md', post({ title: 'B' }, links))).json.warnings).toEqual([]);
    expect(
      (await site.visit('/posts/b/')).text.match(/href="[^"]*\/posts\/a\/"/g)?.length,
    ).toBeGreaterThanOrEqual(3);
  });

  it('has versions', async () => {
    const site = openSite();
    await site.put('posts/a.html', post({ title: 'A' }, 'one'));
    await site.put('posts/a.html', post({ title: 'A' }, 'two'));
    expect((await site.upload('GET', 'posts/a.html?versions')).json.versions).toHaveLength(2);
  });

  it('is refused with the line of what is wrong', async () => {
    const site = openSite();
    expect((await site.put('posts/a.html', '---\ntitle: A\ndraft: maybe\n---\nx')).json.errors[0].line).toBe(
      3,
    );
  });

  it('comes and goes with its front matter, put straight into the bucket', async () => {
    const site = openSite();
    await env.BUCKET.put('posts/a.html', post({ title: 'Direct' }, '<p>x</p>'));
    await sweepAll(site.context);
    expect((await site.visit('/posts/a/')).text).toContain('Direct');
    await env.BUCKET.put('posts/a.html', '<title>File</title>');
    expect((await site.visit('/posts/a/')).status).toBe(404);
    expect((await site.visit('/posts/a.html')).text).toBe('<title>File</title>');
    await env.BUCKET.put('posts/a.html', post({ title: marker, draft: true }, marker));
    expect((await site.visit('/posts/a.html')).status).toBe(404);
    expect((await site.visit('/posts/a/')).status).not.toBe(200);
  });
});

describe('hidden HTML is never shown', () => {
  it.each([
    ['a draft', post({ title: marker, draft: true }, marker)],
    ['one to come', post({ title: marker, date: '2199-01-01' }, marker)],
    ['one that cannot be read', `---\ntitle: ${marker}\ndraft: maybe\n---\n${marker}`],
    ['one behind a comment', `<!-- x -->\n---\ndraft: true\n---\n${marker}`],
    ['one in JSON that is broken', `{ "draft": true, ${marker}`],
    ['one behind blanks', `\ufeff \n\n---\ndraft: true\n---\n${marker}`],
    ['one that is too large', `---\ndraft: true\n---\n${marker}${'x'.repeat(1_100_000)}`],
    [
      'one in UTF-16',
      new Uint8Array(
        new Uint16Array([...`\ufeff---\ndraft: true\n---\n${marker}`].map((c) => c.charCodeAt(0))).buffer,
      ),
    ],
  ])('%s', async (_, text) => {
    const site = openSite();
    const paths = [
      '/posts/a.html',
      '/posts/a/',
      '/posts/a',
      '/posts/b/',
      '/posts/b/index.html',
      '/posts/b/notes.txt',
      '/posts/b/deep/x.html',
    ];
    await env.BUCKET.put('posts/a.html', text);
    await env.BUCKET.put('posts/b/index.html', text);
    await env.BUCKET.put('posts/b/notes.txt', marker);
    await env.BUCKET.put('posts/b/deep/x.html', marker);
    for (const path of paths) expect((await site.visit(path)).status).toBe(404);
    await sweepAll(site.context);
    for (const path of [...paths, '/', '/posts/', '/index.xml', '/sitemap.xml']) {
      const { status } = await site.visit(path);
      if (paths.includes(path)) expect(status).toBe(404);
    }
  });

  it('nor what a draft of a section in HTML hides', async () => {
    const site = openSite();
    await site.put('secret/_index.html', post({ title: marker, draft: true }, marker));
    await site.put('secret/a.html', post({ title: marker }, marker));
    expect((await site.visit('/secret/a/')).status).toBe(404);
    expect((await site.visit('/secret/')).status).toBe(404);
  });

  it('nor the files of a draft in a preview of another', async () => {
    const site = openSite();
    await site.put('posts/b/index.html', post({ title: 'Hidden', draft: true }, '<p>x</p>'));
    await site.put('posts/b/a.txt', 'a file');
    expect((await site.visit('/posts/b/a.txt')).status).toBe(404);
  });
});

describe('HTML without front matter is a file', () => {
  it.each([
    '<!DOCTYPE html><title>x</title>',
    'google-site-verification: google123.html',
    '{% extends "base" %}',
    '{{ template }}',
    '<!-- --- -->',
    '',
  ])('%j', async (text) => {
    const site = openSite();
    const reply = await site.put('google123.html', text);
    expect(reply.json).toMatchObject({ status: 'asset', url: 'https://example.org/google123.html' });
    const { status, text: answer, headers } = await site.visit('/google123.html');
    expect([status, answer]).toEqual([200, text]);
    expect(headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await site.visit('/google123/')).status).toBe(404);
  });

  it('also an index.html, which makes no bundle of its folder, and one in another encoding or of any size', async () => {
    const site = openSite();
    await site.put('docs/index.html', '<title>Docs</title>');
    await site.put('docs/a.md', post({ title: 'A' }));
    await site.put('docs/_index.html', '<title>Raw</title>');
    expect((await site.visit('/docs/a/')).status).toBe(200);
    expect((await site.put('b.md', post({ title: 'B' }, '[x]({{< ref "docs" >}})'))).json.warnings).toEqual(
      [],
    );
    await site.put('latin.html', new Uint8Array([0x3c, 0x70, 0x3e, 0xe4]));
    expect((await site.visit('/latin.html')).status).toBe(200);
    await site.put('large.html', `<p>${'x'.repeat(1_100_000)}`);
    expect((await site.visit('/large.html')).status).toBe(200);
    expect((await site.upload('GET', 'latin.html?versions')).json.versions ?? []).toEqual([]);
  });
});
