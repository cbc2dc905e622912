import { describe, expect, test } from 'vitest';
import { type Edit, toggleHeading, wrap } from '../../admin/marks.ts';

/** Of a text with `[` and `]` around its selection, or `|` for none; the answer is written likewise. */
function made(written: string, edit: (text: string, from: number, to: number) => Edit): string {
  const shown = written.includes('|') ? written.replace('|', '[]') : written;
  const from = shown.indexOf('[');
  const to = shown.indexOf(']') - 1;
  const text = shown.replace(/[[\]]/g, '');
  const { from: first, to: last, insert, start, end } = edit(text, from, to);
  const next = text.slice(0, first) + insert + text.slice(last);
  const marked = `${next.slice(0, start)}[${next.slice(start, end)}]${next.slice(end)}`;
  return marked.replace('[]', '|');
}

describe('wrap', () => {
  test.each([
    ['puts the mark around words', 'a [b] c', 'a **[b]** c'],
    ['begins words to come', 'a |', 'a **|**'],
    ['takes away marks without words', 'a **|**', 'a |'],
    ['takes the mark away around words', 'a **[b]** c', 'a [b] c'],
    ['takes the mark away within the selection', 'a [**b**] c', 'a [b] c'],
    ['ends the words by stepping over', 'a **b|** c', 'a **b**| c'],
    ['steps over on the line alone', '**a\nb|** c', '**a\nb**|**** c'],
    ['begins before words that are marked', 'a |**b**', 'a **|****b**'],
  ])('%s', (_, before, after) => {
    expect(made(before, (...at) => wrap(...at, '**'))).toBe(after);
  });
});

describe('toggleHeading', () => {
  test.each([
    ['makes a heading', 'a\nb| c\nd', 'a\n## b| c\nd'],
    ['makes an empty heading', '|', '## |'],
    ['makes a line of any heading', 'a\n### b|', 'a\nb|'],
    ['leaves the cursor on its line', 'a\n#| b', 'a\n|b'],
    ['keeps the selection', '[ab]', '## [ab]'],
  ])('%s', (_, before, after) => {
    expect(made(before, toggleHeading)).toBe(after);
  });
});
