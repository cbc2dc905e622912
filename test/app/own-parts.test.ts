/** The owner's own parts: a style sheet and HTML on every page, and the hosts that they need. */

import { env } from 'cloudflare:workers';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { dump } from '../catalog/database.ts';
import { inCatalog, loseCatalog } from './lost-catalog.ts';
import { openSite, post, type Site, tokens, type Visit } from './visitor.ts';

const plainPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' https: data:; media-src 'self'; font-src 'self'; " +
  "frame-src https://www.youtube-nocookie.com https://player.vimeo.com; connect-src 'self'; form-action 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

const script = 'document.title = "x"';
const digest = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const policyOf = ({ headers }: Visit) => headers.get('Content-Security-Policy');

async function fill(site: Site): Promise<void> {
  await site.put('posts/a.md', post({ title: 'A' }));
  await site.put('about.md', post({ title: 'About' }));
  await site.put('fragments/head.html', '<meta name="own" content="HEAD">');
  await site.put('fragments/after-post.html', '<div id="own-after">AFTER</div>');
  await site.put('fragments/footer.html', `<p>FOOTER</p><script>${script}</script>`);
}

describe('fragments', () => {
  it('stand at their places on every page', async () => {
    const site = openSite();
    await fill(site);
    for (const path of ['/', '/posts/', '/posts/a/', '/about/', '/tags/', '/nothing/', '/search/?q=a']) {
      const { text } = await site.visit(path);
      expect([path, text.includes('<meta name="own" content="HEAD"></head>')]).toEqual([path, true]);
      expect([path, /<\/footer><p>FOOTER<\/p><script>.*<\/script><\/body>/.test(text)]).toEqual([path, true]);
      expect([path, text.includes('AFTER')]).toEqual([path, path === '/posts/a/']);
    }
    for (const path of ['/index.xml', '/posts/a.md']) {
      expect((await site.visit(path)).text).not.toMatch(/HEAD|AFTER|FOOTER/);
    }
    expect((await site.visit('/fragments/footer.html')).status).toBe(404);
  });

  it('let their own inline scripts run, and no others', async () => {
    const site = openSite();
    await fill(site);
    const opened = plainPolicy.replace("script-src 'self'", `script-src 'self' ${digest}`);
    expect(policyOf(await site.visit('/posts/a/'))).toBe(opened);
    await site.upload('DELETE', 'fragments/footer.html');
    expect(policyOf(await site.visit('/posts/a/'))).toBe(plainPolicy);
  });

  it('change every page at once, and cost a kept page nothing', async () => {
    const site = openSite();
    await fill(site);
    const etags: (string | null)[] = [];
    for (const text of ['One', 'Two', 'Two']) {
      await site.put('fragments/footer.html', `<p>${text}</p>`);
      const answer = await site.visit('/posts/a/');
      expect(answer.text).toContain(`<p>${text}</p>`);
      etags.push(answer.headers.get('ETag'));
    }
    expect([new Set(etags).size, etags[1] === etags[2]]).toEqual([2, true]);
    const kept = await site.calls(() => site.visit('/posts/a/'));
    expect(kept).toEqual({ 'catalog.resolve': 1, 'bucket.head': 1, 'pages.get': 1 });
  });

  it('are checked when they are uploaded, and left out when they are broken in the bucket', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    for (const query of ['', '?dry-run']) {
      const { status, json } = await site.put(`fragments/footer.html${query}`, '<p>a</p>\n<div>');
      expect([status, json.errors]).toEqual([
        422,
        [{ message: 'Cannot read the fragment: <div> must be closed', line: 2, column: 1 }],
      ]);
    }
    expect((await site.put('fragments/head.html', new Uint8Array([0xff]))).status).toBe(422);
    const warned = await site.put('fragments/footer.html', '<b onclick="x()">x</b>');
    expect([warned.status, warned.json.warnings]).toEqual([
      201,
      [expect.objectContaining({ line: 1, column: 4 })],
    ]);
    await env.BUCKET.put('fragments/footer.html', '</main>BROKEN');
    await sweepAll(site.context);
    expect((await site.visit('/posts/a/')).text).not.toContain('BROKEN');
    const { json } = await site.upload('GET', '?status');
    expect(json.unreadable).toMatchObject([{ key: 'fragments/footer.html' }]);
  });

  it('stay away from previews, whose addresses are nobody’s business', async () => {
    const site = openSite();
    await fill(site);
    await site.put('site.yaml', 'csp: {script-src: https://a.example}\n');
    await site.put('theme.css', 'p {}');
    const { json } = await site.put('posts/draft.md', post({ title: 'Draft', draft: true }));
    const preview = await site.visit(new URL(json.previewUrl).pathname);
    expect([preview.status, policyOf(preview)]).toEqual([200, plainPolicy]);
    expect(preview.text).not.toMatch(/HEAD|AFTER|FOOTER/);
    expect(preview.text).toMatch(/href="\/theme\.[0-9a-f]+\.css"/);
    expect((await site.visit('/posts/draft/')).status).toBe(404);
  });

  it('are written by those whose token covers them', async () => {
    const site = openSite();
    const asGuest = { Authorization: `Bearer ${tokens.guest}` };
    const statuses: number[] = [];
    for (const key of ['fragments/head.html', 'theme.css', 'site.yaml']) {
      statuses.push((await site.put(key, '', asGuest)).status);
    }
    expect(statuses).toEqual([403, 403, 403]);
  });

  it('drop what is kept of pages at the edge', async () => {
    const edge = { cache: { purge: async () => {} }, longest: 360_000 };
    const site = openSite('r2', { edge });
    await site.put('posts/a.md', post({ title: 'A' }));
    for (const [key, body] of [
      ['fragments/footer.html', '<p>x</p>'],
      ['theme.css', 'p {}'],
    ] as const) {
      site.pass(60_000);
      expect((await site.put(key, body)).json.cache).toBe('dropped');
    }
  });

  it('are the same after the catalog was lost', async () => {
    const site = openSite();
    await fill(site);
    await site.put('theme.css', 'p {}');
    const before = (await site.visit('/posts/a/')).headers.get('ETag');
    const rows = await inCatalog((sql) => dump(sql));
    await loseCatalog();
    await sweepAll(site.context);
    expect(await inCatalog((sql) => dump(sql))).toEqual(rows);
    expect((await site.visit('/posts/a/')).headers.get('ETag')).toBe(before);
  });
});

