/** Pages by the owner's layouts. The engine is one for tests; bucket, catalog and cache are the real ones. */

import { beforeEach, describe, expect, it } from 'vitest';
import { useTestEngine } from './layouts-engine.ts';
import { hearErrors } from './told.ts';
import { openSite, post, type Site } from './visitor.ts';

beforeEach(() => useTestEngine());

const single = 'layouts/_default/single.html';
const list = 'layouts/_default/list.html';

/** What visitors see of a page by layouts of these texts. */
async function siteWith(files: Record<string, string>): Promise<Site> {
  const site = openSite();
  for (const [key, text] of Object.entries(files)) {
    const { status, json } = await site.put(key, text);
    expect([key, status, json.warnings]).toEqual([key, 201, []]);
  }
  return site;
}

const shown = async (site: Site, path: string) => {
  const { status, text, headers } = await site.visit(path);
  return status === 301 ? headers.get('Location') : status === 200 ? text : status;
};

describe("the owner's layouts", () => {
  it('make the pages as soon as one is uploaded', async () => {
    const site = await siteWith({ 'posts/a.md': post({ title: 'A', mood: 'calm' }, 'Text of A.') });
    expect(await shown(site, '/posts/a/')).toContain('<!DOCTYPE html>');
    await site.put(single, '<h1>{title}</h1>{param:mood} {text}');
    const { text, headers, status } = await site.visit('/posts/a/');
    expect([status, text]).toEqual([200, expect.stringMatching(/^<h1>A<\/h1>calm ---\n[\s\S]*Text of A\./)]);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    const policy = headers.get('Content-Security-Policy');
    expect(policy).toContain("script-src 'self' 'sha256-abc=';");
    expect(policy).toContain("style-src 'self' 'unsafe-inline';");
    expect(policy).toContain('img-src https: https://img.example'.replace('https: ', "'self' https: data: "));
    expect(await shown(site, '/posts/a')).toBe('/posts/a/');
  });

  it('show every change with the next request', async () => {
    const site = await siteWith({
      'posts/a.md': post({ title: 'A' }),
      'layouts/_partials/foot.html': 'foot',
      'layouts/_data/a.yaml': 'a: 1',
      [single]: '{title} {titles} {part:foot.html} {data:a.yaml} {site}',
    });
    expect(await shown(site, '/posts/a/')).toBe('A A foot a: 1 Platen');
    await site.put('layouts/_partials/foot.html', 'new {site}');
    expect(await shown(site, '/posts/a/')).toBe('A A new Platen a: 1 Platen');
    await site.put('posts/b.md', post({ title: 'B' }));
    expect(await shown(site, '/posts/a/')).toBe('A A B new Platen a: 1 Platen');
    await site.put('layouts/_data/a.yaml', 'a: 2');
    expect(await shown(site, '/posts/a/')).toBe('A A B new Platen a: 2 Platen');
    await site.put('site.yaml', 'title: Mine');
    expect(await shown(site, '/posts/a/')).toBe('A A B new Mine a: 2 Mine');
    await site.put('posts/a.md', post({ title: 'A2' }));
    expect(await shown(site, '/posts/a/')).toBe('A2 A2 B new Mine a: 2 Mine');
    await site.upload('DELETE', 'posts/b.md');
    expect(await shown(site, '/posts/a/')).toBe('A2 A2 new Mine a: 2 Mine');
  });

  it('show times that come, and each day anew', async () => {
    const site = await siteWith({ [single]: '{titles} {day}', 'posts/a.md': post({ title: 'A' }) });
    const now = site.context.clock();
    const day = (at: number) => new Date(at).toISOString().replace(/T.*/, 'T00:00:00.000Z');
    await site.put('posts/b.md', post({ title: 'B', publishDate: new Date(now + 3_600_000).toISOString() }));
    expect(await shown(site, '/posts/a/')).toBe(`A ${day(now)}`);
    site.pass(3_600_001);
    expect(await shown(site, '/posts/a/')).toBe(`A B ${day(now + 3_600_001)}`);
    site.pass(86_400_000);
    expect(await shown(site, '/posts/a/')).toBe(`A B ${day(now + 90_000_001)}`);
  });

  it('keep their pages, which then cost as much as those of the built-in theme', async () => {
    const site = await siteWith({ 'posts/a.md': post({ title: 'A' }) });
    await site.visit('/posts/a/');
    const builtIn = await site.calls(() => site.visit('/posts/a/'));
    await site.put(single, '{title} {text}');
    await site.visit('/posts/a/');
    let tag: string | null = null;
    const calls = await site.calls(async () => {
      const { headers } = await site.visit('/posts/a/');
      expect(headers.get('Server-Timing')).toContain('page;desc=hit');
      tag = headers.get('ETag');
    });
    expect(calls).toEqual(builtIn);
    const same = await site.visit('/posts/a/', { headers: { 'If-None-Match': String(tag) } });
    expect(same.status).toBe(304);
  });

  it('are kept at the edge until the day ends', async () => {
    const site = await siteWith({ [single]: '{title}', 'posts/a.md': post({ title: 'A' }) });
    const left = 86_400_000 - (site.context.clock() % 86_400_000);
    site.pass(left - 100_000);
    const { headers } = await site.visit('/posts/a/');
    expect(headers.get('Cloudflare-CDN-Cache-Control')).toBe('max-age=100');
  });

  it('read the texts of other pages at the versions on record', async () => {
    const site = await siteWith({
      'posts/a.md': post({ title: 'A' }, 'one'),
      'posts/b.md': post({ title: 'B' }, 'two'),
      [list]: '{texts}',
    });
    expect(await shown(site, '/')).toMatch(/one[\s\S]*two/);
    // Written past the program: the page made anew meets other bytes than on record, and begins once more.
    await site.context.bucket.put('posts/b.md', new TextEncoder().encode(post({ title: 'B' }, 'three')), {});
    await site.put('posts/a.md', post({ title: 'A' }, 'four'));
    expect(await shown(site, '/')).toMatch(/four[\s\S]*three/);
    await site.context.bucket.put('posts/b.md', new TextEncoder().encode(post({ draft: true }, 'five')), {});
    await site.put('posts/a.md', post({ title: 'A' }, 'six'));
    const text = await shown(site, '/');
    expect(text).toContain('six');
    expect(text).not.toContain('five');
  });
});

