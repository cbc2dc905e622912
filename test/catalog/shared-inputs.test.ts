import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { accept } from '../../src/catalog/accept.ts';
import { asIf } from '../../src/catalog/as-if.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { drawTickets } from '../../src/catalog/looks.ts';
import { inputsOf } from '../../src/catalog/record-inputs.ts';
import { sectionIndex } from '../../src/catalog/resolve-post.ts';
import { sharedInputs } from '../../src/catalog/shared-inputs.ts';
import { createTables } from '../../src/catalog/tables.ts';
import type { Cascade } from '../../src/content/post/cascade.ts';
import { countingReads, inDatabase } from './database.ts';
import { inputsHash, postEntry } from './entries.ts';

const now = Date.UTC(2026, 10, 1);
const post = 'posts/a.md';

function put(sql: SqlStorage, key: string, entry: Entry | null): void {
  accept(sql, now, { ticket: drawTickets(sql, now), key, entry, source: 'bucket', hasEdge: false });
}

const settings = (title: string): Entry => ({
  ...{ key: 'site.yaml', version: title, inputsHash, errors: [] },
  ...{ kind: 'site', data: { title } },
});

const section = (author: string): Entry => ({
  ...{ key: 'posts/_index.md', version: author, inputsHash, errors: [] },
  kind: 'section',
  data: {
    ...{ path: '/posts/', list: '/posts/', title: author, aliases: [], description: '', draft: false },
    ...{ weight: 0, hasBody: false, dependencies: [] },
    cascade: [{ params: { author } } as unknown as Cascade],
  },
});

const template = (key: string): Entry => ({
  ...{ key, version: 'v', inputsHash, errors: [], kind: 'template', data: { text: 'v' } },
});

/** What the inputs of the post say of each file that gives some. */
function given(sql: SqlStorage): unknown {
  const { site, parents = [], templates, inputsHash: hash } = inputsOf(sql, now, post);
  return { title: site.title, parents: parents.map(({ cascade }) => cascade), templates, hash };
}

const files = [settings('One'), section('Ann'), template('shortcodes/x.html')];
const others = [settings('Two'), section('Ben'), { ...template('shortcodes/x.html'), version: 'w' }];

it.each(files.map((file, index) => [file.key, file, others[index] ?? null] as const))(
  'a change of %s, its end and its return are inputs at once',
  (key, file, other) =>
    inDatabase((sql) => {
      createTables(sql);
      put(sql, post, postEntry(post));
      const states = [null, file, other, null, file].map((entry) => {
        put(sql, key, entry);
        return JSON.stringify([given(sql), sectionIndex(sql, '/posts/')?.data.title]);
      });
      expect(new Set(states.slice(0, 3)).size).toBe(3);
      expect(states.slice(3)).toEqual(states.slice(0, 2));
    }),
);

it.each(others)('what was written and taken back is no input: $key', (other) =>
  runInDurableObject(env.CATALOG.get(env.CATALOG.newUniqueId()), (_object, { storage }) => {
    const { sql } = storage;
    createTables(sql);
    for (const file of [...files, postEntry(post)]) put(sql, file.key, file);
    const before = given(sql);
    const between = asIf(storage, now, other, () => given(sql));
    expect(between).not.toEqual(before);
    expect(given(sql)).toEqual(before);
  }),
);

it('the inputs of a file that is known take no row', () =>
  inDatabase((sql) => {
    createTables(sql);
    for (const file of [...files, postEntry(post)]) put(sql, file.key, file);
    given(sql);
    const counter = { total: 0, statements: 0 };
    // The memory belongs to the database, so the other object has one of its own.
    const counted = countingReads(sql, counter);
    given(counted);
    const [rows, statements] = [counter.total, counter.statements];
    given(counted);
    expect([counter.total - rows, counter.statements - statements]).toEqual([0, 0]);
    expect(rows).toBeGreaterThan(2);
  }));

it('paths that visitors ask for fill no memory', () =>
  inDatabase((sql) => {
    createTables(sql);
    put(sql, 'posts/_index.md', section('Ann'));
    const { claims } = sharedInputs(sql);
    const sizes = Array.from({ length: 1500 }, (_, index) => {
      sectionIndex(sql, `/${index}/${'x'.repeat(index)}/`);
      return sharedInputs(sql).claims.size;
    });
    expect(Math.max(...sizes)).toBeLessThan(200);
    expect([...claims.keys()].every((name) => name.length <= 208)).toBe(true);
    for (let index = 0; index < 2500; index++) sectionIndex(sql, `/${index}/`);
    expect(sharedInputs(sql).claims.size).toBeLessThanOrEqual(1000);
    expect(sectionIndex(sql, '/posts/')?.data.title).toBe('Ann');
  }));
