/** Compares the tables of templates with what Hugo makes of the same shortcodes and calls. */

import { describe, expect, test } from 'vitest';
import { ownPages } from '../shortcodes/custom/page-table.ts';
import { canonical } from '../templates/canonical.ts';
import { besides, frontMatter, settings } from '../templates/template-site.ts';
import { templates } from '../templates/template-table.ts';
import { compared, hasHugo } from './hugo.ts';
import { type Asked, askTogether } from './hugo-together.ts';

const quiet = 'disableKinds: [taxonomy, term, RSS, sitemap, home, section]\n';
const single = { 'layouts/_default/single.html': '[{{ .Content }}]' };

type Case = { rule: string; theirs: string; page: Asked };

describe.runIf(hasHugo('templates are'))('templates of shortcodes in Hugo', () => {
  const rows = templates.map(
    ({ rule, template, call = '{{< x >}}', gives = 'error', hugo = gives }): Case => ({
      rule: `${rule}: ${template}`,
      theirs: hugo,
      page: {
        shortcodes: { 'x.html': template, [`${besides.name}.html`]: besides.template },
        // An HTML page, so that only shortcodes change the text.
        files: { 'hello.html': `---\n${frontMatter}---\n${call}`, 'other.md': '---\ntitle: Other\n---\n' },
        isRefused: hugo === 'error',
      },
    }),
  );
  compare(rows, `${settings + quiet}`, false);

  const pages = ownPages.map(({ rule, shortcodes = {}, files = {}, markdown, gives, hugo = gives }): Case => {
    const named = Object.entries(shortcodes).map(([name, text]) => [`${name}.html`, text]);
    return {
      rule,
      theirs: hugo,
      page: {
        shortcodes: { ...Object.fromEntries(named), ...files },
        files: { 'hello.md': `---\n${frontMatter}---\n${markdown}` },
        isRefused: false,
      },
    };
  });
  compare(pages, `${settings + quiet}markup: { goldmark: { renderer: { unsafe: true } } }\n`, true);
});

/** @param isLoose White space is no matter. */
function compare(cases: readonly Case[], config: string, isLoose: boolean): void {
  const ask = askTogether(
    { ...single, 'config.yaml': config },
    cases.map(({ page }) => page),
  );
  test.each(cases)('$rule', ({ rule, theirs, page }) => {
    const expected = page.isRefused ? 'error' : canonical(`[${theirs}]`, isLoose);
    const made = ask(page, (html) => canonical(html, isLoose) === expected);
    compared(rule, () => expect(made === null ? 'error' : canonical(made, isLoose)).toBe(expected));
  });
}
