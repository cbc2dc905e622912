/** Tags that end one another in browsers are closed where browsers close them: later they would close the page's own. */

import { describe, expect, it } from 'vitest';
import { htmlOf } from '../render/post.ts';

const ends: [string, string][] = [
  ['<ul><li><div><li>x</li></div></li></ul>', '<ul><li><div></div></li><li>x</li></ul>'],
  ['<dl><dd><div><dt>x</dt></div></dd></dl>', '<dl><dd><div></div></dd><dt>x</dt></dl>'],
  ['<ul><li>a<ul><li>b</li></ul></li></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ['<table><div><table></table></div></table>', '<table><div></div></table><table></table>'],
  [
    '<table><td>a<table><td>b</table></td></table>',
    '<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>',
  ],
  [
    '<table><td><div><col><table></table></div></td></table>',
    '<table><tr><td><div></div></td></tr><col></table><table></table>',
  ],
  ['<table><tr><td><div><tr></div></table>', '<table><tr><td><div></div></td></tr><tr></tr></table>'],
  [
    '<table><caption><div><tr><td>x</table>',
    '<table><caption><div></div></caption><tr><td>x</td></tr></table>',
  ],
  ['<div><td>x</td></div>', '<div>x</div>'],
  ['<h1><div><h2><h3>x</h3>y</h2></div></h1>', '<h1><div><h2></h2><h3>x</h3>y</div></h1>'],
  ['<h1><h2>x</h1>y</h2>', '<h1></h1><h2>x</h2>y'],
  ['<div><h2><p>x<h3>y</h3></h2></div>', '<div><h2><p>x</p>\n</h2><h3>y</h3></div>'],
];

/** What closes what, and the forms of text that go on in what follows. */
const closes: [string, string][] = [
  ['<div><p>x</p></p><b>y</b></div>', '<div><p>x</p><b>y</b></div>'],
  ['<div>x</span></b></i></p></h2></li>y</div>', '<div>xy</div>'],
  ['<span><div>x</span>y</div></span>', '<p><span></span></p>\n<div>xy</div>'],
  ['<div><span><div>x</span>y</div></span>z</div>', '<div><span><div>xy</div></span>z</div>'],
  ['<div><b><div>x</b>y</div>z</div>', '<div><b></b><div><b>x</b>y</div>z</div>'],
  ['<div><a href="/a"><p>x</a>y</div>', '<div><a href="/a"></a><p><a href="/a">x</a>y</p></div>'],
  [
    '<div><b><i class="c"><section>x</b>y</i></section>z</div>',
    '<div><b><i class="c"></i></b><i class="c"></i><section><i class="c"><b>x</b>y</i></section>z</div>',
  ],
  ['<div><p><b>x</p>y</b>z</div>', '<div><p><b>x</b></p><b>y</b>z</div>'],
  [
    '<div><table><tr><td>x</div>y</td></tr></table>z</div>',
    '<div><table><tr><td>xy</td></tr></table>z</div>',
  ],
  ['<div><b><table><tr><td>x</b>y</table>z</div>', '<div><b><table><tr><td>xy</td></tr></table>z</b></div>'],
  [
    '<div><table><td>x</tr><td>y</table></div>',
    '<div><table><tr><td>x</td></tr><tr><td>y</td></tr></table></div>',
  ],
  ['<ul><li><div>x</li>y</div></li></ul>', '<ul><li><div>x</div></li>y</ul>'],
  ['<div>x</br>y</div>', '<div>x<br>y</div>'],
];

const endsWhenLifted: [string, string][] = [
  [
    '<div><button><div><button>x</button></div></button></div>',
    '<div><button><div></div></button><button>x</button></div>',
  ],
  ['<div><select><div><input></div></select></div>', '<div><select><div></div></select><input></div>'],
  ['<div><svg><article><p>x</p></article></svg></div>', '<div><svg></svg><article><p>x</p></article></div>'],
  ['<div><math><mi><div>x</div></mi></math></div>', '<div><math><mi><div>x</div></mi></math></div>'],
];

describe('what begins within another ends it where browsers do', () => {
  it.each(ends)('%j becomes %j', (markdown, html) => {
    expect(htmlOf(markdown).trim()).toBe(html);
  });

  it.each(closes)('closing tags in %j leave %j', (markdown, html) => {
    expect(htmlOf(markdown).trim()).toBe(html);
  });

  it.each(endsWhenLifted)('%j becomes %j, with the allow-list lifted', (markdown, html) => {
    expect(htmlOf(markdown, { site: { unsafe: true } }).trim()).toBe(html);
  });
});

describe('what is written once more', () => {
  it('is bounded, however many tags are left open', () => {
    const open = Array.from({ length: 300 }, (_, index) => `<b class="${'x'.repeat(200)}${index}">`).join('');
    const text = `<div>${open}${'<p>x'.repeat(5_000)}`;
    expect(htmlOf(text).length).toBeLessThan(3 * text.length + 600_000);
    const pairs = `<div>${open}${'<div>'.repeat(8)}x${'</b>'.repeat(300)}${'</div>'.repeat(8)}`.repeat(10);
    expect(htmlOf(pairs).length).toBeLessThan(3 * pairs.length + 600_000);
  });
});

describe('with the allow-list lifted', () => {
  it('nothing tells other hosts whole addresses', () => {
    const policies = ['unsafe-url', 'NO-REFERRER-when-downgrade', 'origin'];
    const images = policies.map((policy) => `<img src="a.png" referrerpolicy="${policy}">`).join('');
    expect(htmlOf(images, { site: { unsafe: true } }).match(/referrerpolicy="[^"]*"/g)).toEqual([
      'referrerpolicy="origin"',
    ]);
  });
});
