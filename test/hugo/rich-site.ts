/** A small site that has something for each member of pages and sites, and the template that reports them. */

export const config = `
baseURL = 'https://example.org/'
title = 'Rich'
copyright = '© Somebody'
defaultContentLanguage = 'en'
enableGitInfo = false
[pagination]
pagerSize = 2
[params]
color = 'red'
[params.nested]
depth = 2
[languages.en]
weight = 1
label = 'English'
[languages.fr]
weight = 2
label = 'Français'
title = 'Riche'
[taxonomies]
tag = 'tags'
category = 'categories'
[services.googleAnalytics]
id = 'G-1'
[services.disqus]
shortname = 'rich'
[[menus.main]]
name = 'Home'
pageRef = '/'
weight = 1
[[menus.main]]
name = 'Writing'
identifier = 'writing'
pageRef = '/posts'
weight = 2
pre = '<b>pre</b>'
[menus.main.params]
icon = 'pen'
[[menus.main]]
name = 'Letter A'
parent = 'writing'
pageRef = '/posts/a'
[[menus.main]]
name = 'Elsewhere'
url = 'https://example.com/'
weight = 3
[[menus.main]]
name = 'By address'
url = '/docs/x/'
weight = 4
`;

export const files: Readonly<Record<string, string>> = {
  '_index.md': '---\ntitle: Welcome\n---\nHello',
  '_index.fr.md': '---\ntitle: Bienvenue\n---\nBonjour',
  'about.md':
    '---\ntitle: About us\nweight: 3\nmenus:\n  main:\n    weight: 9\n  footer: {}\nlayout: special\naliases: [/who/]\nslug: about-me\n---\nx',
  'about.fr.md': '---\ntitle: À propos\n---\nx',
  'posts/_index.md': '---\ntitle: All posts\nlinkTitle: Posts\ndate: 2022-03-04\ncolor: blue\n---\nx',
  'posts/_index.fr.md': '---\ntitle: Articles\n---\nx',
  'posts/a.md':
    '---\ntitle: Letter A\ndate: 2024-01-05T10:00:00+02:00\nlastmod: 2024-06-01\ntags: [Go, Deep Learning]\ncategories: [news]\nkeywords: [one, two]\ndescription: About A\nrank: 3\nauthor: Ann\nnested: {depth: 5}\n---\nx',
  'posts/a.fr.md': '---\ntitle: Lettre A\ndate: 2024-01-05\ntags: [Go]\n---\nx',
  'posts/b.md':
    '---\ntitle: Letter B\nlinkTitle: b\ndate: 2024-02-05\nweight: 10\ntags: [go, Zebra]\ntags_weight: 7\nkeywords: [two]\nrank: 1\nexpiryDate: 2999-01-01\nauthor: Bob\n---\nx',
  'posts/c.md':
    '---\ntitle: Letter C\ndate: 2023-02-05\nweight: 5\ntags: [Go]\ncategories: [news, other]\nauthor: ann\npublishDate: 2023-03-01\n---\nx',
  'posts/same-date-z.md': '---\ntitle: Alpha\ndate: 2023-05-05\n---\nx',
  'posts/same-date-a.md': '---\ntitle: éclair\ndate: 2023-05-05\n---\nx',
  'posts/same-date-m.md': '---\ntitle: Zulu\ndate: 2023-05-05\n---\nx',
  'posts/bundle/index.md':
    '---\ntitle: Bundle\ndate: 2024-03-03\ntype: gallery\nresources:\n- src: "*.txt"\n  title: Text :counter\n  params: {size: 1, rank: 2}\n- src: "[ab].*"\n  title: Other\n  name: "text-:counter"\n  params: {size: 2}\n- src: data/one.csv\n  name: numbers\n  params: {size: 3}\n---\nx',
  'posts/bundle/b note.md': '---\ntitle: Note\nweight: 2\nsize: 9\n---\nx',
  'posts/bundle/notes/first.md': '---\ntitle: First\nweight: 1\n---\nx',
  'posts/bundle/notes/deep/index.md': '---\ntitle: Deep\n---\nx',
  'posts/bundle/a.txt': 'a',
  'posts/bundle/b.txt': 'b',
  'posts/bundle/c.txt': 'c',
  'posts/bundle/Plan.en.txt': 'plan',
  'posts/bundle/Plan.fr.txt': 'plan',
  'posts/bundle/only.fr.txt': 'fr',
  'posts/beside.txt': 'beside',
  'posts/bundle/data/one.csv': '1,2',
  'posts/nested/_index.md': '---\ntitle: Nested\n---\nx',
  'posts/nested/d.md': '---\ntitle: Letter D\ndate: 2021-01-01\n---\nx',
  'posts/plain/e.md': '---\ntitle: Letter E\ndate: 2020-01-01\n---\nx',
  'docs/x.md': '---\ntitle: X\n---\nx',
  'docs/y.md': '---\ntitle: Y\nweight: 1\n---\nx',
  'docs/hidden.md': '---\ntitle: Hidden\nbuild: {list: never}\n---\nx',
  'docs/local.md': '---\ntitle: Local\nbuild: {list: local}\n---\nx',
  'docs/More Things.md': '---\ntitle: More\n---\nx',
  'tags/go/_index.md': '---\ntitle: The Go language\n---\nx',
};

