/** Compares the table of the shortcode grammar with what Hugo makes of the same texts. */

import { describe, expect, test } from 'vitest';
import { grammar } from '../shortcodes/grammar-table.ts';
import { compared, hasHugo } from './hugo.ts';
import { askTogether } from './hugo-together.ts';

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

const common = {
  'config.toml': 'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\n',
  'layouts/_default/single.html': '{{ .Content }}',
  ...templates,
};

describe.runIf(hasHugo('the shortcode grammar is'))('the shortcode grammar in Hugo', () => {
  const rows = grammar
    .filter(({ text }) => text !== '')
    .map(({ rule, text, gives = 'error', hugo = gives }) => ({
      ...{ rule, text, theirs: hugo },
      // An HTML page, so that only shortcodes change the text.
      page: { files: { 'x.html': `---\ntitle: x\n---\n${text}` }, isRefused: hugo === 'error' },
    }));
  const ask = askTogether(
    common,
    rows.map(({ page }) => page),
  );
  test.each(rows)('$rule: $text', ({ text, theirs, page }) => {
    const made = ask(page, (html) => html === theirs) ?? 'error';
    compared(text, () => expect(made).toBe(theirs));
  });
});
