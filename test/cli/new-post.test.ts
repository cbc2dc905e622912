import { describe, expect, it } from 'vitest';
import { newPost, postPath } from '../../cli/new-post.ts';
import { readPost } from '../../src/content/post/read-post.ts';
import { defaultSite } from '../../src/content/site/site.ts';

describe('postPath()', () => {
  it.each([
    ['posts/a.md', 'posts/a.md'],
    ['a.markdown', 'a.markdown'],
    ['posts/a', 'posts/a.md'],
    ['v1.0/a', 'v1.0/a.md'],
    ['posts\\a', 'posts\\a.md'],
  ])('takes %s', (given, path) => {
    expect(postPath(given)).toBe(path);
  });

  it.each(['posts/', '', 'a.txt', '.md', 'posts/.md', 'a.html'])('refuses %j', (given) => {
    expect(() => postPath(given)).toThrow(/must be a Markdown file/);
  });
});

describe('newPost()', () => {
  const now = new Date('2026-11-23T08:30:15.500Z');

  it.each([
    ['posts/my-first-post.md', 'My first post'],
    ['posts/trip/index.md', 'Trip'],
    ['it\'s "quoted": #1 - yes.md', 'It\'s "quoted": #1 yes'],
    ['true.md', 'True'],
    ['2024.md', '2024'],
    ['-.md', ''],
  ])('begins a draft for %s that reads back', (path, title) => {
    const post = readPost(path, newPost(path, now), defaultSite);
    expect([post.params.get('title'), post.draft, post.body]).toEqual([
      title,
      true,
      expect.stringMatching(/^\s*$/),
    ]);
    expect(post.date?.at).toBe(Date.parse('2026-11-23T08:30:15Z'));
  });

  it('writes the zone of this machine', () => {
    expect(newPost('a.md', now)).toMatch(/^date: 2026-11-\d\dT\d\d:\d\d:15[+-]\d\d:\d\d$/m);
  });
});
