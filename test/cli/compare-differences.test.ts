import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDifferences as find } from '../../cli/compare/differences.ts';
import { explain, knownDifferences } from '../../cli/compare/known-differences.ts';
import { repairs } from '../../cli/compare/repair.ts';
import type { PageFacts, SiteFacts } from '../../cli/compare/site-facts.ts';
import { base, pageFacts, siteFacts } from './compare-facts.ts';

const findDifferences = (hugo: SiteFacts, platen: SiteFacts) => find(hugo, platen, base);

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

  test('finds a list that is elsewhere by where its address leads, and a page by its file in its language', () => {
    const term = pageFacts({ path: '/tags/x.html', kind: 'term', file: '' });
    const other = pageFacts({ path: '/tags/x/', kind: 'section', file: '' });
    expect(
      findDifferences(siteFacts([term]), siteFacts([other], { '/tags/x.html': '/tags/x/' })),
    ).toMatchObject([{ kind: 'address', hugo: '/tags/x.html', platen: '/tags/x/' }]);
    const french = pageFacts({ path: '/fr/a/', file: 'a.md', language: 'fr' });
    expect(findDifferences(siteFacts([french]), siteFacts([a])).map(({ kind }) => kind)).toEqual([
      'missing',
      'shown',
    ]);
    const suffixed = { path: '/fr/b/', file: 'a.fr.md', pageKey: 'a.md', language: 'fr' };
    expect(findDifferences(siteFacts([french]), siteFacts([pageFacts(suffixed)]))).toMatchObject([
      { kind: 'address', hugo: '/fr/a/', platen: '/fr/b/' },
    ]);
  });

  test('leaves pages alone that Hugo has at both addresses', () => {
    const [one, other] = [pageFacts({ path: '/1/' }), pageFacts({ path: '/2/' })];
    expect(findDifferences(siteFacts([one, other]), siteFacts([other]))).toMatchObject([
      { kind: 'missing', path: '/1/' },
    ]);
  });

  test('tells of lists what is on one of them alone', () => {
    const hugo = siteFacts([a, { ...list, rows: ['/a/', '/gone/'] }]);
    const platen = siteFacts([a, b, list]);
    expect(findDifferences(hugo, platen)).toMatchObject([
      { kind: 'order', path: '/', rows: { hugo: ['/gone/'], platen: ['/b/'] } },
      { kind: 'shown', path: '/b/' },
    ]);
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
    files: new Set<string>(),
    hasField: () => false,
    namesMainSections: false,
    isLinked: (path: string) => path === '/linked/',
    redirectAt: (path: string) => ({ '/Posts/B/': '/posts/b/', '/b.html': '/b/', '/c.html': '/d/' })[path],
    isExplained: (path: string) => path === '/explained/',
    pageAt: (): PageFacts | undefined => undefined,
  };
  const difference = { path: '/a/', file: 'a.md', hugo: '', platen: '' };

  test('leaves a difference open that nobody described', () => {
    expect(explain({ ...difference, kind: 'text', hugo: 'a', platen: 'b' }, around)).toBeUndefined();
  });

  test('knows a title made from the name of the file', () => {
    const page = { ...around, platen: pageFacts({ file: 'posts/a-b.md' }) };
    expect(explain({ ...difference, kind: 'title', platen: 'A b' }, page)).toBe('title-from-file-name');
    expect(explain({ ...difference, kind: 'title', hugo: 'B', platen: 'A b' }, page)).toBeUndefined();
    expect(explain({ ...difference, kind: 'title', platen: 'What it says itself' }, page)).toBeUndefined();
  });

  test('knows a term of which Hugo shows another spelling in each build', () => {
    const title = { ...difference, kind: 'title', hugo: 'AMAZON', platen: 'Amazon' } as const;
    const term = { ...around, hugo: pageFacts({ kind: 'term' }) };
    expect(explain(title, term)).toBe('term-spelling');
    expect(explain({ ...title, hugo: 'AMAZON 2' }, term)).toBeUndefined();
    expect(explain(title, { ...around, hugo: pageFacts({ kind: 'section' }) })).toBeUndefined();
  });

  test('knows the page of a taxonomy without terms', () => {
    const taxonomy = { kind: 'missing', ...difference } as const;
    const empty = pageFacts({ kind: 'taxonomy', rows: [] });
    expect(explain(taxonomy, { ...around, hugo: empty })).toBe('empty-taxonomy');
    expect(explain(taxonomy, { ...around, hugo: { ...empty, rows: ['/tags/x/'] } })).toBeUndefined();
  });

  test('knows pages of links that Hugo leaves out, and lists of them', () => {
    const shown = { kind: 'shown', ...difference } as const;
    expect(explain({ ...shown, path: '/linked/' }, { ...around, platen: a })).toBe('symbolic-link');
    expect(explain(shown, { ...around, platen: a })).toBeUndefined();
    const section = pageFacts({ path: '/s/', file: '', rows: ['/explained/'] });
    expect(explain({ ...shown, path: '/s/' }, { ...around, platen: section })).toBe(
      'rows-of-explained-pages',
    );
    expect(
      explain({ ...shown, path: '/s/' }, { ...around, platen: { ...section, rows: [] } }),
    ).toBeUndefined();
  });

  test('knows addresses that are spelled otherwise', () => {
    const address = { kind: 'address', ...difference } as const;
    for (const [hugo, platen] of [
      ['/Posts/B/', '/posts/b/'],
      ['/b.html', '/b/'],
    ] as const) {
      expect(explain({ ...address, hugo, platen }, around)).toBe('spelling-of-address');
    }
    expect(explain({ ...address, hugo: '/c.html', platen: '/d/' }, around)).toBeUndefined();
    expect(explain({ ...address, hugo: '/e.html', platen: '/e/' }, around)).toBeUndefined();
  });

  test('knows pages that are hidden here whatever the configuration says', () => {
    const missing = { kind: 'missing', ...difference } as const;
    expect(explain(missing, { ...around, hugo: { ...a, hidden: 'draft' } })).toBe('hidden-post');
    expect(explain(missing, { ...around, hugo: a })).toBeUndefined();
  });

  test('knows what the home page lists, and lists of pages that are explained', () => {
    const order = { kind: 'order', ...difference } as const;
    const more = { ...order, rows: { hugo: [], platen: ['/a/'] } };
    const home = pageFacts({ path: '/', kind: 'home' });
    expect(explain(more, { ...around, hugo: home, pageAt: () => a })).toBe('home-sections');
    expect(explain(more, { ...around, hugo: home })).toBeUndefined();
    expect(
      explain(more, { ...around, hugo: home, pageAt: () => a, namesMainSections: true }),
    ).toBeUndefined();
    expect(explain(more, { ...around, hugo: list, namesMainSections: true })).toBeUndefined();
    const newest = {
      ...around,
      hugo: { ...home, rows: ['/a/', '/b/'] },
      platen: { ...home, rows: ['/b/', '/a/'] },
    };
    const dated = (first: string) => (path: string) =>
      pageFacts({ path, date: path === first ? '2024-01-02' : '2024-01-01' });
    expect(explain(order, { ...newest, pageAt: dated('/b/') })).toBe('home-newest-first');
    expect(explain(order, { ...newest, pageAt: dated('/a/') })).toBeUndefined();
    expect(explain(order, { ...newest, pageAt: dated('/b/'), namesMainSections: true })).toBeUndefined();
    const fewer = { ...order, rows: { hugo: ['/explained/'], platen: [] } };
    expect(explain(fewer, { ...around, hugo: list })).toBe('rows-of-explained-pages');
    expect(
      explain({ ...order, rows: { hugo: ['/explained/', '/a/'], platen: [] } }, { ...around, hugo: list }),
    ).toBeUndefined();
  });

  test('knows pages that hide their date', () => {
    const date = { ...difference, kind: 'date', path: '/plain/', hugo: '2024-01-01', platen: '' } as const;
    const hasField = (path: string, name: string) => path === '/plain/' && name === 'hidemeta';
    expect(explain(date, { ...around, hasField })).toBe('no-byline');
    expect(explain({ ...date, platen: '2024-01-02' }, { ...around, hasField })).toBeUndefined();
    expect(explain({ ...date, path: '/b/' }, { ...around, hasField })).toBeUndefined();
  });

  test('knows the rows of pages that lead to other sites', () => {
    const list = pageFacts({ path: '/x/', kind: 'section', file: '', rows: ['/a/', '/b/'] });
    const leading = pageFacts({ path: '/a/', leadsTo: 'https://other.example/' });
    const platen = [{ ...list, rows: ['https://other.example/', '/b/'] }, pageFacts()];
    expect(findDifferences(siteFacts([list, leading]), siteFacts(platen))).toEqual([]);
    expect(findDifferences(siteFacts([list, pageFacts()]), siteFacts(platen))).toHaveLength(1);
  });

  test('knows addresses that Hugo makes whole in code', () => {
    const text = { ...difference, kind: 'text', hugo: "url='https://x.org/a'", platen: "url='/a'" } as const;
    expect(explain(text, { ...around, canonified: 'https://x.org' })).toBe('canonified');
    expect(explain(text, around)).toBeUndefined();
    expect(
      explain({ ...text, platen: "url='/b'" }, { ...around, canonified: 'https://x.org' }),
    ).toBeUndefined();
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

  test('knows alerts', () => {
    const text = { ...difference, kind: 'text', hugo: '[!NOTE] hello' } as const;
    expect(explain({ ...text, platen: 'Note</p><p>hello' }, around)).toBe('alert');
    expect(explain({ ...text, platen: 'Hinweis</p><p>hello' }, around)).toBe('alert');
    expect(explain({ ...text, platen: 'Tip</p><p>hello' }, around)).toBeUndefined();
    expect(explain({ ...text, platen: 'Note</p><p>goodbye' }, around)).toBeUndefined();
  });

  test('knows formulas, with the same words around them', () => {
    const text = { ...difference, kind: 'text', hugo: 'so $\\sigma n$, and' } as const;
    expect(explain({ ...text, platen: 'so <math>σn</math>, and' }, around)).toBe('formula');
    expect(explain({ ...text, platen: 'so <math>σn</math>, or' }, around)).toBeUndefined();
    expect(explain({ ...text, platen: 'so σn, and' }, around)).toBeUndefined();
    expect(explain({ ...text, hugo: 'so n, and', platen: 'so <math>n</math>, and' }, around)).toBeUndefined();
  });

  test('knows lists that a tab hides from Hugo', () => {
    const text = { ...difference, kind: 'text', hugo: '*', platen: '<ul><li>' } as const;
    expect(explain(text, around)).toBe('list-behind-tab');
    expect(explain({ ...text, platen: '' }, around)).toBeUndefined();
    expect(explain({ ...text, hugo: 'a *' }, around)).toBeUndefined();
  });

  test('knows blank lines at the end of code', () => {
    const space = {
      ...difference,
      kind: 'space',
      hugo: 'a',
      platen: 'a⏎⏎',
      context: '<pre> ⟨…⟩ </pre>',
    } as const;
    expect(explain(space, around)).toBe('end-of-code');
    expect(explain({ ...space, hugo: 'a␣', platen: 'a ⏎' }, around)).toBe('end-of-code');
    expect(explain({ ...space, context: '<pre> ⟨…⟩ b</pre>' }, around)).toBeUndefined();
    expect(explain({ ...space, hugo: 'a⏎⏎', platen: 'a' }, around)).toBeUndefined();
    expect(explain({ ...space, hugo: 'a', platen: ' a⏎' }, around)).toBeUndefined();
  });

  test('knows emphasis beside punctuation of East Asia', () => {
    const text = { ...difference, kind: 'text', hugo: '**「道具」**は' } as const;
    expect(explain({ ...text, platen: '<strong>「道具」</strong>は' }, around)).toBe('east-asian-emphasis');
    expect(explain({ ...text, platen: '「道具」は' }, around)).toBeUndefined();
    expect(explain({ ...text, platen: '<strong>「道」</strong>は' }, around)).toBeUndefined();
    const wildcards = { hugo: 'EXPECT_*和 ASSERT_*应该', platen: 'EXPECT_<em>和 ASSERT_</em>应该' };
    expect(explain({ ...text, ...wildcards }, around)).toBeUndefined();
  });

  test('knows tags that are shown as they were typed', () => {
    const text = { ...difference, kind: 'text', hugo: 'in the' } as const;
    expect(explain({ ...text, platen: 'in the<head>' }, around)).toBe('escaped-tag');
    expect(explain({ ...text, platen: 'in the<u>' }, around)).toBeUndefined();
  });

  test('knows links of schemes that are not followed', () => {
    const link = { ...difference, kind: 'link' } as const;
    expect(explain({ ...link, hugo: 'ftp://x.org/' }, around)).toBe('link-scheme');
    expect(explain({ ...link, hugo: '/x/' }, around)).toBeUndefined();
    const mark = { ...difference, kind: 'marks', hugo: '<a>', platen: '' } as const;
    const page = pageFacts({ html: '<a href="ftp://x.org/">a</a>' });
    expect(explain(mark, { ...around, hugo: page })).toBe('link-scheme');
    expect(explain({ ...mark, hugo: '<b>' }, { ...around, hugo: page })).toBeUndefined();
    expect(explain(mark, { ...around, hugo: a })).toBeUndefined();
  });

  test('knows links that lead nowhere', () => {
    const link = { ...difference, kind: 'link' } as const;
    expect(explain({ ...link, hugo: 'http:// http://x.org/' }, around)).toBe('unusable-link');
    expect(explain({ ...link, hugo: '/a/(https://x.org)' }, around)).toBe('unusable-link');
    expect(explain({ ...link, hugo: 'http://x.org/' }, around)).toBeUndefined();
  });

  test('knows links to Markdown files', () => {
    const pages = { ...around, hugo: pageFacts({ path: '/p/a/', file: 'p/a.md' }), pageAt: pageOf };
    const explained = (hugo: string, platen: string) =>
      explain({ ...difference, path: '/p/a/', kind: 'link', hugo, platen }, pages);
    expect(explained('/p/a/b.md#c', '/p/b/#c')).toBe('markdown-link');
    expect(explained('/p/b.md', '/p/b/')).toBe('markdown-link');
    expect(explained('/top.md', '/2024/top/')).toBe('markdown-link');
    expect(explained('/p/top.md', '/2024/top/')).toBe('markdown-link');
    for (const [hugo, platen] of [
      ['/p/a/b.md#c', ''],
      ['/p/a/b.md#c', '/p/b/#d'],
      ['/p/a/other.md', '/p/b/'],
      ['/p/a/b.md', '/nowhere/'],
      ['https://www.github.com/x/README.md', '/p/b/'],
    ] as const) {
      expect(explained(hugo, platen)).toBeUndefined();
    }
  });

  test('knows links to the keys of pages that are elsewhere', () => {
    const pages = { ...around, hugo: pageFacts({ path: '/2021/a/', file: 'p/a/index.md' }), pageAt: pageOf };
    const explained = (hugo: string, platen: string) =>
      explain({ ...difference, path: '/2021/a/', kind: 'link', hugo, platen }, pages);
    expect(explained('/2021/top/', '/2024/top/')).toBeUndefined();
    expect(explained('/top/#x', '/2024/top/#x')).toBe('link-to-key');
    expect(explained('/2021/moved/', '/2024/moved/')).toBe('link-to-key');
    expect(explained('/2024/ugly/', '/2024/ugly.html')).toBe('link-to-key');
    expect(explained('/p/b/', '/2024/top/')).toBeUndefined();
    expect(explained('/2021/moved/', '/2024/top/')).toBeUndefined();
  });

  function pageOf(path: string): PageFacts | undefined {
    const files: Record<string, string> = {
      '/p/b/': 'p/b.md',
      '/2024/top/': 'top.md',
      '/2024/moved/': 'p/moved.md',
      '/2024/ugly.html': 'q.md',
    };
    const file = files[path];
    return file === undefined ? undefined : pageFacts({ path, file });
  }

  test('knows files of bundles that are there', () => {
    const image = { ...difference, kind: 'image', hugo: '/2020/a/x.png', platen: '/a/x.png' } as const;
    expect(explain(image, { ...around, files: new Set(['/a/x.png']) })).toBe('bundle-file');
    expect(explain(image, around)).toBeUndefined();
    expect(
      explain({ ...image, hugo: '/2020/a/y.png' }, { ...around, files: new Set(['/a/x.png']) }),
    ).toBeUndefined();
  });
});

describe('knownDifferences', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/hugo.md'), 'utf8').replace(/\n {2}/g, ' ');
  const [, list = ''] = /## What is different\n([\s\S]*?)\n## /.exec(docs) ?? [];

  test.each(knownDifferences.filter(({ row }) => row !== ''))('$name is in docs/hugo.md', ({ row }) => {
    expect(list).toContain(`\n- ${row}`);
  });

  test.each(Object.entries(repairs))('the repair of %s is there', (name, { does }) => {
    expect(docs).toContain(`\n- ${name}: ${does}\n`);
  });
});
