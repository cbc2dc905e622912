/** What Hugo 0.169 makes of tables. */

import { describe, expect, it } from 'vitest';
import { expectLinear } from '../linear-time.ts';
import { htmlOf } from '../render/post.ts';

describe('a table', () => {
  it.each([
    ...['|a|b|\n|---\t|---|\n|c|d|', '|a|b|\n|\t---|---|\n|c|d|', '|a|b|\n|---|---|\t\n|c|d|'],
    ...[
      'a|b\n:-\t|\t-\nc|d',
      '|a|b|\n|:-\t|\t-:|\n|c|d|',
      '|a|b|\n   |-|-|\n|c|d|',
      '|a\t|\tb|\n|-|-|\n|\tc|d\t|',
    ],
    ...['|a|b|\n|-|-|\n    |c|d|', '|a|b|\n|-|-|\n\t|c|d|', '|a|b|\n|-|-|\n \t c | d', '    |a|b|\n'],
  ])('stays one with tabs and indented rows: %j', (text) => {
    const html = htmlOf(text);
    if (text.startsWith('    ')) expect(html).toContain('<pre');
    else
      expect(cellsOf(html)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
  });

  it.each([
    [
      '|a|b|\n|-|-|\n|c|d|\n    |e|f|\n\t|g|h|',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    [
      '- |a|b|\n  |-\t|-|\n      |c|d|',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '> |a|b|\n> |-\t|-|\n>     |c|d|',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['x\n|a|\n|-|\n|b|', [['a'], ['b']]],
    ['|a|\n|-|\nb', [['a'], ['b']]],
    ['|a\\|b|\n|-|\n|`c\\|d`|', [['a|b'], ['<code>c|d</code>']]],
    ['|a|\n|-|\n|b|c|d|', [['a'], ['b']]],
    [
      '|a|b|\n|-|-|\n|c|',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['||\n|-|\n||', [[''], ['']]],
    ['|\u00a0a\u00a0|\n|-|', [['&nbsp;a&nbsp;']]],
  ])('of %j has its cells', (text, cells) => {
    expect(cellsOf(htmlOf(text).replaceAll('\u00a0', '&nbsp;'))).toEqual(cells);
  });

  it.each([
    ...[
      '|a|b|\n\t|-|-|',
      '|a|b|\n    |-|-|',
      '|a|b|\n|-|',
      '|a|b|\n|-|\n|c|\n|-|',
      '|a|\n|=|',
      '|a|\n|--:-|',
    ],
  ])('is not made of %j', (text) => {
    expect(htmlOf(text)).not.toContain('<table');
  });

  it.each([
    ['|a|\n|-|\n|b|\n    c', 'c</td>'],
    ['|a|\n|-|\n# b', '<h1'],
    ['|a|\n|-|\n- b', '<ul>'],
    ['|a|\n|-|\n> b', '<blockquote>'],
    ['|a|\n|-|\n\n    b', '<pre'],
  ])('ends where a paragraph does: %j', (text, next) => {
    expect(htmlOf(text)).toContain(next);
  });

  it.each([...['|-', '|\t-', '\t|-|', '|a|\n|-|\n\t|b|\n', '|a|b|\n|-|\n', '\\|']])(
    'is read in time linear in the text: %j',
    (piece) => {
      expectLinear((times) => htmlOf(piece.repeat(times)), 5_000);
      expectLinear((times) => htmlOf(`|a|\n${piece.repeat(times)}`), 5_000);
    },
  );
});

function cellsOf(html: string): string[][] {
  const rows = html.match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
  return rows.map((row) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell),
  );
}
