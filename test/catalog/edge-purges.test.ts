import { describe, expect, it } from 'vitest';
import { beginPurge, endPurge, markDirty, nextPurge, purgeState } from '../../src/catalog/edge-purges.ts';
import { inDatabase } from './database.ts';

const second = 1000;
const begin = 1_700_000_000_000;

describe('purges of the edge', () => {
  it('are due from the first change on, and handed out once', () =>
    inDatabase((sql) => {
      expect([nextPurge(sql), beginPurge(sql, begin)]).toEqual([null, null]);
      markDirty(sql, begin, ['page']);
      markDirty(sql, begin + 5, ['page', 'file']);
      expect(nextPurge(sql)).toBe(begin);
      const purge = beginPurge(sql, begin + 10);
      expect(purge).toEqual({ tags: ['page', 'file'], changes: 2, begunAt: begin + 10 });
      expect([beginPurge(sql, begin + 11), nextPurge(sql)]).toEqual([null, begin + 10 + 12 * second]);
    }));

  it('are repeated once, at the earliest twelve seconds after the one before', () =>
    inDatabase((sql) => {
      markDirty(sql, begin, ['page']);
      finish(sql, begin);
      expect(purgeState(sql)).toMatchObject({
        dirtySince: null,
        lastPurge: begin,
        nextPurge: begin + 12 * second,
      });
      expect(finish(sql, begin + 12 * second)?.tags).toEqual(['page']);
      expect([nextPurge(sql), beginPurge(sql, begin + 60 * second)]).toEqual([null, null]);
      markDirty(sql, begin + 70 * second, ['file']);
      expect(beginPurge(sql, begin + 70 * second)?.tags).toEqual(['file']);
    }));

  it('stay due while they fail, and say why', () =>
    inDatabase((sql) => {
      markDirty(sql, begin, ['page']);
      finish(sql, begin, 'too many');
      expect(purgeState(sql)).toEqual({
        dirtySince: begin,
        lastPurge: null,
        lastError: 'too many',
        nextPurge: begin + 12 * second,
      });
      finish(sql, begin + 12 * second);
      expect(purgeState(sql)).toMatchObject({ dirtySince: null, lastError: null });
    }));

  it('do not cover a change made after they began', () =>
    inDatabase((sql) => {
      markDirty(sql, begin, ['page']);
      const purge = beginPurge(sql, begin);
      markDirty(sql, begin + second, ['file']);
      if (purge) endPurge(sql, begin + 2 * second, purge, null);
      expect(purgeState(sql)).toMatchObject({ dirtySince: begin, nextPurge: begin + 12 * second });
      expect(finish(sql, begin + 12 * second)?.tags).toEqual(['page', 'file']);
      expect(purgeState(sql).dirtySince).toBeNull();
    }));

  it('keep what a repetition found changed meanwhile', () =>
    inDatabase((sql) => {
      markDirty(sql, begin, ['page']);
      finish(sql, begin);
      const repeat = beginPurge(sql, begin + 12 * second);
      markDirty(sql, begin + 13 * second, ['file']);
      if (repeat) endPurge(sql, begin + 14 * second, repeat, null);
      expect(purgeState(sql).nextPurge).toBe(begin + 24 * second);
      expect(finish(sql, begin + 24 * second)?.tags).toEqual(['page', 'file']);
      expect(nextPurge(sql)).toBe(begin + 36 * second);
    }));
});

function finish(sql: SqlStorage, at: number, error: string | null = null) {
  const purge = beginPurge(sql, at);
  if (purge) endPurge(sql, at, purge, error);
  return purge;
}
