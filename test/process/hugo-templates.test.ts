/** Compares the tables of templates with what Hugo makes of the same shortcodes and calls. */

import { describe, expect, test } from 'vitest';
import { ownPages } from '../render/shortcodes/own/page-table.ts';
import { canonical } from '../render/templates/canonical.ts';
import { besides, frontMatter, settings } from '../render/templates/template-site.ts';
import { templates } from '../render/templates/template-table.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

const quiet = 'disableKinds: [taxonomy, term, RSS, sitemap, home, section]\n';

describe.runIf(hasHugo('templates are'))('templates of shortcodes in Hugo', () => {
  test.each(templates)(
    '$rule: $template',
    ({ template, call = '{{< x >}}', gives = 'error', hugo = gives }) => {
      using site = new HugoSite({
        'config.yaml': settings + quiet,
        'layouts/_default/single.html': '[{{ .Content }}]',
        'layouts/shortcodes/x.html': template,
        [`layouts/shortcodes/${besides.name}.html`]: besides.template,
        'content/posts/other.md': '---\ntitle: Other\n---\n',
        // An HTML page, so that only shortcodes change the text.
        'content/posts/hello.html': `---\n${frontMatter}---\n${call}`,
      });
      const page = site.build('posts/hello/index.html');
      compared(template, () =>
        expect(page === null ? 'error' : canonical(page)).toBe(
          hugo === 'error' ? hugo : canonical(`[${hugo}]`),
        ),
      );
    },
  );

  test.each(ownPages)(
    '$rule',
    ({ rule, shortcodes = {}, files: others = {}, markdown, gives, hugo = gives }) => {
      const named = Object.entries(shortcodes).map(([name, text]) => [`${name}.html`, text]);
      const files = [...named, ...Object.entries(others)].map(([file, text]) => [
        `layouts/shortcodes/${file}`,
        text,
      ]);
      using site = new HugoSite({
        'config.yaml': `${settings + quiet}markup: { goldmark: { renderer: { unsafe: true } } }\n`,
        'layouts/_default/single.html': '[{{ .Content }}]',
        ...Object.fromEntries(files),
        'content/posts/hello.md': `---\n${frontMatter}---\n${markdown}`,
      });
      const page = site.build('posts/hello/index.html');
      compared(rule, () =>
        expect(page === null ? 'error' : canonical(page, true)).toBe(canonical(`[${hugo}]`, true)),
      );
    },
  );
});
