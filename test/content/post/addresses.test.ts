import { describe, expect, it } from 'vitest';
import { pathOfKey } from '../../../src/content/paths.ts';
import { titleFromKey } from '../../../src/content/post/titles.ts';
import { placeLeftOut } from './faults.ts';
import { read } from './read-fields.ts';

describe('addresses', () => {
  it.each([
    ['slug: Hello World', 'slug', 'Hello World'],
    ['slug: a/b', 'slug', 'a/b'],
    ['slug: C++', 'slug', 'C++'],
    ['slug: 1.10', 'slug', '1.10'],
    ['slug: 日本', 'slug', '日本'],
    ['slug: -x-', 'slug', 'x'],
    ['slug: ""', 'slug', undefined],
    ['url: /a/b/', 'url', '/a/b/'],
    ['url: a/b', 'url', 'a/b'],
    ['url: /', 'url', '/'],
    ['url: /Über uns.html', 'url', '/Über uns.html'],
    ['aliases: /old', 'aliases', ['/old']],
    ['aliases: [old, /o2/, /, ~]', 'aliases', ['old', '/o2/', '/']],
    ['aliases: []', 'aliases', []],
  ] as const)('%j', (fields, name, value) => {
    expect(read(fields)[name]).toEqual(value);
  });

  it.each([
    'a/..',
    'a/ .. /b',
    '"%2e%2E/x"',
    'a%2Fb',
    'a?b',
    'a#b',
    'a\\b',
    '"a\\tb"',
    '"a\\x00b"',
    '"a\\u0085b"',
    'a//b',
    '//example.org/x',
    'https://example.org/x',
    'javascript:x',
    '"!"',
    '😀',
    '[[a]]',
    '{a: b}',
  ])('are left out: %s', (value) => {
    expect(placeLeftOut(() => read(`slug: ${value}`))).toBe('2:1');
    expect(placeLeftOut(() => read(`url: ${value}`))).toBe('2:1');
    expect(placeLeftOut(() => read(`aliases: [/kept/, ${value}]`))).toMatch(/^2:1/);
    expect(read(`aliases: [/kept/, ${value}]`).aliases).toEqual(['/kept/']);
  });

  it.each([
    ['%e4%b8%ad%e6%96%87', '中文'],
    ['old%20path', 'old path'],
    ['caf%C3%A9', 'café'],
    ['100%25', '100%'],
    ['100%', '100%'],
    ['%ff', '%ff'],
  ])('are those that browsers send for them: %s', (written, path) => {
    const { slug, url, aliases } = read(
      `slug: "${written}"\nurl: "/a/${written}/"\naliases: ["/b/${written}/"]`,
    );
    expect({ slug, url, aliases }).toEqual({ slug: path, url: `/a/${path}/`, aliases: [`/b/${path}/`] });
  });

  it('of files are those that browsers send for their names', () => {
    expect(pathOfKey('posts/%e4%b8%ad%e6%96%87.md')).toBe('/posts/中文/');
    expect(pathOfKey('posts/a%20b/index.md')).toBe(pathOfKey('posts/a b.md'));
    expect(pathOfKey('%e4%b8%ad/_index.md')).toBe('/中/');
    expect(titleFromKey('posts/%e4%b8%ad.md')).toBe('中');
  });

  it.each(['../x', './x', '../../x'])('lead upwards in aliases alone: %s', (value) => {
    expect(read(`aliases: [${value}]`).aliases).toEqual([value]);
    expect(placeLeftOut(() => read(`slug: ${value}`))).toBe('2:1');
    expect(placeLeftOut(() => read(`url: ${value}`))).toBe('2:1');
  });

  it('have at most 500 characters', () => {
    expect(read(`slug: ${'x'.repeat(500)}`).slug).toHaveLength(500);
    expect(placeLeftOut(() => read(`slug: ${'x'.repeat(501)}`))).toBe('2:1');
    expect(placeLeftOut(() => read(`url: ${'x'.repeat(60_000)}`))).toBe('2:1');
  });

  it('take more than hyphens and slashes to make a slug', () => {
    for (const slug of ['---', '/', '-/-']) expect(placeLeftOut(() => read(`slug: "${slug}"`))).toBe('2:1');
  });
});
