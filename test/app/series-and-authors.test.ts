/** The parts of a series on its posts, and authors in bylines. */

import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { resolveAt } from '../../src/catalog/resolve.ts';
import { readSites } from '../../src/catalog/settings.ts';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { countingReads } from '../catalog/database.ts';
import { rebuildCatalog } from './rebuild.ts';
import { marker, openSite, post, type Site } from './visitor.ts';

const box = /<details class="series"[^>]*>.*?<\/details>/s;

/** The titles in the box of `/posts/<name>/`, the current one in brackets. */
async function partsOf(site: Site, name: string): Promise<string[]> {
  const [html = ''] = box.exec((await site.visit(`/posts/${name}/`)).text) ?? [];
  return [...html.matchAll(/<li><a href="[^"]*"( aria-current="page")?>([^<]*)/g)].map(
    ([, isCurrent, title = '']) => (isCurrent ? `[${title}]` : title),
  );
}

async function putParts(site: Site, fields: (day: number) => Record<string, unknown>) {
  for (const day of [2, 1, 3]) {
    const part = post({ title: `Day ${day}`, date: `2026-01-0${day}`, ...fields(day) });
    await site.put(`posts/${day}.md`, part);
  }
}

describe.each([
  ['a field', ''],
  ['a taxonomy', 'taxonomies: { tag: tags, series: series }\n'],
])('a series that is %s', (_, settings) => {
  it('shows its parts on each, the oldest first, and marks the current one', async () => {
    const site = openSite();
    if (settings !== '') await site.put('site.yaml', settings);
    await putParts(site, () => ({ series: 'The  Hills' }));
    await site.put('posts/other.md', post({ title: 'Other', series: 'Alone' }));
    expect(await partsOf(site, '2')).toEqual(['Day 1', '[Day 2]', 'Day 3']);
    expect(await partsOf(site, 'other')).toEqual([]);
    const { text } = await site.visit('/posts/3/');
    expect(text).toContain('Series: The Hills <span class="label">Part 3 of 3</span>');
    await site.upload('DELETE', 'posts/1.md');
    expect(await partsOf(site, '2')).toEqual(['[Day 2]', 'Day 3']);
    await sweepAll(site.context);
    const { grown, rebuilt } = await rebuildCatalog(site.context, true);
    expect(grown).toEqual(rebuilt);
  });

  it.each(['series_order', 'weight'])('follows %s', async (field) => {
    const site = openSite();
    if (settings !== '') await site.put('site.yaml', settings);
    await putParts(site, (day) => ({ series: ['Hills'], [field]: day === 1 ? undefined : 4 - day }));
    expect(await partsOf(site, '1')).toEqual(['Day 3', 'Day 2', '[Day 1]']);
  });

  it('has no part that is hidden', async () => {
    const site = openSite();
    if (settings !== '') await site.put('site.yaml', settings);
    await putParts(site, () => ({ series: 'Hills' }));
    await site.put('posts/draft.md', post({ title: marker, series: 'Hills', draft: true }));
    await site.put('posts/1.md', post({ title: marker, series: 'Hills', expiryDate: '2026-01-01' }));
    expect(await partsOf(site, '2')).toEqual(['[Day 2]', 'Day 3']);
  });

  it('shows the parts around this one if there are many', async () => {
    const site = openSite();
    if (settings !== '') await site.put('site.yaml', settings);
    for (let n = 10; n < 50; n++) {
      await site.put(`posts/${n}.md`, post({ title: `${n}`, series: 'S', date: `2026-01-01T00:${n}:00Z` }));
    }
    const parts = await partsOf(site, '30');
    expect(parts).toHaveLength(24);
    expect(parts.slice(11, 14)).toEqual(['[30]', '31', '32']);
    const { text } = await site.visit('/posts/30/');
    expect(text).toContain('Part 21 of 40');
    expect(text).toContain('<ol start="10"');
    expect((await partsOf(site, '10'))[0]).toBe('[10]');
    expect((await partsOf(site, '49')).at(-1)).toBe('[49]');
  });
});

it('a post without a series reads nothing about one', async () => {
  const site = openSite();
  await site.put('posts/a.md', post({ title: 'A' }));
  const rowsOf = (path: string) =>
    runInDurableObject(env.CATALOG.getByName('catalog'), (_, { storage: { sql } }) => {
      const rows = { total: 0 };
      resolveAt(countingReads(sql, rows), readSites(sql), path, 1);
      return rows.total;
    });
  const before = await rowsOf('/posts/a/');
  const lists = await listNames();
  await site.put('notes/b.md', post({ title: 'B', series: 'S' }));
  await site.put('notes/c.md', post({ title: 'C', series: 'S' }));
  expect(await rowsOf('/posts/a/')).toBe(before);
  expect(lists.filter((name) => name.startsWith('*series'))).toEqual([]);
  expect((await listNames()).filter((name) => name.startsWith('*series'))).toEqual(['*series/s/']);
});

function listNames(): Promise<string[]> {
  return runInDurableObject(env.CATALOG.getByName('catalog'), (_, { storage: { sql } }) =>
    sql
      .exec<{ path: string }>('SELECT path FROM lists')
      .toArray()
      .map(({ path }) => path),
  );
}

describe('authors', () => {
  const byline = (text: string) => /<li>(By .*?)<\/li>/.exec(text)?.[1];

  it('are names where the site has no pages for them', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'A', authors: ['Ann', { name: 'Ben' }] }));
    const { text } = await site.visit('/posts/a/');
    expect(byline(text)).toBe('By Ann, Ben');
    expect(text).toContain('"author":{"@type":"Person","name":"Ann, Ben"}');
    expect((await site.visit('/index.xml')).text).toContain('<dc:creator>Ann, Ben</dc:creator>');
    await site.put('posts/a.md', post({ title: 'A', authors: [{ github: 'ann' }] }));
    expect(byline((await site.visit('/posts/a/')).text)).toBeUndefined();
  });

  it('are links to their pages where they are a taxonomy, by the titles of these', async () => {
    const site = openSite();
    await site.put('site.yaml', 'taxonomies: { tag: tags, author: authors }\n');
    await site.put('posts/a.md', post({ title: 'A', authors: ['ann', 'Ben Stone'], tags: ['x'] }));
    await site.put('authors/ann/_index.md', post({ title: 'Ann Winter' }, 'About *Ann*.'));
    const { text } = await site.visit('/posts/a/');
    expect(byline(text)).toBe(
      'By <a href="/authors/ann/" rel="author">Ann Winter</a> and <a href="/authors/ben-stone/" rel="author">Ben Stone</a>',
    );
    expect(text).toContain(
      '"author":[{"@type":"Person","name":"Ann Winter","url":"https://example.org/authors/ann/"}',
    );
    expect(/<dl class="terms">.*<\/dl>/s.exec(text)?.[0]).not.toContain('authors');
    expect((await site.visit('/authors/ann/')).text).toContain('About <em>Ann</em>.');
  });
});
