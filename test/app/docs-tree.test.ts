/** The tree of a section of documentation, and the pages before and after each. */

import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { marker, openSite, post, type Site } from './visitor.ts';

type Files = Record<string, Record<string, unknown>>;

async function filled(files: Files): Promise<Site> {
  const site = openSite();
  await fill(site, files);
  return site;
}

async function fill(site: Site, files: Files): Promise<void> {
  for (const [key, fields] of Object.entries(files)) await site.put(key, post(fields));
  await sweepAll(site.context);
}

const treeIn = (text: string) => /<nav class="tree" aria-label="([^"]*)">.*?<\/nav>/s.exec(text);

/** The targets of the tree's links in order; the page's own with a star. Nothing without a tree. */
async function tree(site: Site, path: string): Promise<string[]> {
  const { status, text } = await site.visit(path);
  expect([path, status]).toEqual([path, 200]);
  const [nav = ''] = treeIn(text) ?? [];
  return [...nav.matchAll(/<a href="([^"]*)"( aria-current="page")?>/g)].map(
    ([, href, isCurrent]) => `${href}${isCurrent ? '*' : ''}`,
  );
}

async function beside(site: Site, path: string): Promise<(string | undefined)[]> {
  const { text } = await site.visit(path);
  const [nav = ''] = /<nav class="neighbours".*?<\/nav>/s.exec(text) ?? [];
  return ['prev', 'next'].map((rel) => new RegExp(`<a href="([^"]*)" rel="${rel}">`).exec(nav)?.[1]);
}

const handbook: Files = {
  'handbook/_index.md': { title: 'Handbook', type: 'docs' },
  'handbook/start.md': { title: 'Start', weight: 1 },
  'handbook/zebra.md': { title: 'Zebra' },
  'handbook/apple.md': { title: 'Apple' },
  'handbook/news.md': { title: 'News', date: '2024-01-01' },
  'handbook/last.md': { title: 'Last', weight: 30 },
  'handbook/setup/_index.md': { title: 'Setup', weight: 2 },
  'handbook/setup/b.md': { title: 'B' },
  'handbook/setup/a.md': { title: 'Zz', linkTitle: 'A' },
  'handbook/setup/deep/_index.md': { title: 'Bb' },
  'handbook/setup/deep/x.md': { title: 'X' },
  'handbook/use/_index.md': { title: 'Use', linkTitle: 'More' },
  'handbook/use/y.md': { title: 'Y' },
  'handbook/plain/p.md': { title: 'Plain' },
};

/** The answer of Hugo 0.169 for these files, of a template that walks `.Pages`. */
const hugosOrder = [
  '/handbook/start/',
  '/handbook/setup/',
  '/handbook/setup/a/',
  '/handbook/setup/b/',
  '/handbook/setup/deep/',
  '/handbook/setup/deep/x/',
  '/handbook/last/',
  '/handbook/news/',
  '/handbook/apple/',
  '/handbook/use/',
  '/handbook/use/y/',
  '/handbook/plain/p/',
  '/handbook/zebra/',
];

it('is in Hugo’s order on every page, which is marked, and leads from page to page', async () => {
  const site = await filled(handbook);
  const all = ['/handbook/', ...hugosOrder];
  for (const [index, path] of all.entries()) {
    expect(await tree(site, path)).toEqual(all.map((each) => (each === path ? `${each}*` : each)));
    expect(await beside(site, path)).toEqual([all[index - 1], all[index + 1]]);
  }
  const { text } = await site.visit('/handbook/setup/deep/x/');
  expect(treeIn(text)?.[1]).toBe('Handbook');
  expect(text).toContain('<a href="/handbook/use/">More</a><details><summary>');
  expect(text).toContain('<a href="/handbook/setup/deep/">Bb</a><details open="">');
  expect(text).toMatch(/<\/nav><main id="_main">/);
});

describe('it is chosen', () => {
  const inner: Files = { 'a/_index.md': { title: 'A' }, 'a/b/_index.md': {}, 'a/b/c.md': {} };
  const all = ['/a/', '/a/b/', '/a/b/c/'];

  it.each<[string, Files, string]>([
    ['the type of a section', { 'a/_index.md': { type: 'docs' } }, ''],
    ['a cascade of that type', { 'a/_index.md': { cascade: { type: 'docs' } } }, ''],
    ['a cascade of the settings', {}, 'cascade: {target: {path: "{/a,/a/**}"}, type: docs}\n'],
    ['a setting', {}, 'docs: [/a/, other]\n'],
    ['two of these', { 'a/b/_index.md': { type: 'docs' } }, 'docs: a\n'],
  ])('by %s', async (_, files, settings) => {
    const site = await filled(inner);
    expect(await tree(site, '/a/b/c/')).toEqual([]);
    await fill(site, files);
    if (settings !== '') await site.put('site.yaml', settings);
    // A section learns of the settings first, then the pages inside of the section.
    for (let sweep = 0; sweep < 2; sweep++) await sweepAll(site.context);
    for (const path of all) {
      expect(await tree(site, path)).toEqual(all.map((each) => (each === path ? `${each}*` : each)));
    }
  });

  it('by the folder "docs" with a text, as in Hugo, unless its type says otherwise', async () => {
    const site = await filled({ 'docs/a.md': {} });
    expect(await tree(site, '/docs/a/')).toEqual([]);
    await fill(site, { 'docs/_index.md': {} });
    expect(await tree(site, '/docs/a/')).toEqual(['/docs/', '/docs/a/*']);
    await fill(site, { 'docs/_index.md': { type: 'posts' } });
    expect(await tree(site, '/docs/a/')).toEqual([]);
  });

  it('for a folder without a text by the setting', async () => {
    const site = await filled({ 'a/b.md': {}, 'c/d.md': {} });
    await site.put('site.yaml', 'docs: a\n');
    await sweepAll(site.context);
    expect(await tree(site, '/a/')).toEqual(['/a/*', '/a/b/']);
    expect(await tree(site, '/a/b/')).toEqual(['/a/', '/a/b/*']);
    expect(await tree(site, '/c/d/')).toEqual([]);
  });

  it('not for the lists of terms, nor for the home page', async () => {
    const site = await filled({
      '_index.md': { title: 'Home', type: 'docs' },
      'tags/x/_index.md': { title: 'X', type: 'docs' },
      'a/b.md': { tags: ['x'] },
    });
    for (const path of ['/', '/tags/x/', '/a/', '/a/b/']) expect(await tree(site, path)).toEqual([]);
  });
});

