import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRow,
  countRows,
  neighboursOf,
  positionOf,
  removeRow,
  rowsFrom,
} from '../../src/catalog/counted-list.ts';
import { createTables } from '../../src/catalog/tables.ts';
import { runs } from '../runs.ts';
import { countingReads, dump, inDatabase } from './database.ts';

describe('order of a list', () => {
  it('has no rows for a list that is not there', () =>
    inDatabase((sql) => {
      createTables(sql);
      expect(countRows(sql, '/')).toBe(0);
      expect(rowsFrom(sql, '/', 0, 10)).toEqual([]);
    }));

  it('finds every row of a long list by its number, and its number', () =>
    inDatabase((sql) => {
      createTables(sql);
      const sorts = numbers(6000);
      for (const sort of shuffled(sorts)) addRow(sql, '/', sort, `item-${sort}`);
      expect(countRows(sql, '/')).toBe(6000);
      for (const index of [0, 1, 63, 64, 65, 4095, 4096, 5998, 5999]) {
        expect(rowsFrom(sql, '/', index, 1)).toEqual([{ sort: sorts[index], item: `item-${sorts[index]}` }]);
        expect(positionOf(sql, '/', sorts[index] ?? '')).toBe(index);
      }
      expect(rowsFrom(sql, '/', 5990, 100).map((row) => row.sort)).toEqual(sorts.slice(5990));
      expect(rowsFrom(sql, '/', 6000, 1)).toEqual([]);
    }));

  it('reads about as many rows for the last page of a long list as for its first', () =>
    inDatabase((sql) => {
      createTables(sql);
      for (const sort of numbers(20_000)) addRow(sql, '/', sort, sort);
      const read = (index: number) => {
        const cursor = { total: 0 };
        const counted = countingReads(sql, cursor);
        rowsFrom(counted, '/', index, 20);
        return cursor.total;
      };
      for (const index of [100, 5000, 10_000, 19_980]) expect(read(index)).toBeLessThan(1500);
    }));

  it('has the same tables whatever order the rows came and went in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 300 }),
        fc.uniqueArray(fc.integer({ min: 5001, max: 9999 }), { maxLength: 300 }),
        (kept, removed) =>
          inDatabase((sql) => {
            createTables(sql);
            const keep = kept.map(padded).sort();
            for (const sort of keep) addRow(sql, 'a', sort, sort);
            for (const sort of shuffled([...kept, ...removed].map(padded))) addRow(sql, 'b', sort, sort);
            for (const sort of shuffled(removed.map(padded))) removeRow(sql, 'b', sort);
            expect(spansOf(sql, 'b')).toEqual(spansOf(sql, 'a'));
            expect(rowsFrom(sql, 'b', 0, 1000).map((row) => row.sort)).toEqual(keep);
          }),
      ),
      { numRuns: runs(25) },
    );
  });

  it('leaves nothing of a list whose rows are all gone', () =>
    inDatabase((sql) => {
      createTables(sql);
      for (const sort of numbers(200)) addRow(sql, '/', sort, sort);
      for (const sort of shuffled(numbers(200))) removeRow(sql, '/', sort);
      expect(dump(sql)['rows']).toEqual([]);
      expect(dump(sql)['spans']).toEqual([]);
    }));

  it('knows the rows beside a row, none beyond the ends', () =>
    inDatabase((sql) => {
      createTables(sql);
      for (const sort of ['a', 'b', 'c']) addRow(sql, '/', sort, sort);
      addRow(sql, '/other/', 'd', 'd');
      expect(neighboursOf(sql, '/', 'b').map((row) => row?.item)).toEqual(['a', 'c']);
      expect(neighboursOf(sql, '/', 'a').map((row) => row?.item)).toEqual([undefined, 'b']);
      expect(neighboursOf(sql, '/', 'c').map((row) => row?.item)).toEqual(['b', undefined]);
    }));
});

function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => padded(index));
}

function padded(value: number): string {
  return `row-${String(value).padStart(6, '0')}`;
}

/** A fixed shuffle, so that a failure comes again. */
function shuffled<T>(items: readonly T[]): T[] {
  const result = [...items];
  let state = 42;
  for (let index = result.length - 1; index > 0; index--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const other = state % (index + 1);
    [result[index], result[other]] = [result[other] as T, result[index] as T];
  }
  return result;
}

function spansOf(sql: SqlStorage, list: string): unknown[] {
  return sql.exec('SELECT level, sort, count FROM spans WHERE list = ? ORDER BY level, sort', list).toArray();
}
