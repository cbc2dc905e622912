/** Pages below whose text the site adds an archive, a search form or terms, and pages that are a text alone. */

import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { openSite, post, type Site } from './visitor.ts';

const shown = async (site: Site, path: string): Promise<string> => {
  const { status, text } = await site.visit(path);
  expect([path, status]).toEqual([path, 200]);
  return text;
};

const years = (text: string) => [...text.matchAll(/<h2>(\d+|Undated)<\/h2>/g)].map(([, year]) => year);

const links = (text: string) =>
  [...text.matchAll(/<li>(?:<time[^>]*>[^<]*<\/time>)?<a href="([^"]+)">([^<]*)<\/a>/g)].map(
    ([, href]) => href,
  );

async function withPosts(site: Site): Promise<Site> {
  await site.put('posts/a.md', post({ title: 'A', date: '2024-02-03', tags: ['x', 'y'] }));
  await site.put('posts/b.md', post({ title: 'B', date: '2023-02-03', tags: ['x'], categories: ['z'] }));
  return site;
}

describe('an archive', () => {
  const archives = { title: 'All of it', layout: 'archives', description: 'By year.' };

  it('is below the text of the page that asks for it, at its own address', async () => {
    const site = await withPosts(openSite());
    await site.put('archives.md', post({ ...archives, url: '/all-of-it/' }, 'Some *words*.'));
    const text = await shown(site, '/all-of-it/');
    expect(text).toContain('<title>All of it · Platen</title>');
    expect(text).toContain('<p class="lede">By year.</p>');
    expect(text).toMatch(/<em>words<\/em>.*<section class="year"><h2>2024/s);
    expect(years(text)).toEqual(['2024', '2023']);
    expect(text).toContain('>A</a>');
    expect(text).not.toContain('class="pager"');
    expect(await shown(site, '/archive/')).toContain('<h1>Archive</h1>');
  });

  it('changes with its posts and with nothing else', async () => {
    const site = await withPosts(openSite());
    await site.put('archives.md', post(archives));
    const tag = async () => (await site.visit('/archives/')).headers.get('ETag');
    const before = await tag();
    await site.put('posts/a.md', post({ title: 'A', date: '2024-02-03', tags: ['x', 'y'] }, 'Other words.'));
    expect(await tag()).toBe(before);
    await site.put('posts/a.md', post({ title: 'Aa', date: '2024-02-03', tags: ['x', 'y'] }));
    expect(await tag()).not.toBe(before);
  });

  it('has a hundred posts on a page, and the text on the first alone', async () => {
    const site = openSite();
    await site.put('archive.md', post(archives, 'Some words.\n\n```js\n1\n```'));
    await site.put('old/_index.md', post({ title: 'Old things', layout: 'archive' }, 'Section words.'));
    for (let day = 1; day <= 101; day++) {
      const date = day === 101 ? {} : { date: '2020-03-01' };
      await site.put(`posts/p${day}.md`, post({ title: `P${day}`, ...date }));
    }
    for (const [path, title] of [
      ['/archive/', 'All of it'],
      ['/old/', 'Old things'],
    ] as const) {
      const first = await shown(site, path);
      expect(first).toContain('ords.');
      expect(years(first)).toEqual(['2020']);
      expect(first).toContain(`<link rel="next" href="${path}page/2/"/>`);
      const second = await shown(site, `${path}page/2/`);
      expect(second).toContain(`<title>${title} · Page 2 · Platen</title>`);
      expect(second).toContain(`<link rel="canonical" href="https://example.org${path}page/2/"/>`);
      expect(second).toContain(`<a href="${path}" rel="prev">`);
      expect(second).not.toContain('ords.');
      expect(years(second)).toEqual(['Undated']);
      expect((await site.visit(`${path}page/2`)).headers.get('Location')).toBe(`${path}page/2/`);
      expect((await site.visit(`${path}page/3/`)).status).toBe(404);
    }
    expect((await site.visit('/posts/p1/page/2/')).status).toBe(404);
  });

  it('of a section with posts has these alone', async () => {
    const site = await withPosts(openSite());
    await site.put('notes/_index.md', post({ title: 'Notes', type: 'archives' }));
    await site.put('notes/n.md', post({ title: 'N', date: '2021-01-01' }));
    const text = await shown(site, '/notes/');
    expect(text).toContain('<h1>Notes</h1>');
    expect(years(text)).toEqual(['2021']);
  });

  it('of a site without posts says so; a draft shows none', async () => {
    const site = openSite();
    await site.put('archives.md', post(archives));
    expect(await shown(site, '/archives/')).toContain('Nothing has been published');
    const { json } = await site.put('archives.md', post({ ...archives, draft: true }));
    expect((await site.visit('/archives/')).status).toBe(404);
    await withPosts(site);
    const preview = await site.visit(new URL(json.previewUrl).pathname);
    expect(years(preview.text)).toEqual(['2024', '2023']);
  });
});

