import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept } from '../../src/catalog/accept.ts';
import { rowsFrom } from '../../src/catalog/counted-list.ts';
import type { ListRef } from '../../src/catalog/entry.ts';
import { drawTickets } from '../../src/catalog/looks.ts';
import { datedHome, newestOf } from '../../src/catalog/newest.ts';
import { createTables } from '../../src/catalog/tables.ts';
import { defaultSite, type Site } from '../../src/content/site/site.ts';
import { runs } from '../runs.ts';
import { countingReads, dump, inDatabase } from './database.ts';
import { postEntry } from './entries.ts';

const now = Date.UTC(2026, 10, 1);
const day = 86_400_000;

type Sample = { name: number; age: number; weight: number };

/** A post as `sync` records it where the settings name sections of the home page, or none. */
function put(sql: SqlStorage, { name, age, weight }: Sample, { mainSections }: Site): void {
  const isByDate = mainSections === null && { isByDate: true as const };
  const lists: ListRef[] = [
    { path: '/posts/', kind: 'section', name: 'posts' },
    { path: '/', kind: 'home', name: '', ...isByDate },
    { path: '/tags/a/', kind: 'term', name: 'a', taxonomy: 'tags' },
  ];
  const key = `posts/${name}.md`;
  const entry = postEntry(key, { date: { at: now - age * day }, weight, lists, version: `${age} ${weight}` });
  const ticket = drawTickets(sql, now);
  accept(sql, now, { ticket, key, entry, source: 'bucket', hasEdge: false });
}

const samples = fc.array(
  fc.record({
    name: fc.integer({ min: 0, max: 30 }),
    age: fc.integer({ min: 1, max: 1000 }),
    weight: fc.constantFrom(0, 0, 1, -3, 20),
  }),
  { maxLength: 60 },
);

describe('newestOf()', () => {
  it.each([
    ['all sections', defaultSite],
    ['sections by name', { ...defaultSite, mainSections: ['posts'] }],
  ])('has the newest posts of every list first, whatever came and changed: %s', async (_name, site) => {
    await fc.assert(
      fc.asyncProperty(samples, (posts) =>
        inDatabase((sql) => {
          createTables(sql);
          for (const sample of posts) put(sql, sample, site);
          const left = [...new Map(posts.map((sample) => [sample.name, sample])).values()];
          const byDate = left.toSorted((a, b) => a.age - b.age).map(({ age }) => age);
          const ages = new Map(left.map(({ name, age }) => [`posts/${name}.md`, age]));
          for (const path of ['/', '/posts/', '/tags/a/']) {
            for (const limit of [5, 100]) {
              const found = newestOf(sql, site, path, limit).map((key) => ages.get(key));
              expect(found).toEqual(byDate.slice(0, limit));
            }
          }
          const archive = rowsFrom(sql, datedHome(site), 0, 100).map(({ item }) => ages.get(item));
          expect(archive).toEqual(byDate);
        }),
      ),
      { numRuns: runs(40) },
    );
  });

  it('leaves nothing behind when posts go', () =>
    inDatabase((sql) => {
      const site = { ...defaultSite, mainSections: ['posts'] };
      createTables(sql);
      for (let name = 0; name < 30; name++) put(sql, { name, age: name, weight: name % 3 }, site);
      for (let name = 0; name < 30; name++) {
        const ticket = drawTickets(sql, now);
        const key = `posts/${name}.md`;
        accept(sql, now, { ticket, key, entry: null, source: 'bucket', hasEdge: false });
      }
      expect(dump(sql)).toMatchObject({ rows: [], spans: [], lists: [] });
    }));

  it('reads as many rows of a long list as it names, and twice as many where posts have weights', () =>
    inDatabase((sql) => {
      createTables(sql);
      const read = (path: string): number => {
        const counter = { total: 0 };
        newestOf(countingReads(sql, counter), defaultSite, path, 20);
        return counter.total;
      };
      for (let name = 0; name < 1000; name++) put(sql, { name, age: name, weight: 0 }, defaultSite);
      expect(read('/posts/')).toBeLessThan(25);
      for (let name = 1000; name < 2000; name++) put(sql, { name, age: name, weight: name }, defaultSite);
      expect(read('/posts/')).toBeLessThan(50);
    }));
});
