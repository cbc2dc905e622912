/** The expected ids are those of Hugo for the same headings in this order. */

import { describe, expect, it } from 'vitest';
import type { HeadingIdType } from '../../src/content/site/markup-values.ts';
import { HeadingIds } from '../../src/markdown/headings.ts';
import { renderBody } from '../render/post.ts';

const hugo: readonly (readonly [heading: string, id: string])[] = [
  ['Hello World', 'hello-world'],
  ['Hello World', 'hello-world-1'],
  ['Hello World', 'hello-world-2'],
  ['It\'s a "test", isn\'t it?', 'its-a-test-isnt-it'],
  ['`code` in heading', 'code-in-heading'],
  ['*emph* and **strong_text** snake_case', 'emph-and-strong_text-snake_case'],
  ['[A link](http://example.org/x) here', 'a-link-here'],
  ['中文标题 测试', '中文标题-测试'],
  ['Überschrift mit Ümläuten', 'überschrift-mit-ümläuten'],
  ['Emoji 😀 heading', 'emoji--heading'],
  ['Emoji :smile: heading', 'emoji-smile-heading'],
  ['a -- b --- c', 'a--b--c'],
  ['1.2.3 Version', '123-version'],
  ['   spaces   inside', 'spaces---inside'],
  ['Trailing hashes ##', 'trailing-hashes'],
  ['Custom {#my-id}', 'my-id'],
  ['Custom class {#my-id2 .cls .b data-x="y"}', 'my-id2'],
  ['C++ & C# <b>html</b>', 'c--c-html'],
  ['&amp; entity &copy; x', '-entity--x'],
  ['![img alt](a.png) image', 'img-alt-image'],
  ['~~struck~~ x', 'struck-x'],
  ['日本語の見出し', '日本語の見出し'],
  ['½ ² ٣ Ⅷ', '--٣-'],
  ['---', 'heading'],
  ['', ''],
  ['!!!', 'heading-1'],
  ['???', 'heading-2'],
  ['Setext heading\nover two lines\n==', 'over-two-lines'],
  ['under_score_s', 'under_score_s'],
  ['a/b/c.d', 'abcd'],
  ['tab\ttab', 'tabtab'],
  ['a\\*b', 'ab'],
  ['Привет МИР İstanbul ẞ', 'привет-мир-istanbul-ß'],
  ['x {#} y', 'x--y'],
  ['x { #id }', 'id'],
  ['x {.only}', 'x'],
  ['Hello World {#hello-world}', 'hello-world'],
  ['hello-world-1', 'hello-world-1-1'],
  ['www.example.org link', 'link'],
  ['em—dash en–dash ‘quote’', 'emdash-endash-quote'],
  ['x{#a}', 'a'],
  ['x {#b c=d}', 'b'],
  ['x {#b:c.d}', 'b:c.d'],
  ['x {#b/c}', 'x-bc'],
  ['x {#b} tail', 'x-b-tail'],
  ['x {#ünï}', 'ünï'],
  ['x {c=d}', 'x-1'],
  ['x {#one #two}', 'two'],
  ['x {.a .b}', 'x-2'],
  ['x {.a.b}', 'x-3'],
  ['x \\{#s}', 'x-s'],
  ['`{#t}`', 't'],
  ['x {#u data-x="a b"}', 'u'],
  ['Setext {#w}\n==', 'w'],
  ['x {#1}', '1'],
  ['x {#-a}', '-a'],
  ['x {#a_b}', 'a_b'],
  ['{#only}', 'only'],
  ['a {#y} {#z}', 'z'],
  ['<b id=q>x</b>', 'x-4'],
  ['x&nbsp;y', 'xy'],
  ['`a` `b`', 'a-b'],
  ['Ⅷ ǅ ªº', '-ǆ-ªº'],
  ['a·b ‿ c_', 'ab--c_'],
  ['㊗ ① x', '--x'],
  ['Ａ ａ', 'ａ-ａ'],
  ['हिन्दी नमस्ते', 'हनद-नमसत'],
  ['ไทย ภาษา', 'ไทย-ภาษา'],
  ['عربي ٣', 'عربي-٣'],
  ['אָלֶף', 'אלף'],
  ['👩‍👩‍👧 family', '-family'],
  ['e.g. i.e.', 'eg-ie'],
  ['"quoted" \'single\'', 'quoted-single'],
  ['10 % of $5', '10--of-5'],
  ['a & b', 'a--b'],
  [' nbsp here', 'nbsp-here'],
  ['[ref][r] text', 'refr-text'],
  ['<http://auto.link>', ''],
  ['a\\', 'a-1'],
  ['-leading dash', '-leading-dash'],
  ['trailing dash-', 'trailing-dash-'],
  ['Foo *bar `code* x`', 'foo-bar-code-x'],
  ['A  B', 'a--b-1'],
  ['Ich ΑΣ ΣΑΣ', 'ich-ασ-σασ'],
  ['Heading', 'heading-3'],
  ['heading-1', 'heading-1-1'],
  ['Hello [T](https://example.com)', 'hello-t'],
  ['[![i](p.png)](u) [`c`](u) z', 'i-c-z'],
  ['![](p.png)', ''],
  ['*em* _under_ **st**', 'em-under-st'],
  ['a<br>b <!-- c -->', 'ab-1'],
  ['&lt;b&gt; &Eacute; `&eacute;` \\&eacute;', 'b-é-é-é'],
  ['a &#233; &#x1F600; &none;', 'a-233-x1f600-none'],
  ['https://example.com/x mail me@x.org', 'mail'],
  ['[a [b](c) d](e) *[T](u "t")*', 'a-b-de-t'],
  ['a[^1]', 'a-2'],
  ['<b></b>', ''],
  ['`` ` ``', 'heading-4'],
  ['*a\nb* `c\nd` e\n==', 'd-e'],
  ['a\\\nb\n==', 'b-1'],
  ['![a\nb](u) x\n==', 'b-x'],
];

