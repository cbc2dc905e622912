import { describe, expect, it } from 'vitest';
import { readSite } from '../../../src/content/site/read-site.ts';
import { redirectOf } from '../../../src/content/site/redirects.ts';
import { placeLeftOut } from '../post/faults.ts';

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
    ['dots as escapes', '  /a/%2e%2e/b/: /new/'],
  ])('leaves out %s', (_, entries) => {
    const reading = () => readSite(`redirects:\n${entries}\n  /kept/: /k/\n`, 'yaml');
    expect(placeLeftOut(reading)).toBe('2:3');
    expect(reading().site.redirects).toEqual([{ from: '/kept', to: '/k/' }]);
  });

  it.each([
    ['of two', '  /a/: /b/\n  /b/: /a/', 2],
    ['of three behind a way in', '  /x/: /a/\n  /a/: /b/#x\n  /b/: /c/?y\n  /c/: /%61/', 4],
  ])('leaves out a circle %s', (_, entries, count) => {
    const { site, warnings } = readSite(`redirects:\n${entries}\n  /kept/: /k/\n`, 'yaml');
    expect(warnings).toHaveLength(count);
    expect(site.redirects).toEqual([{ from: '/kept', to: '/k/' }]);
  });

  it.each([
    ['/a/', '/a'],
    ['/a b/', '/a%20b/'],
    ['/2010/%e3%81%82/', '/2010/あ/'],
    ['/100%/', '/100%25/'],
    ['/%41/', '/A/'],
  ])('of two ways to write one path takes the first, and says so: %s and %s', (first, second) => {
    const text = `redirects:\n  "${first}": /one/\n  "${second}": /two/\n`;
    expect(placeLeftOut(() => readSite(text, 'yaml'))).toBe('3:3');
    const { site, warnings } = readSite(text, 'yaml');
    expect(site.redirects.map(({ to }) => to)).toEqual(['/one/']);
    expect(warnings[0]?.message).toContain('the first counts');
  });

  it.each([
    ['/2010/%e3%81%82/', '/2010/あ/'],
    ['/old%20path/', '/old path/'],
    ['/caf%C3%A9', '/café'],
    ['/cafe%CC%81', '/café'],
    ['/100%25/', '/100%/'],
    ['/100%/', '/100%/'],
    ['/%ff/', '/%ff/'],
    ['/a%252fb/', '/a%2fb/'],
  ])('are the paths that browsers send: %s', (from, path) => {
    expect(redirectOf(read(`  "${from}": /new/`), path)).toBe('/new/');
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
