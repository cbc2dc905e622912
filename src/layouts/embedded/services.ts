/** Scripts of other sites: https://gohugo.io/templates/embedded/ */

/** Comments by Disqus. */
export const disqus = `{{- $name := .Site.Config.Services.Disqus.Shortname -}}
{{- if not .Site.Config.Privacy.Disqus.Disable }}
	{{ if $name }}<div id="disqus_thread"></div>
<script>
    window.disqus_config = function () {
    {{ with .Params.disqus_identifier }}this.page.identifier = '{{ . }}';{{ end }}
    {{ with .Params.disqus_title }}this.page.title = '{{ . }}';{{ end }}
    {{ with .Params.disqus_url }}this.page.url = '{{ . | transform.HTMLEscape | safeURL }}';{{ end }}
    };
    (function () {
        const place = document.getElementById('disqus_thread');
        if (['localhost', '127.0.0.1'].includes(window.location.hostname)) {
            place.textContent = 'Disqus comments are not shown on this computer.';
            return;
        }
        const script = document.createElement('script');
        script.async = true;
        script.src = 'https://' + {{ $name }} + '.disqus.com/embed.js';
        script.setAttribute('data-timestamp', String(Date.now()));
        document.head.append(script);
    })();
</script>
		<noscript>Please enable JavaScript to view the <a href="https://disqus.com/?ref_noscript">comments powered by Disqus.</a></noscript>
		<a href="https://disqus.com" class="dsq-brlink">comments powered by <span class="logo-disqus">Disqus</span></a>
	{{ end }}
{{- end -}}
`;

/** Counts visits with Google Analytics 4. */
export const googleAnalytics = `{{ $privacy := site.Config.Privacy.GoogleAnalytics }}
{{- if not $privacy.Disable }}
	{{- with site.Config.Services.GoogleAnalytics.ID }}
		{{- if hasPrefix (lower .) "ua-" }}
			{{- warnf "Google has ended Universal Analytics: the setting services.googleAnalytics.id must be that of a property of Google Analytics 4" }}
		{{- else }}
      <script async src="https://www.googletagmanager.com/gtag/js?id={{ . }}"></script>
      <script>
        (function () {
          const isWished = {{ $privacy.RespectDoNotTrack }} && [navigator.doNotTrack, window.doNotTrack].some((wish) => wish === '1' || wish === 'yes');
          if (isWished) return;
          window.dataLayer = window.dataLayer || [];
          window.gtag = function () { window.dataLayer.push(arguments); };
          gtag('js', new Date());
          gtag('config', '{{ . }}');
        })();
      </script>
		{{- end }}
	{{- end }}
{{- end -}}
`;
