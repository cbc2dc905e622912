import { describe, expect, it } from 'vitest';
import { accept, passTime } from '../../src/catalog/accept.ts';
import { readToken } from '../../src/catalog/change-token.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { drawTickets } from '../../src/catalog/looks.ts';
import { createTables } from '../../src/catalog/tables.ts';
import { inDatabase } from './database.ts';
import { fileEntry, postEntry } from './entries.ts';

const now = Date.UTC(2026, 10, 1);
const later = now + 60_000;

/** Looks one after the other, none of them with an edge, and whether each renewed the token. */
function renewals(...looks: readonly (Entry | string)[]): Promise<boolean[]> {
  return inDatabase((sql) => {
    createTables(sql);
    return looks.map((look) => {
      const before = readToken(sql);
      const [key, entry] = typeof look === 'string' ? [look, null] : [look.key, look];
      accept(sql, now, { ticket: drawTickets(sql, now), key, entry, source: 'bucket', hasEdge: false });
      return readToken(sql) !== before;
    });
  });
}

const a = 'posts/a.md';
const draft = (version: string, more = {}) => postEntry(a, { draft: true, version, ...more });

describe('the change token', () => {
  it('has 96 random bits', () =>
    inDatabase((sql) => {
      createTables(sql);
      expect(readToken(sql)).toMatch(/^[\w-]{16}$/);
      expect(readToken(sql)).toBe(readToken(sql));
    }));

  it.each<[name: string, looks: (Entry | string)[], renewed: boolean[]]>([
    [
      'a post that appears, changes and goes',
      [postEntry(a), postEntry(a, { version: '2' }), a],
      [true, true, true],
    ],
    ['the same record and a missing file', [postEntry(a), postEntry(a), 'posts/b.md'], [true, false, false]],
    ['a draft whose text changes', [draft('1'), draft('2')], [true, false]],
    [
      'a post that becomes a draft, and one again',
      [postEntry(a), draft('2'), postEntry(a)],
      [true, true, true],
    ],
    ['a draft that takes another address', [draft('1'), draft('2', { path: '/b/' })], [true, true]],
    ['a draft that gives a moment', [draft('1'), draft('2', { visibleFrom: later })], [true, false]],
    [
      'a post that waits for another moment, which ends what is kept',
      [postEntry(a, { visibleFrom: later }), postEntry(a, { version: '2', visibleFrom: later + 1 })],
      [true, true],
    ],
    ['a file', [fileEntry('a.png'), fileEntry('a.png', { width: 1, height: 1 })], [true, false]],
    ['a file that goes', [fileEntry('a.png'), 'a.png'], [true, true]],
  ])('is renewed by %s as visitors see it', async (_, looks, renewed) => {
    expect(await renewals(...looks)).toEqual(renewed);
  });

  it('is renewed when a time comes, and not before', () =>
    inDatabase((sql) => {
      createTables(sql);
      const entry = postEntry(a, { visibleFrom: later, visibleUntil: later + 10 });
      accept(sql, now, { ticket: drawTickets(sql, now), key: a, entry, source: 'bucket', hasEdge: false });
      const tokens = [now, later - 1, later, later + 1, later + 10, later + 11].map((at) => {
        passTime(sql, at);
        return readToken(sql);
      });
      expect(tokens.map((token, index) => index > 0 && token !== tokens[index - 1])).toEqual([
        false,
        false,
        true,
        false,
        true,
        false,
      ]);
    }));

  it('never comes back, whoever makes the same catalog anew', async () => {
    const history = () =>
      inDatabase((sql) => {
        createTables(sql);
        const first = readToken(sql);
        const look = { key: a, entry: postEntry(a), source: 'bucket', hasEdge: false } as const;
        accept(sql, now, { ticket: drawTickets(sql, now), ...look });
        return [first, readToken(sql)];
      });
    expect(new Set([...(await history()), ...(await history()), ...(await history())]).size).toBe(6);
  });
});
