/** The expected ids are those of Hugo 0.111.3 for the same headings in this order. */

import { describe, expect, it } from 'vitest';
import { HeadingIds } from '../../../src/render/markdown/headings.ts';
import { renderBody } from '../post.ts';

const hugo: readonly (readonly [heading: string, id: string])[] = [
  ['Hello World', 'hello-world'],
  ['Hello World', 'hello-world-1'],
  ['Hello World', 'hello-world-2'],
  ['It\'s a "test", isn\'t it?', 'its-a-test-isnt-it'],
  ['`code` in heading', 'code-in-heading'],
  ['*emph* and **strong_text** snake_case', 'emph-and-strong_text-snake_case'],
  ['[A link](http://example.org/x) here', 'a-linkhttpexampleorgx-here'],
  ['中文标题 测试', '中文标题-测试'],
  ['Überschrift mit Ümläuten', 'überschrift-mit-ümläuten'],
  ['Emoji 😀 heading', 'emoji--heading'],
  ['Emoji :smile: heading', 'emoji-smile-heading'],
  ['a -- b --- c', 'a----b-----c'],
  ['1.2.3 Version', '123-version'],
  ['   spaces   inside', 'spaces---inside'],
  ['Trailing hashes ##', 'trailing-hashes'],
  ['Custom {#my-id}', 'my-id'],
  ['Custom class {#my-id2 .cls .b data-x="y"}', 'my-id2'],
  ['C++ & C# <b>html</b>', 'c--c-bhtmlb'],
  ['&amp; entity &copy; x', 'amp-entity-copy-x'],
  ['![img alt](a.png) image', 'img-altapng-image'],
  ['~~struck~~ x', 'struck-x'],
  ['日本語の見出し', '日本語の見出し'],
  ['½ ² ٣ Ⅷ', '--٣-'],
  ['---', '---'],
  ['', 'heading'],
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
  ['www.example.org link', 'wwwexampleorg-link'],
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
  ['<b id=q>x</b>', 'b-idqxb'],
  ['x&nbsp;y', 'xnbspy'],
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
  ['<http://auto.link>', 'httpautolink'],
  ['a\\', 'a-1'],
  ['-leading dash', '-leading-dash'],
  ['trailing dash-', 'trailing-dash-'],
  ['Foo *bar `code* x`', 'foo-bar-code-x'],
  ['A  B', 'a--b-1'],
  ['Ich ΑΣ ΣΑΣ', 'ich-ασ-σασ'],
  ['Heading', 'heading-3'],
  ['heading-1', 'heading-1-1'],
];

describe('heading ids', () => {
  it('are those that Hugo makes, down the page', () => {
    const body = hugo
      .map(([heading]) => (heading.endsWith('==') ? `\n${heading}\n` : `## ${heading}`))
      .join('\n');
    const ids = [...renderBody(body).html.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(hugo.map(([, id]) => id));
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

/** As Hugo 0.111.3 makes them of the same headings. */
describe('ids of other types', () => {
  it.each([
    [
      'github-ascii',
      ...[['hallo-world--x--y', 'a--b_c-de', '-x', 'strae', 'ther---e', '--a--', 'ii-', '2---', 'heading']],
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
        ],
      ],
    ],
  ] as const)('are those of %s', (type, expected) => {
    const ids = new HeadingIds(type);
    const headings = [
      'Hällo Wörld & "x" – y',
      'A  B_c-d.e',
      '日本 x',
      'Straße',
      'Æther ﬁ Ω é',
      '--a--',
      'Iİ ſ',
    ];
    expect([...headings, '2 ² ½ Ⅷ', '...'].map((text) => ids.make(text))).toEqual(expected);
  });

  it('are the ones that the site asks for', () => {
    const html = renderBody('# É è', { markup: { autoIDType: 'github-ascii' } }).html;
    expect(html).toBe('<h1 id="e-e">É è</h1>\n');
  });
});
