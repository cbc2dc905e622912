/** Menus of settings and of front matter, as visitors see them. */

import { describe, expect, it } from 'vitest';
import { parsePage, select } from '../theme/parse-page.ts';
import { rebuildCatalog } from './rebuild.ts';
import { marker, openSite, post, type Site } from './visitor.ts';

/** Words and addresses of all links in the header's menu but the search, in their order. */
async function linksOf(site: Site, path = '/'): Promise<string[][]> {
  const { text } = await site.visit(path);
  return linksIn(/<nav class="sections".*?<\/nav>/s.exec(text)?.[0] ?? '').filter(
    ([, href]) => href !== '/search/',
  );
}

/** Words and addresses of all links in the footer. */
async function footerOf(site: Site): Promise<string[][]> {
  const { text } = await site.visit('/');
  return linksIn(/<footer.*?<\/footer>/s.exec(text)?.[0] ?? '');
}

function linksIn(html: string): string[][] {
  return select(parsePage(html), 'a').map(({ text, attributes }) => [text, attributes['href'] ?? '']);
}

describe('the menu of the settings', () => {
  it('stands in the place of the sections and follows the pages that it names', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    expect(await linksOf(site)).toEqual([['Posts', '/posts/']]);
    const menu =
      '[{name: Writing, pageRef: posts}, {pageRef: /about.md, weight: 1}, {name: Code, url: "https://example.net/"}]';
    await site.put('site.yaml', `menus: {main: ${menu}}\n`);
    const others = [
      ['Code', 'https://example.net/'],
      ['Writing', '/posts/'],
    ];
    expect(await linksOf(site)).toEqual(others);
    await site.put('about.md', post({ title: 'Who we are', linkTitle: 'Us', url: '/us/' }));
    expect(await linksOf(site)).toEqual([['Us', '/us/'], ...others]);
    await site.put('about.md', post({ title: marker, linkTitle: marker, draft: true }));
    expect(await linksOf(site)).toEqual(others);
  });

  it('unfolds entries below others, and marks the page that is shown', async () => {
    const site = openSite();
    await site.put('docs/a.md', post({ title: 'A' }));
    await site.put('docs/b.md', post({ title: 'B', menus: { main: { parent: 'more' } } }));
    const entries = [
      '{name: Docs, pageRef: docs, weight: 1}',
      '{name: First, pageRef: docs/a, parent: Docs}',
      '{name: More, identifier: more, parent: Docs, url: "#"}',
      '{name: Empty, weight: 2}',
    ];
    await site.put('site.yaml', `menus: {main: [${entries.join(', ')}]}\n`);
    expect(await linksOf(site)).toEqual([
      ['Docs', '/docs/'],
      ['First', '/docs/a/'],
      ['B', '/docs/b/'],
    ]);
    const { text } = await site.visit('/docs/b/');
    const nav = /<nav class="sections".*?<\/nav>/s.exec(text)?.[0] ?? '';
    expect(nav).toContain('<details name="_menu"><summary aria-label="More in Docs"></summary><ul>');
    expect(nav).toContain(
      '<li><span>More</span><ul><li><a href="/docs/b/" aria-current="page">B</a></li></ul></li>',
    );
    expect(nav).toContain('<a href="/docs/" aria-current="true">Docs</a>');
  });

  it('takes the sections where `sectionPagesMenu` says so', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    await site.put('notes/a.md', post({ title: 'A' }));
    await site.put('notes/_index.md', post({ title: 'Notes of mine', weight: 2 }));
    await site.put(
      'site.yaml',
      'sectionPagesMenu: main\nmenus: {main: [{name: Code, url: /code/, weight: 3}]}\n',
    );
    expect(await linksOf(site)).toEqual([
      ['Notes of mine', '/notes/'],
      ['Code', '/code/'],
      ['Posts', '/posts/'],
    ]);
  });
});

describe('pages', () => {
  it('enter a menu by their front matter, while they are visible', async () => {
    const site = openSite();
    await site.put('about.md', post({ title: 'About', menu: 'main', weight: 3 }));
    await site.put('posts/_index.md', post({ title: 'Posts', menus: { main: { weight: 2, name: 'All' } } }));
    await site.put('draft.md', post({ title: marker, menu: 'main', draft: true }));
    await site.put(
      'later.md',
      post({ title: 'Later', menu: 'main', date: new Date(Date.now() + 60_000).toISOString() }),
    );
    expect(await linksOf(site)).toEqual([
      ['All', '/posts/'],
      ['About', '/about/'],
    ]);
    site.pass(120_000);
    await site.put('site.yaml', 'menus: {main: [{name: Code, url: "https://example.net/", weight: 1}]}\n');
    const names = async () => (await linksOf(site)).map(([name]) => name);
    expect(await names()).toEqual(['Code', 'All', 'About', 'Later']);
    await site.upload('DELETE', 'about.md');
    await site.upload('DELETE', 'later.md');
    await site.put('posts/_index.md', post({ title: 'Posts' }));
    expect(await names()).toEqual(['Code']);
  });

  it('are in several menus, and leave the ones that they no longer name', async () => {
    const site = openSite();
    await site.put('a.md', post({ title: 'A', menus: ['main', 'footer', 'side'] }));
    await site.put('b.md', post({ title: 'B', menus: { footer: { parent: 'A' } } }));
    await site.put('hidden.md', post({ title: 'Hidden', menu: 'footer', build: { list: 'never' } }));
    expect(await linksOf(site)).toEqual([['A', '/a/']]);
    expect((await footerOf(site)).slice(0, 2)).toEqual([
      ['A', '/a/'],
      ['B', '/b/'],
    ]);
    const { grown, rebuilt } = await rebuildCatalog(site.context);
    expect(rebuilt).toEqual(grown);
    await site.put('a.md', post({ title: 'A', menus: ['main'] }));
    // A parent that no entry is leads nowhere.
    expect((await footerOf(site))[0]).toEqual(['B', '/b/']);
    await site.upload('DELETE', 'b.md');
    expect((await footerOf(site)).some(([, href]) => href === '/b/')).toBe(false);
    const later = await rebuildCatalog(site.context);
    expect(later.rebuilt).toEqual(later.grown);
  });
});

describe('the footer', () => {
  it('has the links of its menu, those of `social`, and the archive and the feed once', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A' }));
    const menus = {
      footer: '[{name: Old posts, url: /archive/}, {name: Imprint, url: /imprint/, weight: 1}]',
      social: '[{identifier: Mastodon, url: "https://social.example/@a"}, {name: Here, url: /here/}]',
    };
    await site.put('site.yaml', `menus: {footer: ${menus.footer}, social: ${menus.social}}\n`);
    expect(await footerOf(site)).toEqual([
      ['Imprint', '/imprint/'],
      ['Old posts', '/archive/'],
      ['Mastodon', 'https://social.example/@a'],
      ['Feed', '/index.xml'],
    ]);
    expect(await linksOf(site)).toEqual([['Posts', '/posts/']]);
    const profile = 'social: [{name: Ours, url: "https://example.net/"}]';
    await site.put('site.yaml', `menus: {social: ${menus.social}}\n${profile}\n`);
    expect((await footerOf(site)).map(([name]) => name)).toEqual(['Ours', 'Archive', 'Feed']);
  });
});
