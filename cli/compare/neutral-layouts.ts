/** Templates for Hugo that print the facts of a page as JSON. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The JSON for one page. */
export type PrintedPage = {
  platen: 'page';
  kind: 'home' | 'section' | 'taxonomy' | 'term' | 'page';
  lang: string;
  /** Escaped as Hugo writes it, from the root. */
  path: string;
  /** The path with the site's address, if that has a host. */
  permalink: string;
  /** Relative to the content folder; empty for lists without a text. */
  file: string;
  title: string;
  /** Of the whole site. */
  site: string;
  /** RFC 3339; the year 1 when missing. */
  date: string;
  lastmod: string;
  publishDate: string;
  expiryDate: string;
  draft: boolean;
  /** Fields in which themes look for the address of another site that the page leads to. */
  links: Record<string, unknown>;
  content: string;
  /** Of a list: paths of its posts or terms, in Hugo's order. */
  rows: string[];
  /** Of a list: paths of the sections directly in it. */
  sections: string[];
  /** Paths of the page in other languages. */
  translations: string[];
  /** Of a home page: names and addresses of entries, `> ` before those one level down. */
  menus?: { main: string[]; footer: string[] };
};

/** The JSON for an alias. */
export type PrintedAlias = { platen: 'alias'; to: string };

const print = '| jsonify | safeHTML';

/**
 * Names and texts of the templates. Hugo uses `all.html` for every kind of page without another template. The
 * home page lists the sections that Hugo chooses; files at the root of the content folder are in none.
 */
export function neutralLayouts(): Map<string, string> {
  return new Map([
    ['all.html', page],
    ['alias.html', `{{- dict "platen" "alias" "to" .Permalink ${print} -}}`],
  ]);
}

/** Pages without an address are never rendered, and appear in no list. */
const page = `{{- $of := slice -}}
{{- if eq .Kind "home" }}{{ $of = where (where site.RegularPages "Section" "in" site.MainSections) "Section" "ne" "" }}{{ end -}}
{{- if in (slice "section" "term") .Kind }}{{ $of = .RegularPages }}{{ end -}}
{{- $rows := slice -}}{{- range $of }}{{ with .RelPermalink }}{{ $rows = $rows | append . }}{{ end }}{{ end -}}
{{- if eq .Kind "taxonomy" }}{{ range .Data.Terms.Alphabetical }}{{ with .Page.RelPermalink }}{{ $rows = $rows | append . }}{{ end }}{{ end }}{{ end -}}
{{- $sections := slice -}}{{- range .Sections }}{{ with .RelPermalink }}{{ $sections = $sections | append . }}{{ end }}{{ end -}}
{{- $translations := slice -}}{{- range .Translations }}{{ with .RelPermalink }}{{ $translations = $translations | append . }}{{ end }}{{ end -}}
{{- $links := dict -}}{{- $params := .Params -}}
{{- range $name := slice "externalurl" "external_url" "externallink" "external_link" "link" }}{{ with index $params $name }}{{ $links = merge $links (dict $name .) }}{{ end }}{{ end -}}
{{- $menus := false -}}
{{- if eq .Kind "home" }}{{ $menus = dict "main" (partial "platen-menu.html" (dict "entries" site.Menus.main "mark" "")) "footer" (partial "platen-menu.html" (dict "entries" site.Menus.footer "mark" "")) }}{{ end -}}
{{- $file := "" -}}{{- with .File }}{{ $file = .Path }}{{ end -}}
{{- dict "platen" "page" "kind" .Kind "lang" site.Language.Lang "path" .RelPermalink "permalink" .Permalink "file" $file "title" .Title "site" site.Title
  "date" .Date "lastmod" .Lastmod "publishDate" .PublishDate "expiryDate" .ExpiryDate "draft" .Draft "links" $links
  "content" .Content "rows" $rows "sections" $sections "translations" $translations "menus" $menus ${print} -}}
{{- define "_partials/platen-menu.html" }}{{ $all := slice }}{{ range .entries }}{{ $all = $all | append (printf "%s%s %s" $.mark (or .Name .Title .Identifier) .URL) }}{{ with .Children }}{{ $all = $all | append (partial "platen-menu.html" (dict "entries" . "mark" (printf "> %s" $.mark))) }}{{ end }}{{ end }}{{ return $all }}{{ end -}}
`;

export type Published = {
  pages: PrintedPage[];
  /** Redirecting paths, and their targets. */
  aliases: { from: string; to: string }[];
};

/** Reads the output of the neutral templates from the folder that Hugo publishes to. */
export function readPublic(folder: string): Published {
  const published: Published = { pages: [], aliases: [] };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.html?$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    if (!/^\{.*"platen":"(?:alias|page)"/s.test(text)) continue;
    const printed: PrintedPage | PrintedAlias = JSON.parse(text);
    if (printed.platen === 'page') published.pages.push(printed);
    else published.aliases.push({ from: pathOfFile(path.slice(folder.length + 1)), to: printed.to });
  }
  return published;
}

function pathOfFile(name: string): string {
  return `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
}