/** The page that the report is about the site in. */
export const report: Readonly<Record<string, string>> = {
  'report.md': '---\nlayout: report\nurl: /report.html\nbuild: {list: never}\n---\n',
};

/** One row a value: what it is of, its name, and the value. */
const pageRows = [
  'Title .Title',
  'LinkTitle .LinkTitle',
  'Description .Description',
  'Kind .Kind',
  'Type .Type',
  'Section .Section',
  'Layout .Layout',
  'Path .Path',
  'Weight .Weight',
  'BundleType .BundleType',
  'RelPermalink .RelPermalink',
  'Permalink .Permalink',
  'Slug .Slug',
  'Keywords (delimit .Keywords ",")',
  'Date (.Date.Format "2006-01-02 15:04")',
  'Lastmod (.Lastmod.Format "2006-01-02")',
  'PublishDate (.PublishDate.Format "2006-01-02")',
  'ExpiryDate (.ExpiryDate.Format "2006-01-02")',
  'ParamRank .Params.rank',
  'ParamDepth (.Param "nested.depth")',
  'ParamColor (.Param "color")',
  'IsHome .IsHome',
  'IsPage .IsPage',
  'IsSection .IsSection',
  'IsNode .IsNode',
  'Lang .Language.Lang',
  'LanguageName .Language.Label',
  'TranslationKey .TranslationKey',
  'IsTranslated .IsTranslated',
  'InSection (.InSection (site.GetPage "/posts/a"))',
  'IsAncestor (.IsAncestor (site.GetPage "/posts/nested/d"))',
  'IsDescendant (.IsDescendant (site.GetPage "/posts"))',
  'Eq (.Eq (site.GetPage "/posts/a"))',
  'MenuWriting (.IsMenuCurrent "main" (index site.Menus.main 1))',
  'MenuInside (.HasMenuCurrent "main" (index site.Menus.main 1))',
  'MenuHome (.IsMenuCurrent "main" (index site.Menus.main 0))',
];

const pathsOf = [
  'Pages .Pages',
  'RegularPages .RegularPages',
  'RegularPagesRecursive .RegularPagesRecursive',
  'Sections .Sections',
  'Ancestors .Ancestors',
  'Translations .Translations',
  'AllTranslations .AllTranslations',
  'Tags (.GetTerms "tags")',
  'Related (site.RegularPages.Related .)',
];

const onePage = [
  'Parent .Parent',
  'CurrentSection .CurrentSection',
  'FirstSection .FirstSection',
  'Next .Next',
  'Prev .Prev',
  'NextInSection .NextInSection',
  'PrevInSection .PrevInSection',
  'GetX (.GetPage "x")',
  'GetAbout (.GetPage "about")',
  'GetUp (.GetPage "../about")',
  'GetD (.GetPage "nested/d")',
  'GetHere (.GetPage "./b")',
  'GetDocs (.GetPage "/docs/more things.md")',
];

const fileRows = [
  'Path',
  'Dir',
  'LogicalName',
  'BaseFileName',
  'TranslationBaseName',
  'ContentBaseName',
  'Ext',
  'UniqueID',
  'Section',
];

