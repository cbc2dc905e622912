import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { PolicyNotes } from '../../src/templates/html/policy-notes.ts';
import { Marked, Safe, type Value } from '../../src/templates/value.ts';
import { writeTemplate } from './write-template.ts';

/** `@own` is a text of a template, `@post` one of a post, `@html` HTML that a template calls safe. */
const values: Readonly<Record<string, Value>> = {
  own: 'https://own.example/a.js?b',
  host: 'own.example',
  post: new Marked('https://post.example/a.js?b'),
  html: new Safe('HTML', '<script>alert(1)</script><img src="https://html.example/">', true),
  path: '/a.js',
};

function policyOf(...templates: string[]) {
  const notes = new PolicyNotes();
  for (const template of templates) {
    const parts = template.split(/@(\w+)/);
    writeTemplate(
      parts.map((part, index) => (index % 2 === 0 ? part : { value: values[part] ?? null })),
      notes,
    );
  }
  return notes.policy();
}

function digest(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`;
}

describe('attributes that a value writes as a whole', () => {
  const policyWith = (text: string, isMarked = false) => {
    const notes = new PolicyNotes();
    writeTemplate(['<link rel="stylesheet" ', { value: new Safe('HTMLAttr', text, isMarked) }, '>'], notes);
    return notes.policy();
  };

  test('are noted as those of the template', () => {
    expect(JSON.stringify(policyWith('href="https://fonts.example/css?a=b"'))).toContain(
      'https://fonts.example"',
    );
    expect(JSON.stringify(policyWith("title=x HREF = 'https://fonts.example/a'"))).toContain(
      'https://fonts.example"',
    );
    expect(JSON.stringify(policyWith('onclick="go()"'))).toContain(digest('go()'));
  });

  test('of a post are not, nor a part of one', () => {
    expect(policyWith('href="https://fonts.example/css"', true)).toEqual(policyWith(''));
    expect(policyWith('href=https://fonts.example')).toEqual(policyWith(''));
  });
});

describe('a script has an address that the template chooses', () => {
  const script = (source: string, ...parts: string[]) =>
    writeTemplate([
      `<script src="${source}`,
      ...parts.map((part) => ({ value: new Marked(part) })),
      '"></script>',
    ]);

  test.each([
    ['/js/', 'a.js'],
    ['/js/sub/', '../sub/b.js'],
    ['https://own.example/a.js?id=', 'x'],
    ['/a.js#', '//x'],
  ])('%s with %s of a post', (begin, part) => {
    expect(script(begin, part)).not.toContain('ZgotmplZ');
  });

  test.each([
    ['', '/posts/evil.js'],
    ['', 'https://evil.example/a.js'],
    ['/', 'posts/evil.js'],
    ['/js/', '../posts/evil.js'],
    ['/js/', '%2e%2e/posts/evil.js'],
    ['//', 'evil.example/a.js'],
    ['https://own.example', '.evil.example/a.js'],
    ['https://own.example/', 'a.js'],
  ])('not %s with %s of a post', (begin, part) => {
    expect(script(begin, part)).toContain('ZgotmplZ');
  });
});

describe('the text of a script is noted', () => {
  test.each([
    ['as written', '<script>a = 1</script>', 'a = 1'],
    ['with its values', '<script>\n a = @path;\n</script>', '\n a = "/a.js";\n'],
    ['with texts of posts as strings', '<script>a = "@path@path"</script>', 'a = "\\/a.js\\/a.js"'],
    ['without comments', '<script>a /* b */ = 1 // c\n</script>', 'a   = 1 \n'],
    ['of a module', '<script type="module" async>a</script>', 'a'],
    ['of an import map', '<script type="importmap">{"a": "<b>"}</script>', '{"a": "<b>"}'],
    ['with any end tag', '<SCRIPT data-a="b">a < b</SCRIPT\n>', 'a < b'],
    ['with line feeds only', '<script>a\r\nb</script>', 'a\nb'],
    ['that is empty', '<script></script>', ''],
    ['of two parts', '<script>@path + "</p><script>"</script>', '"/a.js" + "</p>\\x3Cscript>"'],
  ])('%s', (_, template, text) => {
    expect(policyOf(template).scripts).toEqual([digest(text)]);
  });

  test.each([
    ['data', '<script type="application/ld+json">{"a": @path}</script>'],
    ['JSON', '<script type="application/json" id="a">{}</script>'],
    ['templates', '<script type="text/x-template"><p>a</p></script>'],
    ['of safe HTML', '@html<p title="@html">'],
    ['with an address', '<script src="/a.js">a</script>'],
    ['in a comment', '<!-- <script>a</script> -->'],
    ['in an attribute', '<p title="<script>a</script>">'],
    ['that are text', '<textarea><script>a</script></textarea>'],
    ['styles', '<style>a { b: c }</style>'],
  ])('but no %s', (_, template) => {
    expect(policyOf(template).scripts).toEqual([]);
  });

  test('for all templates of a page, each once', () => {
    const { scripts } = policyOf('<script>b</script>', '<p>', '<script>a</script><script>b</script>');
    expect(new Set(scripts)).toEqual(new Set([digest('a'), digest('b')]));
    expect(scripts).toEqual([...scripts].sort());
  });
});

