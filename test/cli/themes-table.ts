/** Sites with themes, by what they show. Their home pages tell; `themes-recorded.json` has what they say in Hugo. */

type Files = Readonly<Record<string, string>>;

const off = 'disableKinds: [taxonomy, term, rss, sitemap]\n';

/** A theme whose files all say its name. */
function named(name: string, settings = '', root = 'themes'): Record<string, string> {
  const inside = {
    'hugo.yaml': settings || '{}',
    'layouts/_partials/who.html': name,
    [`layouts/_partials/${name}.html`]: name,
    'assets/who.txt': name,
    'static/who.txt': name,
    'data/who.yaml': `who: ${name}\n${name}: 1\n`,
    'i18n/en.yaml': `who: ${name}\n${name}: ${name}\n`,
  };
  return Object.fromEntries(Object.entries(inside).map(([path, text]) => [`${root}/${name}/${path}`, text]));
}

const whoTemplate = `{{ partial "who.html" . }} {{ (resources.Get "who.txt").Content }} {{ T "who" }} {{ hugo.Data.who.who }}
{{ range slice "a" "b" "c" "d" "e" }}{{ $file := printf "%s.html" . }}{{ if templates.Exists (printf "_partials/%s" $file) }}{{ partial $file $ }}{{ end }}{{ T . }}{{ if isset hugo.Data.who . }}+{{ end }} {{ end }}`;

const site = { 'content/_index.md': '---\ntitle: Home\n---\n', 'layouts/home.html': whoTemplate };

/** Platen's sites have main sections without any setting too. */
const params =
  '{{ range $name, $value := site.Params }}{{ if ne $name "mainsections" }}{{ $name }}={{ jsonify $value }} {{ end }}{{ end }}';

const settingsTemplate = `${params}
{{ range $name, $menu := site.Menus }}{{ $name }}:{{ range $menu }}{{ .Name }},{{ end }} {{ end }}
{{ site.Copyright }} {{ range site.Languages }}{{ .Lang }} {{ end }}
{{ range $name, $terms := site.Taxonomies }}{{ $name }} {{ end }}{{ range site.Home.OutputFormats }}{{ .Name }} {{ end }}`;

const richTheme = {
  'themes/a/hugo.yaml': `copyright: Of the theme
params: {own: 2, a: a, deep: {x: a, y: a, er: {z: a}}, list: [1]}
menus: {main: [{name: a, url: /a}], foot: [{name: a, url: /a}]}
outputs: {home: [html, json]}
outputFormats: {foo: {mediaType: text/plain, baseName: foo}}
mediaTypes: {text/foo: {suffixes: [foo]}}
taxonomies: {x: xs}
languages: {en: {weight: 1, params: {la: 1, ld: {q: 1}}}, fr: {weight: 2, params: {la: fr}}}
`,
  'themes/b/hugo.yaml':
    'params: {b: b, deep: {w: b}}\nmenus: {side: [{name: b, url: /b}], foot: [{name: b, url: /b}]}\n',
};

function withSettings(settings: string): Record<string, string> {
  return {
    ...richTheme,
    'content/_index.md': '---\ntitle: Home\n---\n',
    'layouts/home.html': settingsTemplate,
    'layouts/home.json.json': '{}',
    'hugo.yaml': `theme: [a, b]\ndisableKinds: [rss, sitemap]\n${settings}`,
  };
}

