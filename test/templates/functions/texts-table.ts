/** Texts: templates and what Hugo writes for them; `error` where it refuses. */

import type { FunctionRow } from './function-row.ts';

export const texts: readonly FunctionRow[] = [
  [
    '{{ truncate 5 "hello world" }}|{{ truncate 11 "hello world" }}|{{ truncate 7 "hello world" }}|{{ truncate 3 "hello" }}|{{ truncate 8 "..." "hello big world" }}|{{ truncate 0 "abc" }}|{{ truncate 5 "a & b < c d" }}|{{ truncate 4 ("<b>" | safeHTML) "hello world" }}|{{ truncate 4 "<b>" "hello world" }}',
    'hello …|hello world|hello …|hel …|hello...| …|a &amp; b …|hell<b>|hell&lt;b&gt;',
  ],
  [
    '{{ truncate 8 ("<p>hello <b>big world</b></p>" | safeHTML) }}|{{ truncate 6 ("a<br>b <img src=\\"x\\"/>cd efg hi" | safeHTML) }}|{{ truncate 3 ("<i>日本語の文章</i>" | safeHTML) }}|{{ truncate 3 "日本語の文章" }}|{{ truncate 9 ("<a href=\\"x\\">one two</a> <em>three</em> four" | safeHTML) }}|{{ truncate 5 ("a < b > c d e f" | safeHTML) }}|{{ truncate 50 ("<p>x</p>" | safeHTML) }}',
    '<p>hello …</p>|a<br>b <img src="x"/>cd …|<i>日本語 …</i>|日本語 …|<a href="x">one two …</a>|a < b …|<p>x</p>',
  ],
  [
    '{{ truncate 5 ("<div><p>one</p><p>two three</p></div>" | safeHTML) }}|{{ truncate 5 ("<b>one</i> two three" | safeHTML) }}|{{ truncate 5 ("one <b\\nx>two</b> three" | safeHTML) }}|{{ truncate 5 ("one <b x\\ny>two</b> three" | safeHTML) }}|{{ truncate 5 ("<br/>one <hr /> two three" | safeHTML) }}|{{ truncate 4 ("&amp; one two" | safeHTML) }}',
    '<div><p>one …</p></div>|<b>one …</b>|one …|one …|<br/>one …|&amp …',
  ],
  ['{{ truncate 5 }}', 'error'],
  ['{{ truncate "x" "abc" }}', 'error'],
  [
    '{{ findRE "a.?" "abaca" }} {{ findRE "a.?" "abaca" 2 }} {{ findRE "x" "abc" }} {{ findRE `(?i)B` "abB" }} {{ findRE `\\d+` "a1b22" }} {{ findRE `a*` "baac" }} {{ len (findRE "" "abc") }} {{ findRE `(?m)^.` "a\\nb" }} {{ findRE `(?s)a.b` "a\\nb" }} {{ findRE `[[:alpha:]]+` "ab1c" }} {{ findRE `\\p{Greek}+` "aαβb" }} {{ findRE `\\bfoo\\b` "foo food" }}',
    '[ab ac a] [ab ac] [] [b B] [1 22] [ aa ] 4 [a b] [a\nb] [ab c] [αβ] [foo]',
  ],
  ['{{ findRE "[" "a" }}', 'error'],
  ['{{ findRE "(?=a)" "a" }}', 'error'],
  ['{{ findRE "a" "aaa" 0 }}|{{ findRE "a" "aaa" -1 }}', '[]|[a a a]'],
  [
    '{{ findRESubmatch `(a)(b)?` "ab a" }} {{ findRESubmatch `(?P<y>\\d{4})-(\\d\\d)` "2020-01 2021-02" 1 }} {{ findRESubmatch "x" "a" }} {{ range findRESubmatch `<h(\\d)>(.*?)</h\\d>` "<h2>A</h2><h3>B</h3>" }}{{ index . 1 }}={{ index . 2 }};{{ end }}',
    '[[ab a b] [a a ]] [[2020-01 2020 01]] [] 2=A;3=B;',
  ],
  [
    '{{ replaceRE "a+" "x" "baaab" }} {{ replaceRE "(a)(b)" "$2$1" "abab" }} {{ replaceRE "(?P<n>a)" "[$\\x7bn}]" "ab" }} {{ replaceRE "(a)" "$1x" "a" }}| {{ replaceRE "(a)" "$\\x7b1}x" "a" }} {{ replaceRE "a" "$$" "a" }} {{ replaceRE "a" "$" "a" }} {{ replaceRE "^a" "x" "aaa" }} {{ replaceRE "a" "x" "aaa" 2 }} {{ replaceRE "a*" "x" "baac" }} {{ replaceRE "$" "x" "ab" }} {{ replaceRE `\\s` "-" "a b\\tc" }} {{ replaceRE "a" "x" "aaa" 0 }} {{ replaceRE "(b)" "$0$9" "abc" }}',
    'bxb baba [a]b | ax $ $ xaa xxa xbxcx abx a-b-c aaa abc',
  ],
  [
    '{{ replaceRE `^https?://([^/]+).*` "$1" "https://gohugo.io/x" }} {{ "http://gohugo.io/docs" | replaceRE "^https?://([^/]+).*" "$1" }} {{ replaceRE `\\b` "|" "ab cd" }} {{ replaceRE `(?i)<[^>]+>` "" "a<B>c</B>" }} {{ replaceRE "(?U)a+" "x" "aaa" }} {{ replaceRE `\\Qa.b\\E` "x" "a.b axb" }} {{ replaceRE "ä" "x" "äö" }} {{ replaceRE `[^\\x00-\\x7F]` "?" "aé😀" }} {{ replaceRE `.` "x" "é😀" }} {{ replaceRE `(?:)` "-" "é😀" }}',
    'gohugo.io gohugo.io |ab| |cd| ac xxx x axb xö a?? xx -é-😀-',
  ],
  [
    '{{ replace "aaa" "a" "b" 0 }} {{ replace "aaa" "a" "b" -1 }} {{ replace "abc" "" "-" 2 }} {{ strings.ReplacePairs "a" "b" "ab" }} {{ strings.ReplacePairs (slice "a" "1" "aa" "2") "aaa" }} {{ strings.ReplacePairs "" "x" "ab" }} {{ strings.ReplacePairs "b" "x" "" "-" "abc" }} {{ strings.ReplacePairs "ab" "1" "a" "2" "aab" }}',
    'aaa bbb -a-bc bb 111 xaxbx -ax-c- 21',
  ],
  ['{{ strings.ReplacePairs "a" "b" "c" "d" }}', 'error'],
  [
    '{{ title "hello world" }} {{ title "a tale of two cities" }} {{ title "iPhone app for you" }} {{ title "hugo\'s best-of list" }}',
    'Hello World A Tale of Two Cities IPhone App for You Hugo&#39;s Best-of List',
  ],
  [
    '{{ strings.FirstUpper "élan" }} {{ lower "ÀÉ" }} {{ upper "straße" }} {{ strings.CountRunes "a b <b>ç</b>" }} {{ countwords "one two <b>three</b>" }} {{ countwords "日本語 text" }} {{ strings.RuneCount "日本" }} {{ countwords "Do you like cats? 日本" }}',
    'Élan àé STRAßE 3 3 4 2 6',
  ],
  [
    '{{ slicestr "hello" 1 3 }} {{ slicestr "hello" 2 }} {{ slicestr "hello" }} {{ slicestr "日本語" 1 }}',
    'el llo hello 本語',
  ],
  ['{{ slicestr "abc" 5 }}', 'error'],
  ['{{ slicestr "abc" 0 9 }}', 'error'],
  ['{{ slicestr "" 0 }}', 'error'],
  [
    '{{ substr "abc" 0 -1 }} {{ substr "abc" -2 1 }} {{ substr "abc" 1 0 }}|{{ substr "abcdef" -5 -2 }} {{ substr "" 1 }}| {{ substr "abc" -9 2 }} {{ substr "abc" 0 -5 }}|',
    'ab b |bcd | ab |',
  ],
  [
    '{{ strings.ContainsAny "abc" "" }} {{ strings.ContainsAny "" "a" }} {{ strings.ContainsNonSpace " \\n" }} {{ strings.Count "" "abc" }} {{ strings.Repeat 0 "a" }}|{{ chomp "a\\r\\n\\n" }}| {{ strings.TrimSpace "\\u00a0 a " }}| {{ trim "abcba" "ab" }} {{ strings.TrimLeft "ab" "abc" }} {{ split "a b" " " }} {{ len (split "" ",") }} {{ len (split "" "") }}',
    'false false false 4 |a| a| c c [a b] 1 0',
  ],
  ['{{ strings.Repeat -1 "a" }}', 'error'],
  [
    '{{ strings.Diff "old" "a\\nb\\nc\\n" "new" "a\\nx\\nc\\n" | safeHTML }}',
    'diff old new\n--- old\n+++ new\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n',
  ],
  ['{{ strings.Diff "o" "a" "n" "a" }}|', '|'],
  ['{{ strings.Diff "o" "" "n" "x\\n" | safeHTML }}', 'diff o n\n--- o\n+++ n\n@@ -0,0 +1,1 @@\n+x\n'],
  [
    '{{ strings.Diff "o" "a\\n1\\n2\\n3\\n4\\n5\\n6\\n7\\n8\\n9\\nb\\n" "n" "A\\n1\\n2\\n3\\n4\\n5\\n6\\n7\\n8\\n9\\nB" | safeHTML }}',
    'diff o n\n--- o\n+++ n\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -8,4 +8,4 @@\n 7\n 8\n 9\n-b\n+B\n\\ No newline at end of file\n',
  ],
  [
    '{{ humanize "my-first-post" }} {{ humanize "myCamelPost" }} {{ humanize "52" }} {{ humanize 11 }} {{ humanize 21 }} {{ humanize "hello_world foo" }} {{ humanize "html-guide" }} {{ humanize "" }}| {{ humanize "HTTPServer" }} {{ humanize "a/b:c" }} {{ humanize "über-uns" }} {{ humanize "my id" }} {{ humanize -1 }} {{ humanize 112 }} {{ humanize "C++ tips & tricks" }} {{ humanize "hello, World!" }} {{ humanize "2020-01-02" }} {{ humanize "foo1bar" }} {{ humanize "NASA launch" }}',
    'My first post My camel post 52nd 11th 21st Hello world foo HTML guide | HTTP server A b c Über uns My ID -1st 112th C tips &amp; tricks Hello, world! 2020 01 02 Foo1bar Nasa launch',
  ],
  [
    '{{ range slice "cat" "box" "bus" "city" "boy" "child" "person" "index" "leaf" "photo" "hero" "analysis" "datum" "series" "mouse" "blog-post" "Category" "news" "quiz" "knife" "church" "roof" "tag" "tags" "matrix" "status" "man" "woman" "criterion" "medium" "dish" "kiss" "gas" "potato" "piano" "video" "café" "" }}{{ pluralize . }} {{ end }}',
    'cats boxes buses cities boys children people indices leaves photos heroes analyses data series mice blog-posts Categories news quizzes knives churches roofs tags tags matrices statuses men women criteria media dishes kisses gas potatoes pianos videoes cafés  ',
  ],
  [
    '{{ range slice "cats" "boxes" "buses" "cities" "boys" "children" "people" "indices" "leaves" "photos" "heroes" "analyses" "data" "series" "mice" "blog-posts" "Categories" "news" "quizzes" "knives" "churches" "roofs" "tag" "tags" "matrices" "statuses" "men" "women" "criteria" "media" "dishes" "kisses" "potatoes" "pianos" "videos" "movies" "houses" "types" "articles" "recipes" "pages" "courses" "releases" "cases" "sizes" "shoes" "ties" "lies" "moves" "lives" "authors" "series" "classes" "addresses" "projects" "talks" "languages" }}{{ singularize . }} {{ end }}',
    'cat box bus city boy child person index leaf photo hero analysis datum series mouse blog-post Category news quiz knife church roof tag tag matrix status man woman criterion media dish kiss potato piano video movie house type article recipe page course release case size shoe ty ly move life author series class address project talk language ',
  ],
];
