import { describe, expect, it } from 'vitest';
import { ownPolicy } from '../../src/html/own-policy.ts';
import { cleanWritten } from '../../src/html/written-html.ts';

/** What is written, what stays where the site allows HTML, and what stays in any site. */
const rows: readonly [written: string, lenient: string, strict: string][] = [
  ['a < b & c', 'a < b & c', 'a < b & c'],
  ['<b>x</b> <br/>', '<b>x</b> <br/>', '<b>x</b> <br/>'],
  ['</div></div><p>', '</div></div><p>', '</div></div><p>'],
  [`<P CLASS='x' id=y>`, `<P CLASS='x' id=y>`, `<P CLASS='x' id=y>`],
  ['<p style="color:red">', '<p style="color:red">', '<p>'],
  ['<p data-x=1 file=a x-on:y=z>', '<p data-x=1 file=a x-on:y=z>', '<p data-x="1" file="a">'],
  ['<p onclick="x()" id="a">', '<p id="a">', '<p id="a">'],
  ['<img src=x onerror\n=1>', '<img src="x">', '<img src="x">'],
  ['<script>alert(1)</script>b', 'b', 'b'],
  ['<<script></script>img src=x onerror=x>', '&lt;img src=x onerror=x>', '&lt;img src=x onerror=x>'],
  ['<</b x>script>', '&lt;script>', '&lt;script>'],
  ['<<?x?>script>', '&lt;script>', '&lt;script>'],
  ['<SCRIPT src=x></SCRIPT >b', 'b', 'b'],
  ['<script>alert(1)', '', ''],
  ['<style>p{}</style>b', 'b', 'b'],
  ['<iframe src="https://a.b/"></iframe>', '<iframe src="https://a.b/"></iframe>', ''],
  ['<iframe srcdoc="<script>x</script>"></iframe>', '<iframe></iframe>', ''],
  ['<base href="//x"><link rel=stylesheet href=x><meta charset=x>b', 'b', 'b'],
  ['<a href="java&#115;cript:x">b</a>', '<a>b</a>', '<a>b</a>'],
  ['<a href="java&#115cript:x">b</a>', '<a>b</a>', '<a>b</a>'],
  ['<a href=" \x01javascript:x">b</a>', '<a>b</a>', '<a>b</a>'],
  [
    '<img src="data:image/png;base64,AA">',
    '<img src="data:image/png;base64,AA">',
    '<img src="data:image/png;base64,AA">',
  ],
  ['<a href="data:text/html,x">b</a>', '<a>b</a>', '<a>b</a>'],
  ['<svg><use xlink:href="data:x"/></svg>', '<svg><use /></svg>', ''],
  [
    '<p title="<script>x</script>">',
    '<p title="&lt;script&gt;x&lt;/script&gt;">',
    '<p title="&lt;script&gt;x&lt;/script&gt;">',
  ],
  [
    '<textarea><a title="</textarea><img src=x onerror=y>">',
    '<textarea><a title="&lt;/textarea&gt;&lt;img src=x onerror=y&gt;">',
    '<img src="x">">',
  ],
  ['<svg><textarea><img src=x onerror=y></textarea>', '<svg><textarea><img src="x"></textarea>', ''],
  ['<!-- a --> <!-- <b> --> <!--> x -->', '<!-- a -->  ', '<!-- a -->  '],
  ['<!-- a --!> <img onerror=x> -->', '', ''],
  ['<?php echo 1 ?> <![CDATA[ <b> ]]> <!DOCTYPE html>', '  ', '  '],
  ['<a title="', '&lt;a title="', '&lt;a title="'],
  ['a <b c', 'a &lt;b c', 'a &lt;b c'],
  ['x <', 'x &lt;', 'x &lt;'],
  ['</b onclick=x>y', 'y', 'y'],
  ['<a"b onclick="x">y', 'y', 'y'],
  ['<form action=/x ping=y><input name=a></form>', '<form><input name=a></form>', ''],
  ['<input type=password>', '<input type=password>', '<input disabled="">'],
];

describe('cleanWritten()', () => {
  it.each(rows)('%j', (written, lenient, strict) => {
    expect([cleanWritten(written, ownPolicy(true)), cleanWritten(written, ownPolicy(false))]).toEqual([
      lenient,
      strict,
    ]);
  });

  it('takes time linear in the length', () => {
    for (const piece of [
      '<a b="',
      '<a ',
      '</a ',
      '<script>',
      '<!--',
      '<![CDATA[',
      "<a b='>",
      '<a b=c ',
      '<',
    ]) {
      expect(cleanWritten(piece.repeat(100_000), ownPolicy(true)).length).toBeLessThan(2_000_000);
    }
  }, 60_000);
});
