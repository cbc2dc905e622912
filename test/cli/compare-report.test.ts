import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../cli/compare/compare-site.ts';
import { describeComparison } from '../../cli/compare/tell-comparison.ts';

const nothing: Comparison = {
  pages: { home: 1, page: 2 },
  calls: 3,
  differences: [],
  problems: [],
  warnings: [],
  standIns: [],
  refused: [],
  withRawHtml: 0,
};

const place = { path: '/a/', file: 'a.md' };

describe('describeComparison()', () => {
  test('says what was compared', () => {
    expect(describeComparison(nothing, 8)).toEqual([
      'Compared what Hugo makes: 1 home, 2 page; 3 calls of shortcodes.',
      '',
      'No unexplained difference: 3 pages as in Hugo, but for what is explained.',
    ]);
  });

  test('groups by kind, with as many examples as are asked for', () => {
    const text = { kind: 'text', ...place, hugo: 'x', platen: '', context: 'a ⟨…⟩ b' } as const;
    const missing = { kind: 'missing', ...place, file: '', hugo: 'term', platen: 'not found' } as const;
    const again = { ...text, path: '/b/', file: 'b.md' };
    const other = { ...text, hugo: 'y' };
    const differences = [other, text, again, missing];
    expect(describeComparison({ ...nothing, differences }, 1).slice(1)).toEqual([
      '',
      'Pages that Platen does not show: 1 difference on 1 page',
      '  /a/',
      '    Hugo    term',
      '    Platen  not found',
      '',
      'Text: 3 differences on 2 pages',
      '  /a/ (a.md)',
      '    Hugo    x',
      '    Platen  –',
      '    where   a ⟨…⟩ b',
      '    also    /b/ (b.md)',
      '  … and 1 more; --all shows them',
      '',
      '4 unexplained differences on 2 pages; 1 of 3 as in Hugo, but for what is explained.',
    ]);
  });

  test('tells reasons once', () => {
    const title = { kind: 'title', ...place, hugo: '', platen: 'A', reason: 'title-from-file-name' } as const;
    const lines = describeComparison({ ...nothing, differences: [title, { ...title, path: '/b/' }] }, 8);
    expect(lines.slice(1, 4)).toEqual([
      '',
      'Explained:',
      '  title-from-file-name, on 2 pages such as /a/ (a.md): A page without a title has none in Hugo, and is named by its file in Platen.',
    ]);
    expect(lines.at(-1)).toMatch(/^No unexplained difference: /);
  });

  test('says what could not be compared', () => {
    const lines = describeComparison(
      {
        ...nothing,
        withRawHtml: 1,
        standIns: [
          { name: 'x', reason: 'nobody' },
          { name: 'y', reason: 'platen' },
          { name: 'z', reason: 'platen' },
        ],
        refused: [
          { file: 'content/b.md', message: 'first\nlast' },
          { file: 'shortcodes/h.html', message: 'no' },
        ],
        problems: [{ file: 'a.md', line: 2, column: 3, message: 'Cannot' }],
      },
      8,
    );
    const text = lines.join('\n');
    expect(text).toContain('Hugo leaves out raw HTML on 1 page (');
    expect(text).toContain(
      'The site itself has no template for these shortcodes, so that both show what they enclose: x.',
    );
    expect(text).toContain(
      'Platen cannot run these shortcodes, as its warnings say, so that both show what they enclose: y, z.',
    );
    expect(text).toContain('This Hugo cannot build content/b.md: last');
    expect(text).not.toContain('h.html');
    expect(text).toContain('Platen does not publish:\n  a.md:2:3: Cannot');
  });
});
