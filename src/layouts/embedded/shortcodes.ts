/** Hugo's own shortcodes: https://gohugo.io/shortcodes/ */

export const figure = `
{{- $url := urls.Parse (.Get "src") }}
{{- $src := $url.String }}
{{- if not $url.IsAbs }}
	{{- with or (.Page.Resources.Get $url.Path) (resources.Get $url.Path) }}{{ $src = .RelPermalink }}{{ end }}
{{- end }}
{{- $caption := .Get "caption" }}
{{- $credit := .Get "attr" }}
{{- $title := .Get "title" }}
{{- $link := .Get "link" -}}
<figure{{ with .Get "class" }} class="{{ . }}"{{ end }}>
	{{- with $link }}<a href="{{ . }}"{{ with $.Get "target" }} target="{{ . }}"{{ end }}{{ with $.Get "rel" }} rel="{{ . }}"{{ end }}>{{ end -}}
	<img src="{{ $src }}"
	{{- if or (.Get "alt") $caption }}
			alt="{{ with .Get "alt" }}{{ . }}{{ else }}{{ $caption | markdownify | plainify }}{{ end }}"
	{{- end }}
	{{- with .Get "width" }} width="{{ . }}"{{ end }}
	{{- with .Get "height" }} height="{{ . }}"{{ end }}
	{{- with .Get "loading" }} loading="{{ . }}"{{ end }}>
	{{- if $link }}</a>{{ end }}
	{{- if or $title $caption $credit -}}
		<figcaption>
			{{ with $title }}<h4>{{ . }}</h4>{{ end }}
			{{- if or $caption $credit }}<p>
				{{- markdownify $caption }}
				{{- with .Get "attrlink" }}
						<a href="{{ . }}">{{ markdownify $credit }}</a>
				{{- else }}{{ markdownify $credit }}{{ end }}</p>
			{{- end }}
		</figcaption>
	{{- end }}
</figure>
`;

export const details = `
{{- $isOpen := in (slice "true" true 1) (.Get "open") }}
<details
	{{- with .Get "class" }} class="{{ . }}"{{ end }}
	{{- with .Get "name" }} name="{{ . }}"{{ end }}
	{{- if $isOpen }} open{{ end }}
	{{- with .Get "title" }} title="{{ . }}"{{ end }}>
	<summary>{{ or (.Get "summary") "Details" | .Page.RenderString }}</summary>
	{{ .Page.RenderString (dict "display" "block") .Inner -}}
</details>
`;

export const highlight = '{{ highlight (trim .InnerDeindent "\\n\\r") (.Get 0) (.Get 1 | default "") }}';

export const param = `
{{- with .Get 0 }}
	{{- $name := . }}
	{{- with $.Page.Param . }}{{ . }}{{ else }}{{ errorf "Cannot show the parameter %q: neither the page nor the site has it: %s" $name $.Position }}{{ end }}
{{- else }}
	{{- errorf "Cannot show a parameter: the call must name one: %s" .Position }}
{{- end -}}
`;

export const ref = '{{ ref . .Params }}';

export const relref = '{{ relref . .Params }}';

export const comment = '{{- $text := .Inner -}}';

/** https://gohugo.io/shortcodes/qr/ */
export const qr = String.raw`
{{- $text := or (.Get "text") (trim .Inner " \n\r\t") }}
{{- if not $text }}{{ errorf "Cannot draw a QR code: the call must have a text: %s" .Position }}{{ end }}
{{- $options := dict "level" (or (.Get "level") "medium") "scale" (or (.Get "scale") 4) "targetDir" (or (.Get "targetDir") "") }}
{{- with images.QR $text $options -}}
		<img src="{{ .RelPermalink }}" width="{{ .Width }}" height="{{ .Height }}"
	{{- range $name := slice "alt" "class" "id" "title" "loading" }}
		{{- with $.Get $name }}{{ printf " %s=%q" $name (transform.HTMLEscape .) | safeHTMLAttr }}{{ end }}
	{{- end }}>
{{- end -}}
`;

export const removed: Readonly<Record<string, string>> = {
  gist: 'it has been removed from Hugo',
  tweet: 'it has been removed from Hugo; "x" takes its place',
  twitter: 'it has been removed from Hugo; "x" takes its place',
  twitter_simple: 'it has been removed from Hugo; "x" takes its place',
  instagram_simple: 'it has been removed from Hugo; "instagram" takes its place',
};

/** The text of a shortcode that only says why it does nothing. */
export function removedShortcode(name: string): string {
  return `{{ errorf "Cannot use the shortcode %q: ${removed[name]?.replaceAll('"', '\\"') ?? ''}: %s" .Name .Position }}`;
}
