/** Trees of sections, as themes of documentation draw them. The answers are Hugo's. */

import { describe, expect, it } from 'vitest';
import { runReport } from './run-report.ts';

const depth = 8;
const folders = Array.from(
  { length: depth },
  (_, at) => `s${Array.from({ length: at + 1 }, (_, n) => n + 1).join('/s')}`,
);
const files = Object.fromEntries(
  folders.flatMap((folder, at) => [
    [`${folder}/_index.md`, `---\ntitle: S${at + 1}\nweight: ${at + 1}\n---\n`],
    [`${folder}/p.md`, `---\ntitle: P${at + 1}\nweight: 1\n---\n`],
  ]),
);
const deepest = `/${folders.at(-1)}/p/`;

function ask(template: string, address = '/'): string {
  return runReport({ files, template, address, layouts: {} }).text;
}

describe('recursion completes', () => {
  it('in a template that calls itself for each section', () => {
    const tree =
      '{{ define "tree" }}<ul>{{ range .Pages.ByWeight }}<li>{{ .Title }}{{ if .IsSection }}{{ template "tree" . }}{{ end }}</li>{{ end }}</ul>{{ end }}{{ template "tree" .Site.Home }}';
    const expected = (at: number): string =>
      at > depth
        ? ''
        : `<ul>${at === 1 ? '' : `<li>P${at - 1}</li>`}<li>S${at}${expected(at + 1) || `<ul><li>P${at}</li></ul>`}</li></ul>`;
    expect(ask(tree)).toBe(expected(1));
  });

  it('in a partial that opens the branch of the page', () => {
    const sidebar =
      '{{ define "_partials/branch.html" }}{{ $page := .page }}{{ range union .at.RegularPages .at.Sections }}{{ .Title }}{{ if or (eq . $page) (.IsAncestor $page) }}*{{ end }} {{ if .IsSection }}{{ partial "branch.html" (dict "page" $page "at" .) }}{{ end }}{{ end }}{{ end }}{{ partial "branch.html" (dict "page" . "at" .Site.Home) }}';
    const expected = folders.map((_, at) => `S${at + 1}* P${at + 1}${at + 1 === depth ? '*' : ''} `).join('');
    expect(ask(sidebar, deepest)).toBe(expected);
  });

  it('in a function that returns its own results', () => {
    const count =
      '{{ define "_partials/count.html" }}{{ $n := len .RegularPages }}{{ range .Sections }}{{ $n = add $n (partial "count.html" .) }}{{ end }}{{ return $n }}{{ end }}{{ partial "count.html" .Site.Home }}';
    expect(ask(count)).toBe(String(depth));
  });

  it('up a chain of parents', () => {
    const up =
      '{{ define "up" }}{{ with .Parent }}{{ template "up" . }}{{ end }}/{{ .Title }}{{ end }}{{ template "up" . }} {{ .Parent.Parent.Parent.Title }} {{ len .Ancestors }}';
    const chain = folders.map((_, at) => `/S${at + 1}`).join('');
    expect(ask(up, deepest)).toBe(`/Platen${chain}/P8 S6 9`);
  });
});
