/** Where blocks of HTML end, as in Hugo 0.169. */

import { describe, expect, it } from 'vitest';
import { expectLinear } from '../linear-time.ts';
import { htmlOf } from '../render/post.ts';

describe('a block of HTML', () => {
  it.each([
    ['a\n\n</p\n\nEnd.', '<p>a</p>\nEnd.\n'],
    ['a\n\n</p \n\nEnd.\n\nMore.', '<p>a</p>\nEnd.\n<p>More.</p>\n'],
    ['a\n\n<div\n\nEnd.', '<p>a</p>\n<div>End.\n</div>'],
    ['a\n\n<hr\n\nEnd.', '<p>a</p>\n<hr>End.\n'],
    ['<div>\n*a*\n\n*b*\n</div>', '<div>\n*a*\n<p><em>b</em></p>\n</div>\n'],
    ['<!-- a\n\nb -->c\n*d*', 'c\n<p><em>d</em></p>\n'],
    ['<!-->\n*d*', '\n<p><em>d</em></p>\n'],
    ['<pre>a\n\n*b*\n</pre>c\nd', '<pre>a\n\n*b*\n</pre>c\n<p>d</p>\n'],
    ['<b>\n*a*\n\nb', '<b>\n*a*\n<p>b</p>\n</b>'],
    ['a\n<b>\n*c*', '<p>a\n<b>\n<em>c</em></b></p>\n'],
  ])('of %j ends where it does in Hugo', (text, html) => {
    expect(htmlOf(text)).toBe(html);
  });

  it.each([
    ['- test\n  <!-- x -->more', '<ul>\n<li>test\nmore\n</li>\n</ul>\n'],
    ['- a\n- test\n  <!-- x -->more\n- b', '<ul>\n<li>a</li>\n<li>test\nmore\n</li>\n<li>b</li>\n</ul>\n'],
    ['1. - test\n     <!-- x -->more', /<li>test\nmore\n/],
    ['- [x] test\n  <!-- x -->more', /test<\/label>\nmore\n/],
    ['- test\n  <?x?>more\n', /<li>test\nmore\n/],
    ['- test\n  <!--\n  -->\n  more', /<li>test\n\s*more/],
    ['T\n: test\n  <!-- x -->more', /<dd>test\nmore\n/],
    ['T\n: test\n\n  <!-- x -->more', /<dd>test\nmore\n/],
  ])('in an item stands on a line of its own: %j', (text, html) => {
    if (typeof html === 'string') expect(htmlOf(text)).toBe(html);
    else expect(htmlOf(text)).toMatch(html);
  });

  it.each(['<div\n\n', '</p\n', '<!--', '<!-- -->\n', '<pre>\n', '<?', '- a\n  <!-- x -->b\n', '<b '])(
    'is read in time linear in the text: %j',
    (piece) => {
      expectLinear((times) => htmlOf(piece.repeat(times)), 10_000);
    },
  );
});
