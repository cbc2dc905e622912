import { describe, expect, test } from 'vitest';
import { findDifferences } from '../../cli/compare/differences.ts';
import { explain } from '../../cli/compare/known-differences.ts';
import { pageFacts, siteFacts } from './compare-facts.ts';

const a = pageFacts({ path: '/a/', file: 'a.md' });
const b = pageFacts({ path: '/b/', file: 'b.md' });
const list = pageFacts({ path: '/', kind: 'home', file: '', rows: ['/a/', '/b/'] });

describe('findDifferences()', () => {
  test('finds nothing between equal sites', () => {
    expect(findDifferences(siteFacts([a, b, list]), siteFacts([list, b, a]))).toEqual([]);
  });

  test('finds pages that are not there', () => {
    expect(findDifferences(siteFacts([a]), siteFacts([]))).toEqual([
      { kind: 'missing', path: '/a/', file: 'a.md', hugo: 'page', platen: 'not found' },
    ]);
    expect(findDifferences(siteFacts([a]), siteFacts([], { '/a/': '/c/' }))).toMatchObject([
      { platen: 'redirect to /c/' },
    ]);
  });

  test('finds pages that Hugo hides', () => {
    expect(findDifferences(siteFacts([]), siteFacts([b]))).toEqual([
      { kind: 'shown', path: '/b/', file: 'b.md', hugo: 'not found', platen: 'page' },
    ]);
  });

  test('finds that a file is shown at another address, and knows it by that in lists', () => {
    const moved = { ...a, path: '/2020/a/' };
    const found = findDifferences(
      siteFacts([moved, b, { ...list, rows: ['/2020/a/', '/b/'] }]),
      siteFacts([a, b, list]),
    );
    expect(found).toEqual([
      { kind: 'address', path: '/2020/a/', file: 'a.md', hugo: '/2020/a/', platen: '/a/' },
    ]);
  });

  test('leaves pages alone that Hugo has at both addresses', () => {
    const [one, other] = [pageFacts({ path: '/1/' }), pageFacts({ path: '/2/' })];
    expect(findDifferences(siteFacts([one, other]), siteFacts([other]))).toMatchObject([
      { kind: 'missing', path: '/1/' },
    ]);
  });

  test('does not tell again in lists that a page is missing or hidden', () => {
    const hugo = siteFacts([a, { ...list, rows: ['/a/', '/gone/'] }]);
    const platen = siteFacts([a, b, list]);
    expect(findDifferences(hugo, platen).map(({ kind, path }) => [kind, path])).toEqual([['shown', '/b/']]);
  });

  test('takes lists without a text for different ones', () => {
    const term = pageFacts({ path: '/tags/x/', kind: 'term', file: '' });
    const other = pageFacts({ path: '/tags/y/', kind: 'term', file: '' });
    expect(findDifferences(siteFacts([term]), siteFacts([other])).map(({ kind }) => kind)).toEqual([
      'missing',
      'shown',
    ]);
  });

  test('finds redirects that are missing or lead elsewhere', () => {
    const hugo = siteFacts([a], { '/old/': '/a/', '/older/': '/a/', '/same/': '/a/' });
    const platen = siteFacts([a], { '/older/': '/b/', '/same/': '/a/' });
    expect(findDifferences(hugo, platen)).toEqual([
      { kind: 'redirect', path: '/old/', file: '', hugo: '/a/', platen: 'not found' },
      { kind: 'redirect', path: '/older/', file: '', hugo: '/a/', platen: '/b/' },
    ]);
  });
});

describe('explain()', () => {
  const around = { refused: new Set<string>(), files: new Set<string>() };
  const difference = { path: '/a/', file: 'a.md', hugo: '', platen: '' };

  test('leaves a difference open that nobody described', () => {
    expect(explain({ ...difference, kind: 'text', hugo: 'a', platen: 'b' }, around)).toBeUndefined();
  });

  test('knows a title made from the name of the file', () => {
    expect(explain({ ...difference, kind: 'title', platen: 'A' }, around)).toBe('title-from-file-name');
    expect(explain({ ...difference, kind: 'title', hugo: 'B', platen: 'A' }, around)).toBeUndefined();
  });

  test('knows the page of a taxonomy without terms', () => {
    const taxonomy = { kind: 'missing', ...difference } as const;
    const empty = pageFacts({ kind: 'taxonomy', rows: [] });
    expect(explain(taxonomy, { ...around, hugo: empty })).toBe('empty-taxonomy');
    expect(explain(taxonomy, { ...around, hugo: { ...empty, rows: ['/tags/x/'] } })).toBeUndefined();
  });

  test('knows what Hugo could not build', () => {
    const shown = { ...difference, kind: 'shown' } as const;
    expect(explain(shown, { ...around, platen: a, refused: new Set(['content/en/a.md']) })).toBe(
      'not-built-by-hugo',
    );
    expect(explain(shown, { ...around, platen: a })).toBeUndefined();
  });

  test('knows links of schemes that are not followed', () => {
    const link = { ...difference, kind: 'link' } as const;
    expect(explain({ ...link, hugo: 'ftp://x.org/' }, around)).toBe('link-scheme');
    expect(explain({ ...link, hugo: 'ftp://x.org/ https://x.org/' }, around)).toBeUndefined();
    expect(explain({ ...link, hugo: '/x/' }, around)).toBeUndefined();
  });

  test('knows links that lead nowhere', () => {
    const link = { ...difference, kind: 'link' } as const;
    expect(explain({ ...link, hugo: 'http:// http://x.org/' }, around)).toBe('unusable-link');
    expect(explain({ ...link, hugo: 'http://x.org/' }, around)).toBeUndefined();
  });

  test('knows links to Markdown files', () => {
    const link = { ...difference, kind: 'link', hugo: '/a/b.md#c' } as const;
    expect(explain({ ...link, platen: '/b/#c' }, around)).toBe('markdown-link');
    expect(explain(link, around)).toBeUndefined();
  });

  test('knows files of bundles that are there', () => {
    const image = { ...difference, kind: 'image', hugo: '/2020/a/x.png', platen: '/a/x.png' } as const;
    expect(explain(image, { ...around, files: new Set(['/a/x.png']) })).toBe('bundle-file');
    expect(explain(image, around)).toBeUndefined();
  });
});