export const rows: Readonly<Record<string, Files>> = {
  'the first theme counts most': {
    ...site,
    ...named('a'),
    ...named('b'),
    'hugo.yaml': `${off}theme: [a, b]\n`,
  },
  'the themes of a theme come before the next theme': {
    ...site,
    ...named('a', 'theme: c'),
    ...named('b'),
    ...named('c', 'module: {imports: [{path: d}]}'),
    ...named('d'),
    'themes/d/layouts/_partials/who.html': 'd',
    'hugo.yaml': `${off}theme: [a, b]\n`,
  },
  'the site counts over its themes': {
    ...site,
    ...named('a'),
    ...named('b'),
    'layouts/_partials/who.html': 'site',
    'assets/who.txt': 'site',
    'data/who.json': '{"who": "site", "e": 1}',
    'i18n/en.toml': 'who = "site"\n',
    'hugo.yaml': `${off}theme: [a, b]\n`,
  },
  'modules are found in _vendor, by their last name, and where replacements say': {
    ...site,
    ...named('a', '', '_vendor/example.org/x'),
    '_vendor/modules.txt': '# example.org/x/a v1.0.0\n',
    ...named('b', '', 'other'),
    ...named('c', 'module: {imports: [{path: d}, {path: e, disable: true}]}'),
    ...named('d'),
    ...named('e'),
    'hugo.yaml': `${off}module:
  replacements: example.org/x/b -> ../other/b
  imports: [{path: example.org/x/a}, {path: example.org/x/b}, {path: c}]\n`,
  },
  'an import may leave out settings, imports and folders, and name its own': {
    ...site,
    ...named('a', 'params: {a: 1}\nmodule: {imports: [{path: e}]}'),
    ...named('b', 'params: {b: 1}\nmodule: {imports: [{path: e}]}'),
    ...named('c', 'params: {c: 1}'),
    ...named('d'),
    ...named('e'),
    'themes/d/parts/d.html': 'mounted',
    'layouts/home.html': `${whoTemplate} ${params}`,
    'hugo.yaml': `${off}module:
  imports:
    - {path: a, ignoreImports: true}
    - {path: b, ignoreConfig: true}
    - {path: c, noMounts: true}
    - {path: d, mounts: [{source: parts, target: layouts/_partials}]}\n`,
  },
  'data are joined by names, folders before files': {
    ...site,
    'layouts/home.html': '{{ range $name, $value := hugo.Data }}{{ $name }}={{ jsonify $value }} {{ end }}',
    'data/deep/f.json': '{"k": {"x": 1, "only": 2}, "l": [1]}',
    'themes/a/data/deep/f.yaml': 'k: {x: 9, a: 1}\nl: [9]\nta: 1\n',
    'themes/b/data/deep/f.json': '{"k": {"x": 9}, "tb": 1, "ta": 2}',
    'data/q.yaml': 'p: {x: site}\n',
    'themes/a/data/q/p.yaml': 'x: a\n',
    'data/same.toml': 'f = "toml"\nt = 1\n',
    'data/same.yaml': 'f: yaml\ny: 1\n',
    'data/same.json': '{"f": "json", "j": 1}',
    'themes/a/data/same.yaml': 'f: a\nay: 1\n',
    'hugo.yaml': `${off}theme: [a, b]\n`,
  },
  'words are joined one by one': {
    ...site,
    'layouts/home.html':
      '{{ range slice "site" "x" "ya" "yb" "m" }}{{ . }}={{ T . }}/{{ T . 1 }} {{ end }}{{ T "c" 2 }}',
    'i18n/en.toml': '[site]\nother = "site"\none = "so"\n[x]\nother = "x-site"\n[m]\nother = "toml"\n',
    'i18n/en.yaml': 'm: yaml\n',
    'i18n/en.json': '{"m": "json"}',
    'themes/a/i18n/en.yaml':
      'x: x-a\nya: {one: ya1, other: ya}\nc: {one: "{{ .Count }} item", other: "{{ .Count }} items"}\n',
    'themes/b/i18n/en.yaml': 'x: x-b\nya: ya-b\nyb: yb\nsite: {one: bo, other: b}\n',
    'hugo.yaml': `${off}theme: [a, b]\n`,
  },
  'templates with former names are in the same place': {
    'content/_index.md': '---\ntitle: Home\n---\n{{< sc >}} [l](u)\n',
    'layouts/index.html': 'index {{ partial "x.html" . }} {{ partial "y.html" . }} {{ .Content }}',
    'themes/a/layouts/home.html': 'wrong',
    'layouts/partials/x.html': 'site',
    'themes/a/layouts/_partials/x.html': 'wrong',
    'layouts/_partials/y.html': 'site',
    'themes/a/layouts/partials/y.html': 'wrong',
    'layouts/shortcodes/sc.html': 'site',
    'themes/a/layouts/_shortcodes/sc.html': 'wrong',
    'layouts/_default/_markup/render-link.html': 'site',
    'themes/a/layouts/_markup/render-link.html': 'wrong',
    'hugo.yaml': `${off}theme: a\n`,
  },
  'a template for all languages hides those of one': {
    ...site,
    'layouts/home.html': 'site',
    'themes/a/layouts/home.en.html': 'wrong',
    'hugo.yaml': `${off}theme: a\n`,
  },
  'pages of a theme are pages': {
    'layouts/home.html': '{{ range site.RegularPages }}{{ .Title }} {{ .RelPermalink }} {{ end }}',
    'content/s.md': '---\ntitle: site\n---\n',
    'themes/a/content/s.md': '---\ntitle: wrong\n---\n',
    'themes/a/content/t.md': '---\ntitle: theme\n---\n',
    'hugo.yaml': `${off}theme: a\n`,
  },
  'usual settings': withSettings('params: {own: 1, deep: {x: 1}}\n'),
  'languages take parameters': withSettings('languages: {en: {weight: 5}, es: {weight: 6}}\n'),
  'menus are whole': withSettings('menus: {main: [{name: s, url: /s}]}\n'),
  '_merge: none': withSettings('_merge: none\nparams: {own: 1}\n'),
  '_merge: shallow': withSettings('_merge: shallow\nparams: {own: 1, deep: {x: 1}}\n'),
  '_merge: deep': withSettings(
    '_merge: deep\nparams: {own: 1, deep: {x: 1}}\nlanguages: {en: {weight: 5}}\n',
  ),
  '_merge: none for parameters': withSettings('params: {_merge: none, own: 1, deep: {x: 1, er: {q: 1}}}\n'),
  '_merge: shallow within parameters': withSettings(
    'params: {own: 1, deep: {_merge: shallow, x: 1, er: {q: 1}}}\n',
  ),
  '_merge: deep for outputs and taxonomies': withSettings(
    'outputs: {_merge: deep}\ntaxonomies: {_merge: shallow, tag: tags}\n',
  ),
};
