/** Texts of posts that a template declares safe: the allow-list decides. `.Params` are of a post. */

import { expect, it } from 'vitest';
import { declaredPolicy, ownPolicy } from '../../src/html/own-policy.ts';
import { cleanAttributes, cleanWritten } from '../../src/html/written-html.ts';
import { safeHtmlFunctions } from '../../src/templates/functions/html.ts';
import { HtmlWriter } from '../../src/templates/html/html-writer.ts';
import { PolicyNotes } from '../../src/templates/html/policy-notes.ts';
import { parseTemplate } from '../../src/templates/parse.ts';
import { runTemplate } from '../../src/templates/run.ts';
import { RunGlobals } from '../../src/templates/run-globals.ts';
import { Dict, Marked } from '../../src/templates/value.ts';

const params = {
  alt: 'a "b" <i>',
  src: 'https://e.org/a.png?x=1&y=2',
  handler: 'x" onerror="go()',
  script: 'javascript:go()',
  name: 'onclick',
  tel: 'tel:+1-2',
  data: 'data:text/html,x',
} as const;

const rows: [template: string, gives: string, hugo?: string][] = [
  ['<img{{ printf " src=%q" .src | safeHTMLAttr }}>', '<img src="https://e.org/a.png?x=1&amp;y=2">'],
  [
    '<script{{ printf " src=%q" .src | safeHTMLAttr }}></script>',
    '<script ZgotmplZ></script>',
    '<script src="…"></script>',
  ],
  [
    '<script{{ " defer" | safeHTMLAttr }}>a = {{ "<b>" }}</script>',
    '<script defer>a = "\\u003cb\\u003e"</script>',
  ],
  [
    '<img{{ range $k, $v := dict "src" .src "alt" "A" }}{{ printf " %s=%q" $k $v | safeHTMLAttr }}{{ end }}>',
    '<img alt="A" src="https://e.org/a.png?x=1&amp;y=2">',
  ],
  [
    '<a {{ printf "title=%q" .src | safeHTMLAttr }} id="x">',
    '<a title="https://e.org/a.png?x=1&amp;y=2" id="x">',
  ],
  ['<a {{ printf `title="%s"` .handler | safeHTMLAttr }}>', '<a title="x">', '<a title="x" onerror="go()">'],
  ['<a {{ printf "%s=%q" .name "go()" | safeHTMLAttr }}>', '<a >', '<a onclick="go()">'],
  ['<a {{ printf "href=%q" .script | safeHTMLAttr }}>', '<a >', '<a href="javascript:go()">'],
  [
    '<script {{ printf "src=%q" .src | safeHTMLAttr }}></script>',
    '<script ZgotmplZ></script>',
    '<script src="…"></script>',
  ],
  [
    '<iframe {{ printf "src=%q" .src | safeHTMLAttr }}></iframe>',
    '<iframe ZgotmplZ></iframe>',
    '<iframe src="…"></iframe>',
  ],
  ['<base {{ printf "href=%q" .src | safeHTMLAttr }}>', '<base ZgotmplZ>', '<base href="…">'],
  ['<p on{{ printf "title=%q" .src | safeHTMLAttr }}>', '<p onZgotmplZ>', '<p ontitle="…">'],
  ['<a href="{{ .tel | safeURL }}">', '<a href="tel:&#43;1-2">'],
  ['<a href="{{ .script | safeURL }}">', '<a href="#ZgotmplZ">', '<a href="javascript:go%28%29">'],
  ['<a href="{{ .data | safeURL }}">', '<a href="#ZgotmplZ">', '<a href="data:text/html,x">'],
  [
    '{{ printf `<link rel="%s" href="%s" title="%s" onload="a()" />` "alternate" "/a.xml" .tel | safeHTML }}',
    '<link rel="alternate" href="/a.xml" title="tel:+1-2" />',
    '<link rel="alternate" href="/a.xml" title="tel:+1-2" onload="a()" />',
  ],
  [
    '{{ printf `<link rel="alternate %s" href="%s">` "StyleSheet" .src | safeHTML }}',
    '<link href="https://e.org/a.png?x=1&amp;y=2">',
    '<link rel="alternate StyleSheet" href="https://e.org/a.png?x=1&y=2">',
  ],
  ['<p>{{ .alt | safeHTMLAttr }}</p>', '<p>a &#34;b&#34; &lt;i&gt;</p>'],
  ['<a href="{{ .src | safeHTMLAttr }}">', '<a href="https://e.org/a.png?x=1&amp;y=2">'],
  ['<a href="{{ .script | safeHTMLAttr }}">', '<a href="#ZgotmplZ">'],
  ['<a href="{{ "sms:1" | safeURL }}">', '<a href="sms:1">'],
  [
    '<iframe src="https://e.org/?{{ querify "a" .tel | safeURL }}&{{ .src }}"></iframe>',
    '<iframe src="https://e.org/?a=tel%3A%2B1-2&https%3a%2f%2fe.org%2fa.png%3fx%3d1%26y%3d2"></iframe>',
  ],
  [
    '<script src="https://e.org/?{{ querify "a" .tel | safeURL }}"></script>',
    '<script src="https://e.org/?a%3dtel%253A%252B1-2"></script>',
    '<script src="https://e.org/?a=tel%3A%2B1-2"></script>',
  ],
];

it.each(rows)('%s', (template, gives) => {
  const values = Object.entries(params).map(([name, text]) => [name, new Marked(text)] as [string, Marked]);
  const html = runTemplate(parseTemplate('x.html', template), new Dict(values, true, true), {
    functions: safeHtmlFunctions({
      html: (text) => cleanWritten(text, declaredPolicy(false)),
      attributes: (text) => cleanAttributes(text, ownPolicy(false)),
    }),
    warn: () => {},
    globals: new RunGlobals({ newWriter: (budget, warn) => new HtmlWriter(budget, warn, new PolicyNotes()) }),
  });
  expect(html).toBe(gives);
});
