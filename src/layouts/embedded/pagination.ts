/** Links to the other pages of a list: https://gohugo.io/templates/embedded/#pagination */

/** An item of the list: an arrow, or a number. Without `url` it leads nowhere. */
const item = String.raw`
{{- define "_internal/pagination-item" }}
	{{- $tabs := .tabs }}
	{{- $class := "page-item" }}
	{{- if .isCurrent }}{{ $class = "page-item active" }}{{ else if not .url }}{{ $class = "page-item disabled" }}{{ end -}}
	{{ "\n" }}{{ $tabs }}<li class="{{ $class }}">{{ "\n" }}{{ $tabs }}	<a {{ if .url }}href="{{ .url }}" aria-label="{{ .label }}" class="page-link" role="button"{{ else if .isCurrent }}aria-current="page" aria-label="{{ .label }}" class="page-link" role="button"{{ else }}aria-disabled="true" aria-label="{{ .label }}" class="page-link" role="button" tabindex="-1"{{ end }}>
	{{- with .sign }}<span aria-hidden="true">{{ . | safeHTML }}</span>{{ else }}{{ .number }}{{ end }}</a>{{ "\n" }}{{ $tabs }}</li>
{{- end -}}`;

/** Called with a page, or with a map of \`page\` and \`format\`: \`default\` or \`terse\`. */
export const pagination = String.raw`
{{- $page := . }}
{{- $format := "default" }}
{{- if reflect.IsMap . }}
	{{- $page = .page }}
	{{- if not $page }}{{ errorf "Cannot show the pages of a list: the map must have an entry \"page\", the current page" }}{{ end }}
	{{- with .format }}{{ $format = lower . }}{{ end }}
{{- end }}
{{- if not (in (slice "default" "terse") $format) }}
	{{- errorf "Cannot show the pages of a list in the format %q: it must be \"default\" or \"terse\"" $format }}
{{- else if gt $page.Paginator.TotalPages 1 }}
	{{- $isTerse := eq $format "terse" }}
	{{- $all := $page.Paginator }}
	{{- $here := $all.PageNumber }}
	{{- $last := $all.TotalPages }}
	{{- $slots := cond $isTerse 3 5 }}
	{{- $start := math.Max 1 (math.Min (sub $here (div (sub $slots 1) 2)) (add (sub $last $slots) 1)) | int }}
	{{- $end := math.Min $last (sub (add $start $slots) 1) | int }}
		<ul class="pagination pagination-{{ $format }}">
	{{- $url := "" }}{{ if gt $here 1 }}{{ $url = $all.First.URL }}{{ end }}
	{{- if or $url (not $isTerse) }}
		{{- template "_internal/pagination-item" (dict "tabs" "\t\t\t" "url" $url "label" "First" "sign" "&laquo;&laquo;") }}
	{{- end }}
	{{- $url = "" }}{{ with $all.Prev }}{{ $url = .URL }}{{ end }}
	{{- if or $url (not $isTerse) }}
		{{- template "_internal/pagination-item" (dict "tabs" "\t\t" "url" $url "label" "Previous" "sign" "&laquo;") }}
	{{- end }}
	{{- range $number := seq $start $end }}
		{{- $url = "" }}{{ if ne $number $here }}{{ $url = (index $all.Pagers (sub $number 1)).URL }}{{ end }}
		{{- $label := printf "Page %d" $number }}
		{{- template "_internal/pagination-item" (dict "tabs" "\t\t\t" "url" $url "label" $label "number" $number "isCurrent" (eq $number $here)) }}
	{{- end }}
	{{- $url = "" }}{{ with $all.Next }}{{ $url = .URL }}{{ end }}
	{{- if or $url (not $isTerse) }}
		{{- template "_internal/pagination-item" (dict "tabs" "\t\t" "url" $url "label" "Next" "sign" "&raquo;") }}
	{{- end }}
	{{- $url = "" }}{{ if lt $here $last }}{{ $url = $all.Last.URL }}{{ end }}
	{{- if or $url (not $isTerse) }}
		{{- template "_internal/pagination-item" (dict "tabs" "\t\t\t" "url" $url "label" "Last" "sign" "&raquo;&raquo;") }}
	{{- end }}
		</ul>
{{- end -}}
${item}
`;
