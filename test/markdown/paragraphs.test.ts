/** Where Hugo 0.169 ends paragraphs, and which lines carry them on without the markers of their blocks. */

import { describe, expect, it } from 'vitest';
import { expectLinear } from '../linear-time.ts';
import { htmlOf } from '../render/post.ts';

describe('a paragraph', () => {
  it.each([
    ['x\n01. y', '<p>x</p><ol><li>y</li></ol>'],
    ['x\n2. y', '<p>x 2. y</p>'],
    ['x\n*', '<p>x *</p>'],
    ['x\n1)', '<p>x 1)</p>'],
    ['x\n* * *', '<p>x</p><hr>'],
    ['x\n    ---', '<p>x —</p>'],
    ['x\n\t# y', '<p>x # y</p>'],
    ['x\n=== y', '<p>x === y</p>'],
    ['x\n  ===  ', '<h1 id="x">x</h1>'],
    ['- |:-:|-:|\n    ---', '<ul><li><h2 id="--">|:-:|-:|</h2></li></ul>'],
    ['[a]: /b\n===\n[a]', '<p>=== <a href="/b">a</a></p>'],
    ['x\n<!-- -->\n===', '<p>x</p><p>===</p>'],
  ])('%j', (text, html) => {
    expect(packed(htmlOf(text))).toBe(html);
  });

  it.each([
    ['x\n    |a|\n:-|', '<p>x</p>', 1],
    ['x\n<b>\n-|-', '<p>x</p>', 1],
    ['|a|\n|-|\n|b|\n===', '<p>===</p>', 2],
    ['|a|\n|-|\n|b|\n---', '<hr>', 2],
    ['  |c|d|\n- |:-|-:|', '<p>|c|d|</p><ul><li>|:-|-:|</li></ul>', 0],
    ['|a|b|\n|-|\n|c|\n|-|', '<p>|a|b| |-| |c| |-|</p>', 0],
  ])('and the table in %j', (text, html, rows) => {
    const made = packed(htmlOf(text));
    expect(made).toContain(html);
    expect(made.split('<tr>')).toHaveLength(rows + 1);
  });
});

describe('the paragraph of an inner block', () => {
  it.each([
    [
      '- - n\n    -     code\na',
      '<ul><li><ul><li>n<ul><li><pre tabindex="0"><code>code </code></pre></li></ul></li></ul></li></ul><p>a</p>',
    ],
    [
      '2. e\n    -     code\na',
      '<ol start="2"><li>e<ul><li><pre tabindex="0"><code>code </code></pre></li></ul></li></ol><p>a</p>',
    ],
    [
      '- > ```\n  a\nb',
      '<ul><li><blockquote><pre tabindex="0"><code></code></pre></blockquote>a b</li></ul>',
    ],
    ['> - a\n>   - b\nc', '<blockquote><ul><li>a<ul><li>b c</li></ul></li></ul></blockquote>'],
    [
      '> - a\n>\n>       code\nc',
      '<blockquote><ul><li><p>a</p><pre tabindex="0"><code>code </code></pre></li></ul></blockquote><p>c</p>',
    ],
    [
      '> 1. a\n> 2. b\n2. c',
      '<blockquote><ol><li>a</li><li>b</li></ol></blockquote><ol start="2"><li>c</li></ol>',
    ],
    ['- a\n  - # b\nc', '<ul><li>a<ul><li><h1 id="b">b</h1></li></ul></li></ul><p>c</p>'],
    ['> T\n> :   a\n>\n>     b\nc', '<blockquote><dl><dt>T</dt><dd>a<p>b c</p></dd></dl></blockquote>'],
    ['> T\n>\n> : a', '<blockquote><dl><dt>T</dt><dd><p>a</p></dd></dl></blockquote>'],
    [
      '> T\n>\n> : a\n>\n> : b',
      '<blockquote><dl><dt>T</dt><dd><p>a</p></dd><dd><p>b</p></dd></dl></blockquote>',
    ],
    [
      '> # T\n>\n> : a\n>\n>     b\nc',
      '<blockquote><h1 id="t">T</h1><p>: a</p><pre tabindex="0"><code>b </code></pre></blockquote><p>c</p>',
    ],
  ])('is carried on by the line below, or not: %j', (text, html) => {
    expect(packed(htmlOf(text))).toBe(html);
  });

  it.each([
    ['-\n  - a', '<ul><li><ul><li>a</li></ul></li></ul>'],
    ['-\n   1. d', '<ul><li></li></ul><ol><li>d</li></ol>'],
    ['-\n  a', '<ul><li>a</li></ul>'],
    ['-\n  a\n  - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ])('and an item without text: %j', (text, html) => {
    expect(packed(htmlOf(text))).toBe(html);
  });

  it.each(['> - ', '- > ', '1. - ', '> > - - '])('is followed in time linear in the text: %j', (piece) => {
    expectLinear((times) => htmlOf(`${piece}a\nb\n`.repeat(times)), 4_000);
    expectLinear((times) => htmlOf(`${piece.repeat(5)}a\n${'b\n'.repeat(times)}`), 8_000);
  });
});

function packed(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?(?:p|ul|ol|li|dl|dt|dd|h\d|pre|blockquote|table|tr|hr)\b[^>]*>) ?/g, '$1')
    .trim();
}
