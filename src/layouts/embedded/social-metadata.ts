/** Metadata of a page for other sites: https://gohugo.io/templates/embedded/ */

const description = `or .Description .Summary site.Params.description | plainify | htmlUnescape`;

/** The Open Graph protocol. */
export const openGraph = String.raw`<meta property="og:url" content="{{ .Permalink }}">
{{- $siteTitle := or site.Title site.Params.title }}
{{- with plainify $siteTitle }}
	<meta property="og:site_name" content="{{ . }}">
{{- end }}
{{- with plainify (or .Title $siteTitle) }}
	<meta property="og:title" content="{{ . }}">
{{- end }}
{{- with ${description} }}
	<meta property="og:description" content="{{ trim . "\n\r\t " }}">
{{- end }}
{{- with or .Params.locale site.Language.Locale }}
	<meta property="og:locale" content="{{ replace . "-" "_" }}">
{{- end }}
{{- if not .IsPage }}
	<meta property="og:type" content="website">
{{- else }}
	<meta property="og:type" content="article">
	{{- with .Section }}
		<meta property="article:section" content="{{ . }}">
	{{- end }}
	{{- $form := "2006-01-02T15:04:05-07:00" }}
	{{- with .PublishDate }}
		<meta property="article:published_time" {{ printf "content=%q" (.Format $form) | safeHTMLAttr }}>
	{{- end }}
	{{- with .Lastmod }}
		<meta property="article:modified_time" {{ printf "content=%q" (.Format $form) | safeHTMLAttr }}>
	{{- end }}
	{{- range first 6 (.GetTerms "tags") }}
		<meta property="article:tag" content="{{ plainify .Page.Title }}">
	{{- end }}
{{- end }}
{{- range first 6 (partial "_funcs/get-page-images" .) }}
		<meta property="og:image" content="{{ .Permalink }}">
{{- end }}
{{- with .Params.audio }}
{{- range first 6 . }}
		<meta property="og:audio" content="{{ absURL . }}">
{{- end }}
{{- end }}
{{- with .Params.videos }}
{{- range first 6 . }}
		<meta property="og:video" content="{{ absURL . }}">
{{- end }}
{{- end }}
{{- range .GetTerms "series" }}
	{{- range first 7 .Pages }}
		{{- if ne $ . }}
			<meta property="og:see_also" content="{{ .Permalink }}">
		{{- end }}
	{{- end }}
{{- end }}
{{- $social := site.Params.social }}
{{- if reflect.IsMap $social }}
	{{- with $social.facebook_app_id }}
			<meta property="fb:app_id" content="{{ . }}">
	{{- else }}
		{{- with $social.facebook_admin }}
				<meta property="fb:admins" content="{{ . }}">
		{{- end }}
	{{- end }}
{{- end }}
`;

/** Microdata of schema.org. */
export const schema = String.raw`{{- with plainify (or .Title site.Title) }}
	<meta itemprop="name" content="{{ . }}">
{{- end }}
{{- with ${description} }}
	<meta itemprop="description" content="{{ trim . "\n\r\t " }}">
{{- end }}
{{- $form := "2006-01-02T15:04:05-07:00" }}
{{- with .PublishDate }}
	<meta itemprop="datePublished" {{ printf "content=%q" (.Format $form) | safeHTMLAttr }}>
{{- end }}
{{- with .Lastmod }}
	<meta itemprop="dateModified" {{ printf "content=%q" (.Format $form) | safeHTMLAttr }}>
{{- end }}
{{- with .WordCount }}
	<meta itemprop="wordCount" content="{{ . }}">
{{- end }}
{{- range first 6 (partial "_funcs/get-page-images" .) }}
	<meta itemprop="image" content="{{ .Permalink }}">
{{- end }}
{{- $words := slice }}
{{- range .GetTerms "keywords" }}{{ $words = append .Title $words }}{{ end }}
{{- if not $words }}{{ with .Keywords }}{{ $words = . }}{{ end }}{{ end }}
{{- if not $words }}
	{{- range .GetTerms "tags" }}{{ $words = append .Title $words }}{{ end }}
{{- end }}
{{- if not $words }}
	{{- range $taxonomy, $terms := site.Taxonomies }}
		{{- range $.GetTerms $taxonomy }}{{ $words = append .Title $words }}{{ end }}
	{{- end }}
{{- end }}
{{- with $words }}
	<meta itemprop="keywords" content="{{ delimit . "," }}">
{{- end -}}
`;

/** Cards of X. */
export const twitterCards = String.raw`{{- with index (partial "_funcs/get-page-images" .) 0 }}
	<meta name="twitter:card" content="summary_large_image">
	<meta name="twitter:image" content="{{ .Permalink }}">
{{- else }}
	<meta name="twitter:card" content="summary">
{{- end }}
{{- with plainify (or .Title site.Title site.Params.title) }}
	<meta name="twitter:title" content="{{ . }}">
{{- end }}
{{- with ${description} }}
	<meta name="twitter:description" content="{{ trim . "\n\r\t " }}">
{{- end }}
{{- $social := site.Params.social }}
{{- if reflect.IsMap $social }}
	{{- with $social.twitter }}
			<meta name="twitter:site" content="{{ if not (strings.HasPrefix . "@") }}@{{ end }}{{ . }}">
	{{- end }}
{{- end }}
`;
