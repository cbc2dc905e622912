/** Compares the table of templates beside each other with what Hugo makes of the same files. */

import { describe, expect, test } from 'vitest';
import { type LayoutRow, layoutRows } from '../templates/layout-table.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

const config = `title: My site
baseURL: https://example.org/
disableKinds: [taxonomy, term, RSS, sitemap, section, page, "404"]
`;

const home = `---
title: Hello
params:
  color: red
  Deep: {Core: x}
  list: [a, b]
---
`;

describe.runIf(hasHugo('layouts are'))('templates beside each other in Hugo', () => {
  test.each(layoutRows)('$rule: $main', (row) => {
    const { rule, gives = 'error', hugo = gives } = row;
    compared(rule, () => expect(made(row) ?? 'error').toBe(hugo));
  });
});

function made({ main, files = {} }: LayoutRow): string | null {
  const layouts = Object.entries({ 'home.html': main, ...files });
  using site = new HugoSite({
    'hugo.yaml': config,
    'content/_index.md': home,
    ...Object.fromEntries(layouts.map(([name, text]) => [`layouts/${name}`, text])),
  });
  return site.build('index.html');
}
