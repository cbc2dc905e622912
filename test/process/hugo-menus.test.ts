/** Compares what is recorded of menus with what Hugo says. Platen is compared with the records in `test/catalog`. */

import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import recorded from '../menus/recorded.json' with { type: 'json' };
import { sites } from '../menus/sites.ts';
import type { PlacedSite } from '../places/sites.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

/** A row for each menu and for each of its entries, as deep as it stands. */
const layout = `{{ range $name, $menu := site.Menus }}ROW {{ $name }}
{{ template "entries" (dict "menu" $menu "depth" "  ") }}{{ end }}
{{ define "entries" }}{{ $depth := .depth }}{{ range .menu }}ROW {{ $depth }}{{ slice .Name .Title .URL .Identifier .Weight .Pre .Post (.Params | default dict) | jsonify (dict "noHTMLEscape" true) | safeHTML }}
{{ template "entries" (dict "menu" .Children "depth" (print $depth "  ")) }}{{ end }}{{ end }}`;

describe.runIf(hasHugo('menus are'))('what is recorded of menus', () => {
  const asked = Object.fromEntries(Object.entries(sites).map(([name, site]) => [name, rowsOf(site)]));
  if (process.env['RECORD']) writeFileSync('test/menus/recorded.json', `${JSON.stringify(asked, null, 2)}\n`);

  it.each(Object.keys(sites))('of the site "%s" is what Hugo says', (name) => {
    const known: Readonly<Record<string, readonly string[]>> = recorded;
    compared(name, () => expect(asked[name]).toEqual(known[name]));
  });
});

function rowsOf({ config, files }: PlacedSite): string[] {
  const content = Object.fromEntries(Object.entries(files).map(([key, text]) => [`content/${key}`, text]));
  using built = new HugoSite({
    ...content,
    'hugo.toml': config,
    'layouts/all.html': 'x',
    'layouts/home.html': layout,
  });
  const text = built.build('index.html');
  if (!text) throw new Error('Hugo did not build the site');
  return text
    .split('\n')
    .filter((line) => line.startsWith('ROW '))
    .map((line) => line.slice(4));
}
