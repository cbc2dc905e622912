/** Switches of front matter that keep a visible page from some places. */

import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { rebuildCatalog } from './rebuild.ts';
import { openSite, post, type Site } from './visitor.ts';

const word = 'chrysanthemum';

/** Where the site has a post with this word in title and text, besides its own page. */
const places = {
  home: '/',
  section: '/posts/',
  term: '/tags/x/',
  archive: '/archive/',
  homeFeed: '/index.xml',
  sectionFeed: '/posts/feed.json',
  termFeed: '/tags/x/atom.xml',
  search: `/search/?q=${word}`,
  suggestions: `/search/suggest?q=${word}`,
  sitemap: '/sitemap.xml',
  llms: '/llms.txt',
  newer: '/posts/beside/',
  missing: `/nothing/${word}/`,
};

type Place = keyof typeof places;

async function openWith(fields: Record<string, unknown>): Promise<Site> {
  const site = openSite();
  const shared = { tags: ['x'], series: 'S' };
  await site.put('posts/beside.md', post({ title: 'Beside', date: '2026-01-01', ...shared }));
  const about = { title: `A ${word}`, date: '2026-01-02', ...shared, ...fields };
  await site.put(`posts/${word}.md`, post(about, `Text of the ${word}.`));
  return site;
}

/** Searches repeat the word itself. */
async function placesOf(site: Site): Promise<Place[]> {
  const found: Place[] = [];
  for (const [place, path] of Object.entries(places) as [Place, string][]) {
    const { text } = await site.visit(path);
    if (text.includes(`/posts/${word}`)) found.push(place);
  }
  return found;
}

const all = Object.keys(places) as Place[];
const but = (...names: Place[]) => all.filter((name) => !names.includes(name));

describe('a page is', () => {
  it.each([
    [{}, all],
    [{ hidden: true }, []],
    [{ unlisted: true }, []],
    [{ hiddenInHomeList: true }, but('home', 'archive', 'homeFeed', 'llms')],
    [{ hiddenInRss: true }, but('homeFeed', 'sectionFeed', 'termFeed', 'llms')],
    [{ searchHidden: true }, but('search', 'suggestions', 'missing')],
    [{ sitemap: { disable: true } }, but('sitemap')],
    [{ robotsNoIndex: true }, but('sitemap')],
  ])('with %j in %j', async (fields, expected) => {
    const site = await openWith(fields);
    expect(await placesOf(site)).toEqual(expected);
    expect((await site.visit(`/posts/${word}/`)).status).toBe(200);
    const { grown, rebuilt } = await rebuildCatalog(site.context);
    expect(grown).toEqual(rebuilt);
  });

  it('hidden by a cascade, shown again without it, and never shown as a draft', async () => {
    const site = await openWith({});
    await site.put('posts/_index.md', post({ title: 'Posts', cascade: [{ hidden: true }] }));
    await sweepAll(site.context);
    expect(await placesOf(site)).toEqual([]);
    await site.put('posts/_index.md', post({ title: 'Posts' }));
    await sweepAll(site.context);
    expect(await placesOf(site)).toEqual(all);
    await site.put(`posts/${word}.md`, post({ title: 'A', draft: true, hidden: false }));
    expect((await site.visit(`/posts/${word}/`)).status).toBe(404);
  });

  it('hidden where that cannot be read', async () => {
    const site = await openWith({ hidden: 'wahr' });
    expect(await placesOf(site)).toEqual([]);
    const answer = await site.put('posts/twice.md', '---\nhidden: true\nhidden: false\n---\nx');
    expect(answer.status).toBe(422);
  });

  it('left out by search engines', async () => {
    const site = await openWith({ robots: 'noindex' });
    await site.put('posts/_index.md', post({ title: 'Posts', noindex: true }));
    const noindex = '<meta name="robots" content="noindex"';
    expect((await site.visit(`/posts/${word}/`)).text).toContain(noindex);
    expect((await site.visit('/posts/')).text).toContain(noindex);
    expect((await site.visit('/posts/beside/')).text).not.toContain(noindex);
  });
});

describe('a part of a page is left out', () => {
  const parts = new Map([
    ['byline', /<ul class="byline">(?!.*?posts<)/],
    ['date', />2 January 2026<\/time>/],
    ['author', /By Ann/],
    ['minutes', /min read/],
    ['neighbours', /class="neighbours"/],
    ['terms', /class="terms"/],
    ['summary', /<p>Text of the/],
  ]);
  const text = `**Words** come first.\n\n${'word '.repeat(900)}`;
  const usual = { title: 'A', date: '2026-01-02', tags: ['x'], author: 'Ann', summary: 'Text of the post' };

  it.each([
    [{}, []],
    [{ hideMeta: true }, ['byline', 'date', 'author', 'minutes']],
    [{ showDate: false }, ['date']],
    [{ hideAuthor: true }, ['author']],
    [{ ShowReadingTime: false }, ['minutes']],
    [{ showPagination: false }, ['neighbours']],
    [{ showTaxonomies: false }, ['terms']],
    [{ hideSummary: true }, ['summary']],
  ])('by %j: %j', async (fields, missing) => {
    const site = await openWith({});
    await site.put(`posts/${word}.md`, post({ ...usual, ...fields }, text));
    const [page, list] = [await site.visit(`/posts/${word}/`), await site.visit('/posts/')];
    const shown = [page, list].map((answer) => answer.text.replace(/^.*<main/s, '')).join('');
    expect([...parts.keys()].filter((name) => !parts.get(name)?.test(shown))).toEqual(missing);
  });
});

describe('a section that is hidden', () => {
  it.each(['hidden', 'unlisted', 'private'])(
    'by %s is on no list, in no tree, menu or sitemap',
    async (name) => {
      const site = openSite();
      await site.put('site.yaml', 'docs: [docs]\n');
      await site.put('docs/_index.md', post({ title: 'Docs' }));
      await site.put('docs/a.md', post({ title: 'A' }));
      await site.put('docs/deep/_index.md', post({ title: 'Unseen', [name]: true }));
      await site.put('top/_index.md', post({ title: 'Unseen', [name]: true }));
      await site.put('top/a.md', post({ title: 'B' }));
      for (const path of ['/', '/docs/', '/docs/a/', '/llms.txt'])
        expect((await site.visit(path)).text).not.toMatch(/Unseen<|\/(?:docs\/deep|top)\/"/);
      expect((await site.visit('/sitemap.xml')).text).not.toMatch(/\/(?:docs\/deep|top)\/</);
      expect((await site.visit('/docs/deep/')).status).toBe(200);
    },
  );
});
