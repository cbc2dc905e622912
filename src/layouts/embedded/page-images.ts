/** Hugo's `_funcs/get-page-images`: https://gohugo.io/templates/embedded/#open-graph */

/** Returns a list of maps with `Permalink`, `RelPermalink` and, for a file of the site, `Image`. */
export const pageImages = `
{{- $found := slice }}
{{- $own := .Resources.ByType "image" }}
{{- $named := .Params.images }}
{{- if not $named }}
  {{- with or ($own.GetMatch "*feature*") ($own.GetMatch "{*cover*,*thumbnail*}") }}
    {{- $found = slice (dict "Image" . "RelPermalink" .RelPermalink "Permalink" .Permalink) }}
  {{- else }}
    {{- with site.Params.images }}{{ $named = first 1 . }}{{ end }}
  {{- end }}
{{- end }}
{{- range $name := $named }}
  {{- if (urls.Parse $name).Scheme }}
    {{- $found = $found | append (dict "RelPermalink" $name "Permalink" $name) }}
  {{- else }}
    {{- with or ($own.GetMatch $name) (resources.GetMatch $name) }}
      {{- $found = $found | append (dict "Image" . "RelPermalink" .RelPermalink "Permalink" .Permalink) }}
    {{- else }}
      {{- $found = $found | append (dict "RelPermalink" (relURL $name) "Permalink" (absURL $name)) }}
    {{- end }}
  {{- end }}
{{- end }}
{{- return $found }}
`;
