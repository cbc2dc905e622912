/** Tags that end one another in browsers are closed where browsers close them: later they would close the page's own. */

import { describe, expect, it } from 'vitest';
import { htmlOf } from './post.ts';

const ends: [string, string][] = [
  ['<ul><li><div><li>x</li></div></li></ul>', '<ul><li><div></div></li><li>x</li></ul>'],
  ['<dl><dd><div><dt>x</dt></div></dd></dl>', '<dl><dd><div></div></dd><dt>x</dt></dl>'],
  ['<ul><li>a<ul><li>b</li></ul></li></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ['<table><div><table></table></div></table>', '<table><div></div></table><table></table>'],
  ['<table><td>a<table><td>b</table></td></table>', '<table><td>a<table><td>b</td></table></td></table>'],
  [
    '<table><td><div><col><table></table></div></td></table>',
    '<table><td><div></div></td><col></table><table></table>',
  ],
  ['<table><tr><td><div><tr></div></table>', '<table><tr><td><div></div></td></tr><tr></tr></table>'],
  [
    '<table><caption><div><tr><td>x</table>',
    '<table><caption><div></div></caption><tr><td>x</td></tr></table>',
  ],
  ['<div><td>x</td></div>', '<div>x</div>'],
  ['<h1><div><h2><h3>x</h3>y</h2></div></h1>', '<h1><div><h2></h2><h3>x</h3>y</div></h1>'],
  ['<h1><h2>x</h1>y</h2>', '<h1></h1><h2>xy</h2>'],
  ['<div><h2><p>x<h3>y</h3></h2></div>', '<div><h2><p>x</p>\n</h2><h3>y</h3></div>'],
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

  it.each(endsWhenLifted)('%j becomes %j, with the allow-list lifted', (markdown, html) => {
    expect(htmlOf(markdown, { site: { unsafe: true } }).trim()).toBe(html);
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
