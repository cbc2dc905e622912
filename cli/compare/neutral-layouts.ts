/** Templates for Hugo that print what it knows of a page as JSON. */

/** What the templates print of one page. */
export type PrintedPage = {
  kind: 'home' | 'section' | 'taxonomy' | 'term' | 'page';
  /** Escaped as Hugo writes it, from the root. */
  path: string;
  /** Relative to the content folder; empty for lists without a text. */
  file: string;
  title: string;
  /** RFC 3339; the year 1 for none. */
  date: string;
  lastmod: string;
  content: string;
  /** The front matter's `build`, as Hugo names `_build` since version 0.145. */
  build: { list?: unknown; render?: unknown } | null;
  /** Of a list: paths of its posts or terms, in Hugo's order. */
  rows: string[];
  /** Of a list: paths of the sections directly in it. */
  sections: string[];
};

/** What the template of an alias prints. */
export type PrintedAlias = { alias: true; to: string };

const print = '| jsonify | safeHTML';

/** Names and texts of the templates. `mainSections` are those that the home page shows; null for all. */
export function neutralLayouts(mainSections: readonly string[] | null): Map<string, string> {
  return new Map([
    ['_default/single.html', page('slice')],
    ['_default/list.html', page('.RegularPages')],
    ['_default/term.html', page('.RegularPages')],
    ['_default/taxonomy.html', page('.Data.Terms.Alphabetical', '.Page.RelPermalink')],
    ['index.html', page(homePosts(mainSections))],
    ['alias.html', `{{- dict "alias" true "to" .Permalink ${print} -}}`],
  ]);
}

/** Files at the top of the content folder are in no section. */
function homePosts(mainSections: readonly string[] | null): string {
  if (mainSections === null) return '(where site.RegularPages "Section" "ne" "")';
  const names = mainSections.map((name) => JSON.stringify(name)).join(' ');
  return `(where site.RegularPages "Section" "in" (slice ${names}))`;
}

/** Pages without an address, which are never rendered, are on no list of a visitor. */
function page(rows: string, path = '.RelPermalink'): string {
  return `{{- $rows := slice -}}{{- range ${rows} }}{{ with ${path} }}{{ $rows = $rows | append . }}{{ end }}{{ end -}}
{{- $sections := slice -}}{{- range .Sections }}{{ with .RelPermalink }}{{ $sections = $sections | append . }}{{ end }}{{ end -}}
{{- $file := "" -}}{{- with .File }}{{ $file = .Path }}{{ end -}}
{{- dict "kind" .Kind "path" .RelPermalink "file" $file "title" .Title "date" .Date "lastmod" .Lastmod
  "content" .Content "build" .Params.build "rows" $rows "sections" $sections ${print} -}}
`;
}
