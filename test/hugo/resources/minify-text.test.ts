/** Texts made shorter, and the order of assets, beside those of Hugo. */

import { expect, it } from 'vitest';
import { mediaTypeOf } from '../../../src/hugo/objects/media-type.ts';
import { inAssetOrder } from '../../../src/hugo/resources/asset-order.ts';
import { minifyText } from '../../../src/hugo/resources/minify-text.ts';

it.each([
  ['a.json', '{ "a" : 1 ,\n "b c" : [ "x \\" y", 2 ] }\n', '{"a":1,"b c":["x \\" y",2]}'],
  ['a.json', '{ "cut', '{"cut'],
  [
    'a.xml',
    '<?xml version="1.0"?>\n<a>\n  <b>x y</b> <!-- c -->\n</a>\n',
    '<?xml version="1.0"?><a><b>x y</b></a>',
  ],
  ['a.xml', '<a><![CDATA[ <!-- b -->\n <c>\n<d> ]]>\n</a>', '<a><![CDATA[ <!-- b -->\n <c>\n<d> ]]>\n</a>'],
  [
    'a.svg',
    '<svg>\n  <text><tspan>a</tspan> <tspan>b</tspan></text>\n</svg>',
    '<svg><text><tspan>a</tspan> <tspan>b</tspan></text></svg>',
  ],
  [
    'a.html',
    '<p  title="a   b">x   y</p>\n\n<!-- c --><pre> a\n  b</pre>\n',
    '<p  title="a   b">x y</p> <pre> a\n  b</pre>',
  ],
  [
    'a.html',
    '<script>\n x  = 1\n</script>   <!--[if IE]> y <![endif]-->',
    '<script>\n x  = 1\n</script> <!--[if IE]> y <![endif]-->',
  ],
  ['a.css', 'b { color: blue; }', 'b{color: blue}'],
  ['a.js', 'a  = 1', 'a  = 1'],
])('of %s', (name, text, short) => {
  expect(minifyText(text, mediaTypeOf(name))).toBe(short);
});

it('takes time in proportion to the text', () => {
  for (const part of ['<!--', '<![CDATA[', '>\n', '<pre', '<a "', ' ', '"\\', "<p title='"]) {
    for (const name of ['a.xml', 'a.html', 'a.json']) {
      const before = performance.now();
      minifyText(part.repeat(40_000), mediaTypeOf(name));
      expect(performance.now() - before, `${part} in ${name}`).toBeLessThan(2000);
    }
  }
});

it('are in the order of Hugo', () => {
  const names = 'a.css a.html a.js a.json a.svg a.xml b.css b.js sub/c.css t.css t.txt sub/in/z.css'.split(
    ' ',
  );
  expect(names.sort(inAssetOrder).join(' ')).toBe(
    'sub/in/z.css sub/c.css a.xml t.txt a.svg a.json a.js b.js a.html a.css b.css t.css',
  );
});
