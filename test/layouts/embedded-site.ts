/** Sites whose pages use each of Hugo's own templates. */

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

const head = `{{ partial "opengraph.html" . }}~{{ partial "schema.html" . }}~{{ partial "twitter_cards.html" . }}~`;
const content = `A [l](/posts/two/?q=1#f "T & t") [m](./two.md) [f](#frag) [e](https://x.org/?a=b&c) [n](nowhere) [b](b.md)\n![i](pic.png "Title") ![j](/a.png?x=1#y) ![*k*](https://e.org/i.png)\n{.c title="at & <t>" hidden=true}\n
![block](pic.png)
{.blocky width=3}

| a | b | c |
|:--|--:|:-:|
| 1 | *2* | 3 |
{.tbl data-x="<&>"}

| a |
|---|
| x |

{{< figure src="pic.png" >}}
{{< figure src="pic.png" link="/x/" target="_blank" rel="nofollow" title="T *t*" caption="A **cap**" attr="By [me](/about)" attrlink="https://e.org" class="cl" alt="al" width=3 height=4 loading=lazy >}}
{{< figure src="https://e.org/a.png" caption="cap & co" >}}
{{< figure src="/a.png" attr="only" >}}
{{< figure src="/a.png" title="only" >}}
{{< figure src="/a.png" attr="*at*" attrlink="/x" >}}
{{< figure src="/a.png" caption="c" attrlink="/x" >}}
{{< details >}}In **it**{{< /details >}}
{{< details summary="S *s*" open=true class="c" name="n" title="t" >}}In

para{{< /details >}}
{{< details open="false" >}}x{{< /details >}}
{{< details open=1 >}}x{{< /details >}}
{{< highlight go >}}
x := 1
{{< /highlight >}}
{{< highlight go "linenos=table" >}}x{{< /highlight >}}
{{< param "foo" >}} {{< param sub.x >}}
{{< ref "two" >}} {{< relref path="two" >}}
{{< youtube abc >}}
{{< youtube id="abc" autoplay=true loop=true mute=false controls=false class="c" start=3 end=9 loading=lazy title="T & t" allowFullScreen=false >}}
{{< youtube id="abc" autoplay="true" mute="true" controls="false" allowFullScreen="true" >}}
{{< vimeo 123 >}}
{{< vimeo id=123 class="c" loading=lazy title="T" allowFullScreen=false >}}
{{< vimeo id=123 title="T" >}}
{{< qr text="https://e.org" />}}
{{< qr alt="A & b" class="c" id="i" title="t" loading="lazy" level="high" scale=3 targetDir="codes" >}} x {{< /qr >}}
`;
const shared: Record<string, string | Uint8Array> = {
  'layouts/all.html': `${head}{{ .Content }}~{{ if or .IsHome .IsSection }}{{ partial "pagination.html" . }}~{{ partial "pagination.html" (dict "page" . "format" "terse") }}~{{ range .Paginator.Pages }}{{ .Title }} {{ end }}{{ end }}`,
  'content/_index.md': '---\ntitle: Home & co\n---\nText of home',
  'content/posts/_index.md':
    '---\ntitle: Posts\ndate: 2024-01-02\nimages: [/a.png, "https://e.org/q.png", none.png]\n---\n',
  'content/about.md':
    '---\ntitle: Site\nimages: [/a.png]\nkeywords: [k1, k2]\nsitemap: {priority: 0.5, changefreq: daily}\naudio: [a.mp3, "https://e.org/b.mp3"]\nvideos: [v.mp4]\n---\nfoo & bar <b>x</b>\n<!--more-->\nmore',
  'content/hidden.md': '---\ntitle: Hidden\nsitemap: {disable: true}\nlocale: de-AT\n---\nx',
  'content/posts/two.md':
    '---\ntitle: "Two \\"q\\" & <b>"\ndate: 2024-02-03T04:05:06+02:00\nlastmod: 2024-05-03T04:05:06+02:00\ntags: [one, "Tw & o", c, d, e, f, g]\nseries: [s1]\ndescription: "Desc *x* <i>y</i> &amp; \\"z\\""\n---\nx',
  'content/posts/three.md': '---\ntitle: Three\nseries: [s1]\ntags: [one]\npublishDate: 2024-01-01\n---\nx',
  'content/posts/bundle/index.md': `---\ntitle: Bundle\nseries: [s1]\nfoo: 5 & 6\ndate: 2023-02-03\n---\n${content}`,
  'content/posts/bundle/pic.png': png,
  'content/posts/bundle/cover.png': png,
  'content/posts/bundle/b.md': 'x',
  'content/posts/feat/index.md': `---\ntitle: Feat\nimages: ["pic.png", "/a.png"]\naliases: [/old/]\n---\n`,
  'content/posts/feat/pic.png': png,
  'content/posts/feat/my-feature.png': png,
  'assets/a.png': png,
};
for (let i = 0; i < 14; i++) shared[`content/posts/p${i}.md`] = `---\ntitle: P${i}\n---\nx`;
const base = `baseURL = "https://e.org/"\ntitle = "Site"\nenableRobotsTXT = true\n[taxonomies]\ntag = "tags"\nseries = "series"\n[pagination]\npagerSize = 3\n[markup.goldmark.parser.attribute]\nblock = true\n[markup.goldmark.renderHooks.image]\nuseEmbedded = "fallback"\n[markup.goldmark.renderHooks.link]\nuseEmbedded = "fallback"\n[markup.goldmark.renderer]\nunsafe=true\n`;
const configs: Record<string, string> = {
  plain: base,
  rich: `copyright = "C & co"\nlanguageCode = "en-us"\n${base}[params]\ndescription = "site desc"\nimages = ["/s.png", "/t.png"]\n[params.author]\nname = "N & n"\nemail = "a@e.org"\n[params.social]\ntwitter = "tw"\nfacebook_admin = "fb"\n[services.rss]\nlimit = 3\n[privacy.youtube]\nprivacyEnhanced = true\n[privacy.vimeo]\nenableDNT = true\n[params.sub]\nx = "X"\n`,
  other: `${base}[params]\ntitle = "P"\nauthor = "Just name"\n[params.social]\ntwitter = "@tw"\nfacebook_app_id = "fbapp"\n[privacy.youtube]\ndisable = true\n[privacy.vimeo]\ndisable = true\n[languages.en]\nweight = 1\ntitle = "En"\n[languages.de]\nweight = 2\n`,
  text: `${base}[params]\nsocial = "text"\n[params.author]\nname = "only"\n`,
};
shared['content/posts/two.de.md'] = '---\ntitle: Zwei\n---\nx';

/** The settings of each site by its name. */
export const embeddedSites = configs;

/** The files of a site. */
export function embeddedFiles(config: string): Record<string, string | Uint8Array> {
  const bundle = 'content/posts/bundle/index.md';
  const text = String(shared[bundle]);
  const hasNested = config.includes('[params.sub]');
  return {
    ...shared,
    'hugo.toml': config,
    [bundle]: hasNested ? text : text.replace('{{< param sub.x >}}', ''),
  };
}
