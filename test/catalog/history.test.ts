import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, passTime } from '../../src/catalog/accept.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { drawTickets } from '../../src/catalog/looks.ts';
import { createTables } from '../../src/catalog/tables.ts';
import { runs } from '../runs.ts';
import { dump, inDatabase } from './database.ts';
import { inputsHash, postEntry } from './entries.ts';

const start = Date.UTC(2026, 0, 1);

type Step = { key: string; entry: Entry | null; pause: number };

/** Few keys, paths and tags, so that files meet each other often. */
const key = fc.constantFrom(
  'posts/a.md',
  'posts/b.md',
  'posts/c.md',
  'posts/t/index.md',
  'posts/t/in.md',
  'posts/t/u/index.md',
  'posts/_index.md',
);
const path = fc.constantFrom('/posts/x/', '/posts/y/', '/z/');
const moment = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined });

const post = fc.record({
  path,
  draft: fc.boolean(),
  from: moment,
  until: moment,
  weight: fc.constantFrom(0, 0, 5, -1),
  day: fc.integer({ min: 1, max: 3 }),
  tags: fc.constantFrom([], ['Web'], ['web'], ['Art', 'web'], ['Art', 'Web']),
  aliases: fc.subarray(['/old/', '/posts/x/', '/older/']),
  broken: fc.constantFrom(false, false, false, true),
  version: fc.constantFrom('1', '2', '3'),
});

type Written = typeof post extends fc.Arbitrary<infer T> ? T : never;

const step: fc.Arbitrary<Step> = fc
  .tuple(key, fc.option(post, { nil: null, freq: 4 }), fc.integer({ min: 0, max: 3 }))
  .map(([key, written, pause]) => ({ key, entry: written && entryOf(key, written), pause }));

describe('catalog', () => {
  it('is, after any history, the one that the last state of the bucket gives at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
        const bucket = new Map<string, Entry>();
        let now = start;
        for (const { key, entry, pause } of steps) {
          now += pause * 1000;
          if (entry) bucket.set(key, entry);
          else bucket.delete(key);
        }
        const grown = await inDatabase((sql) => {
          createTables(sql);
          let at = start;
          for (const { key, entry, pause } of steps) {
            at += pause * 1000;
            passTime(sql, at);
            accept(sql, at, {
              ticket: drawTickets(sql, at),
              key,
              entry,
              source: 'bucket',
              hasEdge: false,
            });
          }
          return dump(sql);
        });
        const rebuilt = await inDatabase((sql) => {
          createTables(sql);
          for (const [key, entry] of [...bucket].reverse()) {
            accept(sql, now, {
              ticket: drawTickets(sql, now),
              key,
              entry,
              source: 'bucket',
              hasEdge: false,
            });
          }
          return dump(sql);
        });
        expect(grown).toEqual(rebuilt);
      }),
      { numRuns: runs(150) },
    );
  });
});

function entryOf(key: string, written: Written): Entry {
  const { broken, version, path, draft, from, until, weight, day, tags, aliases } = written;
  // One version is one content: its other fields follow from it in a real bucket.
  const content = JSON.stringify(written);
  const errors = broken ? [{ message: 'Cannot read it' }] : [];
  if (broken) return { key, version: content, inputsHash, errors, kind: 'file', data: null };
  if (key.endsWith('_index.md')) {
    const data = {
      ...{ path: '/posts/', list: '/posts/', aliases: [], title: version, description: '', draft, weight },
      ...{ hasBody: true, dependencies: [] },
      ...(from !== undefined && { visibleFrom: start + from * 1000 }),
      ...(until !== undefined && { visibleUntil: start + until * 1000 }),
      ...(tags.length > 0 && { within: '/' }),
    };
    return { key, version: content, inputsHash, errors, kind: 'section', data };
  }
  return postEntry(key, {
    version: content,
    path,
    draft,
    weight,
    tags,
    aliases,
    date: { at: Date.UTC(2026, 0, day) },
    ...(from !== undefined && { visibleFrom: start + from * 1000 }),
    ...(until !== undefined && { visibleUntil: start + until * 1000 }),
  });
}