const lists = [
  'ByDate',
  'ByWeight',
  'ByTitle',
  'ByLinkTitle',
  'ByLastmod',
  'ByPublishDate',
  'ByExpiryDate',
  'ByParam "rank"',
  'ByLanguage',
  'Reverse',
  'Limit 2',
  'ByDate.Reverse',
];

const groups = [
  'GroupBy "Section"',
  'GroupBy "Section" "desc"',
  'GroupBy "Weight"',
  'GroupByParam "author"',
  'GroupByDate "2006"',
  'GroupByDate "2006-01" "asc"',
  'GroupByLastmod "2006"',
  'GroupByPublishDate "January 2006"',
  'GroupByExpiryDate "2006"',
  'GroupByParamDate "date" "2006"',
];

function named(rows: readonly string[], write: (value: string) => string): string {
  return rows
    .map((row) => {
      const at = row.indexOf(' ');
      return `ROW {{ $p }} ${row.slice(0, at)} ${write(row.slice(at + 1))}\n`;
    })
    .join('');
}

const paths = (list: string) => `{{ range ${list} }}{{ .Language.Lang }}:{{ .Path }} {{ end }}`;

const group = (list: string) =>
  `{{ range ${list} }}[{{ .Key }}: {{ range .Pages }}{{ .Path }} {{ end }}]{{ end }}`;

/** Names and patterns by which the files of bundles are asked for. */
const gotNames =
  'a.txt|B.TXT|./c.txt|/c.txt|text-1|TEXT-2|b note.md|notes/first.md|first.md|plan.txt|Plan.en.txt|only.txt|one.csv|numbers|data/one.csv'.split(
    '|',
  );
const matchedNames = '* ** *.txt text-* **.md notes/** /*.md ./*.md [a-b]* [!a-n]* {plan,only}.txt'.split(
  ' ',
);

