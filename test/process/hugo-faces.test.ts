/** Whole sites with layouts of their own: Hugo's pages and ours, element by element. */

import { describe, expect, it } from 'vitest';
import { compareFaces } from '../../cli/compare/faces/compare-faces.ts';
import { describeFaces } from '../../cli/compare/faces/tell-faces.ts';
import { silentTerminal } from '../../cli/terminal.ts';
import { type Files, makeFolder } from '../cli/folder.ts';
import { hasHugo, hugo } from './hugo.ts';

/** A theme below the site: words and data of both, a module of which only a part is mounted. */
const themed: Files = {
  'hugo.toml':
    'baseURL = "https://example.org/"\ntheme = "low"\ndefaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.de]\nweight = 2\n',
  'content/_index.md': '---\ntitle: Home\n---\n',
  'content/_index.de.md': '---\ntitle: Start\n---\n',
  'layouts/home.html':
    '<p>{{ T "own" }} {{ T "both" }} {{ T "lower" }} {{ T "lowest" }} {{ T "count" 2 }} {{ T "count" 1 }}</p><p>{{ jsonify hugo.Data }}</p>{{ partial "part.html" . }}',
  'layouts/all.html': '<p>{{ .Title }}</p>',
  'i18n/en.toml': 'own = "own"\n[both]\nother = "of the site"\n',
  'i18n/de.yaml': 'own: eigenes\n',
  'data/facts.yaml': 'a: site\ndeep: {x: 1}\n',
  'data/list.json': '[1]',
  'data/inner/one.yaml': 'a: site\n',
  'data/inner.yaml': 'one: file\ntwo: file\n',
  'themes/low/hugo.toml':
    '[[module.imports]]\npath = "lower"\n[[module.imports.mounts]]\nsource = "elsewhere"\ntarget = "layouts/_partials"\n[[module.imports.mounts]]\nsource = "words"\ntarget = "i18n"\n[[module.imports]]\npath = "gone"\ndisable = true\n',
  'themes/low/i18n/en.yaml':
    '- id: both\n  translation: of the theme\n- id: lower\n  translation: lower\n- id: count\n  translation: {one: one, other: "{{ .Count }} things"}\n',
  'themes/low/i18n/de.toml': 'both = "beides"\nlower = "unten"\n',
  'themes/low/data/facts.toml': 'a = "theme"\nb = "theme"\n[deep]\ny = 2\n',
  'themes/low/data/list.yaml': '[2, 3]',
  'themes/low/data/inner/one.json': '{"a": "theme", "b": "theme"}',
  'themes/low/data/more.json': '{"c": "theme"}',
  'themes/lower/elsewhere/part.html': '<b>part</b>',
  'themes/lower/words/en.yaml': 'lowest: lowest\nlower: not shown\n',
  'themes/lower/layouts/home.html': 'not mounted',
  'themes/lower/layouts/_partials/part.html': 'not mounted',
};

/** Bundles at other addresses than their folders, and pages without titles. */
const bundles: Files = {
  'hugo.toml':
    'baseURL = "https://example.org/"\ntitle = "Site"\ndefaultContentLanguage = "en"\n[permalinks]\nposts = "/:contentbasename/"\n[languages.en]\nweight = 1\n[languages.de]\nweight = 2\n',
  'content/posts/one/index.md':
    '---\ntitle: "One "\ndate: 2024-01-02\n---\n[cat](cat.svg) [more](more.txt)\n',
  'content/posts/one/index.de.md': '---\ntitle: Eins\ndate: 2024-01-02\n---\n![cat](cat.svg)\n',
  'content/posts/one/cat.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'content/posts/one/more.txt': 'more',
  'content/posts/one/more.nix': '{ more = 1; }',
  'content/posts/one/deep/more.txt': 'deep',
  'content/posts/two.md': '---\ndate: 2024-01-01\n---\nno title\n',
  'content/plain/index.md': '---\ntitle: 7\n---\n',
  'content/plain/a.txt': 'a',
  'layouts/all.html':
    '<title>[{{ .Title }}]</title><a href="/?t={{ .Title }}">{{ .LinkTitle }}</a>{{ .Content }}{{ with .Resources.GetMatch "*.nix" }}<pre>{{ .Content }}</pre>{{ end }}{{ range .Resources.Match "**.{svg,txt}" }}<a href="{{ .RelPermalink }}">{{ .Permalink }}</a>{{ end }}{{ range .RegularPages }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}',
};

