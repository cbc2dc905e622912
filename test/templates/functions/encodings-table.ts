/** Encodings, paths, addresses, data and messages: templates and what Hugo writes for them; `error` where it refuses. */

import type { FunctionRow } from './function-row.ts';

export const encodings: readonly FunctionRow[] = [
  [
    '{{ jsonify (dict "b" 1 "a" (slice 1.5 true nil "x<y>&z") "c" (dict)) }} {{ jsonify (slice) }} {{ jsonify "é\\u2028\\"\\\\\\n\\t\\u0001" }} {{ jsonify nil }} {{ jsonify 1e21 }} {{ jsonify 1e-7 }} {{ jsonify 100000.0 }} {{ jsonify ("<b>" | safeHTML) }}',
    '{"a":[1.5,true,null,"x\\u003cy\\u003e\\u0026z"],"b":1,"c":{}} [] "é\\u2028\\"\\\\\\n\\t\\u0001" null 1e+21 1e-7 100000 "\\u003cb\\u003e"',
  ],
  [
    '{{ jsonify (dict "indent" "  ") (dict "a" (slice 1 2) "b" (dict) "c" (slice)) }}',
    '{\n  "a": [\n    1,\n    2\n  ],\n  "b": {},\n  "c": []\n}',
  ],
  ['{{ jsonify (dict "prefix" ">" "indent" " ") (dict "a" 1) }}', '{\n> "a": 1\n>}'],
  ['{{ jsonify (dict "noHTMLEscape" true) "<b>&" }}', '"<b>&"'],
  ['{{ jsonify (dict "indent" " ") (slice) }}', '[]'],
  ['{{ debug.Dump (dict "a" (slice 1)) }}', '{\n  &#34;a&#34;: [\n    1\n  ]\n}'],
  [
    '{{ base64Encode "é" }} {{ base64Decode "w6k=" }} {{ encoding.HexEncode "é" }} {{ encoding.HexDecode "c3a9" }}',
    'w6k= é c3a9 é',
  ],
  ['{{ base64Decode "!!" }}', 'error'],
  ['{{ encoding.HexDecode "xyz" }}', 'error'],
  [
    '{{ md5 "é" }} {{ sha1 "" }} {{ sha256 "a" }} {{ crypto.Hash "sha512" "a" }} {{ crypto.Hash "sha384" "a" }} {{ crypto.Hash "a" }} {{ hmac "md5" "k" "m" }} {{ hmac "sha512" "k" "m" "hex" }} {{ hash.FNV32a "é" }} {{ hash.XxHash "é" }} {{ xxhash "" }} {{ hash.XxHash (strings.Repeat 50 "abcdefgh1") }} {{ md5 123 }}',
    '66ddcd97cfdeabb2f6fb8a999b4bc76f da39a3ee5e6b4b0d3255bfef95601890afd80709 ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb 1f40fc92da241694750979ee6cf582f2d5d7d28e18335de05abc54d0560e0f5302860c652bf08d560252aa5e74210546f369fbbbce8c12cfc7957b2652fe9a75 54a59b9f22b0b80880d8427e548b7c23abd873486e1f035dce9cd697e85175033caa88e6d57bc35efae0b5afd3145f31 ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb ed7e724d3a91554aaa2043041d9c5305 94ec958658ae2d2e92ae742007904d439af3a5509156f6ad5bd0bab74868b4cbb7cbc817162b11e4aff59813415a730e9720fc5ff1d1015a1f7d1b67fb047d87 513665217 17d757dfb8b46f78 ef46db3751d8e999 824457504ec00a36 202cb962ac59075b964b07152d234b70',
  ],
  ['{{ crypto.Hash "x" "a" }}', 'error'],
  ['{{ hmac "sha256" "k" "m" "foo" }}', 'error'],
  [
    '{{ path.Base "a/b.txt" }} {{ path.Base "" }} {{ path.Base "/" }} {{ path.Base "a/" }} {{ path.BaseName "a/b.tar.gz" }} {{ path.BaseName ".x" }}| {{ path.Clean "a/../../b//c/." }} {{ path.Clean "" }} {{ path.Clean "/../a" }} {{ path.Dir "a/b/" }} {{ path.Dir "a" }} {{ path.Dir "/a" }} {{ path.Ext "a.b/c" }}| {{ path.Ext "a.tar.gz" }} {{ path.Join "a" "" "../b" }} {{ path.Join "" "" }}| {{ path.Join (slice "a" "b") "c" }} {{ path.Join "/a/" "/b" }} {{ path.Split "a/b.c" }} {{ (path.Split "a/b.c").Dir }} {{ (path.Split "a").File }}',
    'b.txt . / a b.tar | ../b/c . /a a/b . / | .gz b | a/b/c /a/b a/|b.c a/ a',
  ],
  [
    '{{ $u := urls.Parse "https://u:p@example.org:8080/a%20b/c?q=1&r=x+y&q=2#fr%20ag" }}{{ $u.Scheme }} {{ $u.Host }} {{ $u.Hostname }} {{ $u.Port }} {{ $u.Path }} {{ $u.RawQuery }} {{ $u.Fragment }} {{ $u.RequestURI }} {{ $u.String }} {{ $u.IsAbs }} {{ $u.EscapedPath }} {{ $u }} {{ $u.Query }} {{ $u.Query.Get "q" }} {{ $u.Query.Has "z" }} {{ $u.Query.q }} {{ $u.User }} {{ $u.Redacted }}',
    'https example.org:8080 example.org 8080 /a b/c q=1&amp;r=x&#43;y&amp;q=2 fr ag /a%20b/c?q=1&amp;r=x&#43;y&amp;q=2 https://u:p@example.org:8080/a%20b/c?q=1&amp;r=x&#43;y&amp;q=2#fr%20ag true /a%20b/c https://u:p@example.org:8080/a%20b/c?q=1&amp;r=x&#43;y&amp;q=2#fr%20ag map[q:[1 2] r:[x y]] 1 false [1 2] u:p https://u:xxxxx@example.org:8080/a%20b/c?q=1&amp;r=x&#43;y&amp;q=2#fr%20ag',
  ],
  [
    '{{ with urls.Parse "/a/b?x#y" }}{{ .Path }} [{{ .Host }}] {{ .IsAbs }} {{ . }} [{{ .RawPath }}] {{ .ForceQuery }}{{ end }} {{ with urls.Parse "mailto:a@b.c" }}{{ .Scheme }} {{ .Opaque }} [{{ .Path }}] {{ . }}{{ end }} {{ with urls.Parse "//h/p" }}{{ .Host }} {{ .Path }} {{ . }}{{ end }} {{ with urls.Parse "a b" }}{{ .Path }} {{ . }}{{ end }} {{ with urls.Parse "HTTP://EX.org" }}{{ .Scheme }} {{ .Host }} {{ . }}{{ end }} {{ with urls.Parse "?" }}{{ . }} {{ .ForceQuery }}{{ end }} {{ urls.Parse "" }}| {{ urls.Parse "/a%2Fb(c)" }} {{ (urls.Parse "/a%2Fb").Path }} {{ (urls.Parse "/a%2Fb").RawPath }} {{ (urls.Parse "file:///x/y").Path }} {{ urls.Parse "file:///x" }} {{ urls.Parse "/ü" }} {{ (urls.Parse "/ü").EscapedPath }}',
    '/a/b [] false /a/b?x#y [] false mailto a@b.c [] mailto:a@b.c h /p //h/p a b a%20b http EX.org http://EX.org ? true | /a%2Fb(c) /a/b /a%2Fb /x/y file:///x /%C3%BC /%C3%BC',
  ],
  ['{{ urls.Parse ":x" }}', 'error'],
  ['{{ urls.Parse "http://a:b" }}', 'error'],
  ['{{ urls.Parse "%zz" }}', 'error'],
  ['{{ urls.Parse "a:b:c" }}', 'a:b:c'],
  ['{{ urls.Parse "1a:b" }}', 'error'],
  [
    '{{ urls.Parse "http://[::1]:80/x" }} {{ (urls.Parse "http://[::1]:80/x").Hostname }}',
    'http://[::1]:80/x ::1',
  ],
  [
    '{{ (urls.Parse "https://e.org/a/b").Parse "../c" }} {{ (urls.Parse "https://e.org/a/b/").JoinPath "c" "../d/" }} {{ (urls.Parse "https://e.org/a/b?x").Parse "?y" }} {{ (urls.Parse "https://e.org/a/b").Parse "/z" }} {{ (urls.Parse "https://e.org/a/b").Parse "//h/z" }} {{ (urls.Parse "https://e.org/a/b?x").Parse "#f" }} {{ (urls.Parse "https://e.org/a/b").Parse "." }}',
    'https://e.org/c https://e.org/a/b/d/ https://e.org/a/b?y https://e.org/z https://h/z https://e.org/a/b?x#f https://e.org/a/',
  ],
  [
    '{{ urls.JoinPath "https://e.org/" "/a/" "b/" }} {{ urls.JoinPath "a" "../b" }} {{ urls.JoinPath "https://e.org" "../b" }} {{ urls.JoinPath "" "a" }} {{ urls.JoinPath "/" "" }} {{ urls.JoinPath }}| {{ urls.JoinPath "https://e.org/a?x=1" "b" }} {{ urls.JoinPath "a b" "c d" }} {{ urls.JoinPath (slice "https://e.org" "x") "y" }}',
    'https://e.org/a/b/ b https://e.org/b a / | https://e.org/a/b?x=1 a%20b/c%20d https://e.org/x/y',
  ],
  [
    '{{ urls.PathEscape "a/b c+d&é" }} {{ urls.PathUnescape "a%2Fb%20c+d" }}',
    'a%2Fb%20c&#43;d&amp;%C3%A9 a/b c&#43;d',
  ],
  ['{{ urls.PathUnescape "%" }}', 'error'],
  [
    '{{ range slice "a<h2>b</h2>c" "x<script>1</script>y" "a <b" "a<BR>b<br/>c<br class=x>d" "a</P >b" "a</br>b" "a</div>\\n</p>b" "a<div></div>" "<div>a</div><br>b" }}{{ printf "%q" (plainify .) | safeHTML }} {{ end }}',
    '"a b c" "xy" "a " "a\\nb\\nc\\nd" "a\\nb" "ab" "a b" "a" "a\\nb" ',
  ],
  [
    '{{ $h := safeHTML "<b>xa &amp; y</b>\\n" }}{{ printf "%T" (plainify $h) }} {{ plainify $h }}{{ printf "%T" (plainify "x &amp; y") }} {{ plainify "x &amp; y" }} {{ add $h $h | printf "%T" }} {{ add "a" $h }}',
    'template.HTML xa &amp; y string x &amp;amp; y string a&lt;b&gt;xa &amp;amp; y&lt;/b&gt;\n',
  ],
  [
    '{{ htmlEscape "<a href=\\"x\\">\'&" | safeHTML }} {{ htmlUnescape "&lt;&amp;amp;&copy;&#39;" | safeHTML }} {{ transform.XMLEscape "<a>\\"\'&\\n\\t\\u0001" | safeHTML }} {{ plainify "<p>a</p><p>b &amp; c</p>" }} {{ html "<b>" }} {{ urlquery "a b" "c" }}',
    "&lt;a href=&#34;x&#34;&gt;&#39;&amp; <&amp;©' &lt;a&gt;&#34;&#39;&amp;&#xA;&#x9; a\nb &amp;amp; c\n &lt;b&gt; a&#43;bc",
  ],
  [
    '{{ $d := transform.Unmarshal "a: 1\\nb: [x, 2, 1.5, true, null]\\nc: {d: \'q\'}\\ne: 1.10\\nf: 0x10\\ng: 2020-01-02" }}{{ $d }} {{ printf "%T %T %T %T %T" $d.a $d.e $d.f $d.g (index $d.b 1) }}',
    'map[a:1 b:[x 2 1.5 true &lt;nil&gt;] c:map[d:q] e:1.1 f:16 g:2020-01-02] int float64 int string int',
    'map[a:1 b:[x 2 1.5 true &lt;nil&gt;] c:map[d:q] e:1.1 f:16 g:2020-01-02] uint64 float64 uint64 string uint64',
  ],
  [
    '{{ $d := transform.Unmarshal `{"a": 1, "b": [1.5, 1000000, "x"], "c": null, "d": {"e": true}}` }}{{ $d }} {{ printf "%T" $d.a }}',
    'map[a:1 b:[1.5 1e&#43;06 x] c:&lt;nil&gt; d:map[e:true]] float64',
  ],
  [
    '{{ $d := transform.Unmarshal "a = 1\\nb = 1.5\\nc = 2020-01-02\\nd = [1,2]\\n[e]\\nf = 2020-01-02T10:00:00Z\\ng = true" }}{{ $d }} {{ printf "%T %T %T" $d.a $d.c $d.e.f }}',
    'map[a:1 b:1.5 c:2020-01-02 d:[1 2] e:map[f:2020-01-02 10:00:00 &#43;0000 UTC g:true]] int time.Time time.Time',
    'map[a:1 b:1.5 c:2020-01-02 d:[1 2] e:map[f:2020-01-02 10:00:00 &#43;0000 UTC g:true]] int64 toml.LocalDate time.Time',
  ],
  [
    '{{ transform.Unmarshal "a,b\\n1,2\\n\\"x, y\\",\\"q\\"\\"r\\"" }} {{ transform.Unmarshal (dict "delimiter" ";") "a;b\\n1;2" }} {{ transform.Unmarshal (dict "format" "csv" "targetType" "map") "a,b\\n1,2" }} {{ transform.Unmarshal (dict "comment" "#") "a,b\\n#c\\n1,2" }}',
    '[[a b] [1 2] [x, y q&#34;r]] [[a b] [1 2]] [map[a:1 b:2]] [[a b] [1 2]]',
  ],
  ['{{ transform.Unmarshal "a,b\\n1" }}', 'error'],
  [
    '{{ transform.Unmarshal "<r a=\\"1\\"><i>x</i><i>y</i><j k=\\"v\\">z</j><n/></r>" }}',
    'map[-a:1 i:[x y] j:map[#text:z -k:v] n:]',
  ],
  ['{{ transform.Unmarshal "<r>x</r>" }}', 'error'],
  ['{{ transform.Unmarshal "" }}|', '|'],
  ['{{ transform.Unmarshal "x" }}', 'error'],
  ['{{ transform.Unmarshal "{" }}', 'error'],
  [
    '{{ transform.Unmarshal (dict "format" "json") "[1,2]" }} {{ transform.Unmarshal (dict "format" "yaml") "- a\\n- b" }}',
    '[1 2] [a b]',
  ],
  ['{{ transform.Unmarshal (dict "format" "foo") "a: 1" }}', 'error'],
  [
    '{{ transform.Unmarshal "a: &x {b: 1}\\nc: *x\\nd:\\n  <<: *x\\n  e: 2" }}',
    'map[a:map[b:1] c:map[b:1] d:map[b:1 e:2]]',
  ],
  ['{{ transform.Unmarshal "yes: no\\non: off\\nn: ~" }}', 'map[n:&lt;nil&gt; on:off yes:no]'],
  [
    '{{ transform.Remarshal "json" "a: 1\\nb: [1,2]" | safeHTML }}',
    '{\n   "a": 1,\n   "b": [\n      1,\n      2\n   ]\n}\n',
  ],
  [
    '{{ transform.Remarshal "yaml" (dict "a" 1 "b" (slice "x" "y") "c" (dict "d" true)) | safeHTML }}',
    "a: 1\nb:\n- x\n- 'y'\nc:\n  d: true\n",
  ],
  [
    '{{ transform.Remarshal "toml" (dict "a" 1 "b" (slice "x" "y") "c" (dict "d" "e")) | safeHTML }}',
    'a = 1\nb = [ "x", "y" ]\n\n[c]\nd = "e"\n',
    "a = 1\nb = ['x', 'y']\n\n[c]\n  d = 'e'\n",
  ],
  ['{{ transform.Remarshal "toml" `{"a": 1.5, "b": 2}` | safeHTML }}', 'a = 1.5\nb = 2\n'],
  ['{{ transform.Remarshal "xml" (dict "a" 1) | safeHTML }}', 'error', '<root>\n\t<a>1</a>\n</root>'],
  [
    '{{ lang.FormatNumber 2 1234567.891 }} {{ lang.FormatNumber 0 2.5 }} {{ lang.FormatNumber 0 3.5 }} {{ lang.FormatNumber 1 -0.25 }} {{ lang.FormatPercent 1 12.345 }} {{ lang.FormatCurrency 2 "EUR" 1234.5 }} {{ lang.FormatCurrency 0 "USD" 5 }} {{ lang.FormatAccounting 2 "USD" -5.5 }} {{ lang.FormatCurrency 2 "NOK" -1234.5 }} {{ lang.FormatCurrency 3 "JPY" 5 }} {{ lang.FormatNumber 2 "3.14159" }}',
    '1,234,567.89 3 4 -0.3 12.3% €1,234.50 $5 $-5.50 NOK-1,234.50 ¥5.000 3.14',
  ],
  [
    '{{ lang.FormatNumberCustom 2 12345.6789 }} {{ lang.FormatNumberCustom 2 12345.6789 "- , ." }} {{ lang.FormatNumberCustom 0 -12345.5 "-|.| " "|" }} {{ lang.FormatNumberCustom 3 0.0005 }} {{ lang.FormatNumberCustom 2 -0.001 }} {{ lang.FormatNumberCustom 0 999 }} {{ lang.FormatNumberCustom 1 1234567 "- ." }} {{ lang.FormatNumberCustom 2 1.005 }}',
    '12,345.68 12.345,68 -12 346 0.001 -0.00 999 1234567.0 1.00',
  ],
  ['{{ lang.FormatNumber 21 1 }}', 'error'],
  ['{{ lang.FormatNumber 2 "x" }}', 'error'],
  [
    '{{ print (slice 1 "a") }} {{ print (dict "a" 1) }} {{ printf "%v %s %q" (slice "a" "b") (slice "a" "b") (slice "a" "b") }} {{ printf "%6.2f|%-8s|%08.3f|%+d|%x" 3.14159 "ab" 3.14159 5 255 }} {{ printf "%#v %#v" "a" 1 }} {{ printf "%t %5t" true false }} {{ printf "%e" 123456.789 }} {{ printf "%[2]d %[1]d" 1 2 }} {{ printf "%v" nil }} {{ printf "%c" 65 }} {{ printf "%U" 128512 }}',
    '[1 a] map[a:1] [a b] [a b] [&#34;a&#34; &#34;b&#34;]   3.14|ab      |0003.142|&#43;5|ff &#34;a&#34; 1 true false 1.234568e&#43;05 2 1 &lt;nil&gt; A U&#43;1F600',
  ],
  ['{{ images.Grayscale | printf "%T" }}', 'images.filter'],
];
