import { describe, expect, test } from 'vitest';
import { type Comparison, exitCodeFor } from '../../cli/compare/comparison.ts';
import { describeComparison } from '../../cli/compare/tell-comparison.ts';

const count = { all: 3, agree: 3, explained: 0, differ: 0, repaired: 0, repairedDiffer: 0 };

const nothing: Comparison = {
  hugo: '0.169.0',
  pages: { en: count },
  differences: [],
  repairs: [],
  problems: [],
  warnings: [],
};

const place = { path: '/a/', file: 'a.md' };

describe('describeComparison()', () => {
  test('says what was compared, and that nothing differs', () => {
    expect(describeComparison(nothing, 8)).toEqual([
      'Compared with Hugo 0.169.0.',
      '',
      'No difference that is not explained.',
      '',
      '3 pages of Hugo: 3 agree, 0 differ.',
    ]);
  });

  test('groups by cause, those of most pages first, with as many examples as are asked for', () => {
    const text = {
      kind: 'text',
      ...place,
      hugo: 'x',
      platen: '',
      context: 'a ⟨…⟩ b',
      cause: 'Text',
    } as const;
    const missing = {
      kind: 'missing',
      ...place,
      file: '',
      hugo: 'term',
      platen: 'not found',
      cause: 'Pages',
    } as const;
    const again = { ...text, path: '/b/', file: 'b.md' };
    const other = { ...text, hugo: 'y' };
    const differences = [missing, other, text, again];
    const pages = { en: { ...count, agree: 1, differ: 2 }, fr: { ...count, agree: 0, differ: 3 } };
    expect(describeComparison({ ...nothing, pages, differences }, 1).slice(1)).toEqual([
      '',
      'Text: 3 differences on 2 pages',
      '  /a/ (a.md): text',
      '    Hugo    x',
      '    Platen  –',
      '    where   a ⟨…⟩ b',
      '    also    /b/ (b.md)',
      '  … and 1 more; --all shows them',
      '',
      'Pages: 1 difference on 1 page',
      '  /a/: missing',
      '    Hugo    term',
      '    Platen  not found',
      '',
      'Pages by cause; a page may have several:',
      '       2  Text',
      '       1  Pages',
      '',
      'en: 3 pages of Hugo: 1 agree, 2 differ.',
      'fr: 3 pages of Hugo: 0 agree, 3 differ.',
    ]);
  });

  test('tells what is explained once, and counts these pages apart', () => {
    const title = { kind: 'title', ...place, hugo: '', platen: 'A', reason: 'title-from-file-name' } as const;
    const pages = { en: { ...count, agree: 1, explained: 2 } };
    const lines = describeComparison(
      { ...nothing, pages, differences: [title, { ...title, path: '/b/' }] },
      8,
    );
    expect(lines).toContain(
      '  title-from-file-name, on 2 pages such as /a/ (a.md): A page without a title has none in Hugo, and is named by its file in Platen.',
    );
    expect(lines.at(-1)).toBe('3 pages of Hugo: 1 agree, 2 differ only in what is explained, 0 differ.');
  });

  test('says what Hugo said, and what was repaired', () => {
    const words = 'ERROR the "date" front matter field is not a parsable date: see content/a.md';
    const lines = describeComparison(
      {
        ...nothing,
        pages: { en: { ...count, agree: 1, repaired: 2, repairedDiffer: 1 } },
        repairs: [{ name: 'unreadable dates', of: 'content/a.md', words, files: ['content/a.md'] }],
      },
      8,
    );
    expect(lines).toContain('  unreadable dates: the field is left out');
    expect(lines).toContain(`    content/a.md: ${words}`);
    expect(lines.at(-1)).toBe('3 pages of Hugo: 1 agree, 0 differ, 2 touched by repairs (1 of them differ).');
  });

  test('tells files that are not published, and settings without effect', () => {
    const remark = { line: 2, column: 3, message: 'Cannot' };
    const lines = describeComparison(
      {
        ...nothing,
        problems: [{ file: 'a.md', ...remark }],
        warnings: [
          { file: 's/hugo.toml', ...remark },
          { file: 's/config', ...remark },
          { file: 's/content/a.md', ...remark },
        ],
      },
      8,
    );
    expect(lines.slice(1, 7)).toEqual([
      '',
      'Platen does not publish, as a plain push does not:',
      '  a.md:2:3: Cannot',
      '',
      'Settings without effect in Platen:',
      '  s/hugo.toml:2:3: Cannot',
    ]);
    expect(lines[7]).toBe('  s/config:2:3: Cannot');
    expect(lines.join()).not.toContain('content/a.md');
  });
});

describe('exitCodeFor()', () => {
  const explained = {
    kind: 'title',
    ...place,
    hugo: '',
    platen: 'A',
    reason: 'title-from-file-name',
  } as const;
  const { reason: _, ...open } = { ...explained, cause: 'Titles' };
  const repair = { of: '', words: '', files: [] };

  const table: [name: string, comparison: Partial<Comparison>, code: number][] = [
    ['nothing that differs', {}, 0],
    ['only what is explained', { differences: [explained] }, 0],
    ['one difference', { differences: [explained, open] }, 1],
    ['a file that is not published', { problems: [{ file: 'a.md', line: 1, column: 1, message: '' }] }, 1],
    ['no page at all', { pages: { en: { ...count, all: 0 } } }, 1],
    [
      'a repair after which pages are known',
      { repairs: [{ name: 'repeated keys', ...repair, pages: 1 }] },
      0,
    ],
    [
      'a shortcode without a template',
      { repairs: [{ name: 'templates of shortcodes', ...repair, pages: 1 }] },
      1,
    ],
    ['a template that no page uses', { repairs: [{ name: 'partials', ...repair, pages: 0 }] }, 0],
    [
      'a file that Hugo cannot build',
      { repairs: [{ name: 'content that Hugo cannot build', ...repair }] },
      1,
    ],
    ['a theme that is not there', { repairs: [{ name: 'themes', ...repair, pages: 3 }] }, 1],
  ];

  test.each(table)('%s', (_, comparison, code) => {
    expect(exitCodeFor({ ...nothing, ...comparison })).toBe(code);
  });
});
