/** Functions that depend on the site: files, resources, translations, addresses. */

import { describe, expect, it } from 'vitest';
import { runReport } from './run-report.ts';

const config = `
baseURL = 'https://example.org/'
defaultContentLanguage = 'en'
[languages.en]
weight = 1
[languages.pl]
weight = 2
`;

const site = {
  config,
  files: {
    'posts/a/index.md': '---\ntitle: A\n---\n',
    'posts/a/cover.png': '',
    'posts/a/notes.txt': 'of a <post>',
    'posts/a/data.json': '',
    'images/logo.png': '',
    'layouts/_assets/css/main.css': 'body {}',
    'layouts/_assets/js/one.js': '',
    'layouts/_assets/book.ipynb': '',
    'layouts/_assets/js/two.js': '',
    'about.pl.md': '---\ntitle: O nas\n---\n',
  },
  layouts: {
    '_data/people/ann.yaml': 'age: 30\n',
    '_data/people.json': '{"bob": {"age": 5}}',
    '_data/list.yaml': '- one\n- two\n',
    '_data/table.csv': 'a,b\n1,2\n',
    '_i18n/en.yaml': 'only: English\nitems: {one: one, other: "{{ .Count }} items"}\n',
    '_themes/1/_i18n/en.toml': 'only = "below"\nlower = "from below"\n',
    '_themes/1/_data/people.yaml': 'bob: 1\nzoe: {age: 7}\n',
    '_themes/1/_data/table.yaml': 'none: 1\n',
    '_i18n/pl.toml':
      '[items]\none = "{{ .Count }} rzecz"\nfew = "{{ .Count }} rzeczy"\nmany = "{{ .Count }} rzeczy (many)"\nother = "inne"\n',
    '_i18n/broken.yaml': '',
    'partials/x.html': 'text of a partial',
  },
};

const texts = new Map([
  ['posts/a/notes.txt', 'of a <post>'],
  ['layouts/_assets/css/main.css', 'body {}'],
  ['posts/a/data.json', '{"a": 1}'],
  ['layouts/_assets/book.ipynb', '{"cells": [1]}'],
]);