/** Texts of terms in a folder that is no section, and addresses in a language that has a prefix. */
const languages: Files = {
  'hugo.toml':
    'baseURL = "https://example.net/"\ntitle = "Site"\ndefaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.ar]\nweight = 2\n',
  'content/posts/a.md': '---\ntitle: A\ncategories: [guides]\n---\n',
  'content/posts/a.ar.md': '---\ntitle: A\ncategories: [guides]\n---\n',
  'content/categories/guides/_index.md': '---\ntitle: Guides\n---\n',
  'content/categories/guides/_index.ar.md': '---\ntitle: Guides\n---\n',
  'layouts/all.html': `{{ .Kind }} {{ len .Pages }}{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with site.GetPage "/categories" }}{{ .Kind }} {{ len .Pages }}{{ end }} {{ len site.Sections }}[{{ relref . site.Params.gone }}{{ ref . "" }}]
{{ range slice "" "/" "https://example.net" "https://example.net/" "https://example.net/x/" "https://example.net/ar/x" "https://example.netx" "//example.net/x" "ar" "/ar/" "/archives" "#x" "?q=1" "x/" }}
{{ relLangURL . }} {{ absLangURL . }} {{ relURL . }} {{ absURL . }}{{ end }}`,
};

/** Front matter that home, sections and settings give to pages without a file. */
const facts =
  '{{ .Kind }} {{ .Path }} {{ .Title }} {{ .LinkTitle }} {{ .Type }} {{ .Layout }} {{ .Date.Format "2006" }} {{ .Weight }} {{ .Description }} {{ range $name, $value := .Params }}{{ if ne $name "cascade" }}{{ $name }}={{ $value }} {{ end }}{{ end }}';
const given: Files = {
  'hugo.toml':
    'baseURL = "https://example.org/"\ntitle = "Site"\n[[cascade]]\nfromsite = "site"\n[[cascade]]\nonterms = 1\n[cascade.target]\nkind = "term"\n',
  'content/_index.md':
    '---\ntitle: Home\nparams: {own: 1}\ncascade:\n  - {color: red, params: {shape: round}, date: 2020-01-01, weight: 3, description: D}\n  - {layout: odd, target: {path: "{/sec,/tags}"}}\n  - {type: kind, target: {path: "/sec/**"}}\n---\n',
  'content/sec/deep/_index.md': '---\ntitle: Deep\ntags: [b]\n---\n',
  'content/sec/deep/p.md': '---\ntitle: P\ntags: [a, b]\n---\n',
  'content/tags/_index.md': '---\ntitle: Tags\ncascade: {title: Given, linkTitle: short}\n---\n',
  'content/tags/b/_index.md': '---\ntitle: B\n---\n',
  'layouts/all.html': `<p>${facts}</p>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }} {{ .Params.color }}</a>{{ end }}`,
  'layouts/404.html': `<p>${facts}</p>`,
  'layouts/odd.html': `<b>${facts}</b>`,
};

describe.runIf(hasHugo('faces of sites are'))('pages by own layouts', { timeout: 120_000 }, () => {
  it.each([
    ['of a theme below the site', themed],
    ['of bundles at other addresses', bundles],
    ['of terms and addresses in languages', languages],
    ['of cascades to pages without a file', given],
  ])('are those of Hugo: %s', async (_, files) => {
    if (hugo === null) throw new Error('Cannot compare without Hugo');
    const faces = await compareFaces(makeFolder(files), hugo, silentTerminal(), {
      isLenient: false,
      hasPixels: false,
    });
    expect(faces.pages.length).toBeGreaterThan(1);
    const differing = faces.pages.filter(({ sameFace }) => !sameFace).map(({ path }) => path);
    expect(differing, describeFaces(faces, 100).join('\n')).toEqual([]);
    expect(faces.repairs).toEqual([]);
  });

  it('tell what was repaired, and compare pages with another spelling of their address', async () => {
    if (hugo === null) throw new Error('Cannot compare without Hugo');
    const files: Files = {
      'hugo.toml': 'baseURL = "https://example.org/"\nuglyURLs = true\n',
      'content/posts/a.md': '---\ntitle: A\n---\n[b](/posts/b.html)',
      'content/posts/b.md': '---\ntitle: B\ndate: soon\n---\n',
      'layouts/all.html': '<p>{{ .Title }}{{ .Content }}<a href="{{ .RelPermalink }}">here</a>',
    };
    const faces = await compareFaces(makeFolder(files), hugo, silentTerminal(), {
      isLenient: true,
      hasPixels: false,
    });
    expect(faces.repairs).toEqual([expect.objectContaining({ name: 'unreadable dates' })]);
    expect(describeFaces(faces, 100)).toContainEqual(expect.stringContaining('unreadable dates'));
    const page = faces.pages.find(({ path }) => path === '/posts/a.html');
    expect(page).toMatchObject({ movedTo: '/posts/a/', sameText: true, sameFace: true });
  });
});
