/** Compares what is recorded of addresses with what Hugo says. Platen is compared with the records in `test/catalog`. */

import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import recorded from '../places/recorded.json' with { type: 'json' };
import { type PlacedSite, sites } from '../places/sites.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

const report = `---
layout: report
url: /report.html
build: {list: never}
---
`;

/** Kind, place in the content folder and address of every page, then what a regular page says of each reference that the site asks for. */
const layout = `{{ range site.Pages }}{{ $page := . }}ROW {{ printf "%s %s %s" .Kind .Path .RelPermalink | safeHTML }}
{{ if eq .Kind "page" }}{{ range site.Params.refs }}ROW {{ printf "ref %s %s %s" $page.Path . ($page.RelRef (dict "path" .)) | safeHTML }}
{{ end }}{{ end }}{{ end }}`;

describe.runIf(hasHugo('addresses of pages and lists are'))('what is recorded of addresses', () => {
  const asked = Object.fromEntries(Object.entries(sites).map(([name, site]) => [name, rowsOf(site)]));
  if (process.env['RECORD']) {
    writeFileSync('test/places/recorded.json', `${JSON.stringify(asked, null, 2)}\n`);
  }

  it.each(Object.keys(sites))('of the site "%s" is what Hugo says', (name) => {
    const known: Readonly<Record<string, readonly string[]>> = recorded;
    compared(name, () => expect(asked[name]).toEqual(known[name]));
  });
});

function rowsOf({ config, files }: PlacedSite): string[] {
  const content = Object.fromEntries(Object.entries(files).map(([key, text]) => [`content/${key}`, text]));
  using built = new HugoSite({
    ...content,
    'content/report.md': report,
    'hugo.toml': config,
    'layouts/all.html': 'x',
    'layouts/report.html': layout,
  });
  const text = built.build('report.html');
  if (!text) throw new Error('Hugo did not build the site');
  const rows = text.split('\n').filter((line) => line.startsWith('ROW '));
  const aliases = built
    .files()
    .filter((file) => file.text.includes('http-equiv="refresh"') && !/(?:^|\/)page\/1\//.test(file.path))
    .map(({ path, text: html }) => {
      const to = /url=https:\/\/example\.org(\/[^"]*)"/.exec(html)?.[1] ?? '';
      return `alias /${path.replace(/(^|\/)index\.html$/, '$1')} ${decoded(to)}`;
    });
  return [...rows.map((row) => decoded(row.slice(4))), ...aliases].sort();
}

function decoded(path: string): string {
  return decodeURIComponent(path).normalize('NFC');
}
