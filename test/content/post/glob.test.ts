import { describe, expect, it } from 'vitest';
import { matchesGlob } from '../../../src/content/post/glob.ts';

describe('matchesGlob()', () => {
  it.each([
    ['/posts/a.md', '/posts/a.md', true],
    ['/Posts/A.md', '/posts/a.MD', true],
    ['/posts/a', '/posts/a.md', false],
    ['/posts/*', '/posts/a.md', true],
    ['/posts/*', '/posts/x/a.md', false],
    ['/posts/a*', '/posts/a.md', true],
    ['/posts/**', '/posts/x/y/a.md', true],
    ['/posts/**', '/posts', false],
    ['/posts**', '/posts', true],
    ['**/a.md', '/posts/x/a.md', true],
    ['/posts/**/b.md', '/posts/x/y/b.md', true],
    ['/posts/?2.md', '/posts/b2.md', true],
    ['/posts/?2.md', '/posts//2.md', false],
    ['{/posts/*,/notes/**}', '/notes/x/a.md', true],
    ['{/posts/*,/notes/**}', '/other/a.md', false],
    ['{page,section}', 'section', true],
    ['{a,b}{c,d}', 'bc', true],
    ['{a,b', 'a', false],
    ['.*', 'xx', false],
    ['(a|b)+', 'a', false],
    ['', '', true],
    ['', 'a', false],
  ])('%s and %s: %s', (pattern, path, isMatch) => {
    expect(matchesGlob(pattern, path)).toBe(isMatch);
  });

  it('does not try every way in which stars can be read', () => {
    expect(matchesGlob(`${'**a'.repeat(90)}b`, 'a'.repeat(1000))).toBe(false);
    expect(matchesGlob('{a,b}'.repeat(60), 'ab'.repeat(30))).toBe(false);
    expect(matchesGlob('*'.repeat(301), 'a')).toBe(false);
  });
});