/** The ids of all headings; of one that has none, an empty one. */
function idsOf(body: string, autoIDType: HeadingIdType = 'github'): string[] {
  const tags = renderBody(body, { markup: { autoIDType } }).html.matchAll(/<h\d([^>]*)>/g);
  return [...tags].map(([, attributes = '']) => / id="([^"]*)"/.exec(attributes)?.[1] ?? '');
}

describe('heading ids', () => {
  it('are those that Hugo makes, down the page', () => {
    const body = hugo
      .map(([heading]) => (heading.endsWith('==') ? `\n${heading}\n` : `## ${heading}`))
      .join('\n');
    expect(idsOf(`${body}\n\n[^1]: Note.\n`)).toEqual(hugo.map(([, id]) => id));
  });

  it('are all different for ten thousand equal headings', () => {
    const ids = new HeadingIds('github');
    const made = Array.from({ length: 10_000 }, () => ids.make('Same'));
    expect(new Set(made).size).toBe(10_000);
    expect(made.at(-1)).toBe('same-9999');
  });

  it('take no names of prototypes for ids that are taken', () => {
    const ids = new HeadingIds('github');
    expect(['__proto__', 'constructor', 'toString'].map((text) => ids.make(text))).toEqual([
      '__proto__',
      'constructor',
      'tostring',
    ]);
  });
});

/** As Hugo makes them of the same headings. */
describe('ids of other types', () => {
  it.each([
    [
      'github-ascii',
      ...[
        ['hallo-world--x--y', 'a--b_c-de', '-x', 'strae', 'ther---e', 'a', 'ii-', '2---', 'heading', 't-e'],
      ],
    ],
    [
      'blackfriday',
      ...[
        [
          'hällo-wörld-x-y',
          'a-b-c-d-e',
          '日本-x',
          'straße',
          'æther-ﬁ-ω-é',
          'a',
          'ii-ſ',
          '2-²-½-ⅷ',
          'heading',
          't-é',
        ],
      ],
    ],
  ] as const)('are those of %s', (type, expected) => {
    const headings = [
      'Hällo Wörld & "x" – y',
      'A  B_c-d.e',
      '日本 x',
      'Straße',
      'Æther ﬁ Ω é',
      '--a--',
      'Iİ ſ',
    ];
    const body = [...headings, '2 ² ½ Ⅷ', '...', '[T](u) &eacute;']
      .map((heading) => `## ${heading}\n`)
      .join('');
    expect(idsOf(body, type)).toEqual(expected);
  });

  it('are the ones that the site asks for', () => {
    const html = renderBody('# É è', { markup: { autoIDType: 'github-ascii' } }).html;
    expect(html).toBe('<h1 id="e-e">É è</h1>\n');
  });
});
