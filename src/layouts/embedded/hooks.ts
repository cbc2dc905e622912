/** Hugo's own render hooks: https://gohugo.io/render-hooks/ */

/** Sets the variable \`address\` to that of the page or file that \`url\` names, with its query and fragment. */
const rest = `{{- $address = .RelPermalink }}
		{{- with $url.RawQuery }}{{ $address = print $address "?" . }}{{ end }}
		{{- with $url.Fragment }}{{ $address = print $address "#" . }}{{ end }}`;

/** Addresses of the site's pages and files; others stay as they are. */
export const renderLink = `
{{- $url := urls.Parse .Destination }}
{{- $address := $url.String }}
{{- $page := .PageInner }}
{{- if hasPrefix $address "#" }}
	{{- $address = print $page.RelPermalink "#" $url.Fragment }}
{{- else if and $address (not $url.IsAbs) }}
	{{- $path := strings.TrimPrefix "./" $url.Path }}
	{{- with or ($page.GetPage $path) ($page.Resources.Get $path) (resources.Get $path) }}
		${rest}
	{{- end }}
{{- end -}}
<a href="{{ $address }}"{{ with .Title }} title="{{ . }}"{{ end }}>{{ .Text }}</a>{{/**/ -}}
`;

export const renderImage = `
{{- $url := urls.Parse .Destination }}
{{- $address := $url.String }}
{{- if not $url.IsAbs }}
	{{- $path := strings.TrimPrefix "./" $url.Path }}
	{{- with or (.PageInner.Resources.Get $path) (resources.Get $path) }}
		${rest}
	{{- end }}
{{- end -}}
<img src="{{ $address }}" alt="{{ .PlainText }}"{{ with .Title }} title="{{ . }}"{{ end }}
{{- range $name, $value := .Attributes }}
	{{- with $value }}{{ printf " %s=%q" $name (transform.HTMLEscape .) | safeHTMLAttr }}{{ end }}
{{- end }}>{{/**/ -}}
`;

function rowsOf(list: string, cell: string): string {
  return String.raw`
		{{- range .${list} }}
			<tr>
				{{- range . }}
					<${cell}{{ with .Alignment }}{{ print " style=\"text-align: " . "\"" | safeHTMLAttr }}{{ end }}>
						{{- .Text -}}
					</${cell}>
				{{- end }}
			</tr>
		{{- end }}`;
}

export const renderTable = `<table
{{- range $name, $value := .Attributes }}
	{{- with $value }}{{ printf " %s=%q" $name (transform.HTMLEscape .) | safeHTMLAttr }}{{ end }}
{{- end }}>
	<thead>${rowsOf('THead', 'th')}
	</thead>
	<tbody>${rowsOf('TBody', 'td')}
	</tbody>
</table>
`;