describe('a list', () => {
  const files = {
    ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`posts/${name}.md`, post({ title: name })])),
    [list]: '{paged}',
  };

  it('has as many pages as its template says', async () => {
    const site = await siteWith(files);
    expect(await shown(site, '/')).toBe('a b');
    expect(await shown(site, '/page/2/')).toBe('c');
    expect(await shown(site, '/page/3/')).toBe(404);
    expect(await shown(site, '/page/1/')).toBe('/');
    expect(await shown(site, '/page/2')).toBe('/page/2/');
    expect(await shown(site, '/posts/page/2/')).toBe('c');
  });

  it('may have another word before the number of a page', async () => {
    const site = await siteWith({ ...files, 'hugo.toml': '[pagination]\npath = "seite"\n' });
    expect(await shown(site, '/seite/2/')).toBe('c');
    expect(await shown(site, '/seite/1/')).toBe('/');
    expect(await shown(site, '/page/2/')).toBe(404);
  });

  it('is beyond its last page where the built-in theme would have one', async () => {
    const site = await siteWith({ ...files, 'site.yaml': 'paginate: 1' });
    expect(await shown(site, '/page/2/')).toBe('c');
    expect(await shown(site, '/page/3/')).toBe(404);
  });

  it('without a template is that of the built-in theme, with all its pages', async () => {
    const { [list]: _, ...posts } = files;
    const site = await siteWith({ ...posts, [single]: '{title}', 'site.yaml': 'paginate: 1' });
    for (const path of ['/', '/page/2/', '/page/3/', '/posts/', '/archive/']) {
      expect(await shown(site, path), path).toContain('<!DOCTYPE html>');
    }
    expect(await shown(site, '/page/4/')).toBe(404);
  });
});