/** Each is a template with what it writes for the page `/posts/a/`. */
const rows: readonly (readonly [template: string, written: string])[] = [
  // Data
  ['{{ hugo.Data.people.ann.age }} {{ hugo.Data.people.bob.age }} {{ index hugo.Data.list 1 }}', '30 5 two'],
  [
    '{{ site.Data.people.ann.age }} {{ index (index hugo.Data.table 1) 0 }} {{ hugo.Data.none }}',
    '30 1 <no value>',
  ],
  [
    '{{ site.Data.people.ann.age }} {{ site.Data.people.bob.age }} {{ site.Data.people.zoe.age }} {{ index site.Data "_themes" }}',
    '30 5 7 <no value>',
  ],
  // Files
  [
    '{{ fileExists "images/logo.png" }} {{ fileExists "static/images/logo.png" }} {{ fileExists "none" }}',
    'true true false',
  ],
  [
    '{{ fileExists "content/posts/a/index.md" }} {{ fileExists "posts" }} {{ fileExists "assets/js/one.js" }}',
    'true true true',
  ],
  ['{{ readFile "posts/a/notes.txt" }} {{ os.ReadFile "assets/css/main.css" }}', 'of a <post> body {}'],
  [
    '{{ readFile "data/people.json" }} {{ readFile "layouts/partials/x.html" }}',
    '{"bob": {"age": 5}} text of a partial',
  ],
  [
    '{{ range readDir "posts/a" }}{{ .Name }} {{ .IsDir }} {{ end }}',
    'cover.png false data.json false notes.txt false ',
  ],
  ['{{ range os.ReadDir "/" }}{{ .Name }}{{ if .IsDir }}/{{ end }} {{ end }}', 'images/ posts/ '],
  ['{{ (os.Stat "images").IsDir }} {{ (os.Stat "images/logo.png").Name }}', 'true logo.png'],
  ['[{{ getenv "HUGO_NONE" }}] {{ os.Getenv "HUGO_ENVIRONMENT" }}', '[] production'],
  // Resources
  [
    '{{ with resources.Get "css/main.css" }}{{ .RelPermalink }} {{ .Content }} {{ .MediaType }}{{ end }}',
    '/made/css/main.css body {} text/css',
  ],
  [
    '{{ with resources.Get "/css/main.css" | minify | fingerprint }}{{ .Name }} [{{ .Data.Integrity }}]{{ end }}',
    '/css/main.css [sha256-fJgEClQWV1hGkK4qHMO0KotTsVnMYMXTq7/suurGyUo=]',
  ],
  [
    '{{ with resources.Get "book.ipynb" }}{{ index (unmarshal .Content) "cells" 0 }}{{ (fingerprint .).Data.Integrity }}{{ end }}',
    '1',
  ],
  ['{{ with resources.Get "none.css" }}there{{ else }}nothing{{ end }}', 'nothing'],
  [
    '{{ $all := resources }}{{ (($all).Get "css/main.css").Name }} {{ (dict "r" $all).r.GetMatch "js/o*" }}',
    '/css/main.css /js/one.js',
  ],
  [
    '{{ range slice page site (resources.Get "css/main.css") (page.Resources.Get "cover.png") "a" }}{{ reflect.IsPage . }} {{ reflect.IsSite . }} {{ reflect.IsResource . }} {{ reflect.IsImageResource . }}|{{ end }}',
    'true false true false|false true false false|false false true false|false false true true|false false false false|',
  ],
  [
    '{{ range slice "a.png" "a.avif" "a.heic" "a.svg" "a.ico" "a.txt" }}{{ $file := resources.FromString . "" }}{{ reflect.IsImageResourceProcessable $file }} {{ reflect.IsImageResourceWithMeta $file }}|{{ end }}',
    'true true|true true|false true|false false|false false|false false|',
  ],
  [
    '{{ range resources.Match "js/*.js" }}{{ .Name }} {{ end }}{{ (resources.GetMatch "**two*").Name }}',
    '/js/one.js /js/two.js /js/two.js',
  ],
  [
    '{{ with .Resources.GetMatch "cover*" }}{{ .RelPermalink }} {{ .Width }}x{{ .Height }} {{ .ResourceType }}{{ end }}',
    '/posts/a/cover.png 2x1 image',
  ],
  [
    '{{ range .Resources.ByType "text" }}{{ .Name }} {{ .Content }}{{ end }} {{ len (.Resources.Match "*") }}',
    'notes.txt of a <post> 3',
  ],
  [
    '{{ with .Resources.Get "./cover.png" }}{{ .Permalink }}{{ end }}{{ with (.Resources.Get "cover.png").Resize "10x" }} {{ .Name }}{{ end }}',
    'https://example.org/posts/a/cover.png cover.png',
  ],
  ['{{ with resources.FromString "a.txt" "x" }}{{ .Content }} {{ .RelPermalink }}{{ end }}', 'x /made/a.txt'],
  [
    '{{ (resources.Concat "all.css" (slice (resources.Get "css/main.css") (resources.FromString "b.css" "c"))).Content }}',
    'body {}c',
  ],
  ['{{ (resources.Get "css/main.css" | resources.ExecuteAsTemplate "x.css" .).Content }}', 'body {}'],
  ['{{ ((.Resources.Get "data.json") | unmarshal).a }} {{ (unmarshal "b: 2").b }}', '1 2'],
  ['{{ with images.Config "static/images/logo.png" }}{{ .Width }}x{{ .Height }}{{ end }}', '2x1'],
  ['{{ emojify ":smile:" }}', '😄'],
  [
    '{{ range slice . site (.Resources.Get "cover.png") (.Resources.Get "data.json") "x" }}{{ reflect.IsPage . }} {{ reflect.IsSite . }} {{ reflect.IsResource . }} {{ reflect.IsImageResource . }} {{ reflect.IsImageResourceProcessable . }} {{ reflect.IsImageResourceWithMeta . }}, {{ end }}',
    'true false true false false false, false true false false false false, false false true true true true, false false true false false false, false false false false false false, ',
  ],
  // Addresses
  [
    '{{ relURL "a b" }} {{ absURL "/a/" }} {{ relLangURL "/a/" }} {{ urlize "A B" }}',
    '/a b https://example.org/a/ /a/ a-b',
  ],
  [
    '{{ relref . "a" }} {{ ref . "/posts/a#x" }} {{ .RelRef (dict "path" "about" "lang" "pl") }}',
    '/posts/a/ https://example.org/posts/a/#x /pl/about/',
  ],
  ['{{ relref . (dict "path" "/posts" "outputFormat" "rss") }}', '/posts/index.xml'],
  // Translations
  ['{{ T "only" }}, {{ T "lower" }}', 'English, from below'],
  ['{{ T "items" 1 }}, {{ i18n "items" 3 }}, {{ i18n "none" }}.', 'one, 3 items, .'],
  // The page and the program
  ['{{ site.Home.TableOfContents }}', '<nav id="TableOfContents"></nav>'],
  [
    '{{ page.Title }} {{ site.Language.Lang }} {{ hugo.IsMultilingual }} {{ now.Year }} {{ time.Now.Unix }}',
    'A en true 2024 1714953600',
  ],
  ['{{ .Render "li" }} {{ markdownify "*x*" }} {{ .RenderString "x" }}', '<li>A</li> *x* x'],
  [
    '{{ with .OutputFormats.Get "HTML" }}{{ .Rel }} {{ .MediaType.Type }} {{ .RelPermalink }}{{ end }}',
    'canonical text/html /posts/a/',
  ],
  [
    '{{ with .OutputFormats.Get "rss" }}there{{ else }}none{{ end }} {{ (.OutputFormats.Get "rss").Permalink }}',
    'none ',
  ],
  [
    '{{ range site.Home.AlternativeOutputFormats }}{{ .Name }} {{ .Permalink }} {{ .MediaType.SubType }}{{ end }}',
    'rss https://example.org/index.xml rss',
  ],
];