describe('a search form', () => {
  const form = /<form class="search-form" action="\/search\/">/;

  it('is below the text of the page that asks for it, and the header leads there', async () => {
    const site = await withPosts(openSite());
    await site.put('find.md', post({ title: 'Find it', layout: 'search' }, 'Some words.'));
    const text = await shown(site, '/find/');
    expect(text).toMatch(/<h1>Find it<\/h1>.*Some words\..*<form/s);
    expect(text).toMatch(form);
    expect(text).toMatch(/<script type="module" src="\/_platen\/search/);
    expect(text).toMatch(/<li><a href="\/find\/" aria-current="page">Search<\/a>/);
    expect(await shown(site, '/search/')).toMatch(form);
    const results = await shown(site, '/search/?q=b');
    expect(results).toContain('<h1>Find it</h1>');
    expect(results).toContain('<title>b · Find it · Platen</title>');
    expect(results).toContain('/posts/b/');
  });

  it('may be that of the address at which the results are', async () => {
    const site = await withPosts(openSite());
    await site.put('other.md', post({ title: 'Other', type: 'search' }));
    await site.put('search/_index.md', post({ title: 'Suche', layout: 'search' }, 'Section words.'));
    await sweepAll(site.context);
    const text = await shown(site, '/search/');
    expect(text).toMatch(/<h1>Suche<\/h1>.*Section words\..*<form/s);
    expect(text).not.toContain('index.xml">Feed</a></li></ul></header>');
    expect(await shown(site, '/search/?q=b')).toContain('<h1>Suche</h1>');
    expect(await shown(site, '/')).toContain('<a href="/search/">');
    await site.upload('DELETE', 'search/_index.md');
    expect(await shown(site, '/search/?q=b')).toContain('<h1>Other</h1>');
    await site.put('other.md', post({ title: 'Other', layout: 'search', expiryDate: '2199-01-01' }));
    site.pass(200 * 365 * 86_400_000);
    expect(await shown(site, '/search/?q=b')).toContain('<h1>Search</h1>');
  });

  it('stays when the owner’s other parts change, and goes with the search', async () => {
    const site = await withPosts(openSite());
    await site.put('find.md', post({ title: 'Find it', layout: 'search' }));
    await site.put('theme.css', 'p {}');
    expect(await shown(site, '/')).toContain('<a href="/find/">Search</a>');
    await site.put('site.yaml', 'search: false\n');
    expect(await shown(site, '/find/')).not.toContain('<form');
  });
});

describe('terms', () => {
  it('of all taxonomies are below the text of the page that asks for them', async () => {
    const site = await withPosts(openSite());
    await site.put('topics.md', post({ title: 'Topics', layout: 'terms' }, 'Some words.'));
    const text = await shown(site, '/topics/');
    expect(text).toMatch(/Some words\..*<h2><a href="\/tags\/">Tags<\/a><\/h2>.*<a href="\/categories\/">/s);
    expect(links(text)).toEqual(expect.arrayContaining(['/tags/x/', '/tags/y/', '/categories/z/']));
    expect(text).toMatch(/\/tags\/x\/">x<\/a> <span class="label">2 posts/);
    await site.put('site.yaml', 'disableKinds: [taxonomy]\n');
    await sweepAll(site.context);
    expect(await shown(site, '/topics/')).not.toContain('/tags/');
  });
});

it.each([
  ['the home page', '_index.md', { layout: 'archives' }, '/'],
  ['a taxonomy', 'tags/_index.md', { layout: 'search' }, '/tags/'],
  ['another layout', 'a.md', { layout: 'single', type: 'page' }, '/a/'],
])('nothing is added to %s', async (_, key, fields, path) => {
  const site = await withPosts(openSite());
  await site.put(key, post({ title: 'T', ...fields }));
  const text = await shown(site, path);
  expect(text).not.toMatch(/class="(?:year|search-form)"/);
});

describe('a landing page', () => {
  it('is the text of a section without posts: no list, no word of it, no link to its feed', async () => {
    const site = await withPosts(openSite());
    await site.put('club/_index.md', post({ title: 'The club' }, 'Welcome.'));
    const text = await shown(site, '/club/');
    expect(text).toContain('Welcome.');
    expect(text).not.toMatch(/Nothing has been|byline|\/club\/index\.xml|class="rows"/);
    expect((await site.visit('/club/index.xml')).status).toBe(200);
    await site.put('club/first.md', post({ title: 'First' }));
    expect(await shown(site, '/club/')).toContain('href="/club/index.xml">Feed<');
  });

  it('is the home page with a text where no post is to be on it', async () => {
    const site = await withPosts(openSite());
    await site.put('_index.md', post({ title: 'Us' }, 'Welcome.'));
    await site.put('site.yaml', 'mainSections: [none]\n');
    await sweepAll(site.context);
    const text = await shown(site, '/');
    expect(text).toContain('Welcome.');
    expect(text).not.toMatch(/Nothing has been|index\.xml|class="rows"/);
    expect((await site.visit('/index.xml')).status).toBe(200);
    expect(await shown(site, '/posts/')).toContain('/index.xml');
  });

  it('is none without a text', async () => {
    const site = await withPosts(openSite());
    await site.put('club/_index.md', post({ title: 'The club' }, ''));
    expect(await shown(site, '/club/')).toMatch(/\/club\/index\.xml.*Nothing has been/s);
  });
});
