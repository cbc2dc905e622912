import { describe, expect, it } from 'vitest';
import { accept } from '../../src/catalog/accept.ts';
import { drawTickets } from '../../src/catalog/looks.ts';
import { differing } from '../../src/catalog/sweep.ts';
import { createTables } from '../../src/catalog/tables.ts';
import { defaultSite } from '../../src/content/site/site.ts';
import { countingReads, inDatabase } from './database.ts';
import { postEntry } from './entries.ts';
import { inOneLanguage } from './in-one-language.ts';

const now = Date.UTC(2026, 10, 1);
const sites = inOneLanguage(defaultSite);

describe('differing()', () => {
  it('reads one row for a stretch that was equal before, and all of it after a change', () =>
    inDatabase((sql) => {
      const files = filled(sql, 1000);
      const range = { after: '', until: null, files, trust: true };
      const reads = (work: (counted: SqlStorage) => string[]) => {
        const counter = { total: 0 };
        return { keys: work(countingReads(sql, counter)), rows: () => counter.total };
      };
      const first = reads((counted) => differing(counted, range, sites));
      expect([first.keys, first.rows() >= 1000]).toEqual([[], true]);
      const second = reads((counted) => differing(counted, range, sites));
      expect([second.keys, second.rows()]).toEqual([[], 1]);
      put(sql, 'posts/0005.md', 'changed');
      const third = reads((counted) => differing(counted, range, sites));
      expect([third.keys, third.rows() >= 1000]).toEqual([['posts/0005.md'], true]);
    }));

  it('finds what was added, changed and removed, in the order of the listing', () =>
    inDatabase((sql) => {
      const files = filled(sql, 5);
      const changed = { key: 'posts/0001.md', version: 'other' };
      const added = { key: 'posts/0009.md', version: 'new' };
      const listed = [files[0], changed, files[3], files[4], added].filter((file) => file !== undefined);
      const range = { after: '', until: null, files: listed, trust: true };
      const expected = ['posts/0001.md', 'posts/0002.md', 'posts/0009.md'];
      expect(differing(sql, range, sites)).toEqual(expected);
      expect(differing(sql, { ...range, after: 'posts/0001.md' }, sites)).toEqual(expected.slice(1));
    }));

  it('looks at every file again when it trusts no record, or when all are of another basis', () =>
    inDatabase((sql) => {
      const files = filled(sql, 3);
      const range = { after: '', until: null, files, trust: true };
      expect(differing(sql, range, sites)).toEqual([]);
      expect(differing(sql, { ...range, trust: false }, sites)).toHaveLength(3);
      expect(
        differing(sql, range, inOneLanguage({ ...defaultSite, timeZone: 'Europe/Berlin' })),
      ).toHaveLength(3);
    }));

  it('leaves files of other stretches alone', () =>
    inDatabase((sql) => {
      const files = filled(sql, 6);
      const range = {
        after: 'posts/0001.md',
        until: 'posts/0003.md',
        files: files.slice(2, 4),
        trust: true,
      };
      expect(differing(sql, range, sites)).toEqual([]);
      expect(differing(sql, { ...range, files: [] }, sites)).toEqual(['posts/0002.md', 'posts/0003.md']);
    }));
});

function filled(sql: SqlStorage, count: number): { key: string; version: string }[] {
  createTables(sql);
  return Array.from({ length: count }, (_, index) =>
    put(sql, `posts/${String(index).padStart(4, '0')}.md`, 'v'),
  );
}

function put(sql: SqlStorage, key: string, version: string): { key: string; version: string } {
  const entry = postEntry(key, { version });
  accept(sql, now, { ticket: drawTickets(sql, now), key, entry, source: 'bucket', hasEdge: false });
  return { key, version };
}
