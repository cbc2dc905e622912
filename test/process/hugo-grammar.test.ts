/** Compares the table of the shortcode grammar with what Hugo makes of the same texts. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grammar } from '../render/shortcodes/grammar-table.ts';
import { compared, hasHugo, hugo as program } from './hugo.ts';

/** What the probes of the grammar's own test print. */
const printArguments =
  '{{ if .IsNamedParams }}{{ range $k, $v := .Params }}|{{ $k | safeHTML }}={{ printf "%v" $v | safeHTML }}{{ end }}' +
  '{{ else }}{{ range .Params }}|{{ printf "%v" . | safeHTML }}{{ end }}{{ end }}';

describe.runIf(hasHugo('the shortcode grammar is'))('the shortcode grammar in Hugo', () => {
  let site = '';
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  };

  beforeAll(() => {
    site = mkdtempSync(join(tmpdir(), 'hugo-grammar-'));
    write(
      'config.toml',
      'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\n',
    );
    write('layouts/_default/single.html', '{{ .Content }}');
    for (const name of ['p', 'p2', 'my-p', 'my_p', 'sub/p', 'über']) {
      write(`layouts/shortcodes/${name}.html`, `[${name}${printArguments}]`);
    }
    for (const name of ['w', 'v']) {
      write(`layouts/shortcodes/${name}.html`, `[${name}${printArguments}({{ .Inner }})]`);
    }
  });

  afterAll(() => rmSync(site, { recursive: true, force: true }));

  test.each(grammar.filter(({ text }) => text !== ''))('$rule: $text', ({ text, gives, hugo }) => {
    compared(text, () => expect(build(text)).toBe(hugo ?? gives ?? 'error'));
  });

  /** An HTML page, so that only shortcodes change the text. */
  function build(text: string): string {
    write('content/x.html', `---\ntitle: x\n---\n${text}`);
    try {
      execFileSync(program?.program ?? 'hugo', ['--quiet', '--cleanDestinationDir'], {
        cwd: site,
        stdio: 'pipe',
      });
    } catch {
      return 'error';
    }
    return readFileSync(join(site, 'public/x/index.html'), 'utf8');
  }
});
