/** Templates in posts, with Hugo's own answers but for what the post's trust forbids. */

import { expect, it } from 'vitest';
import { newEngine } from '../../src/layouts/engine.ts';
import { rowsOf } from '../hugo/rows-of.ts';

const settings = 'baseURL = "https://e.org/"\n[params]\nsite = "S"\n';
const on = `enableInlineShortcodes = true\n${settings}`;

function shown(body: string, config = on): string {
  const text = `---\ntitle: A & b\nparams:\n  math: true\n---\n${body}`;
  const layouts = {
    'page.html': '{{ .Content }}{{ with .Store.Get "x" }}<script>{{ . | safeJS }}</script>{{ end }}',
    '_partials/run.html': '<script>{{ . | safeJS }}</script>',
  };
  const rows = rowsOf({ config, files: { 'a.md': text }, layouts });
  const texts = new Map([['a.md', { version: '1', text }]]);
  const made = newEngine().render(rows, { path: '/a/', page: 1, origin: 'https://e.org', now: 0 }, texts);
  return made.kind === 'made' ? made.text.trim() : JSON.stringify(made);
}

it.each([
  [
    'x {{< t.inline >}}{{ .Page.Title }} {{ .Page.Params.math }} {{ .Site.Params.site }} {{ upper "x" }} {{ .Get 0 }}{{< /t.inline >}} y {{< t.inline "q" />}}',
    '<p>x A & b true S X <no value> y A & b true S X q</p>',
  ],
  [
    '{{< t.inline >}}a{{< /t.inline >}} {{< t.inline >}}new{{< /t.inline >}} {{< t.inline />}}',
    '<p>a new new</p>',
  ],
  ['{{% m.inline %}}*{{ .Page.Title }}*{{% /m.inline %}}', '<p><em>A &amp; b</em></p>'],
  ['x {{< t.inline />}}', '<p>x </p>'],
])('%s', (body, html) => {
  // Elements that are none lose their signs here.
  expect(shown(body)).toBe(html.replace('<no value>', ''));
});

it('are not run unless the settings allow them', () => {
  expect(shown('x {{< t.inline >}}{{ .Page.Title }}{{< /t.inline >}}', settings)).toBe('<p>x </p>');
  expect(
    shown('x {{< t.inline >}}y{{< /t.inline >}}', `${settings}[security]\nenableInlineShortcodes = true\n`),
  ).toBe('<p>x y</p>');
});

it.each([
  '{{< t.inline >}}<script>go()</script><img src=x onerror=go()>{{< /t.inline >}}',
  '{{< t.inline >}}{{ partial "run.html" "go()" }}{{< /t.inline >}}',
  '{{< t.inline >}}{{ .Page.Store.Set "x" "go()" }}{{< /t.inline >}}',
  '{{< t.inline >}}{{ .Page.Scratch.Set "x" "go()" }}{{< /t.inline >}}',
  '{{< t.inline >}}{{ (resources.FromString "x.js" "go()").RelPermalink }}{{< /t.inline >}}',
  '{{< t.inline >}}{{ "<script>go()</script>" | safeHTML }}{{< /t.inline >}}',
  '{{< t.inline >}}{{ printf "<scr%s>go()</script>" "ipt" }}{{< /t.inline >}}',
  '{{< t.inline >}}{{ site.Store.Set "x" "go()" }}{{< /t.inline >}}',
  '{{< t.inline >}}{{ range seq 100000 }}{{ range seq 100000 }}go(){{ end }}{{ end }}{{< /t.inline >}}',
  '{{< t.inline >}}{{ if {{< /t.inline >}}',
])('has no more trust than its post: %s', (body) => {
  expect(shown(body)).not.toMatch(/script|onerror|go\(/);
});
