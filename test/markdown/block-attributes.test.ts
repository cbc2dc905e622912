/** What Hugo 0.111.3 makes of the same texts with `markup.goldmark.parser.attribute.block`, as far as the allow-list lets it through. */

import { describe, expect, it } from 'vitest';
import { renderBody } from '../render/post.ts';

const site = { attributes: { title: true, block: true } };

describe('attributes on the line below a block', () => {
  it.each([
    [
      'text\n{.lead #id title="t" onclick="x()" style="color: red"}',
      '<p class="lead" id="id" title="t">text</p>\n',
    ],
    ['text\n   {.x}\nmore', '<p class="x">text</p>\n<p>more</p>\n'],
    ['text\n{.x} and the rest of the line', '<p class="x">text</p>\n'],
    ['text\n{.x}\n---', '<p class="x">text</p>\n<hr>\n'],
    ['text\n{.a}\n{.b #c}', '<p class="a" id="c">text</p>\n'],
    ['one\n{.x}\ntwo\n===\n{.y}', '<p class="x">one</p>\n<h1 id="two" class="y">two</h1>\n'],
    ['# Heading {.a}\n{.b #x lang=de}', '<h1 id="heading" class="a" lang="de">Heading</h1>\n'],
    ['> text\n{.x}', '<blockquote class="x">\n<p>text</p>\n</blockquote>\n'],
    ['> text\n> {.in}\nlate\n', '<blockquote>\n<p class="in">text</p>\n</blockquote>\n<p>late</p>\n'],
    [
      '> [!NOTE]\n{.x}',
      '<blockquote class="alert alert-note x">\n<p class="alert-title">Note</p>\n</blockquote>\n',
    ],
    ['- item\n{.x}\n- other', '<ul class="x">\n<li>item</li>\n</ul>\n<ul>\n<li>other</li>\n</ul>\n'],
    ['- item\n  {.x}', '<ul>\n<li>item</li>\n</ul>\n'],
    [
      '2. a\n\n   b\n   {.p}\n{.ol}',
      '<ol class="ol" start="2">\n<li><p>a</p>\n<p class="p">b</p>\n</li>\n</ol>\n',
    ],
    ['Term\n: text\n{.x}', '<dl class="x">\n<dt>Term</dt>\n<dd>text</dd>\n</dl>\n'],
    ['***\n{.x}', '<hr class="x">\n'],
    ['```\ncode\n```\n{.x}', '<pre tabindex="0"><code>code\n</code></pre>\n'],
    ['text[^1]\n\n[^1]: note\n{.x}\n\nend', expect.stringContaining('<p>end</p>\n<div class="footnotes"')],
  ])('are those of the block: %j', (text, html) => {
    expect(renderBody(text, { site }).html).toEqual(html);
  });

  it('stand on a table itself, not on what scrolls', () => {
    const { html } = renderBody('| a |\n|---|\n| b |\n{.x}', { site });
    expect(html).toContain('<table class="x">');
    expect(html).toContain('<td>b</td>\n</tr>\n</tbody></table>');
  });

  it.each(['text\n\n{.x}\n\nmore', '{.x}\n\ntext\n\nmore', 'text\n\n{}\n\nmore'])(
    'of no block are not shown: %j',
    (text) => {
      expect(renderBody(text, { site }).html).toBe('<p>text</p>\n<p>more</p>\n');
    },
  );

  it.each(['text\n{x}', 'text\n{.x', 'text\n{title="a\nb"}', 'text\n{title=}', 'text {.x}'])(
    'are none in %j',
    (text) => {
      expect(renderBody(text, { site, markup: { typographer: false } }).html).toBe(`<p>${text}</p>\n`);
    },
  );

  it('are text unless the site asks for them', () => {
    expect(renderBody('- text\n{.x}').html).toBe('<ul>\n<li>text\n{.x}</li>\n</ul>\n');
  });
});
