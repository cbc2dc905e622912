/** The plain text of a page, by which it is found. */

import { expect, test } from 'vitest';
import { renderBody } from './post.ts';

test.each([
  ['one\ntwo\n\nthree', 'one two three'],
  ['half**way** `in`side', 'halfway inside'],
  ['# Head\n\n- a\n- b', 'Head · a b'],
  ['## *Only* one', 'Only one ·'],
  ['| a | b |\n|---|---|\n| c | d |', 'a b c d'],
  ['```js\nlet x = 1;\n```', 'let x = 1;'],
  ['{{< details "Sum" >}}\nInner *text*\n{{< /details >}}', 'Sum Inner text'],
  ['<script>no()</script><style>p{}</style><!-- no -->yes', 'yes'],
  ['a &amp; b &lt;c&gt;', 'a & b <c>'],
  ['', ''],
])('%j is %j', (body, text) => {
  expect(renderBody(body).text).toBe(text);
});

test('a longer text ends at 20,000 characters, and not within one', () => {
  expect(renderBody('word '.repeat(10_000)).text.length).toBeLessThanOrEqual(20_000);
  expect(renderBody('x'.repeat(19_999) + '🎉'.repeat(5)).text.isWellFormed()).toBe(true);
});