export const template = [
  '{{ range $s := hugo.Sites }}{{ $lang := .Language.Lang }}{{ range .Pages }}{{ $p := printf "%s:%s" $lang .Path }}',
  named(pageRows, (value) => `{{ ${value} }}`),
  named(pathsOf, paths),
  named(onePage, (value) => `{{ with ${value} }}{{ .Path }}{{ else }}-{{ end }}`),
  `ROW {{ $p }} File {{ with .File }}${fileRows.map((name) => `{{ .${name} }}`).join(' | ')}{{ else }}-{{ end }}\n`,
  'ROW {{ $p }} Data {{ .Data.Singular }} {{ .Data.Plural }} {{ .Data.Term }} {{ len .Data.Pages }} {{ range .Data.Terms.Alphabetical }}{{ .Term }}={{ .Count }}{{ end }}\n',
  'ROW {{ $p }} Resources {{ range .Resources }}{{ .Name }} ({{ .Title }}) {{ .ResourceType }} {{ .MediaType.SubType }} {{ .Params.size }}; {{ end }}\n',
  `{{ $page := . }}ROW {{ $p }} Got {{ range slice ${gotNames.map((name) => JSON.stringify(name)).join(' ')} }}{{ with $page.Resources.Get . }}{{ .Name }}{{ else }}-{{ end }} {{ end }}\n`,
  `ROW {{ $p }} Matched {{ range slice ${matchedNames.map((name) => JSON.stringify(name)).join(' ')} }}[{{ range $page.Resources.Match . }}{{ .Name }} {{ end }}]{{ end }}\n`,
  'ROW {{ $p }} Inside {{ range .Resources.ByType "page" }}{{ .Path }} {{ .RelPermalink }} {{ .Parent.Path }} {{ .CurrentSection.Path }} {{ .BundleType }} {{ len .Resources }} {{ .File.Path }} {{ .MediaType }}; {{ end }}\n',
  'ROW {{ $p }} Mounts {{ with .Resources.Mount "notes" "/n" }}{{ with .Get "/n/first.md" }}{{ .Name }}{{ end }}{{ end }} {{ with .Resources.Mount "notes" "n" }}{{ with .Get "n/first.md" }}{{ .Name }}{{ end }}{{ end }}\n',
  '{{ if eq .Kind "section" }}ROW {{ $p }} Match {{ with .Resources.GetMatch "*" }}{{ .Name }}{{ end }}\n{{ end }}',
  '{{ end }}',
  'ROW {{ $lang }} Title {{ .Title }} {{ .BaseURL }} {{ .Copyright }} {{ .LanguagePrefix }} {{ .Params.nested.depth }} {{ .Param "color" }}\n',
  'ROW {{ $lang }} MainSections {{ .MainSections }}\n',
  'ROW {{ $lang }} Home {{ .Home.Title }} {{ .Home.RelPermalink }}\n',
  'ROW {{ $lang }} Language {{ .Language.Lang }} {{ .Language.Weight }} {{ .Language.Label }} {{ .Language.Locale }} {{ .Language.Name }} {{ .Language.IsDefault }} {{ len .Languages }}\n',
  'ROW {{ $lang }} Services {{ .Config.Services.GoogleAnalytics.ID }} {{ .Config.Services.Disqus.Shortname }} {{ .Config.Services.RSS.Limit }} {{ .Config.Privacy.GoogleAnalytics.RespectDoNotTrack }} {{ .Config.Privacy.YouTube.PrivacyEnhanced }}\n',
  'ROW {{ $lang }} Lastmod {{ .Lastmod.Format "2006-01-02" }}\n',
  `ROW {{ $lang }} Pages ${paths('.Pages')}\n`,
  `ROW {{ $lang }} RegularPages ${paths('.RegularPages')}\n`,
  `ROW {{ $lang }} Sections ${paths('.Sections')}\n`,
  ...lists.map((list) => `ROW {{ $lang }} ${list} ${paths(`.RegularPages.${list}`)}\n`),
  ...groups.map((list) => `ROW {{ $lang }} ${list} ${group(`(.RegularPages.${list})`)}\n`),
  '{{ range $plural, $terms := .Taxonomies }}ROW {{ $lang }} {{ $plural }} {{ len $terms }} {{ range $name, $pages := $terms }}[{{ $name }} {{ $pages.Count }} {{ $pages.Page.Title }}: {{ range $pages }}{{ .Path }} {{ end }}| {{ range $pages.Pages }}{{ .Page.Path }} {{ end }}]{{ end }}\n',
  'ROW {{ $lang }} {{ $plural }} alphabetical {{ range $terms.Alphabetical }}{{ .Name }} {{ .Count }} {{ .Page.RelPermalink }} {{ end }} reverse {{ range $terms.Alphabetical.Reverse }}{{ .Term }} {{ end }} by count {{ range $terms.ByCount }}{{ .Name }} {{ end }}\n{{ end }}',
  'ROW {{ $lang }} count {{ .Taxonomies.tags.Count "Go" }} {{ (.Taxonomies.tags.Get "go").Count }} {{ with index .Taxonomies.tags "go" }}{{ len . }} {{ .Page.Path }}{{ end }}\n',
  '{{ range $name, $menu := .Menus }}{{ range $menu }}ROW {{ $lang }} menu {{ $name }} {{ .Name }} {{ .Title }} {{ .URL }} {{ .Identifier }} {{ .KeyName }} {{ .Weight }} {{ .Pre }} {{ .Parent }} {{ .HasChildren }} {{ .Params.icon }} {{ with .Page }}{{ .Path }}{{ end }} {{ range .Children }}> {{ .Name }} {{ .URL }} {{ .Parent }}{{ end }}\n{{ end }}{{ end }}',
  '{{ end }}',
  '{{ $home := site.Home }}',
  '{{ range slice "/posts/a" "posts/a.md" "a" "posts" "/" "docs/x" "e" "nope" "/tags/go" "index" }}ROW GetPage {{ . }} {{ with site.GetPage . }}{{ .Path }}{{ else }}-{{ end }}\n{{ end }}',
  'ROW GetPage old {{ with site.GetPage "section" "posts" }}{{ .Path }}{{ end }} {{ with site.GetPage "page" "posts/a.md" }}{{ .Path }}{{ end }} {{ with site.GetPage "home" "" }}{{ .Path }}{{ end }}\n',
  'ROW Urls {{ "posts/a" | relURL }} {{ "/posts/a" | absURL }} {{ "posts/" | relLangURL }} {{ "x" | absLangURL }} {{ ref . "/posts/a" }} {{ relref . (dict "path" "/posts/a" "lang" "fr") }} {{ relref . "/posts/b#x" }}\n',
  'ROW Next {{ with site.RegularPages.Next (site.GetPage "/posts/c") }}{{ .Path }}{{ end }} {{ with site.RegularPages.Prev (site.GetPage "/posts/c") }}{{ .Path }}{{ end }}\n',
  'ROW Merge {{ range (index hugo.Sites 1).RegularPages.MergeByLanguage site.RegularPages }}{{ .Language.Lang }}:{{ .Path }} {{ end }}\n',
  'ROW Hugo {{ hugo.Version }} {{ hugo.Environment }} {{ hugo.IsProduction }} {{ hugo.IsServer }} {{ hugo.IsMultilingual }} {{ hugo.Generator }} {{ ge hugo.Version "0.150.0" }} {{ lt hugo.Version "0.99" }}\n',
  'ROW Data {{ range hugo.Data.people }}{{ .name }} {{ end }}{{ hugo.Data.deep.inner.value }} {{ index hugo.Data.list 1 }} {{ len hugo.Data }}\n',
  'ROW i18n {{ i18n "hello" }} {{ T "items" 1 }} {{ T "items" 5 }} {{ T "items" (dict "Count" 1) }} {{ T "greeting" (dict "Name" "Ann") }} {{ i18n "nested.key" }} [{{ i18n "missing" }}]\n',
  'ROW Group {{ range slice ((site.RegularPages | first 2) | group "Two") }}{{ .Key }} {{ len .Pages }}{{ end }}\n',
  'ROW Store {{ site.Home.Store.Set "a" 1 }}{{ site.Home.Store.Get "a" }} {{ .Scratch.Set "b" "x" }}{{ .Scratch.Get "b" }}\n',
].join('');

