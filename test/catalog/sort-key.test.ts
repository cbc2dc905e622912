import { describe, expect, it } from 'vitest';
import { spellingPlace } from '../../src/catalog/lists.ts';
import { sortKey } from '../../src/catalog/sort-key.ts';
import { byteOrder } from '../../src/content/keys.ts';

const day = (text: string) => ({ at: Date.parse(text) });

/** Titles in the order in which a list has them, all else being equal. */
function sorted(titles: readonly string[]): string[] {
  return titles.toSorted((a, b) =>
    byteOrder(sortKey('a.md', { weight: 0, title: a }), sortKey('a.md', { weight: 0, title: b })),
  );
}

describe('sortKey()', () => {
  it('orders by weight, date, title, key', () => {
    const pages = [
      { key: 'a', weight: -5 },
      { key: 'b', weight: 1, date: day('2001-01-01') },
      { key: 'c', weight: 0, date: day('2024-01-01'), title: 'Z' },
      { key: 'd', weight: 0, date: day('2023-01-01'), title: 'Z', linkTitle: 'A' },
      { key: 'e', weight: 0, date: day('2023-01-01'), title: 'B' },
      { key: 'f', weight: 0, date: day('2023-01-01'), title: 'B' },
      { key: 'g', weight: 0, date: day('-000100-01-01') },
      { key: 'h', weight: 0 },
    ];
    const keys = pages.map(({ key, ...page }) => ({ key, sort: sortKey(key, page) }));
    expect(
      keys
        .toReversed()
        .sort((a, b) => byteOrder(a.sort, b.sort))
        .map(({ key }) => key),
    ).toEqual(pages.map(({ key }) => key));
  });

  it('takes dates within one second for equal, as Hugo does', () => {
    const at = (text: string, title: string) => sortKey('a.md', { weight: 0, date: day(text), title });
    expect(
      byteOrder(at('2023-01-01T00:00:00.900Z', 'b'), at('2023-01-01T00:00:00.100Z', 'a')),
    ).toBeGreaterThan(0);
  });

  it('orders titles near to the way people do', () => {
    const titles = [
      '',
      ' ',
      '(brackets)',
      '$ and €',
      '10 things',
      '2',
      'a b',
      'Á la carte',
      'a la mode',
      'ab',
      'zebra',
      'Zebra',
      'zèbre',
      'Ω',
      '日本',
    ];
    expect(sorted(titles.toReversed())).toEqual(titles);
  });

  it('is not confused by what a title may hold', () => {
    expect(sorted(['\uD800', '😀'.repeat(60), '\u0001', ''])).toHaveLength(4);
  });
});

describe('filePlace()', () => {
  it('orders files as Hugo walks through its pages', () => {
    const files: [key: string, section?: string][] = [
      ['a-b/x.md', '/a-b/'],
      ['a/2020/x.md', '/a/2020/'],
      ['a/B-u/index.md', '/a/'],
      ['a/plain/x.md', '/a/'],
      ['a/z.md', '/a/'],
      ['a/b/x.md', '/a/b/'],
      ['ab/unlisted.md'],
      ['Ab/x.md', '/ab/'],
    ];
    const places = files.map(([key, section]) => ({
      key,
      place: spellingPlace({ key, pageKey: key }, section),
    }));
    const sorted = places.toReversed().sort((a, b) => byteOrder(a.place, b.place));
    expect(sorted.map(({ key }) => key)).toEqual(files.map(([key]) => key));
  });
});
