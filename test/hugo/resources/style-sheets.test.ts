import { expect, it } from 'vitest';
import { withWholeAddresses } from '../../../src/hugo/resources/css-addresses.ts';
import { minifyCss } from '../../../src/hugo/resources/minify-css.ts';

it.each([
  ['a { color: red; }\n/* x */\nb > c , d{}', 'a{color: red}b > c,d{}'],
  ['/*! kept */ a{}', '/*! kept */ a{}'],
  ['a::after{content:"/* ; } */  "}', 'a::after{content:"/* ; } */  "}'],
  ['@media screen and (min-width: 1px) { a { b: c } }', '@media screen and (min-width: 1px){a{b: c}}'],
  ['x{b:url( data:a;b,  c )}', 'x{b:url( data:a;b,  c )}'],
  ['a{b:calc(1px  +  2px)} /* cut off', 'a{b:calc(1px + 2px)}'],
  ['p{c:"cut off\n} q { r : s }', 'p{c:"cut off\n}q{r : s}'],
])('minifyCss() makes %j %j', (css, short) => {
  expect(minifyCss(css)).toBe(short);
});

it.each([
  ['a{b:url(r)}', 'a{b:url(/css/r)}'],
  ['a{b:url( "../x.png#a" )}', 'a{b:url( "/x.png#a" )}'],
  ['@import "y.css"; @import url(z.css);', '@import "/css/y.css"; @import url(/css/z.css);'],
  ['/* url(x) */ a{b:"url(x)"}', '/* url(x) */ a{b:"url(x)"}'],
  [
    'a{b:url(/x) url(#f) url(data:a,b) url(https://x/y)}',
    'a{b:url(/x) url(#f) url(data:a,b) url(https://x/y)}',
  ],
])('withWholeAddresses() makes %j %j', (css, whole) => {
  expect(withWholeAddresses(css, 'css/main.css')).toBe(whole);
});

it('gives one style sheet at two paths the addresses of each', () => {
  const css = 'a{b:url(x.png)}';
  const paths = ['css/main.css', 'a.css', 'css/main.css'];
  expect(paths.map((path) => withWholeAddresses(css, path))).toEqual([
    'a{b:url(/css/x.png)}',
    'a{b:url(/x.png)}',
    'a{b:url(/css/x.png)}',
  ]);
});

it.each(['"\\"', 'url(', '/*', '*', ' ', "url('", ';', '@import "'])(
  'hostile style sheets cost little: %j',
  (part) => {
    const css = `url(${part.repeat(30_000)}`;
    const start = performance.now();
    minifyCss(css);
    withWholeAddresses(css, 'a.css');
    expect(performance.now() - start).toBeLessThan(2000);
  },
);
