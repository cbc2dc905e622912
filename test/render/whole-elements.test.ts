/** Where automatic summaries of three words end in HTML: Hugo's answers, as the part that follows the summary. */

import { describe, expect, it } from 'vitest';
import { automaticSummary } from '../../src/render/own-summary.ts';

const rows: readonly (readonly [html: string, rest: string])[] = [
  ['<p>one two three four</p><p>x</p>', '<p>x</p>'],
  ['<ul><li><p>one two three four</p><p>x</p></li><li>y</li></ul><p>z</p>', '<p>z</p>'],
  ['<div><div><p>one two three four</p></div><p>y</p></div><p>z</p>', '<p>z</p>'],
  ['<p>one <b>two three four</p><p>five</b></p>', '<p>five</b></p>'],
  ['<DIV><p>one two three four</p><p>x</p></div><p>z</p>', '<p>z</p>'],
  ['<div><span><p>one two three four</p><p>x</p></div><p>z</p>', '<p>z</p>'],
  ['<div title="a>b</div>"><p>one two three four</p><p>x</p></div><p>z</p>', '<p>z</p>'],
  ['<div><p>one two three four</p><!-- </div> --><p>x</p></div><p>z</p>', '<p>z</p>'],
  ["<div><p>one two three four</p><script>'</div>'</script><p>x</p></div><p>z</p>", '<p>z</p>'],
  ["<script>'<div>'</script><p>one two three four</p><p>x</p></div>", '<p>x</p></div>'],
  ['<!-- <div> --><p>one two three four</p><p>x</p></div>', '<p>x</p></div>'],
  ['<div/><p>one two three four</p><p>x</p></div>', '<p>x</p></div>'],
  ['<div><img src=x><input><p>one two three four</p><p>x</p></div><p>z</p>', '<p>z</p>'],
  ['<div></span><p>one two three four</p><p>x</p></span></div><p>z</p>', '<p>z</p>'],
  ['<section><div><p>one two three four</p><p>x</p></section><p>z</p>', '<p>z</p>'],
  ['<div><section><p>one two three four</p><p>x</p></section>', '<p>x</p></section>'],
  ['<body><p>one two three four</p><p>x</p></body >more', 'more'],
  ['<div><textarea></div></textarea><p>one two three four</p><p>x</p></div><p>z</p>', '<p>z</p>'],
];

describe('a summary does not cut elements in two', () => {
  it.each(rows)('%s', (html, rest) => {
    expect(automaticSummary(html, 3, false)).toEqual({
      content: html,
      summary: html.slice(0, html.length - rest.length),
      contentWithoutSummary: rest,
      truncated: true,
    });
  });

  it('in a text without ends of tags', () => {
    const html = `<div><p>a b c d</p>${'<div '.repeat(50_000)}`;
    expect(automaticSummary(html, 3, false).summary).toBe('<div><p>a b c d</p>');
  });
});
