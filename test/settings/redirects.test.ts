import { describe, expect, it } from 'vitest';
import { redirectOf } from '../../src/settings/redirects.ts';
import { readSite } from '../../src/site.ts';
import { placeOf } from '../post/faults.ts';

const read = (entries: string) => readSite(`redirects:\n${entries}\n`, 'yaml').site.redirects;

describe('redirects', () => {
  it.each([
    ['  /old/: /new/', [{ from: '/old', to: '/new/' }]],
    ['  /old: /new', [{ from: '/old', to: '/new' }]],
    ['  /a.html: /a/', [{ from: '/a.html', to: '/a/' }]],
    ['  /old/index.html: /a/', [{ from: '/old', to: '/a/' }]],
    ['  /é à/: /ü/?q=1#x', [{ from: '/é à', to: '/%C3%BC/?q=1#x' }]],
    ['  /out/: https://example.net/a b', [{ from: '/out', to: 'https://example.net/a%20b' }]],
    ['  /x/page/2/: /', [{ from: '/x/page/2', to: '/' }]],
    ['  {}', []],
  ])('reads %j', (entries, redirects) => {
    expect(read(entries)).toEqual(redirects);
  });

  it.each([
    ['a path without its slash', '  old: /new/'],
    ['a query', '  /old?a=1: /new/'],
    ['dots', '  /a/../b: /new/'],
    ['two slashes', '  //a/: /new/'],
    ['another scheme', '  /old/: "javascript:alert(1)"'],
    ['mail', '  /old/: mailto:a@example.org'],
    ['another host without a scheme', '  /old/: //example.net/'],
    ['another host behind a dot', '  /old/: /.//example.net/'],
    ['another host behind two', '  /old/: /a/..//example.net/'],
    ['a backslash', '  /old/: /\\example.net/'],
    ['a relative target', '  /old/: new/'],
    ['no target', '  /old/: {}'],
    ['itself', '  /a/: /a'],
    ['a circle of two', '  /a/: /b/\n  /b/: /a/'],
    ['a circle of three behind a way in', '  /x/: /a/\n  /a/: /b/#x\n  /b/: /c/?y\n  /c/: /%61/'],
    ['one path twice', '  /a/: /b/\n  /a: /c/'],
  ])('refuses %s', (_, entries) => {
    expect(placeOf(() => read(entries))).toBe('1:1');
  });

  it('may follow each other', () => {
    expect(read('  /a/: /b/\n  /b/: /c/')).toHaveLength(2);
  });

  it('are found with and without a slash, in the very same letters', () => {
    const redirects = read('  /Old/: /new/');
    expect(['/Old', '/Old/', '/old/', '/Old/x/'].map((path) => redirectOf(redirects, path))).toEqual([
      '/new/',
      '/new/',
      undefined,
      undefined,
    ]);
  });

  it('are checked for circles in linear time', () => {
    const entries = Array.from({ length: 3000 }, (_, index) => `  /${index}/: /${index + 1}/`).join('\n');
    expect(read(entries)).toHaveLength(3000);
  });
});