export const layouts: Readonly<Record<string, string>> = {
  '_data/people.yaml': 'one: {name: Ann}\ntwo: {name: Bob}\n',
  '_data/list.json': '[1, 2, 3]',
  '_data/deep/inner.toml': 'value = "deep"\n',
  '_i18n/en.toml':
    'hello = "Hello"\ngreeting = "Dear {{ .Name }}"\n[items]\none = "{{ .Count }} item"\nother = "{{ .Count }} items"\n[nested]\nkey = "inside"\n',
  '_i18n/fr.yaml': 'hello: Bonjour\n',
};

/** What a list says of the pages into which its template divides it. */
const pager = `{{ with $pager }}ROW {{ $.Path }} {{ .PageNumber }} of {{ .TotalPages }}, {{ .NumberOfElements }} of {{ .TotalNumberOfElements }}, {{ .PagerSize }}, {{ .URL }}
ROW {{ .HasPrev }} {{ with .Prev }}{{ .URL }}{{ end }} {{ .HasNext }} {{ with .Next }}{{ .PageNumber }}{{ end }} {{ .First.URL }} {{ .Last.URL }}
ROW {{ range .Pagers }}{{ .PageNumber }}={{ .URL }}{{ if eq . $pager }}!{{ end }} {{ end }}{{ len .Pagers }}
ROW {{ range .Pages }}{{ .Path }} {{ end }}
ROW {{ range .PageGroups }}[{{ .Key }}: {{ range .Pages }}{{ .Path }} {{ end }}]{{ end }}
{{ end }}`;

/** Templates of lists by kind, as files of layouts. */
export const listLayouts: Readonly<Record<string, string>> = {
  'home.html': `{{ $pager := .Paginate (site.RegularPages.GroupByDate "2006") 4 }}${pager}`,
  'section.html': `{{ $pager := .Paginate .Pages }}{{ $pager = .Paginator 5 }}${pager}`,
  'term.html': `{{ $pager := .Paginator }}${pager}`,
  'taxonomy.html': `{{ $pager := .Paginate (where .Pages "Title" "none") }}${pager}`,
};

/** The lists that are compared: address, number of the page, and template. */
export const askedLists: readonly (readonly [address: string, page: number, layout: string])[] = [
  ...[1, 2, 4].map((page) => ['/', page, 'home.html'] as const),
  ...[1, 2, 5].map((page) => ['/posts/', page, 'section.html'] as const),
  ['/docs/', 1, 'section.html'],
  ['/tags/go/', 2, 'term.html'],
  ['/fr/tags/go/', 1, 'term.html'],
  ['/categories/', 1, 'taxonomy.html'],
];
