/** Hugo's shortcodes for videos and for posts of other sites: https://gohugo.io/shortcodes/ */

const boxStyle = 'position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden;';
const frameStyle = 'position: absolute; top: 0; left: 0; width: 100%; height: 100%; border:0;';

/** Whether an argument is switched on; `on` and `off` are what else it may be. */
const isOn = (name: string) => `(in (slice "true" true 1) (.Get "${name}"))`;
const isOff = (name: string) => `(in (slice "false" false 0) (.Get "${name}"))`;

/** https://gohugo.io/shortcodes/youtube/ */
export const youtube = `
{{- $privacy := site.Config.Privacy.YouTube }}
{{- $id := or (.Get "id") (.Get 0) }}
{{- if $privacy.Disable }}
{{- else if not $id }}{{ errorf "Cannot show a video of YouTube: the call must have its id: %s" .Position }}
{{- else }}
	{{- $class := or (.Get "class") "" }}
	{{- $plays := cond ${isOn('autoplay')} 1 0 }}
	{{- $loops := cond ${isOn('loop')} 1 0 }}
	{{- $isMute := cond ${isOn('mute')} 1 $plays }}
	{{- $shown := cond ${isOff('controls')} 0 1 }}
	{{- $query := dict "autoplay" $plays "controls" $shown "end" (or (.Get "end") 0) "loop" $loops "mute" $isMute "start" (or (.Get "start") 0) }}
	{{- if $loops }}{{ $query = merge $query (dict "playlist" $id) }}{{ end }}
	{{- $allowed := "accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share" }}
	{{- if not ${isOff('allowFullScreen')} }}{{ $allowed = print $allowed "; fullscreen" }}{{ end }}
	{{- $host := cond $privacy.PrivacyEnhanced "www.youtube-nocookie.com" "www.youtube.com" }}
	{{- $src := print "https://" $host "/embed/" $id "?" (querify $query) -}}
		<div{{ with $class }} class="{{ . }}"{{ else }} style="{{ "${boxStyle}" | safeCSS }}"{{ end }}>
			<iframe allow="{{ $allowed }}" loading="{{ or (.Get "loading") "eager" }}" referrerpolicy="strict-origin-when-cross-origin" src="{{ $src }}"
			{{- if not $class }} style="{{ "${frameStyle}" | safeCSS }}"{{ end }} title="{{ or (.Get "title") "YouTube video" }}"></iframe>
		</div>
{{- end }}
`;

/** https://gohugo.io/shortcodes/vimeo/; with the privacy setting \`simple\`, a link. */
export const vimeo = `
{{- $privacy := site.Config.Privacy.Vimeo }}
{{- $id := or (.Get "id") (.Get 0) }}
{{- if $privacy.Disable }}
{{- else if not $id }}{{ errorf "Cannot show a video of Vimeo: the call must have its id: %s" .Position }}
{{- else if $privacy.Simple }}<a href="https://vimeo.com/{{ $id }}" rel="noopener" target="_blank">https://vimeo.com/{{ $id }}</a>
{{- else }}
	{{- $class := or (.Get "class") "" }}
	{{- $src := printf "https://player.vimeo.com/video/%v?dnt=%d" $id (cond $privacy.EnableDNT 1 0) }}
			<div
				{{- with $class }}
					class="{{ . }}"
				{{- else }}
					style="{{ "${boxStyle}" | safeCSS }}"
				{{- end }}>
				<iframe
					src="{{ $src }}"
					{{- if not $class }}
						style="{{ "${frameStyle}" | safeCSS }}"
					{{- end }}
					{{- if not ${isOff('allowFullScreen')} }} allow="fullscreen"{{ end }}
					{{- with .Get "loading" }} loading="{{ . }}"{{ end }}
					{{- with .Get "title" }} title="{{ . }}"{{ end }}>
				</iframe>
			</div>
{{- end }}
`;

/** A link, as nothing is fetched while a page is made: https://gohugo.io/shortcodes/x/ */
export const x = `
{{- $id := .Get "id" }}
{{- $user := .Get "user" }}
{{- if site.Config.Privacy.X.Disable }}
{{- else if not (and $id $user) }}{{ errorf "Cannot show a post of X: the call must have its user and its id: %s" .Position }}
{{- else -}}
<blockquote class="twitter-tweet"><a href="https://x.com/{{ $user }}/status/{{ $id }}">https://x.com/{{ $user }}/status/{{ $id }}</a></blockquote>
	{{- if not site.Config.Privacy.X.Simple }}
<script async src="https://platform.x.com/widgets.js" charset="utf-8"></script>
	{{- end }}
{{- end }}
`;

/** A link, from which the script of Instagram makes a card: https://gohugo.io/shortcodes/instagram/ */
export const instagram = `
{{- $privacy := site.Config.Privacy.Instagram }}
{{- $id := .Get 0 }}
{{- if $privacy.Disable }}
{{- else if not $id }}{{ errorf "Cannot show a post of Instagram: the call must have its id: %s" .Position }}
{{- else -}}
<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/p/{{ $id }}" data-instgrm-version="14"><a href="https://www.instagram.com/p/{{ $id }}" target="_blank">View this post on Instagram</a></blockquote>
	{{- if not $privacy.Simple }}
    <script async src="https://www.instagram.com/embed.js"></script>
	{{- end }}
{{- end }}
`;

/** Platen's own shortcode for every kind of video, for sites whose layouts have none of this name. */
export const video = `
{{- $src := print (or (.Get "src") (.Get "id") (.Get 0) "") }}
{{- $title := or (.Get "title") "Video" }}
{{- $ratio := printf "aspect-ratio: %d / %d; width: 100%%; height: auto; border: 0;" (int (or (.Get "width") 16)) (int (or (.Get "height") 9)) | safeCSS }}
{{- $youTube := findRESubmatch \`(?:^|youtu\\.be/|youtube(?:-nocookie)?\\.com/(?:embed/|shorts/|live/|watch\\?(?:[^#]*&)?v=))([\\w-]{11})(?:[?&#].*)?$\` $src 1 }}
{{- $vimeo := findRESubmatch \`^(?:https?://(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?)?(\\d+)$\` $src 1 }}
{{- if not $src }}{{ errorf "Cannot show a video: the call must name it: %s" .Position }}
{{- else if $vimeo }}
<iframe src="https://player.vimeo.com/video/{{ index $vimeo 0 1 }}?dnt=1" title="{{ $title }}" allow="fullscreen" loading="lazy" style="{{ $ratio }}"></iframe>
{{- else if $youTube }}
<iframe src="https://www.youtube-nocookie.com/embed/{{ index $youTube 0 1 }}" title="{{ $title }}" allow="fullscreen; picture-in-picture" loading="lazy" style="{{ $ratio }}"></iframe>
{{- else }}
<video controls preload="metadata" src="{{ $src }}" title="{{ $title }}" style="{{ $ratio }}"></video>
{{- end }}
`;