describe('csp', () => {
  it('opens the policy of every page for what it names, and changes pages at once', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    const before = await site.visit('/posts/a/');
    expect(policyOf(before)).toBe(plainPolicy);
    await site.put('site.yaml', 'csp: {script-src: [https://a.example], frame-src: https://b.example}\n');
    const opened = plainPolicy
      .replace("script-src 'self'", "script-src 'self' https://a.example")
      .replace('https://player.vimeo.com', 'https://player.vimeo.com https://b.example');
    for (const path of ['/', '/posts/', '/posts/a/', '/nothing/', '/search/?q=a']) {
      expect([path, policyOf(await site.visit(path))]).toEqual([path, opened]);
    }
    const after = await site.visit('/posts/a/');
    expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'));
    const unchanged = { headers: { 'If-None-Match': after.headers.get('ETag') ?? '' } };
    const notModified = await site.visit('/posts/a/', unchanged);
    expect([notModified.status, policyOf(notModified)]).toEqual([304, opened]);
    // What cannot be read opens nothing.
    const bad = await site.put('site.yaml', 'csp: {script-src: "*"}\n');
    expect([bad.status, bad.json.warnings]).toEqual([200, [expect.objectContaining({ line: 1 })]]);
    expect(policyOf(await site.visit('/posts/a/'))).toBe(plainPolicy);
  });
});

describe.each(['r2', 'kv'] as const)('theme.css in %s', (kind) => {
  it('stands behind the theme, under an address that changes with it', async () => {
    const site = openSite(kind);
    await site.put('posts/a.md', post({ title: 'A' }));
    const sheets = async () => {
      const { text } = await site.visit('/posts/a/');
      return [...text.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, href = '']) => href);
    };
    expect(await sheets()).toEqual([expect.stringMatching(/^\/_platen\/style\./)]);
    await site.put('theme.css', 'p { color: red }');
    const [, first = ''] = await sheets();
    const answer = await site.visit(first);
    expect([answer.status, answer.text, answer.headers.get('Content-Type')]).toEqual([
      200,
      'p { color: red }',
      'text/css; charset=utf-8',
    ]);
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    await site.put('theme.css', 'p { color: blue }');
    expect((await sheets())[1]).not.toBe(first);
    const old = await site.visit(first);
    expect([old.text, old.headers.get('Cache-Control')]).toEqual(['p { color: blue }', 'public, max-age=10']);
    await site.upload('DELETE', 'theme.css');
    expect([(await sheets()).length, (await site.visit(first)).status]).toEqual([1, 404]);
  });

  it('leaves style sheets of other names alone', async () => {
    const site = openSite(kind);
    await site.put('theme.dark.css', 'a {}');
    expect((await site.visit('/theme.dark.css')).text).toBe('a {}');
    expect((await site.visit('/theme.0123.css')).status).toBe(404);
  });
});

describe('icons', () => {
  const iconsIn = ({ text }: Visit) =>
    [...text.matchAll(/<link rel="(?:icon|apple-touch-icon)"[^>]* href="([^"]+)"/g)].map(([, href]) => href);

  it.each(['put', 'straight'] as const)('of the site are named by every page, %s', async (way) => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    expect(iconsIn(await site.visit('/posts/a/'))).toEqual([expect.stringMatching(/^\/_platen\/icon/)]);
    for (const name of ['favicon.svg', 'favicon.ico', 'apple-touch-icon.png']) {
      if (way === 'put') await site.put(name, 'x');
      else await env.BUCKET.put(name, 'x');
    }
    if (way === 'straight') await sweepAll(site.context);
    for (const path of ['/', '/posts/a/', '/nothing/']) {
      expect(iconsIn(await site.visit(path)), path).toEqual([
        '/favicon.ico',
        '/favicon.svg',
        '/apple-touch-icon.png',
      ]);
    }
    await site.upload('DELETE', 'favicon.svg');
    expect(iconsIn(await site.visit('/posts/a/'))).toEqual(['/favicon.ico', '/apple-touch-icon.png']);
    const grown = await inCatalog((sql) => dump(sql));
    await loseCatalog();
    await sweepAll(site.context);
    expect(iconsIn(await site.visit('/posts/a/'))).toEqual(['/favicon.ico', '/apple-touch-icon.png']);
    expect(grown).toBeDefined();
  });
});
