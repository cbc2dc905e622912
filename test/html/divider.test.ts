/** `<!--more-->` as Hugo 0.169 takes it out of a text before Markdown. */

import { describe, expect, it } from 'vitest';
import { expectLinear } from '../linear-time.ts';
import { renderBody } from '../render/post.ts';

/** Each with the page and the summary that Hugo makes, white space between blocks left out. */
const pages: readonly (readonly [body: string, html: string, summary: string | undefined])[] = [
  ['<!--more--> **b**', '<p><strong>b</strong></p>', ''],
  ['Some text.<!--more-->Some more.', '<p>Some text.</p><p>Some more.</p>', '<p>Some text.</p>'],
  ['a <!--more--> b', '<p>a</p><p>b</p>', '<p>a</p>'],
  ['a\n<!--more-->\nb', '<p>a</p><p>b</p>', '<p>a</p>'],
  ['a\r\n<!--more-->\r\nb', '<p>a</p><p>b</p>', '<p>a</p>'],
  ['a\n\n<!--more-->   \n\n\n    b', '<p>a</p><p>b</p>', '<p>a</p>'],
  ['a<!--more-->', '<p>a</p>', '<p>a</p>'],
  [
    '- a\n- b<!--more-->\n- c',
    '<ul><li>a</li><li>b</li></ul><ul><li>c</li></ul>',
    '<ul><li>a</li><li>b</li></ul>',
  ],
  [
    '- a\n- b\n<!--more-->\n- c',
    '<ul><li>a</li><li>b</li></ul><ul><li>c</li></ul>',
    '<ul><li>a</li><li>b</li></ul>',
  ],
  ['- a\n  <!--more-->\n  b', '<ul><li>a</li></ul><p>b</p>', '<ul><li>a</li></ul>'],
  ['1. a\n\n   <!--more-->\n\n   b', '<ol><li>a</li></ol><p>b</p>', '<ol><li>a</li></ol>'],
  [
    '> a <!--more--> b\n> c',
    '<blockquote><p>a</p></blockquote><p>b</p><blockquote><p>c</p></blockquote>',
    '<blockquote><p>a</p></blockquote>',
  ],
  [
    'T\n: d <!--more--> e\n: f',
    '<dl><dt>T</dt><dd>d</dd></dl><dl><dt>e</dt><dd>f</dd></dl>',
    '<dl><dt>T</dt><dd>d</dd></dl>',
  ],
  ['# A <!--more--> B', '<h1 id="a">A</h1><p>B</p>', '<h1 id="a">A</h1>'],
  ['a\n<!--more-->\n===\nb', '<p>a</p><p>===\nb</p>', '<p>a</p>'],
  ['**a <!--more--> b**', '<p>**a</p><p>b**</p>', '<p>**a</p>'],
  ['[a<!--more-->b](c)', '<p>[a</p><p>b](c)</p>', '<p>[a</p>'],
  ['`a <!--more--> b`', '<p>`a</p><p>b`</p>', '<p>`a</p>'],
  ['\\<!--more-->\n\nb', '<p>\\</p><p>b</p>', '<p>\\</p>'],
  [
    '    a\n<!--more-->\n    b',
    '<pre tabindex="0"><code>a\n</code></pre><p>b</p>',
    '<pre tabindex="0"><code>a\n</code></pre>',
  ],
  ['<div>\na\n<!--more-->\nb\n</div>\n\nc', '<div>a<p>b</p></div><p>c</p>', '<div>a</div>'],
  ['<p>x <!--more--> y</p>\n\nz', '<p>x </p><p>y</p><p>z</p>', '<p>x </p>'],
  ['x <!--more--> y <!--more--> z', '<p>x</p><p>y  z</p>', '<p>x</p>'],
  ['a\n\n<!--more--><!--more-->\n\nb', '<p>a</p><p>b</p>', '<p>a</p>'],
  ['a\n\n<!--more-->\n\nb\n\n<!--more-->\n\nc', '<p>a</p><p>b</p><p>c</p>', '<p>a</p>'],
  ['a\n\n<!--more-->\n\n{{< figure src="x.png" >}}', '<p>a</p><figure>', '<p>a</p>'],
  [
    'a {{</* w <!--more--> */>}} c <!--more--> d',
    '<p>a {{&lt; w &lt;!–more–&gt; &gt;}} c</p><p>d</p>',
    '<p>a {{&lt; w &lt;!–more–&gt; &gt;}} c</p>',
  ],
  [
    '```\na\n<!--more-->\nb\n```\n\nc',
    '<pre tabindex="0"><code>a\n\n\n\nb\n</code></pre><p>c</p>',
    undefined,
  ],
  ['<pre>\na\n<!--more-->\nb\n</pre>\n\nc', '<pre>\na\n\n\n\nb</pre><p>c</p>', undefined],
  ['<!-- x\n<!--more-->\ny -->\n\nc', '<p>c</p>', undefined],
  ['a\n\n<!-- more -->\n\nb', '<p>a</p><p>b</p>', undefined],
  ['a <!--more --> b', '<p>a  b</p>', undefined],
  ['a\n<!--MORE-->\nb', '<p>a</p><p>b</p>', undefined],
  ['a\n\n# more\n\nb', '<p>a</p><h1 id="more">more</h1><p>b</p>', undefined],
  ['a {{< details >}}b <!--more--> c{{< /details >}} d\n\n<!--more-->\n\ne', '<p>b c</p>', undefined],
];

describe('<!--more-->', () => {
  it.each(pages)('in %j', (body, html, summary) => {
    const made = renderBody(body);
    expect(packed(made.html)).toContain(html);
    expect(made.summaryHtml && packed(made.summaryHtml)).toBe(summary);
  });

  it.each([
    ['a <!--more--> b', 'a'],
    ['- a\n- b<!--more-->\n- c', 'a b'],
    ['a\n\n<!-- more -->\n\nb', 'a b'],
    ['<!--more-->a\n\nb', 'a b'],
    ['a {{< details >}}x <!--more--> y{{< /details >}} b\n\n<!--more-->\n\nc', 'a b c'],
  ])('in %j leaves the excerpt %j', (body, excerpt) => {
    expect(renderBody(body).excerpt).toBe(excerpt);
  });

  it.each([
    '<!--more-->',
    '<!--more-->\n',
    '- a <!--more--> b\n',
    '{{< comment >}}<!--more-->{{< /comment >}}',
  ])('takes time linear in the text: %j', (piece) => {
    expectLinear((times) => renderBody(piece.repeat(times)), 10_000);
  });
});

function packed(html: string): string {
  return html
    .replace(
      /\n*(<\/?(?:p|ul|ol|li|dl|dt|dd|h1|pre|blockquote|div|figure)\b[^>]*>)\n*(?![^<]*<\/(?:pre|code)>)/g,
      '$1',
    )
    .trim();
}