describe('other files', () => {
  it('are made where the layouts have a template, else by the site', async () => {
    const site = await siteWith({ [single]: '{title}', 'posts/a.md': post({ title: 'A' }) });
    expect(await shown(site, '/index.json')).toBe(404);
    expect(await shown(site, '/index.xml')).toContain('<rss');
    expect(await shown(site, '/sitemap.xml')).toContain('<urlset');
    expect(await shown(site, '/robots.txt')).toContain('User-agent');
    await site.put('layouts/_default/index.json', '["{titles}"]');
    await site.put('layouts/_default/index.xml', '<own>{titles}</own>');
    await site.put('layouts/_default/sitemap.xml', '<map>{titles}</map>');
    await site.put('layouts/_default/robots.txt', 'Own: {titles}');
    expect(await shown(site, '/index.json')).toBe('["A"]');
    expect((await site.visit('/index.json')).headers.get('Content-Type')).toBe('application/json');
    expect(await shown(site, '/index.xml')).toBe('<own>A</own>');
    expect(await shown(site, '/sitemap.xml')).toBe('<map>A</map>');
    expect(await shown(site, '/robots.txt')).toBe('Own: A');
    expect((await site.visit('/robots.txt')).headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
  });

  it('in the bucket come first', async () => {
    const site = await siteWith({
      [single]: '{title}',
      'layouts/_default/robots.txt': 'made',
      'robots.txt': 'written',
    });
    expect(await shown(site, '/robots.txt')).toBe('written');
  });

  it('that do not exist have the page that the layouts make for them', async () => {
    const site = await siteWith({ [single]: '{title}' });
    expect((await site.visit('/nothing/')).text).toContain('<!DOCTYPE html>');
    await site.put('layouts/404.html', 'Not here: {site}');
    for (const path of ['/nothing/', '/nothing', '/nothing.png', '/posts/page/2/', '/layouts/404.html']) {
      const { status, text } = await site.visit(path);
      expect([path, status, text]).toEqual([path, 404, 'Not here: Platen']);
    }
  });
});

describe('a page on which the layouts fail', () => {
  it('is shown by the built-in theme, is told, and is tried again after a change', async () => {
    const site = await siteWith({ 'posts/a.md': post({ title: 'A' }), [single]: '{title}' });
    // The trials do not meet this page.
    for (const name of ['a1', 'a2', 'z']) await site.put(`posts/${name}.md`, post({ title: name }));
    await site.put(single, '{title}{fail:z}');
    expect(await shown(site, '/posts/a/')).toBe('A');
    const failed = async () => {
      const { status, text, headers } = await site.visit('/posts/z/');
      expect([status, text]).toEqual([200, expect.stringContaining('<!DOCTYPE html>')]);
      expect(headers.get('Server-Timing')).toContain('layouts;desc=failed');
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe-inline');
    };
    await failed();
    const { layouts } = (await site.upload('GET', '?status')).json;
    const fault = { path: '/posts/z/', file: '_default/single.html', message: 'failed z', line: 1 };
    expect(layouts).toEqual({ shown: 'own', faults: [], warnings: [], pages: [fault] });
    // The failure is kept like a page.
    const calls = await site.calls(failed);
    expect(calls).not.toHaveProperty('catalog.render');
    await site.put('posts/z.md', post({ title: 'ok' }));
    expect(await shown(site, '/posts/z/')).toBe('ok');
    expect((await site.upload('GET', '?status')).json.layouts.pages).toEqual([]);
  });

  it('is shown by the built-in theme when the engine itself fails', async () => {
    const site = await siteWith({ 'posts/a.md': post({ title: 'A' }) });
    await useTestEngine({
      check: () => [],
      trials: () => [],
      render: () => {
        throw new TypeError('a defect');
      },
    });
    await site.put(single, '{title}');
    const told = hearErrors();
    expect(await shown(site, '/posts/a/')).toContain('<!DOCTYPE html>');
    expect(told().length).toBeGreaterThan(0);
    expect(await shown(site, '/posts/b/')).toBe(404);
  });

  it('that asks for ever new files is shown by the built-in theme', async () => {
    const site = await siteWith({ 'posts/a.md': post({ title: 'A' }) });
    await useTestEngine({
      check: () => [],
      trials: () => [],
      render: (rows, _question, texts) => ({
        kind: 'needs',
        keys: [[...rows.pages.values()].map(({ file }) => file.key)[0] ?? '', ...texts.keys()],
      }),
    });
    await site.put(single, '{title}');
    expect(await shown(site, '/posts/a/')).toContain('<!DOCTYPE html>');
  });
});

describe('a preview', () => {
  it('is made by the layouts, with the draft among the pages', async () => {
    const site = await siteWith({ 'posts/a.md': post({ title: 'A' }), [single]: '{title}: {titles} {text}' });
    const { json } = await site.put('posts/d.md', post({ title: 'Draft', draft: true }, 'Text of it.'));
    const { status, text, headers } = await site.visit(new URL(json.previewUrl).pathname);
    expect([status, text]).toEqual([200, expect.stringMatching(/^Draft: A Draft ---[\s\S]*Text of it\./)]);
    expect(headers.get('Cache-Control')).toContain('no-store');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(await shown(site, '/posts/a/')).toMatch(/^A: A ---/);
  });
});
