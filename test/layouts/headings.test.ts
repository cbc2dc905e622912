/** The headings of a page, as Hugo 0.169 tells them. */

import { expect, it } from 'vitest';
import { newEngine } from '../../src/layouts/engine.ts';
import { rowsOf } from '../hugo/rows-of.ts';

const key = 'posts/a.md';
const text =
  '---\ntitle: A\n---\n### Three *first*\n\n## Two\n\n#### Four\n\n## Two\n\n##\n\n# One {#own}\n\n<h2 id="raw">Raw</h2>\n';

it.each([
  [
    '{{ .Identifiers }} {{ .Identifiers.Count "two" }} {{ .Identifiers.Contains "raw" }}',
    '[four own three-first two two-1] 1 false',
  ],
  [
    '{{ range .Headings }}({{ .Level }}{{ .ID }}{{ .IsZero }}{{ len .Headings }}){{ end }}',
    '(0true4)(1ownfalse0)',
  ],
  [
    '{{ range $id, $heading := .HeadingsMap }}{{ $id }} {{ .Level }} {{ len .Headings }} {{ end }}',
    'four 4 0 own 1 0 three-first 3 0 two 2 1 two-1 2 0 ',
  ],
  ['{{ .HeadingsMap.own.Title }} {{ with index .HeadingsMap "raw" }}{{ .ID }}{{ end }}', 'One '],
])('%s', (template, said) => {
  const rows = rowsOf({
    files: { [key]: text },
    layouts: { 'page.html': `{{ with .Fragments }}${template}{{ end }}` },
  });
  const texts = new Map([[key, { version: '1', text }]]);
  const outcome = newEngine().render(rows, { path: '/posts/a/', page: 1, origin: '', now: 0 }, texts);
  expect(outcome).toMatchObject({ text: said });
});
