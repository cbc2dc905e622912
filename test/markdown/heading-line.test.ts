/** What Hugo 0.169 makes of the lines of headings: closing runs and attributes. */

import { describe, expect, it } from 'vitest';
import { readHeadingLine, takeAttributes } from '../../src/markdown/blocks/heading-line.ts';
import { expectLinear } from '../linear-time.ts';
import { htmlOf, renderBody } from '../render/post.ts';

describe('takeAttributes()', () => {
  it.each([
    ['x {#a}', 'x', { id: 'a' }],
    ['x{#a}', 'x', { id: 'a' }],
    ['x { .b #a .c }', 'x', { class: 'b c', id: 'a' }],
    ['x {#ünï-1_2:3.4}', 'x', { id: 'ünï-1_2:3.4' }],
    ['x {title="a \\"b\\" c" #a}', 'x', { title: 'a "b" c', id: 'a' }],
    ['x {title="a\\tb\\\\c\\d"}', 'x', { title: 'a\tb\\c\\d' }],
    ['a {#b} {#c}', 'a {#b}', { id: 'c' }],
    ['a {.b}{.c}', 'a {.b}', { class: 'c' }],
    ['{#a}', '', { id: 'a' }],
    ['x {}', 'x', {}],
    ['x {#}', 'x', { id: '' }],
    ['x {.}', 'x', { class: '' }],
    ['x {#a,#b}', 'x', { id: 'b' }],
    ['x {#a , .b}', 'x', { id: 'a', class: 'b' }],
    ['x {.a class="b"}', 'x', { class: 'a b' }],
    ['x {Class=0}', 'x', { class: '0' }],
    ['x {width=3 lang=de.x}', 'x', { width: '3', lang: 'de.x' }],
    ['x {a = b}', 'x', { a: 'b' }],
    ['x {a=1.50 b=+5 c=1e3 d=-2}', 'x', { a: '1.5', b: '5', c: '1000', d: '-2' }],
    ['x {a=true b=null c={d=1}}', 'x', { a: 'true', b: '', c: '' }],
    ['x {a=[1,"b" c]}', 'x', { a: ['1', 'b', 'c'] }],
    ['x {a="}"}', 'x', { a: '}' }],
  ])('reads %j', (heading, text, attributes) => {
    const taken = takeAttributes(heading);
    expect(taken?.text).toBe(text);
    expect(Object.fromEntries(taken?.attributes ?? [])).toEqual(attributes);
  });

  it.each([
    ...['x', 'x {#a/b}', 'x {a}', 'x {#a} y', 'x \\{#a}', 'x #a}', '', "x {title='a'}", 'x {a=ü}', 'x { }'],
    ...[
      'x {width=3px}',
      'x {title="a}',
      'x {.a',
      'x {,.a}',
      'x {.a,,.b}',
      'x {a=[1,]}',
      'x {a=1e}',
      'x {a=-}',
    ],
    ...['x {class=0}', 'x {class=true}', 'x {class=null}', 'x {class=[a]}', 'x {class={}}', 'x {#a{b}}'],
  ])('finds none in %j', (heading) => {
    expect(takeAttributes(heading)).toBeNull();
  });

  it('are plain text where the site says so', () => {
    const { html } = renderBody('# A ## {#b}', { site: { attributes: { title: false, block: false } } });
    expect(html).toBe('<h1 id="a--b">A ## {#b}</h1>\n');
  });
});

describe('the closing run of a heading', () => {
  it.each([1, 2, 3, 4, 5, 6])('goes where attributes follow, at level %j', (level) => {
    const marks = '#'.repeat(level);
    const { html, headings } = renderBody(`${marks} T ## {#t}`);
    expect(html).toBe(`<h${level} id="t">T</h${level}>\n`);
    expect(headings).toEqual([expect.objectContaining({ id: 't', text: 'T' })]);
  });

  it.each([
    ['# T #{#t}', 'T'],
    ['# T\t##\t{#t}\t', 'T'],
    ['# a # b # {#t}', 'a # b'],
    ['# # {#t}', ''],
    ['# T {#t} ##', 'T {#t}'],
    ['# T {#x} # {.a}', 'T {#x}'],
    ['# T#', 'T#'],
    ['# T \\#', 'T \\#'],
    ['#\tT\t# ', 'T'],
    ['### ###', ''],
    ['#', ''],
    ['# a #b', 'a #b'],
  ])('of %j leaves %j', (line, text) => {
    expect(readHeadingLine(line, true)?.text).toBe(text);
  });

  it.each(['#T', '####### T', '    # T', '\t# T', 'T #'])('%j is no heading', (line) => {
    expect(readHeadingLine(line, true)).toBeNull();
  });

  it('of a heading that is underlined is text', () => {
    expect(htmlOf('T # {#t}\n===')).toBe('<h1 id="t">T #</h1>\n');
  });

  it('is found in time linear in the line', () => {
    for (const piece of ['#', ' #', '{.a', '{a="', '{a={', '{a=[', '\\{', '{}']) {
      expectLinear((times) => readHeadingLine(`# ${piece.repeat(times)}x`, true), 100_000);
    }
  });
});

it('{class=0} is no class, and so no attributes', () => {
  expect(htmlOf('# T {class=0}')).toBe('<h1 id="t-class0">T {class=0}</h1>\n');
});
