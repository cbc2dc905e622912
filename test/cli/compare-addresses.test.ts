import { describe, expect, test } from 'vitest';
import { baseOf, pathOf, targetOf } from '../../cli/compare/addresses.ts';

describe('baseOf()', () => {
  test.each([
    ['https://me.org/', { origins: ['https://example.org', 'https://me.org'], path: '/' }],
    ['https://me.org/blog', { origins: ['https://example.org', 'https://me.org'], path: '/blog/' }],
    ['/', { origins: ['https://example.org'], path: '/' }],
    ['', { origins: ['https://example.org'], path: '/' }],
    [undefined, { origins: ['https://example.org'], path: '/' }],
  ])('of %s', (baseURL, base) => {
    expect(baseOf(baseURL)).toEqual(base);
  });
});

describe('targetOf()', () => {
  const base = baseOf('https://me.org/blog/');
  test.each([
    ['/blog/x/#y', '/x/#y'],
    ['https://me.org/blog/x/', '/x/'],
    ['../x/?q=1', '/x/?q=1'],
    ['#y', '/a/#y'],
    ['/blog/', '/'],
    ['/blog', '/'],
    ['/blog/%C3%BC/', '/ü/'],
    ['https://other.org/x', 'https://other.org/x'],
    ['https://me.org/x/', 'https://me.org/x/'],
    ['/x.png', 'https://example.org/x.png'],
    ['http:// x', 'http:// x'],
    [' ', ''],
  ])('%s leads to %s', (address, target) => {
    expect(targetOf(address, '/a/', base)).toBe(target);
  });

  test('does not take what is beside the site for a part of it', () => {
    const there = { ...base, path: '/' };
    expect(targetOf('/blog/x/', '/a/', there)).toBe('/blog/x/');
    expect(pathOf('https://other.org/blog/x/', base)).toBeNull();
    expect(pathOf('https://me.org/blog/x/', base)).toBe('/x/');
  });
});
