import { describe, expect, it } from 'vitest';
import { fileName, keyOfPost, placeBeside, slugOf } from '../../admin/names.ts';

it.each([
  ['A first word', 'a-first-word'],
  ["  It's Über 10 %!", 'its-über-10'],
  ['日本語 の 記事', '日本語-の-記事'],
  ['!?', ''],
  [`${'long '.repeat(30)}`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
])('slugOf(%j)', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it.each([
  ['posts/', 'A b', 'posts/a-b/index.md'],
  ['', 'A b', 'a-b/index.md'],
  ['/notes/2026', 'A', 'notes/2026/a/index.md'],
  ['posts', '?', ''],
])('keyOfPost(%j, %j)', (folder, title, key) => {
  expect(keyOfPost(folder, title)).toBe(key);
});

describe('placeBeside()', () => {
  it.each([
    ['posts/a/index.md', 'posts/a/', ''],
    ['posts/a/index.fr.md', 'posts/a/', ''],
    ['posts/_index.md', 'posts/', ''],
    ['posts/a.md', 'posts/a/', '/posts/a/'],
    ['posts/a.fr.md', 'posts/a/', '/posts/a/'],
    ['about.md', 'about/', '/about/'],
  ])('%s', (key, folder, address) => {
    expect(placeBeside(key)).toEqual({ folder, address });
  });
});

it.each([
  ['IMG 01.HEIC', 'webp', 'img-01.webp'],
  ['.png', 'webp', 'file.webp'],
])('fileName(%j)', (name, extension, expected) => {
  expect(fileName(name, extension)).toBe(expected);
});
