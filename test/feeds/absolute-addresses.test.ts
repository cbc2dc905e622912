import { describe, expect, test } from 'vitest';
import { absoluteAddresses } from '../../src/feeds/absolute-addresses.ts';
import { expectLinear } from '../linear-time.ts';

const base = 'https://example.org/posts/trip/';
const absolute = (html: string) => absoluteAddresses(html, base);

describe('absoluteAddresses()', () => {
  test.each([
    ['<a href="/about/">x</a>', '<a href="https://example.org/about/">x</a>'],
    ['<a href="cat/">x</a>', '<a href="https://example.org/posts/trip/cat/">x</a>'],
    ['<a href="../other/">x</a>', '<a href="https://example.org/posts/other/">x</a>'],
    ['<a href="#fn:1">x</a>', '<a href="https://example.org/posts/trip/#fn:1">x</a>'],
    ['<a href="?page=2">x</a>', '<a href="https://example.org/posts/trip/?page=2">x</a>'],
    ['<a href="//cdn.example/x">x</a>', '<a href="https://cdn.example/x">x</a>'],
    ["<a href='cat/'>x</a>", '<a href="https://example.org/posts/trip/cat/">x</a>'],
    ['<a href=cat/>x</a>', '<a href="https://example.org/posts/trip/cat/">x</a>'],
    ['<A HREF="cat/">x</A>', '<A HREF="https://example.org/posts/trip/cat/">x</A>'],
    ['<a href = " cat/ ">x</a>', '<a href="https://example.org/posts/trip/cat/">x</a>'],
    ['<a href="/s?a=1&amp;b=2">x</a>', '<a href="https://example.org/s?a=1&amp;b=2">x</a>'],
    ['<a href="/s?a=1&b=&quot;">x</a>', '<a href="https://example.org/s?a=1&amp;b=%22">x</a>'],
    ['<a href="&#47;about/">x</a>', '<a href="https://example.org/about/">x</a>'],
    ['<a href="/日本/">x</a>', '<a href="https://example.org/%E6%97%A5%E6%9C%AC/">x</a>'],
    ['<img src="cat.jpg" alt="/cat">', '<img src="https://example.org/posts/trip/cat.jpg" alt="/cat">'],
    ['<img alt="a" src="cat.jpg"/>', '<img alt="a" src="https://example.org/posts/trip/cat.jpg"/>'],
    [
      '<blockquote cite="src/"><q cite=/a>x</q><ins cite="#b">y</ins></blockquote>',
      '<blockquote cite="https://example.org/posts/trip/src/"><q cite="https://example.org/a">x</q><ins cite="https://example.org/posts/trip/#b">y</ins></blockquote>',
    ],
    [
      '<video poster="p.jpg" src="v.mp4" controls><source src="/v.webm"></video>',
      '<video poster="https://example.org/posts/trip/p.jpg" src="https://example.org/posts/trip/v.mp4" controls><source src="https://example.org/v.webm"></video>',
    ],
    [
      '<p title="<a href=\'/x\'>">a < b <a href="/y">y</a>',
      '<p title="<a href=\'/x\'>">a < b <a href="https://example.org/y">y</a>',
    ],
  ])('turns %s into %s', (html, expected) => {
    expect(absolute(html)).toBe(expected);
    expect(absolute(expected)).toBe(expected);
  });

  test.each([
    '',
    'plain text, no markup',
    '<a href="https://example.net/x">x</a>',
    '<a href="mailto:me@example.org">x</a>',
    '<a href="tel:+1234">x</a>',
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    '<a href="https://example.net/?a=1&b=2">x</a>',
    '<a href="">x</a>',
    '<img src>',
    '<a href="//">x</a>',
    '<a href="http://[">x</a>',
    '<a name="/x" data-href="/x" title=\'/x\'>x</a>',
    '<!-- <a href="/x"> -->',
    '<svg><use href="#shape"/></svg>',
    '<pre><code>&lt;a href=&quot;/x&quot;&gt;</code></pre>',
    '<a href="/x',
    '<a href=/x',
    '<',
    '</a href="/x">',
    '<a __proto__="/x" constructor="/y">x</a>',
  ])('leaves %s as it is', (html) => {
    expect(absolute(html)).toBe(html);
  });

  test.each([
    ['a.jpg', 'https://example.org/posts/trip/a.jpg'],
    ['a.jpg 2x', 'https://example.org/posts/trip/a.jpg 2x'],
    ['a.jpg 1x, /b.jpg 2x', 'https://example.org/posts/trip/a.jpg 1x, https://example.org/b.jpg 2x'],
    ['a.jpg,b.jpg 2x', 'https://example.org/posts/trip/a.jpg,b.jpg 2x'],
    ['a.jpg, b.jpg', 'https://example.org/posts/trip/a.jpg, https://example.org/posts/trip/b.jpg'],
    [
      '  a.jpg   480w ,\n b.jpg 800w,',
      'https://example.org/posts/trip/a.jpg 480w, https://example.org/posts/trip/b.jpg 800w',
    ],
    [
      'https://cdn.example/a,b.jpg 1x, c.jpg 2x',
      'https://cdn.example/a,b.jpg 1x, https://example.org/posts/trip/c.jpg 2x',
    ],
    [
      'data:image/gif;base64,AAAA 1x, b.jpg 2x',
      'data:image/gif;base64,AAAA 1x, https://example.org/posts/trip/b.jpg 2x',
    ],
    ['a.jpg 480w 2h', 'https://example.org/posts/trip/a.jpg 480w 2h'],
  ])('reads the image candidates "%s"', (srcset, expected) => {
    expect(absolute(`<img srcset="${srcset}">`)).toBe(`<img srcset="${expected}">`);
  });

  test.each(['', ' ', ',', ' , ,'])('leaves image candidates "%s" without a name', (srcset) => {
    expect(absolute(`<img srcset="${srcset}" src="/a">`)).toContain('src="https://example.org/a"');
  });

  test('takes time in proportion to the text, whatever it is', () => {
    const hostile: ((times: number) => string)[] = [
      (times) => '<a href="/x">'.repeat(times),
      (times) => `${'<b>'.repeat(times)}${'</i>'.repeat(times)}`,
      (times) => `<img srcset="${','.repeat(4 * times)}x">`,
      (times) => `<img srcset="${'a, '.repeat(times)}">`,
      (times) => `<img srcset="${'a,,,,'.repeat(times)}b">`,
      (times) => `<a href="${'&amp;'.repeat(times)}">`,
      (times) => `<a ${'href="/x" '.repeat(times)}>`,
      (times) => '<a href="'.repeat(times),
      (times) => '<'.repeat(4 * times),
      (times) => '<!--'.repeat(times),
    ];
    for (const html of hostile) {
      expect(absolute(html(50_000)).length).toBeGreaterThan(0);
      expectLinear((times) => absolute(html(times)), 50_000);
    }
  });
});
