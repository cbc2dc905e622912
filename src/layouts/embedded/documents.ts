/** Whole documents that Hugo makes where the owner has no template for them. */

const declaration = String.raw`{{ "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>" | safeHTML }}`;

/** https://gohugo.io/templates/rss/ */
export const rss = String.raw`
{{- $author := dict "name" site.Params.author "email" "" }}
{{- if reflect.IsMap site.Params.author }}{{ $author = site.Params.author }}{{ end }}
{{- $signed := $author.email }}
{{- with $author.name }}{{ $signed = printf "%s (%s)" $signed . }}{{ end }}
{{- if not $author.email }}{{ $signed = "" }}{{ end }}
{{- $topic := cond (eq .Title site.Title) "" .Title }}
{{- $pages := .Pages }}
{{- if .IsHome }}{{ $pages = site.RegularPages }}{{ else if .IsSection }}{{ $pages = .RegularPages }}{{ end }}
{{- $limit := site.Config.Services.RSS.Limit }}
{{- if gt $limit 0 }}{{ $pages = first $limit $pages }}{{ end }}
{{- $form := "Mon, 02 Jan 2006 15:04:05 -0700" -}}
${declaration}
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
	<channel>
		<title>{{ with $topic }}{{ . }} on {{ end }}{{ site.Title }}</title>
		<link>{{ .Permalink }}</link>
		<description>Recent content {{ with $topic }}in {{ . }} {{ end }}on {{ site.Title }}</description>
		<generator>Hugo</generator>
		<language>{{ site.Language.Locale }}</language>
		{{ with $signed }}
			<managingEditor>{{ . }}</managingEditor>
		{{ end }}
		{{ with $signed }}
			<webMaster>{{ . }}</webMaster>
		{{ end }}
		{{ with site.Copyright }}
			<copyright>{{ . }}</copyright>
		{{ end }}
		{{ if not .Date.IsZero }}
			<lastBuildDate>{{ (index $pages.ByLastmod.Reverse 0).Lastmod.Format $form | safeHTML }}</lastBuildDate>
		{{ end }}
		{{- with .OutputFormats.Get "rss" }}
			{{ printf "<atom:link href=%q rel=\"self\" type=%q />" .Permalink .MediaType | safeHTML }}
		{{- end }}
		{{- range $pages }}
			<item>
				<title>{{ .Title }}</title>
				<link>{{ .Permalink }}</link>
				<pubDate>{{ .PublishDate.Format $form | safeHTML }}</pubDate>
				{{- with $signed }}<author>{{ . }}</author>{{ end }}
				<guid>{{ .Permalink }}</guid>
				<description>{{ .Summary | transform.XMLEscape | safeHTML }}</description>
			</item>
		{{- end }}
	</channel>
</rss>
`;

/** https://gohugo.io/templates/sitemap/ */
export const sitemap = String.raw`${declaration}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:xhtml="http://www.w3.org/1999/xhtml">{{ "\n  " }}
{{- range $page := .Pages }}
	{{- $address := .Permalink }}
	{{- if and $address (not .Sitemap.Disable) -}}
<url>
    <loc>{{ $address }}</loc>
    {{- if not .Lastmod.IsZero }}
    <lastmod>{{ .Lastmod.Format "2006-01-02T15:04:05-07:00" | safeHTML }}</lastmod>
    {{- end }}
    {{- with .Sitemap.ChangeFreq }}
    <changefreq>{{ . }}</changefreq>
    {{- end }}
    {{- with .Sitemap }}{{ if ge .Priority 0.0 }}
    <priority>{{ .Priority }}</priority>
    {{- end }}{{ end }}
    {{- if .IsTranslated }}
      {{- range .AllTranslations }}
    <xhtml:link
                rel="alternate"
                hreflang="{{ .Language.Locale }}"
                href="{{ .Permalink }}"
                />
      {{- end }}
    {{- end }}
  </url>
	{{- end }}
{{- end }}
</urlset>
`;

/** The sitemaps of all languages; called with the sites. */
export const sitemapIndex = `${declaration}
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
	{{ range . }}
		<sitemap>
			<loc>{{ .SitemapAbsURL }}</loc>
			{{ with .Lastmod }}
				<lastmod>{{ .Format "2006-01-02T15:04:05-07:00" | safeHTML }}</lastmod>
			{{ end }}
		</sitemap>
	{{ end }}
</sitemapindex>
`;

/** https://gohugo.io/templates/robots/ */
export const robots = 'User-agent: *\n';

/** The page that leads from an alias to its page. */
export const alias = `<!DOCTYPE html>
<html lang="{{ site.Language.Locale }}">
	<head>
		<title>{{ .Permalink }}</title>
		{{ with .OutputFormats.Canonical }}<link rel="{{ .Rel }}" href="{{ .Permalink }}">{{ end }}
		<meta charset="utf-8">
		<meta http-equiv="refresh" content="0; url={{ .Permalink }}">
	</head>
</html>
`;
