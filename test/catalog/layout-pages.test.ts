/** The facts of pages in memory are at every moment those that the tables give. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, passTime } from '../../src/catalog/accept.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { publicFilesBeside } from '../../src/catalog/layout-files.ts';
import { allLists } from '../../src/catalog/layout-lists.ts';
import { LayoutPages } from '../../src/catalog/layout-pages.ts';
import { siteRows } from '../../src/catalog/layout-rows.ts';
import { drawTickets } from '../../src/catalog/looks.ts';
import { readSites } from '../../src/catalog/settings.ts';
import { createTables } from '../../src/catalog/tables.ts';
import type { ListFacts } from '../../src/content/layouts/page-facts.ts';
import { runs } from '../runs.ts';
import { inDatabase } from './database.ts';
import { fileEntry, inputsHash, postEntry } from './entries.ts';

const start = Date.UTC(2026, 0, 1);

const key = fc.constantFrom(
  'posts/a.md',
  'posts/b.md',
  'posts/t/index.md',
  'posts/t/in.md',
  'posts/_index.md',
  'site.yaml',
);
const moment = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined });

const written = fc.record({
  path: fc.constantFrom('/posts/x/', '/posts/y/'),
  draft: fc.boolean(),
  from: moment,
  until: moment,
  tags: fc.constantFrom([], ['Web'], ['Art', 'web']),
  version: fc.constantFrom('1', '2', '3'),
});

type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

const step = fc.record({
  key,
  written: fc.option(written, { nil: null, freq: 4 }),
  pause: fc.integer({ min: 0, max: 3 }),
  isAsked: fc.boolean(),
});

describe('LayoutPages', () => {
  it('is, after any history, as if made anew, and the same map while nothing changes; so are lists that no page has moved in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 50 }), (steps) =>
        inDatabase((sql) => {
          createTables(sql);
          const pages = new LayoutPages();
          const note = (changed: string) => pages.note(changed);
          let at = start;
          let lists: readonly ListFacts[] = [];
          for (const { key, written, pause, isAsked } of steps) {
            at += pause * 1000;
            passTime(sql, at, () => {}, note);
            const entry = written && entryOf(key, written);
            const look = {
              ticket: drawTickets(sql, at),
              key,
              entry,
              source: 'bucket',
              hasEdge: false,
            } as const;
            accept(sql, at, look, () => {}, note);
            if (!isAsked) continue;
            const sites = readSites(sql);
            const known = pages.read(sql, sites);
            const anew = new LayoutPages().read(sql, sites);
            expect(byKey(known)).toEqual(byKey(anew));
            expect(pages.read(sql, sites)).toBe(known);
            const inLists = allLists(sql, sites, known ?? new Map());
            if (pages.takeMoved()) lists = inLists;
            expect(lists).toEqual(inLists);
          }
        }),
      ),
      { numRuns: runs(150) },
    );
  });

  it('keeps the facts of pages that did not change', () =>
    inDatabase((sql) => {
      createTables(sql);
      const pages = new LayoutPages();
      const put = (entry: Entry) => {
        const look = { ticket: drawTickets(sql, start), key: entry.key, entry } as const;
        accept(
          sql,
          start,
          { ...look, source: 'bucket', hasEdge: false },
          () => {},
          (each) => pages.note(each),
        );
      };
      put(postEntry('posts/a.md'));
      put(postEntry('posts/b.md'));
      const before = pages.read(sql, readSites(sql));
      put(postEntry('posts/b.md', { title: 'new', params: { title: 'new' }, version: 'other' }));
      const after = pages.read(sql, readSites(sql));
      expect(after).not.toBe(before);
      expect(after?.get('posts/a.md')).toBe(before?.get('posts/a.md'));
      expect(after?.get('posts/b.md')).toMatchObject({ title: 'new', file: { version: 'other' } });
      expect(after?.get('posts/a.md')?.title).toBe('');
    }));
});

describe('siteRows()', () => {
  it('tells lists and menus with what visitors may see', () =>
    inDatabase((sql) => {
      createTables(sql);
      const put = (entry: Entry) => {
        const look = { ticket: drawTickets(sql, start), key: entry.key, entry } as const;
        accept(sql, start, { ...look, source: 'bucket', hasEdge: false });
      };
      put(postEntry('posts/a.md', { tags: ['Web'], menus: { main: { weight: 2 } } }));
      put(postEntry('posts/b.md', { tags: ['hidden'], draft: true, menus: { side: {} } }));
      const sites = readSites(sql);
      const [site] = sites.values();
      const pages = new LayoutPages().read(sql, sites) ?? new Map();
      const lists = () => allLists(sql, sites, pages);
      const layouts = { digest: '', texts: new Map() };
      const rows = siteRows(sql, { token: 't', sites, now: 0, pages, lists, layouts });
      expect(rows.lists().map(({ kind, folder, title, term }) => [kind, folder, title, term])).toEqual([
        ['home', '/', 'Platen', undefined],
        ['taxonomy', '/tags/', 'Tags', undefined],
        ['taxonomy', '/categories/', 'Categories', undefined],
        ['section', '/posts/', 'Posts', undefined],
        ['term', '/tags/web/', 'Web', 'Web'],
      ]);
      expect(site && rows.menuNames(site)).toEqual(['main']);
      expect(site && rows.menu('main', site)).toMatchObject([{ name: 'a', href: '/posts/a/', weight: 2 }]);
      expect(site && rows.menu('side', site)).toEqual([]);
    }));
});

function byKey(pages: ReadonlyMap<string, unknown> | undefined): [string, unknown][] {
  return [...(pages ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function entryOf(key: string, content: Written): Entry {
  const { version, path, draft, from, until, tags } = content;
  const about = { key, version: JSON.stringify(content), inputsHash, errors: [] };
  if (key === 'site.yaml') {
    const disableKinds = draft ? (['section'] as const) : [];
    return { ...about, kind: 'site', data: { title: version, disableKinds } };
  }
  const times = {
    ...(from !== undefined && { visibleFrom: start + from * 1000 }),
    ...(until !== undefined && { visibleUntil: start + until * 1000 }),
  };
  if (key.endsWith('_index.md')) {
    const data = {
      ...{ path: '/posts/', list: '/posts/', aliases: [], title: version, description: '', draft, weight: 0 },
      ...{ hasBody: true, dependencies: [], ...times },
    };
    return { ...about, kind: 'section', data };
  }
  return { ...postEntry(key, { path, draft, tags, params: { version }, ...times }), ...about } as Entry;
}

it('files beside a list are those directly in its folder, past all that lies deeper', () =>
  inDatabase((sql) => {
    createTables(sql);
    const put = (entry: Entry) =>
      accept(sql, start, {
        ...{ ticket: drawTickets(sql, start), key: entry.key, entry },
        ...{ source: 'bucket', hasEdge: false },
      });
    const keys =
      'a/b.png a/deep/c.png a/deep/er/d.png a/deep0.png a/é.png a/z.txt a0/e.png a-b/f.png top.png z.png';
    for (const key of keys.split(' ')) put(fileEntry(key));
    put(postEntry('a/post.md'));
    const beside = (folder: string) => publicFilesBeside(sql, readSites(sql), folder).map(({ key }) => key);
    expect(beside('a/')).toEqual(['a/b.png', 'a/deep0.png', 'a/z.txt', 'a/é.png']);
    expect(beside('a/deep/')).toEqual(['a/deep/c.png']);
    expect(beside('')).toEqual(['top.png', 'z.png']);
    expect(beside('none/')).toEqual([]);
  }));