it('is one for each language', async () => {
  const site = openSite();
  await site.put('site.yaml', 'docs: [b]\nlanguages: {en: {weight: 1}, fr: {weight: 2}}\n');
  await fill(site, {
    'docs/_index.md': { title: 'Docs' },
    'docs/a.md': { title: 'A' },
    'docs/_index.fr.md': {},
    'docs/a.fr.md': { title: 'Un' },
    'docs/b.fr.md': { title: 'Deux' },
    'b/c.fr.md': { title: 'C' },
  });
  expect(await tree(site, '/docs/a/')).toEqual(['/docs/', '/docs/a/*']);
  expect(await tree(site, '/fr/docs/a/')).toEqual(['/fr/docs/', '/fr/docs/b/', '/fr/docs/a/*']);
  expect(await tree(site, '/fr/b/c/')).toEqual(['/fr/b/', '/fr/b/c/*']);
  expect(treeIn((await site.visit('/fr/docs/')).text)?.[1]).toBe('Docs');
});

it('leaves out pages and sections that are hidden, and shows none that nobody may see', async () => {
  const site = await filled({
    'a/_index.md': { title: 'A', type: 'docs' },
    'a/b.md': { title: 'B' },
    'a/hidden.md': { title: 'Hidden', bookHidden: true },
    'a/quiet/_index.md': { title: 'Quiet', hidden: true },
    'a/quiet/inside.md': { title: 'Inside' },
    'a/draft.md': { title: marker, draft: true },
    'a/later.md': { title: marker, date: '2199-01-01' },
    'a/gone/_index.md': { title: marker, draft: true },
    'a/gone/c.md': { title: marker },
  });
  expect(await tree(site, '/a/b/')).toEqual(['/a/', '/a/b/*']);
  expect(await tree(site, '/a/hidden/')).toEqual(['/a/', '/a/b/']);
  expect(await beside(site, '/a/hidden/')).toEqual([undefined, undefined]);
  expect(await tree(site, '/a/quiet/inside/')).toEqual(['/a/', '/a/b/']);
});

it('changes the page with its titles, addresses and order, and with nothing else', async () => {
  const site = await filled({ ...handbook, 'handbook/setup/b.md': { title: 'B', description: 'Old.' } });
  const tag = async () => (await site.visit('/handbook/start/')).headers.get('ETag');
  let before = await tag();
  const changed = async (key: string, text: string) => {
    await site.put(key, text);
    const now = await tag();
    const differs = now !== before;
    before = now;
    return differs;
  };
  expect(await changed('handbook/setup/b.md', post({ title: 'B', description: 'New.' }, 'Other.'))).toBe(
    false,
  );
  expect(await changed('handbook/setup/b.md', post({ title: 'Bc' }))).toBe(true);
  expect(await changed('handbook/setup/b.md', post({ title: 'Bc', weight: 3 }))).toBe(true);
  expect(await changed('handbook/setup/b.md', post({ title: 'Bc', weight: 3, slug: 'e' }))).toBe(true);
  expect(await changed('handbook/new.md', post({ title: 'New' }))).toBe(true);
  expect(await changed('posts/new.md', post({ title: 'New' }))).toBe(true); // A section of the menu.
  expect(await changed('posts/newer.md', post({ title: 'Newer' }))).toBe(false);
});

it('marks the section on the further pages of its list', async () => {
  const posts = Array.from({ length: 3 }, (_, index) => [`a/p${index}.md`, { title: `P${index}` }]);
  const site = await filled({ 'a/_index.md': { title: 'A', type: 'docs' }, ...Object.fromEntries(posts) });
  await site.put('site.yaml', 'paginate: 2\n');
  expect((await site.visit('/a/page/2/')).text).toContain('<a href="/a/" aria-current="true">A</a>');
  expect(await beside(site, '/a/page/2/')).toEqual([undefined, '/a/p0/']);
});
