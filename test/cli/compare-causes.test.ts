import { describe, expect, test } from 'vitest';
import { type Clues, causeOf, shortcodeDifferences } from '../../cli/compare/causes.ts';
import type { Difference } from '../../cli/compare/site-facts.ts';
import { pageFacts } from './compare-facts.ts';

const warning = {
  file: 's/content/a.md',
  line: 3,
  column: 1,
  message: 'Cannot expand "x": there is no shortcode of this name',
};
const clues: Clues = {
  problems: [
    { ...warning, file: 's/content/bad.md', message: 'Cannot read YAML' },
    { ...warning, file: 's/content/refused.md' },
  ],
  warnings: [
    warning,
    {
      ...warning,
      file: 's/content/b.md',
      message: 'layouts/shortcodes/y.html:1:2: Cannot call "partial"; it',
    },
  ],
  unbuilt: ['content/c.md'],
  hugoAt: (path) => (path === '/bad/' ? pageFacts({ path, file: 'bad.md' }) : pageFacts()),
  isOfHooks: ({ path }) => path === '/hooked/',
  hooks: ['layouts/_markup/render-link.html'],
};
const text: Difference = { kind: 'text', path: '/a/', file: 'd.md', hugo: '', platen: '' };
const list: Difference = { ...text, kind: 'order', path: '/', file: '' };

describe('causeOf()', () => {
  test.each([
    [{ ...text }, 'Text'],
    [{ ...text, file: 'a.md' }, 'The shortcode "x", which Platen does not have'],
    [{ ...text, file: 'b.md' }, 'The shortcode "y", which Platen cannot run (Cannot call "partial")'],
    [{ ...text, path: '/hooked/' }, 'Render hooks (layouts/_markup/render-link.html)'],
    [{ ...text, kind: 'missing', file: 'bad.md' }, 'Files that Platen does not publish'],
    [{ ...text, kind: 'missing', file: 'refused.md' }, 'The shortcode "x", which Platen does not have'],
    [{ ...list, rows: { hugo: ['/bad/'], platen: [] } }, 'Files that Platen does not publish'],
    [{ ...list, rows: { hugo: ['/bad/'], platen: ['/b/'] } }, 'Lists'],
    [{ ...list, rows: { hugo: ['/bad/', '/b/'], platen: [] } }, 'Lists'],
    [
      { ...text, kind: 'missing', file: 'docs/_content.gotmpl' },
      'Content adapters, which Platen does not have',
    ],
    [{ ...text, kind: 'missing' }, 'Pages that Platen does not show'],
    [{ ...text, kind: 'shown', file: 'c.md' }, 'Files that Hugo cannot build'],
    [{ ...text, kind: 'title', file: 'a.md' }, 'Titles'],
  ] satisfies [Difference, string][])('of %j is %s', (difference, cause) => {
    expect(causeOf(difference, clues)).toBe(cause);
  });
});

describe('shortcodeDifferences()', () => {
  test('finds each page that calls what Platen cannot run, and no other', () => {
    const pages = ['a.md', 'other/a.md', 'b.md', 'd.md'].map((file) =>
      pageFacts({ path: `/${file}/`, file }),
    );
    expect(shortcodeDifferences(pages, clues.warnings).map(({ file, platen }) => [file, platen])).toEqual([
      ['a.md', 'The shortcode "x", which Platen does not have'],
      ['b.md', 'The shortcode "y", which Platen cannot run (Cannot call "partial")'],
    ]);
  });
});
