/** Compares the table of the shortcode grammar with what Hugo makes of the same texts. */

import { describe, expect, test } from 'vitest';
import { grammar } from '../render/shortcodes/grammar-table.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

/** What the probes of the grammar's own test print. */
const printArguments =
  '{{ if .IsNamedParams }}{{ range $k, $v := .Params }}|{{ $k | safeHTML }}={{ printf "%v" $v | safeHTML }}{{ end }}' +
  '{{ else }}{{ range .Params }}|{{ printf "%v" . | safeHTML }}{{ end }}{{ end }}';

const templates = Object.fromEntries(
  [
    ...['p', 'p2', 'my-p', 'my_p', 'sub/p', 'über'].map((name) => [name, `[${name}${printArguments}]`]),
    ...['w', 'v'].map((name) => [name, `[${name}${printArguments}({{ .Inner }})]`]),
  ].map(([name, template]) => [`layouts/shortcodes/${name}.html`, template]),
);

describe.runIf(hasHugo('the shortcode grammar is'))('the shortcode grammar in Hugo', () => {
  test.each(grammar.filter(({ text }) => text !== ''))('$rule: $text', ({ text, gives, hugo }) => {
    compared(text, () => expect(build(text)).toBe(hugo ?? gives ?? 'error'));
  });
});

/** An HTML page, so that only shortcodes change the text. */
function build(text: string): string {
  using site = new HugoSite({
    'config.toml': 'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\n',
    'layouts/_default/single.html': '{{ .Content }}',
    ...templates,
    'content/x.html': `---\ntitle: x\n---\n${text}`,
  });
  return site.build('x/index.html') ?? 'error';
}