describe('functions of the site', () => {
  it.each(rows)('%s', (template, written) => {
    const services = {
      text: (key: string) => texts.get(key),
      emojis: () => new Map([['smile', '😄']]),
    };
    expect(runReport({ ...site, template, address: '/posts/a/', services }).text).toBe(written);
  });

  it.each([
    ['{{ T "items" 1 }}', '1 rzecz'],
    ['{{ T "items" 3 }}', '3 rzeczy'],
    ['{{ T "items" 5 }}', '5 rzeczy (many)'],
    ['{{ T "items" 1.5 }}', 'inne'],
    ['{{ T "items" (dict "count" 2) }}', '<no value> rzeczy'],
    ['{{ T "only" }}', 'English'],
    ['{{ relLangURL "a/" }} {{ absLangURL "/pl/a/" }}', '/pl/a/ https://example.org/pl/a/'],
  ])('%s in Polish', (template, written) => {
    expect(runReport({ ...site, template, address: '/pl/about/' }).text).toBe(written);
  });

  it.each([
    ['{{ readFile "none" }}', 'Cannot read "none": there is no file that visitors may see'],
    ['{{ readFile "hugo.toml" }}', 'Cannot read "hugo.toml": there is no file that visitors may see'],
    ['{{ getenv "HOME" }}', 'only those that begin with "HUGO_" may be read'],
    ['{{ ref "a" "b" }}', 'the first value must be the page that links'],
    [
      '{{ (.Resources.Get "notes.txt").Width }}',
      'Cannot read the width of "notes.txt": it must be a picture of pixels',
    ],
  ])('%s is refused', (template, message) => {
    expect(() => runReport({ ...site, template, address: '/posts/a/' })).toThrow(message);
  });

  it.each([
    [config, '/posts/a/', 'posts/a/index.md', '/content/posts/a/index.md'],
    [`contentDir = './text'\n${config}`, '/posts/a/', 'posts/a/index.md', '/text/posts/a/index.md'],
    [`${config}contentDir = 'content.pl'`, '/pl/b/', 'content.pl/b.md', '/content.pl/b.md'],
    [`${config}contentDir = 'content/pl'`, '/pl/b/', 'pl/b.md', '/content/pl/b.md'],
  ])('names the file of a page: %j', (named, address, key, name) => {
    const files = { [key]: '---\ntitle: A\n---\n' };
    const template = '{{ .File.Path }} {{ .File.Filename }}';
    const path = key.replace(/^(?:content\.)?pl\//, '');
    expect(runReport({ ...site, files, config: named, template, address }).text).toBe(`${path} ${name}`);
  });

  it('says which pages links do not find', () => {
    const template = '{{ relref . "none" }}{{ relref . (dict "path" "a" "lang" "xx") }}';
    expect(runReport({ ...site, template }).warnings).toEqual([
      'Cannot link to "none": no page that visitors can see is at this path',
      'Cannot link to "a": the site has no language "xx"',
    ]);
  });
});

describe('what Hugo once had', () => {
  const older = {
    ...site,
    config: `googleAnalytics = 'G-2'\ndisqusShortname = 'old'\n[author]\nname = 'Ann'\n[social]\ntwitter = 'ann'\n${config}`,
  };

  it('is as it was, with one warning each', () => {
    const template =
      '{{ .Site.Author.name }} {{ .Site.Social.twitter }} {{ .Site.GoogleAnalytics }} {{ .Site.DisqusShortname }} ' +
      '{{ .Site.RSSLink }} {{ .Site.IsServer }} {{ .Site.Hugo.Version }} {{ .URL }} {{ .UniqueID }} {{ .URL }} {{ .RSSLink }} {{ .Dir }}';
    const { text, warnings } = runReport({ ...older, template, address: '/posts/a/' });
    expect(text).toBe(
      'Ann ann G-2 old https://example.org/index.xml false 0.169.0 /posts/a/ 0b8b4c528b34c509cc0b13302df04f51 /posts/a/  posts/a/',
    );
    expect(warnings).toHaveLength(11);
    expect(warnings[0]).toBe('".Site.Author" is no longer part of Hugo: use ".Site.Params.author"');
  });

  it('gives its services under their new names too', () => {
    const template =
      '{{ with site.Config.Services }}{{ .GoogleAnalytics.ID }} {{ .Disqus.Shortname }}{{ end }}';
    expect(runReport({ ...older, template }).text).toBe('G-2 old');
  });
});
