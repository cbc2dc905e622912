/** What the site's settings of Markdown change, as in Hugo. */

import { describe, expect, it } from 'vitest';
import type { Markup } from '../../src/content/site/markup.ts';
import { renderBody } from '../render/post.ts';

const html = (body: string, markup: Partial<Markup>, site = {}) =>
  renderBody(body, { markup, site }).html.trim();

const note = (prefix: string, back: string) =>
  `<p>a<sup id="${prefix}fnref:1"><a href="#${prefix}fn:1" class="footnote-ref" role="doc-noteref">1</a></sup></p>
<div class="footnotes" role="doc-endnotes">
<hr>
<ol>
<li id="${prefix}fn:1">
<p>b&nbsp;<a href="#${prefix}fnref:1" class="footnote-backref" role="doc-backlink" aria-label="↩ 1">${back}</a></p>
</li>
</ol>
</div>`.replace('&nbsp;', '\u00a0');

describe('settings of Markdown', () => {
  const table: [settings: Partial<Markup>, text: string, shown: string][] = [
    [{ hardWraps: true }, 'a\nb *c* \nd', '<p>a<br>\nb <em>c</em><br>\nd</p>'],
    [
      { hardWraps: true },
      '# a\n\n```\na\nb\n```',
      '<h1 id="a">a</h1>\n<pre tabindex="0"><code>a\nb\n</code></pre>',
    ],
    [{ xhtml: true }, 'a  \nb\n\n---\n\n<br>', '<p>a<br />\nb</p>\n<hr />\n<br />'],
    [{ linkify: false }, 'https://a.bc www.a.bc me@a.bc', '<p>https://a.bc www.a.bc me@a.bc</p>'],
    [{ linkify: false }, '<https://a.bc>', '<p><a href="https://a.bc">https://a.bc</a></p>'],
    [{ linkifyProtocol: 'http' }, 'www.a.bc', '<p><a href="http://www.a.bc">www.a.bc</a></p>'],
    [{ strikethrough: false }, '~~a~~ ~b~', '<p>~~a~~ ~b~</p>'],
    [{ table: false }, 'a|b\n---|---\nc|d', '<p>a|b\n—|—\nc|d</p>'],
    [{ table: false }, '> a|b\n> ---|---', '<blockquote>\n<p>a|b\n—|—</p>\n</blockquote>'],
    [{ taskList: false }, '- [x] a', '<ul>\n<li>[x] a</li>\n</ul>'],
    [{ definitionList: false }, 'a\n: b', '<p>a\n: b</p>'],
    [{ footnote: false }, 'a[^1]\n\n[^1]: b', '<p>a<a href="b">^1</a></p>'],
    [{ footnote: false }, '> a\n[^1]: b c', '<blockquote>\n<p>a\n[^1]: b c</p>\n</blockquote>'],
    [{ footnoteBacklink: '^^/%% &uarr;' }, 'a[^1]\n\n[^1]: b', note('', '1/1 ↑')],
    [{ footnoteBacklink: '' }, 'a[^1]\n\n[^1]: b', note('', '')],
    [{ footnotePrefix: true }, 'a[^x]\n\n[^x]: b', note('hb623233377d732db', '↩︎')],
    [{ autoHeadingID: false }, '# a\n\n## b {#c}', '<h1>a</h1>\n<h2 id="c">b</h2>'],
    [{ autoIDType: 'blackfriday' }, '# a_b (c)', '<h1 id="a-b-c">a_b (c)</h1>'],
    [
      { autoDefinitionTermID: true },
      '# T\n\n*T*\n: a\n\n!\n: b',
      '<h1 id="t">T</h1>\n<dl>\n<dt id="t-1"><em>T</em></dt>\n<dd>a</dd>\n<dt id="term">!</dt>\n<dd>b</dd>\n</dl>',
    ],
    [{ wrapsImages: false }, '![a](/b)', '<img src="/b" alt="a" decoding="async">'],
    [{ wrapsImages: false }, '![a](/b) c', '<p><img src="/b" alt="a" decoding="async"> c</p>'],
    [{ wrapsImages: false }, '- ![a](/b)', '<ul>\n<li><img src="/b" alt="a" decoding="async"></li>\n</ul>'],
    [{ typographer: false }, `"it's" -- ...`, `<p>"it's" -- ...</p>`],
    [{ ellipsis: '...', emDash: '&ndash;', enDash: ' - ' }, '... --- a--b', '<p>... – a - b</p>'],
    [{ leftDoubleQuote: '«&nbsp;', rightDoubleQuote: '&nbsp;»' }, '"a"', '<p>«\u00a0a\u00a0»</p>'],
    [{ leftSingleQuote: '‚', rightSingleQuote: '‘', apostrophe: 'ʼ' }, "'a' it's", '<p>‚a‘ itʼs</p>'],
    [{ leftAngleQuote: '‹', rightAngleQuote: '' }, '<<a>>', '<p>‹a</p>'],
    [{ strikethrough: false, delete: true }, '~~a~~ ~b~', '<p><del>a</del> ~b~</p>'],
    [
      { strikethrough: false, subscript: true },
      'H~2~O ~~a~~ ~~~b~~~',
      '<p>H<sub>2</sub>O <sub>a</sub> ~~~b~~~</p>',
    ],
    [{ subscript: true }, 'H~2~O', '<p>H<del>2</del>O</p>'],
    [{ superscript: true }, 'x^2^ Na^+^ a ^ b^', '<p>x<sup>2</sup> Na<sup>+</sup> a ^ b^</p>'],
    [{ superscript: true }, 'a[^1]\n\n[^1]: b', note('', '↩︎')],
    [{ insert: true }, '++a++ +b+ +++c+++ C++', '<p><ins>a</ins> +b+ +++c+++ C++</p>'],
    [{ mark: true }, '==a *b*== =c= ===d===', '<p><mark>a <em>b</em></mark> =c= ===d===</p>'],
    [{ insert: true, mark: true }, '++a ==b++ c==', '<p><ins>a ==b</ins> c==</p>'],
    [{}, 'x^2^ ++a++ ==b==', '<p>x^2^ ++a++ ==b==</p>'],
    [
      { eastAsian: true, eastAsianLineBreaks: true, eastAsianLineBreaksStyle: 'css3draft' },
      '中\na,\nb\nc',
      '<p>中a,b\nc</p>',
    ],
    [{ eastAsianLineBreaks: true }, '中\n文', '<p>中\n文</p>'],
    [{ eastAsian: true, escapedSpace: true }, 'a\\ **"b"**\\ c\\ ', '<p>a<strong>“b”</strong>c\\</p>'],
    [{ escapedSpace: true }, 'a\\ b', '<p>a\\ b</p>'],
  ];

  it.each(table)('%j: %j', (settings, text, shown) => {
    expect(html(text, settings)).toBe(shown);
  });

  it('give the attributes of a paragraph to the image that stands in its place', () => {
    const site = { attributes: { title: true, block: true } };
    expect(html('![a](/b)\n{.c}', { wrapsImages: false }, site)).toBe(
      '<img class="c" src="/b" alt="a" decoding="async">',
    );
  });

  it('leave the ends of lines out of the alternative text of an image', () => {
    expect(html('![a\nb](/c)', { hardWraps: true })).toContain('alt="a\nb"');
  });

  it('say what is shown of a shortcode call', () => {
    expect(html('{{</* x "a" */>}}', { leftDoubleQuote: '„', rightDoubleQuote: '“' })).toBe(
      '<p>{{&lt; x „a“ &gt;}}</p>',
    );
  });
});

describe('hostile texts', () => {
  it.each(['^', '++', '==', '~', '^a', '++a', '==a ', '\\ ', 'a\n'])('take linear time: %j', (piece) => {
    const all = {
      superscript: true,
      insert: true,
      mark: true,
      subscript: true,
      delete: true,
      hardWraps: true,
    };
    const body = `${piece.repeat(Math.ceil(262_144 / piece.length))}\n\n`;
    const markup = { ...all, strikethrough: false, eastAsian: true, escapedSpace: true };
    const render = () => renderBody(body, { markup });
    // A run that may open or close is one of at most 2,000.
    try {
      render();
    } catch (error) {
      expect(String(error)).toContain('at most 2000 runs');
    }
  });
});
