import { describe, expect, test } from 'vitest';
import { findDifferences } from '../../cli/compare/differences.ts';
import { explain } from '../../cli/compare/known-differences.ts';
import type { PageFacts } from '../../cli/compare/site-facts.ts';
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
  const around = {
    refused: new Set<string>(),
    files: new Set<string>(),
    unpublished: [] as string[],
    taxonomies: ['/tags/'],
    pageAt: (): PageFacts | undefined => undefined,
  };
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

  test('knows terms that Hugo does not read', () => {
    const shown = { ...difference, kind: 'shown', path: '/tags/x/' } as const;
    const platen = pageFacts({ path: '/tags/x/', rows: ['/a/'] });
    expect(explain(shown, { ...around, platen, pageAt: () => a })).toBe('singular-field');
    expect(explain(shown, { ...around, platen })).toBeUndefined();
    expect(explain({ ...shown, path: '/x/' }, { ...around, platen, pageAt: () => a })).toBeUndefined();
  });

  test('knows what Platen refuses, and lists of nothing else', () => {
    const missing = { ...difference, kind: 'missing' } as const;
    const refusing = { ...around, unpublished: ['site/content/a.md'], pageAt: () => a };
    const term = pageFacts({ kind: 'term', file: '', rows: ['/a/'] });
    for (const hugo of [a, term]) expect(explain(missing, { ...refusing, hugo })).toBe('refused-file');
    for (const hugo of [b, { ...term, rows: [] }]) {
      expect(explain(missing, { ...refusing, hugo })).toBeUndefined();
    }
  });

  test('knows pages that are written in HTML', () => {
    const missing = { ...difference, kind: 'missing' } as const;
    const page = pageFacts({ file: 'posts/a.html' });
    const term = pageFacts({ kind: 'term', file: '', rows: ['/a/'] });
    for (const hugo of [page, term]) {
      expect(explain(missing, { ...around, hugo, pageAt: () => page })).toBe('html-page');
      expect(explain(missing, { ...around, hugo: { ...hugo, file: 'b.md' } })).toBeUndefined();
    }
  });

  test('knows that languages order titles in their own way', () => {
    const order = { ...difference, kind: 'order', hugo: '/a/ /b/', platen: '/b/ /a/' } as const;
    const explained = (titles: [string, string], dates: [string, string] = ['', '']) => {
      const pages = ['/a/', '/b/'].map((path, index) =>
        pageFacts({ path, title: titles[index] ?? '', date: dates[index] ?? '' }),
      );
      const rows = pages.map(({ path }) => path);
      return explain(order, {
        ...around,
        hugo: pageFacts({ kind: 'section', rows }),
        platen: pageFacts({ kind: 'section', rows: rows.toReversed() }),
        pageAt: (path?: string) => pages.find((page) => page.path === path),
      });
    };
    expect(explained(['阿', '一'])).toBe('language-order');
    expect(explained(['阿', '一'], ['2023-01-02', '2023-01-01'])).toBeUndefined();
    expect(explained(['', 'b'])).toBe('title-from-file-name');
    expect(explained(['a', 'b'])).toBeUndefined();
  });

  test('knows alerts, which Hugo has since a later version', () => {
    const text = { ...difference, kind: 'text', hugo: '[!NOTE]' } as const;
    expect(explain({ ...text, platen: 'Note' }, around)).toBe('alert');
    expect(explain({ ...text, platen: 'Tip' }, around)).toBeUndefined();
  });

  test('knows formulas, which a script shows elsewhere', () => {
    const text = { ...difference, kind: 'text', hugo: '$\\sigma n$,' } as const;
    expect(explain({ ...text, platen: 'σn,' }, around)).toBe('formula');
    expect(explain({ ...text, platen: '$\\sigma$' }, around)).toBeUndefined();
    expect(explain({ ...text, hugo: '(L_1)', platen: 'L1' }, around)).toBe('formula');
    expect(explain({ ...text, hugo: '$n = x$', platen: 'n=x' }, around)).toBe('formula');
    expect(explain({ ...text, hugo: '$5 and $6', platen: '5and6' }, around)).toBeUndefined();
    expect(explain({ ...text, hugo: '(L1)', platen: 'L1' }, around)).toBeUndefined();
  });

  test('knows lists that a tab hides from Hugo', () => {
    const text = { ...difference, kind: 'text', hugo: '*' } as const;
    expect(explain(text, around)).toBe('list-behind-tab');
    expect(explain({ ...text, hugo: 'a *' }, around)).toBeUndefined();
  });

  test('knows white space that parts no words', () => {
    const text = { ...difference, kind: 'text', hugo: 'a 。 b “ ”' } as const;
    expect(explain({ ...text, platen: 'a。b“”' }, around)).toBe('white-space');
    expect(explain({ ...text, hugo: 'a b', platen: 'ab' }, around)).toBeUndefined();
  });

  test('knows other signs for a name of an emoji', () => {
    const text = { ...difference, kind: 'text', hugo: '☹' } as const;
    expect(explain({ ...text, platen: '☹️' }, around)).toBe('emoji');
    expect(explain({ ...text, platen: ':frowning:' }, around)).toBeUndefined();
  });

  test('knows tags that are shown as they were typed', () => {
    const text = { ...difference, kind: 'text', hugo: 'in the' } as const;
    expect(explain({ ...text, platen: 'in the<head>' }, around)).toBe('escaped-tag');
    expect(explain({ ...text, platen: 'in the<u>' }, around)).toBeUndefined();
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
    expect(explain({ ...link, hugo: '/a/(https://x.org)' }, around)).toBe('unusable-link');
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
