// biome-ignore-all lint/suspicious/noTemplateCurlyInString: programs have templates of their own

/** Hostile texts of posts at each place of a page's templates: what a browser reads keeps its shape. */

import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { Dict, Marked, Safe, type Value } from '../../src/templates/value.ts';
import { attacks } from '../render/attacks.ts';
import { runs } from '../runs.ts';
import { places } from '../templates/escaping-places.ts';
import { writeTemplate } from '../templates/write-template.ts';

/** Attacks on programs, styles, names and addresses. */
const others = [
  '',
  '\0',
  '"',
  "'",
  '`',
  '\\',
  '\\"',
  "\\'",
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '${alert(1)}',
  '$',
  '{',
  '}',
  '*/ alert(1) /*',
  '\n alert(1)',
  '-->',
  '--!>',
  '<!--',
  '<!--<script>',
  ']]>',
  '</script',
  '</script >',
  '</SCRIPT/',
  '</style>',
  '</title>',
  '</textarea>',
  '</noscript></iframe></template>',
  '"+alert(1)+"',
  "';alert(1)//",
  ');alert(1)//',
  '/;alert(1)//',
  '[',
  ']/;alert(1)',
  '(?:',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  '\tjava\nscript:alert(1)',
  'javascript&colon;alert(1)',
  'JAVASCRIPT:alert(1)//http://x',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  '//evil.example',
  'https://a/?b" onload=alert(1)',
  'onclick',
  'onclick=alert(1)',
  'on',
  'style',
  'src',
  'href',
  'cript',
  'x onload=alert(1)',
  'x/onload=alert(1)',
  '=',
  '>',
  '/',
  'expression(alert(1))',
  'url(javascript:alert(1))',
  ';background:url(//evil.example)',
  '}*{color:red',
  '\\3c/style\\3e',
  '@import "//evil.example"',
  'a 1x, javascript:alert(1) 2x',
  ',',
  '&quot;',
  '&#34;onload=alert(1)',
  '&lt;script&gt;',
  '0;url=javascript:alert(1)',
  'é\u{1f600}\ufdd0\uffff',
];

const texts = [...others, ...attacks];

const values = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(...texts),
  fc.tuple(fc.constantFrom(...others), fc.constantFrom(...texts)).map((parts) => parts.join('')),
);

function forAll(check: (text: string) => void): void {
  for (const text of texts) check(text);
  fc.assert(fc.property(values, check), { numRuns: runs(90) });
}

function writeAt(place: string, value: Value): string {
  return writeTemplate(place.split('@').flatMap((text, index) => (index === 0 ? [text] : [{ value }, text])));
}

/** What a value may be: each holds the text of a post. */
const kinds: readonly [string, (text: string) => Value][] = [
  ['a text', (text) => new Marked(text)],
  ['a list', (text) => [new Marked(text), 1n]],
  ['a map', (text) => new Dict([['a', new Marked(text)]])],
  ['a safe text', (text) => new Safe('URL', text, true)],
  ['JSON', (text) => new Safe('JS', JSON.stringify({ a: text }), true)],
];

