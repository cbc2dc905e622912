import { describe, expect, it } from 'vitest';
import { checkFileName, findObstacles } from '../../cli/pull/file-name.ts';

describe('checkFileName()', () => {
  it.each(['a.md', 'posts/trip/Ünïcode 🐈.jpg', "it's 100% #1?.md", 'aux.md', 'posts/CON', 'a:b.md', 'x.'])(
    'takes %s on Linux',
    (key) => {
      expect(() => checkFileName(key, 'linux')).not.toThrow();
    },
  );

  it.each([
    '../a.md',
    'posts/../../a.md',
    '..',
    '/etc/passwd',
    'posts//a.md',
    'posts/',
    'a\\b.md',
    'C:\\a.md',
    '.ssh/config',
    'posts/.git/config',
    'a\u0000.md',
    'a\n.md',
    '',
  ])('refuses %j everywhere', (key) => {
    for (const platform of ['linux', 'darwin', 'win32'])
      expect(() => checkFileName(key, platform)).toThrow(/^Cannot/);
  });

  it.each([
    'aux.md',
    'posts/CON',
    'com1.txt',
    'lpt¹',
    'nul.tar.gz',
    'a:b.md',
    'C:/a.md',
    'a?.md',
    'a"b',
    'x.',
    'x./a.md',
  ])('refuses %s on Windows', (key) => {
    expect(() => checkFileName(key, 'win32')).toThrow(/on Windows/);
  });

  it.each(['console.md', 'com.md', 'com10.txt', 'auxiliary/a.md', 'a.b.md'])('takes %s on Windows', (key) => {
    expect(() => checkFileName(key, 'win32')).not.toThrow();
  });
});

describe('findObstacles()', () => {
  it.each([
    { keys: ['a', 'a/b'], platform: 'linux', found: [['a/b', 'a']] },
    {
      keys: ['a/b/c', 'a/b', 'a'],
      platform: 'linux',
      found: [
        ['a/b', 'a/b/c'],
        ['a', 'a/b/c'],
      ],
    },
    { keys: ['a-b', 'a/b'], platform: 'linux', found: [] },
    { keys: ['A.md', 'a.md'], platform: 'linux', found: [] },
    { keys: ['A.md', 'a.md'], platform: 'darwin', found: [['a.md', 'A.md']] },
    { keys: ['Posts/a.md', 'posts/b.md'], platform: 'win32', found: [] },
    { keys: ['posts', 'Posts/b.md'], platform: 'win32', found: [['Posts/b.md', 'posts']] },
  ])('finds $found in $keys on $platform', ({ keys, platform, found }) => {
    expect([...findObstacles(keys, platform)]).toEqual(found);
  });
});