test('the decoded text of a handler is noted', () => {
  const template = '<p onclick="a(&quot;b&quot;, \'@post\')" data-onload="c" ONLOAD=d()>';
  const clicked = 'a("b", \'https:\\/\\/post.example\\/a.js?b\')';
  expect(policyOf(template).handlers).toEqual([digest(clicked), digest('d()')].sort());
});

const loads: readonly [template: string, origins: Record<string, string[]>][] = [
  ['<script src="https://a.example/b/c.js?d"></script>', { 'script-src': ['https://a.example/b/c.js'] }],
  ['<script src=@own></script>', { 'script-src': ['https://own.example/a.js'] }],
  ['<script src="//@host/x;y,z.js"></script>', { 'script-src': ['https://own.example/x%3By%2Cz.js'] }],
  ['<script src="https://a.example/b.js?c=@post"></script>', { 'script-src': ['https://a.example/b.js'] }],
  ['<script src="https://a.example/@post"></script>', {}],
  ['<script src="@post"></script>', {}],
  ['<script src="@path"></script><img src="a.png">', {}],
  [
    '<img src="https://a.example/b.png" srcset="//b.example/c 1x, https://c.example/d 2x">',
    {
      'img-src': ['https://a.example', 'https://b.example', 'https://c.example'],
    },
  ],
  ['<img src="https://a.example/@post">', { 'img-src': ['https://a.example'] }],
  ['<img src="https://a.example@post">', {}],
  ['<img src="data:image/png;base64,aaaa">', { 'img-src': ['data:'] }],
  ['<iframe src="https://a.example/@post">', { 'frame-src': ['https://a.example'] }],
  [
    '<video src="https://a.example/b" poster="https://b.example/c">',
    {
      'img-src': ['https://b.example'],
      'media-src': ['https://a.example'],
    },
  ],
  [
    '<audio><source src="https://a.example/b"><track src=https://b.example/c></audio>',
    {
      'media-src': ['https://a.example', 'https://b.example'],
    },
  ],
  ['<link rel="stylesheet" href="https://a.example/b.css">', { 'style-src': ['https://a.example'] }],
  ['<link href="https://a.example/b.css" rel=preload as=style>', { 'style-src': ['https://a.example'] }],
  ['<link rel="preload" as="font" href="https://a.example/b">', { 'font-src': ['https://a.example'] }],
  ['<link rel="shortcut icon" href="https://a.example/b">', { 'img-src': ['https://a.example'] }],
  ['<link rel="modulepreload" href="https://a.example/b">', { 'script-src': ['https://a.example/b'] }],
  ['<link rel="canonical" href="https://a.example/b"><a href="https://b.example/">', {}],
  [
    '<form action="https://a.example/b"><button formaction="https://b.example/">',
    {
      'form-action': ['https://a.example', 'https://b.example'],
    },
  ],
  ['<script src="javascript:a"></script><img src="http://a b/">', {}],
  ['<img src="https://a.example/" src="https://b.example/">', { 'img-src': ['https://a.example'] }],
  ['@html', {}],
  [
    '<script type="text/template"><img src="https://a.example/"></script>',
    { 'img-src': ['https://a.example'] },
  ],
  ['<script type="importmap">"<img src=\'https://a.example/\'>"</script>', {}],
];

describe('what a template loads is noted', () => {
  test.each(loads)('%s', (template, origins) => {
    expect(policyOf(template).origins).toEqual(origins);
  });

  test('up to a number', () => {
    const images = Array.from({ length: 1000 }, (_, index) => `<img src="https://a${index}.example/">`);
    expect(policyOf(images.join('')).origins['img-src']).toHaveLength(200);
  });
});

test('a script that no template ends is refused, and not noted', () => {
  const notes = new PolicyNotes();
  expect(() => writeTemplate(['<script>a'], notes)).toThrow(/^Cannot end the template/);
  expect(writeTemplate(['b</script>'], notes)).toBe('b</script>');
  expect(notes.policy().scripts).toEqual([]);
});