/** Where a value makes a part of a name. */
const naming = new Set(places.filter((place) => /<\/?h@|<p @|@="|data-@/.test(place)));

const shaped = [
  ...places.filter((place) => !naming.has(place)),
  '<template><p title="@">@</p></template>',
  '<svg><title>@</title><style>a { b: @ }</style><script>a = "@"</script><a xlink:href="@">@</a></svg>',
  '<math><mi title=@>@</mi></math>',
  '<select><option value=@>@</select><table><tr><td>@</table>',
  '<xmp>@</xmp><noembed>@</noembed><noframes>@</noframes>',
  '<script>/* @ */ // @\n</script><style>/* @ */ a { b: c }</style>',
  '<!-- @ -->',
  '<body onload="a(`@`)"><p onclick=\'/@/.test("@")\'>',
];

describe('a tree', () => {
  test.each(kinds.flatMap(([kind, make]) => shaped.map((place) => [kind, place, make] as const)))(
    'has the same shape with %s in %s',
    (_, place, make) => {
      const shape = shapeOf(writeAt(place, make('x')));
      forAll((text) => {
        const written = writeAt(place, make(text));
        expect(shapeOf(written), written).toBe(shape);
      });
    },
  );

  test.each([...naming])('has only harmless names in %s', (place) => {
    forAll((text) => {
      const written = writeAt(place, new Marked(text));
      expect(shapeOf(written), written).toMatch(/^(?:(?:html|head|body|p|h[a-z0-9]*)\([a-z0-9 -]*\))*$/);
      const attributes = elementsIn(parse(written)).flatMap(({ attrs }) => attrs.map(({ name }) => name));
      // A name of which a text is a part may run or fetch nothing.
      for (const name of attributes) expect(name, written).not.toMatch(/^(?:on|style$|src|href$)/);
    });
  });
});

type Node = DefaultTreeAdapterTypes.Node;

/** The names of elements and attributes. */
function shapeOf(written: string): string {
  return elementsIn(parse(written))
    .map(({ tagName, namespaceURI, attrs }) => {
      const space = namespaceURI === html.NS.HTML ? '' : `${namespaceURI}:`;
      return `${space}${tagName}(${attrs.map(({ name }) => name).join(' ')})`;
    })
    .join('');
}

function elementsIn(node: Node): DefaultTreeAdapterTypes.Element[] {
  const own = 'tagName' in node ? [node] : [];
  const below = 'content' in node ? elementsIn(node.content) : [];
  return [...own, ...below, ...('childNodes' in node ? node.childNodes.flatMap(elementsIn) : [])];
}

const addresses = [
  '<a href="@">',
  "<a href=' @'>",
  '<a href=@>',
  '<a href="@@">',
  '<a href="java@">',
  '<a href="@:alert(1)">',
  '<a href="@script:alert(1)">',
  '<a href="javascript:@">',
  '<a href="JavaScript&colon;@">',
  '<a href="&#106;@">',
  '<a href="data:text/html,@">',
  '<a data-url="@">',
  '<form action="@">',
  '<button formaction=@>',
  '<iframe src="@">',
];

describe('an address', () => {
  test.each(addresses)('runs no text of a post: %s', (place) => {
    forAll((text) => {
      const written = writeAt(place, new Marked(text));
      const value = elementsIn(parse(written)).flatMap(({ attrs }) => attrs)[0]?.value ?? '';
      const { protocol = 'http:' } = URL.parse(value, 'https://example.org/') ?? {};
      expect(protocol, written).not.toMatch(/^(?:javascript|data|vbscript):$/);
    });
  });

  test('is one whatever its attribute is named by', () => {
    const name = { value: new Safe('HTMLAttr', 'href') };
    const value = { value: new Marked('javascript:alert(1)') };
    expect(writeTemplate(['<a ', name, '="', value, '">'])).toBe('<a href="#ZgotmplZ">');
  });
});

/** Programs that end with the value in `a`. */
const programs = [
  '<script>a = @;</script>',
  '<script>a = {b: @}.b</script>',
  '<script>a = "@";</script>',
  "<script>a = '@'</script>",
  '<script>a = `@`;</script>',
  '<script>a = `${@}`; b = `${ {c: "@"}.c }`</script>',
  '<script>/* @ */ a = "@" // @\n/**/</script>',
  '<script>a = /^@$/s.test(value) && value</script>',
  '<script type="module">a = `${ `@` }`</script>',
  '<p onclick="a = @">',
  '<p onclick=\'a = "@"\'>',
  '<p onclick="a = \'@\'">',
  '<p onclick="a = `@`">',
  '<p onclick=a&#61;@>',
];

describe('a program', () => {
  test.each(programs)('has a text of a post as it is: %s', (place) => {
    forAll((written) => {
      const text = written.toWellFormed();
      const made = writeAt(place, new Marked(text));
      const element = elementsIn(parse(made)).find(({ tagName }) => tagName === 'script' || tagName === 'p');
      const code = element?.tagName === 'p' ? element.attrs[0]?.value : textIn(element);
      const names: { a?: unknown; value: string } = { value: text };
      runInNewContext(code ?? '', names);
      expect(names.a, made).toBe(text);
    });
  });

  test('has a text of a post as it is in JSON', () => {
    forAll((written) => {
      const text = written.toWellFormed();
      const made = writeAt(
        '<script type="application/ld+json">{"a": "@", "b": @}</script>',
        new Marked(text),
      );
      const element = elementsIn(parse(made)).find(({ tagName }) => tagName === 'script');
      expect(JSON.parse(textIn(element))).toEqual({ a: text, b: text });
    });
  });
});

function textIn(element: DefaultTreeAdapterTypes.Element | undefined): string {
  return element?.childNodes.map((child) => ('value' in child ? child.value : '')).join('') ?? '';
}
