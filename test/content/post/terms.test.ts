import { describe, expect, it } from 'vitest';
import { placeLeftOut } from './faults.ts';
import { read } from './read-fields.ts';

describe('terms', () => {
  const tags = (...names: string[]) => names.map((name) => ({ taxonomy: 'tags', name }));

  it.each([
    ['tags: [a, b]', tags('a', 'b')],
    ['tags: a', tags('a')],
    ['tags: a, b', tags('a, b')],
    ['tag: a', tags('a')],
    ['tag: [a, b]', tags('a', 'b')],
    ['tag: b\nTags: a', tags('a', 'b')],
    ['tags: [Go, go, " GO "]', tags('GO')],
    ['tags: [1, 1.10, 001, true]', tags('1', '1.10', '001', 'true')],
    ['tags: [~, "", a]', tags('a')],
    ['tags: [😀, "!", a]', tags('a')],
    ['tags:', []],
    ['tags: []', []],
    ['tags: [__proto__, constructor]', tags('__proto__', 'constructor')],
    ['category: x', [{ taxonomy: 'categories', name: 'x' }]],
    ['series: x', []],
  ])('of %j', (fields, terms) => {
    expect(read(fields).terms).toEqual(terms);
  });

  it.each([
    ['category: x', []],
    ['tag: a\ntags: b', tags('b')],
    ['tags: [a]', tags('a')],
  ])('stand in plural fields alone on a site that says so: %j', (fields, terms) => {
    expect(read(fields, { singularTerms: false }).terms).toEqual(terms);
  });

  it('stand in a field that is both', () => {
    const taxonomies = [{ singular: 'series', plural: 'series' }];
    expect(read('series: x', { taxonomies, singularTerms: false }).terms).toEqual([
      { taxonomy: 'series', name: 'x' },
    ]);
  });

  it('stand in a field that is spelled otherwise than the address', () => {
    const taxonomies = [{ singular: 'reading list', plural: 'reading-lists', field: 'reading lists' }];
    expect(read('reading lists: [x]\nreading list: y', { taxonomies }).terms).toEqual([
      { taxonomy: 'reading-lists', name: 'x' },
      { taxonomy: 'reading-lists', name: 'y' },
    ]);
  });

  it('belong to the taxonomies of the site', () => {
    const taxonomies = [
      { singular: 'series', plural: 'series' },
      { singular: 'author', plural: 'authors' },
    ];
    const post = read('series: [x]\ntags: [y]\nauthor: Ann\nauthors: [Bob]', { taxonomies });
    expect(post.terms).toEqual([
      { taxonomy: 'series', name: 'x' },
      { taxonomy: 'authors', name: 'Bob' },
    ]);
    expect(post.author).toBe('Ann');
  });

  it.each(['tags: {a: b}', 'tags: [[a]]', 'tags: [{a: b}]', 'category: {}'])('are left out: %j', (fields) => {
    expect(placeLeftOut(() => read(fields))).toBe('2:1');
  });
});
