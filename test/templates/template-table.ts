/**
 * What templates of shortcodes are understood to mean, one row a rule: specification and test at once.
 *
 * Every row was compared with Hugo; `hugo` says what that does where it differs. The calls are of a shortcode `x`
 * whose template the row gives, on the page and site of `template-site.ts`.
 */

import { definitions } from './definition-table.ts';

export type Row = {
  rule: string;
  template: string;
  /** How it is called; `{{< x >}}` unless said otherwise. */
  call?: string;
  /** The HTML it makes, or else: what the warning says. */
  gives?: string;
  fails?: RegExp;
  /** What a warning says that comes with the HTML. */
  warns?: RegExp;
  /** What Hugo does, where it is something else: the result, or `error`. */
  hugo?: string;
};

const actions: Row[] = [
  { rule: 'text stays', template: 'a <b>b</b> { } c', gives: 'a <b>b</b> { } c' },
  { rule: 'an action writes its value', template: 'a{{ "b" }}c', gives: 'abc' },
  { rule: 'white space around the value is free', template: '{{"a"}}{{\n "b"\t}}', gives: 'ab' },
  { rule: 'markers trim the text before and behind', template: 'a \n {{- "b" -}} \n c', gives: 'abc' },
  { rule: 'a minus without a space is a sign', template: 'a {{-3}} b', gives: 'a -3 b' },
  { rule: 'a comment writes nothing', template: 'a{{/* }} */}}b {{- /* x */ -}} c', gives: 'abc' },
  { rule: 'strings have escapes', template: '{{ "\\u00e9\\x41\\n\\"\\\\" }}', gives: 'éA\n&#34;\\' },
  { rule: 'raw strings have none', template: '{{ `a\\n"b"` }}', gives: 'a\\n&#34;b&#34;' },
  { rule: 'a character is a number', template: "{{ 'a' }}", gives: '97' },
  {
    rule: 'numbers have hashes',
    template: '{{ 0x1F }} {{ 0b11 }} {{ 010 }} {{ 1_000 }}',
    gives: '31 3 8 1000',
  },
  { rule: 'a float loses its zeros', template: '{{ 1.50 }} {{ 2.0 }} {{ 1e3 }}', gives: '1.5 2 1000' },
  {
    rule: 'a large float gets an exponent',
    template: '{{ 123456789.5 }} {{ 0.00001 }}',
    gives: '1.234567895e&#43;08 1e-05',
  },
  { rule: 'booleans are words', template: '{{ true }} {{ false }}', gives: 'true false' },
  { rule: 'a string may hold the end of an action', template: '{{ "}}" }}', gives: '}}' },
];

const variables: Row[] = [
  { rule: 'a variable keeps a value', template: '{{ $a := "x" }}{{ $a }}{{ $a }}', gives: 'xx' },
  { rule: 'a variable is assigned', template: '{{ $a := 1 }}{{ $a = 2 }}{{ $a }}', gives: '2' },
  {
    rule: 'an inner assignment reaches the outer variable',
    template: '{{ $a := 1 }}{{ if true }}{{ $a = 2 }}{{ end }}{{ $a }}',
    gives: '2',
  },
  {
    rule: 'an inner declaration does not',
    template: '{{ $a := 1 }}{{ if true }}{{ $a := 2 }}{{ end }}{{ $a }}',
    gives: '1',
  },
  {
    rule: 'if declares for all its branches',
    template: '{{ if $a := 0 }}{{ else }}{{ $a }}{{ end }}',
    gives: '0',
  },
  {
    rule: 'the dollar is the dot of the beginning',
    template: '{{ with "x" }}{{ $.Name }}{{ end }}',
    gives: 'x',
    hugo: 'x',
  },
  {
    rule: 'a variable must be declared',
    template: '{{ $a }}',
    fails: /the variable "\$a": it must be declared/,
    hugo: 'error',
  },
  {
    rule: 'a variable ends with its block',
    template: '{{ if true }}{{ $a := 1 }}{{ end }}{{ $a }}',
    fails: /the variable "\$a"/,
    hugo: 'error',
  },
];

const choices: Row[] = [
  { rule: 'if takes its branch', template: '{{ if true }}a{{ else }}b{{ end }}', gives: 'a' },
  { rule: 'else takes the other', template: '{{ if false }}a{{ else }}b{{ end }}', gives: 'b' },
  {
    rule: 'else if goes on',
    template: '{{ if false }}a{{ else if 0 }}b{{ else if 1 }}c{{ else }}d{{ end }}',
    gives: 'c',
  },
  {
    rule: 'false are false, 0, nil and what is empty',
    template:
      '{{ range (slice false 0 0.0 "" (slice) (dict) .Params) }}{{ if . }}yes{{ else }}no{{ end }} {{ end }}',
    gives: 'no no no no no no no ',
  },
  {
    rule: 'everything else is true',
    template:
      '{{ range (slice true 1 -0.1 " " (slice 0) (dict "a" 0) .Page) }}{{ if . }}yes{{ end }} {{ end }}',
    gives: 'yes yes yes yes yes yes yes ',
  },
  {
    rule: 'a time that was never set is false',
    template: '{{ if .Page.ExpiryDate }}a{{ else }}b{{ end }}',
    gives: 'b',
  },
  {
    rule: 'with sets the dot',
    template: '{{ with "x" }}[{{ . }}]{{ end }}{{ with "" }}[{{ . }}]{{ else }}none{{ end }}',
    gives: '[x]none',
  },
  { rule: 'with names its value', template: '{{ with $a := "x" }}{{ $a }}{{ . }}{{ end }}', gives: 'xx' },
  {
    rule: 'the dot of else stays',
    template: '{{ with 1 }}{{ with 0 }}{{ else }}{{ . }}{{ end }}{{ end }}',
    gives: '1',
  },
];

const ranges: Row[] = [
  {
    rule: 'range goes through a list',
    template: '{{ range (slice "a" "b") }}[{{ . }}]{{ end }}',
    gives: '[a][b]',
  },
  {
    rule: 'range names index and element',
    template: '{{ range $i, $e := slice "a" "b" }}{{ $i }}{{ $e }} {{ end }}',
    gives: '0a 1b ',
  },
  {
    rule: 'range names the element',
    template: '{{ range $e := slice "a" "b" }}{{ $e }}{{ . }} {{ end }}',
    gives: 'aa bb ',
  },
  {
    rule: 'range goes through a map in the order of its keys',
    template: '{{ range $k, $v := dict "b" 1 "a" 2 }}{{ $k }}={{ $v }} {{ end }}',
    gives: 'a=2 b=1 ',
  },
  {
    rule: 'an empty range has an else',
    template: '{{ range slice }}a{{ else }}none{{ end }}',
    gives: 'none',
  },
  { rule: 'a range of nil is empty', template: '{{ range .Params }}a{{ else }}none{{ end }}', gives: 'none' },
  {
    rule: 'range can be left and continued',
    template:
      '{{ range seq 9 }}{{ if eq . 2 }}{{ continue }}{{ end }}{{ if gt . 4 }}{{ break }}{{ end }}{{ . }}{{ end }}',
    gives: '134',
  },
  {
    rule: 'a variable grows through a range',
    template: '{{ $s := "" }}{{ range seq 3 }}{{ $s = printf "%s%d" $s . }}{{ end }}{{ $s }}',
    gives: '123',
  },
  {
    rule: 'a text has no elements',
    template: '{{ range "abc" }}{{ end }}',
    fails: /go through a value of type string/,
    hugo: 'error',
  },
];

const pipelines: Row[] = [
  { rule: 'a value becomes the last argument', template: '{{ "a" | printf "%s-%s" "b" }}', gives: 'b-a' },
  { rule: 'pipes go on', template: '{{ "a b" | upper | replace "x y" "x" }}', gives: 'A B y' },
  {
    rule: 'parentheses are values',
    template: '{{ (printf "%s" "a") | upper }}{{ len (slice 1 2) }}',
    gives: 'A2',
  },
  { rule: 'a field of parentheses', template: '{{ (dict "a" (dict "b" "c")).a.b }}', gives: 'c' },
  { rule: 'a field of a variable', template: '{{ $d := dict "a" "b" }}{{ $d.a }}', gives: 'b' },
  { rule: 'a key that is not there is nothing', template: '[{{ (dict "a" 1).b }}]', gives: '[]' },
  { rule: 'a field of nothing is nothing', template: '[{{ (dict "a" 1).b.c }}]', gives: '[]' },
  {
    rule: 'and gives the first false value',
    template: '{{ and 1 0 2 }}{{ and 1 "" "x" }}{{ and 1 2 }}',
    gives: '02',
  },
  { rule: 'or gives the first true value', template: '{{ or 0 "" "x" "y" }}{{ or 0 "" }}', gives: 'x' },
  {
    rule: 'and and or stop where it is decided',
    template: '{{ and false (index 1 2) }}{{ or true (index 1 2) }}',
    gives: 'falsetrue',
  },
  { rule: 'not', template: '{{ not 0 }} {{ not "a" }} {{ not (eq 1 1) }}', gives: 'true false false' },
  {
    rule: 'a function must be known',
    template: '{{ nosuch 1 }}',
    fails: /call "nosuch": templates here have no such function/,
    hugo: 'error',
  },
  {
    rule: 'a value takes no arguments',
    template: '{{ "a" "b" }}',
    fails: /give arguments to a value/,
    hugo: 'error',
  },
  {
    rule: 'a value takes nothing from a pipe',
    template: '{{ 1 | 2 }}',
    fails: /pass a value on/,
    hugo: 'error',
  },
  {
    rule: 'a pipe may stand at the end',
    template: '{{ .Get 0 | }}{{ with .Get 0 | }}[{{ . }}]{{ end }}{{ (.Get 1 | ) | upper | }}{{ 1 | }}',
    call: '{{< x a b >}}',
    gives: 'a[a]B1',
  },
  {
    rule: 'but not two, and none at the beginning',
    template: '{{ .Get 0 | | upper }}',
    call: '{{< x a >}}',
    fails: /Cannot read "\|"/,
  },
];

const comparisons: Row[] = [
  { rule: 'eq', template: '{{ eq 1 1 }} {{ eq "a" "b" }} {{ eq 3 1 2 3 }}', gives: 'true false true' },
  {
    rule: 'values of different kinds are not equal',
    template: '{{ eq 1 "1" }} {{ eq true "true" }} {{ eq (slice 1) (slice 1.0) }}',
    gives: 'false false false',
  },
  {
    rule: 'but for numbers',
    template: '{{ eq 1 1.0 }} {{ eq 1 1.5 }} {{ ne 1.0 1 2 }} {{ eq 9007199254740993 9007199254740992.0 }}',
    gives: 'true false false false',
  },
  {
    rule: 'lists are equal by their elements',
    template: '{{ eq (slice 1 2) (slice 1 2) }} {{ eq (slice 1) (slice 2) }}',
    gives: 'true false',
  },
  { rule: 'HTML and text are equal as texts', template: '{{ eq ("a" | safeHTML) "a" }}', gives: 'true' },
  { rule: 'ne', template: '{{ ne 1 2 }} {{ ne 1 1 }} {{ ne 1 2 1 }}', gives: 'true false false' },
  {
    rule: 'numbers are in order',
    template: '{{ lt 1 2 }} {{ le 2 2.0 }} {{ gt 1 2 }} {{ ge 2 1.5 }}',
    gives: 'true true false true',
  },
  {
    rule: 'texts that are numbers are numbers beside a number',
    template: '{{ lt "9" "10" }} {{ gt "10" 9 }} {{ lt "9" "10" 11 }} {{ gt "1e3" "9" }}',
    gives: 'false true false false',
  },
  {
    rule: 'other texts are in order of their letters',
    template: '{{ lt "a" "b" }} {{ lt "B" "a" }} {{ gt "b" "a" }}',
    gives: 'true true true',
  },
  {
    rule: 'default stands for what is empty',
    template: '{{ "" | default "d" }} {{ "x" | default "d" }} {{ default 3 0 }}',
    gives: 'd x 3',
  },
  { rule: 'false is no reason for default', template: '{{ false | default true }}', gives: 'false' },
  {
    rule: 'default stands for an argument that is not there',
    template: '{{ .Get "a" | default "d" }}',
    gives: 'd',
  },
  { rule: 'cond chooses', template: '{{ cond (eq 1 1) "a" "b" }}', gives: 'a' },
];

const numbers: Row[] = [
  {
    rule: 'whole numbers stay whole',
    template: '{{ add 1 2 3 }} {{ sub 1 2 }} {{ mul 2 3 }} {{ div 7 2 }} {{ mod 7 3 }}',
    gives: '6 -1 6 3 1',
  },
  {
    rule: 'with a float the result is one',
    template: '{{ add 1 0.5 }} {{ div 7.0 2 }} {{ mul 0.5 4 }}',
    gives: '1.5 3.5 2',
  },
  { rule: 'whole numbers are cut towards zero', template: '{{ div -7 2 }} {{ mod -7 3 }}', gives: '-3 -1' },
  { rule: 'texts can be added', template: '{{ add "a" "b" }}', gives: 'ab' },
  {
    rule: 'whole numbers have 64 bits',
    template: '{{ add 9223372036854775807 1 }}',
    gives: '-9223372036854775808',
  },
  { rule: 'modBool', template: '{{ modBool 4 2 }} {{ modBool 3 2 }}', gives: 'true false' },
  {
    rule: 'rounding',
    template: '{{ math.Round 2.5 }} {{ math.Round -2.5 }} {{ math.Floor 1.9 }} {{ math.Ceil 1.1 }}',
    gives: '3 -3 1 2',
  },
  {
    rule: 'conversions',
    template: '{{ int "12" }} {{ int 3.9 }} {{ float "1.5" }} {{ string 12 }}',
    gives: '12 3 1.5 12',
  },
  { rule: 'nothing is divided by zero', template: '{{ div 1 0 }}', fails: /divide by 0/, hugo: 'error' },
  {
    rule: 'a word is no number',
    template: '{{ int "a" }}',
    fails: /Cannot use "a" as a whole number/,
    hugo: 'error',
  },
  {
    rule: 'floats may be hexadecimal',
    template: '{{ 0x1p4 }} {{ 0x1.8p1 }} {{ 0x.8P+0 }} {{ -0X1p-2 }} {{ 0x_1_0p1_0 }} {{ 0x1.p1 }}',
    gives: '16 3 0.5 -0.25 16384 2',
  },
  {
    rule: 'they need an exponent',
    template: '{{ 0x1.8 }}',
    fails: /Cannot read "0x1\.8": it must be a number of Go's/,
  },
  { rule: 'and digits', template: '{{ 0x.p1 }}', fails: /Cannot read "0x\.p1"/ },
  {
    rule: 'math.Max and math.Min look into lists',
    template:
      '{{ math.Max (slice 1 5 3) }} {{ math.Max 1 (slice 2.5 "7") }} {{ math.Max 9 (slice 1) }} {{ math.Min (slice 4 -2) 3 }} {{ math.Max (slice) }}',
    gives: '5 7 9 -2 0',
  },
  {
    rule: 'not into lists of lists',
    template: '{{ math.Max (slice (slice 1 9) 2) }}',
    fails: /as a number: it must be one/,
  },
  {
    rule: 'int and float of texts',
    template:
      '{{ int "3.7" }} {{ int "-3.7" }} {{ int ".5" }} {{ int "3." }} {{ int "" }} {{ float "" }} {{ float "1_0" }} {{ float "0x1p4" }} {{ float "-inf" }} {{ float "NaN" }}',
    gives: '3 -3 0 3 0 0 10 16 -Inf NaN',
  },
];

const printing: Row[] = [
  {
    rule: 'print puts spaces between what are no texts',
    template: '{{ print "a" "b" 1 2 "c" }}|{{ print 1 2 }}',
    gives: 'ab1 2c|1 2',
  },
  { rule: 'println', template: '{{ println "a" 1 }}', gives: 'a 1\n' },
  {
    rule: '%v, %s and %d',
    template: '{{ printf "%v %s %d|%5d|%-5d|%05d" 1 "a" 2 3 4 5 }}',
    gives: '1 a 2|    3|4    |00005',
  },
  {
    rule: '%q',
    template: '{{ printf "%q %q" "a\\"\\n" 65 }}',
    gives: '&#34;a\\&#34;\\n&#34; &#39;A&#39;',
  },
  { rule: '%t', template: '{{ printf "%t" true }}', gives: 'true' },
  {
    rule: '%f',
    template: '{{ printf "%f %.2f %6.1f|%.0f %.0f" 1.5 2.345 3.14159 0.5 2.5 }}',
    gives: '1.500000 2.35    3.1|0 2',
  },
  {
    rule: '%e and %g',
    template: '{{ printf "%e %g %.3g %g" 1234.5 1234.5 1234.5 1e21 }}',
    gives: '1.234500e&#43;03 1234.5 1.23e&#43;03 1e&#43;21',
  },
  {
    rule: '%x, %X, %o, %b and %c',
    template: '{{ printf "%x %X %o %b %c %#x" 255 255 8 5 65 255 }}',
    gives: 'ff FF 10 101 A 0xff',
  },
  { rule: '%x of a text', template: '{{ printf "%x %X" "hi" "é" }}', gives: '6869 C3A9' },
  { rule: '%U', template: '{{ printf "%U" 233 }}', gives: 'U&#43;00E9' },
  { rule: 'a sign can be asked for', template: '{{ printf "%+d %+d % d" 1 -1 2 }}', gives: '&#43;1 -1  2' },
  {
    rule: 'widths for texts',
    template: '{{ printf "[%5s][%-5s][%.2s]" "ab" "ab" "abc" }}',
    gives: '[   ab][ab   ][ab]',
  },
  { rule: 'a width from an argument', template: '{{ printf "%*d|%.*f" 4 7 1 2.55 }}', gives: '   7|2.5' },
  {
    rule: 'a verb for another kind is marked',
    template: '{{ printf "%d %s %t" "a" 1 2 }}',
    gives: '%!d(string=a) %!s(int=1) %!t(int=2)',
  },
  {
    rule: 'too few and too many arguments are marked',
    template: '{{ printf "%s" }} {{ printf "a" 1 }}',
    gives: '%!s(MISSING) a%!(EXTRA int=1)',
  },
  { rule: '%% and a stray sign', template: '{{ printf "100%% %" }}', gives: '100% %!(NOVERB)' },
  {
    rule: '%v of nothing, a list and a map',
    template: '{{ printf "%v %v %v" nil (slice 1 "a") (dict "b" 1 "a" 2) }}',
    gives: '&lt;nil&gt; [1 a] map[a:2 b:1]',
  },
  {
    rule: '%s and %d of a list',
    template: '{{ printf "%d %q" (slice 1 2) (slice "a" "b") }}',
    gives: '[1 2] [&#34;a&#34; &#34;b&#34;]',
  },
  { rule: '%T', template: '{{ printf "%T %T %T %T" 1 1.5 "a" true }}', gives: 'int float64 string bool' },
  {
    rule: 'a width that is too large is none',
    template: '{{ printf "%999999999d" 1 }}',
    gives: '%!(NOVERB)%!(EXTRA int=1)',
  },
  {
    rule: 'lists are written as Go writes them',
    template: '{{ slice 1 "a" true }} {{ slice }} {{ dict "a" 1 }}',
    gives: '[1 a true] [] map[a:1]',
  },
];

const texts: Row[] = [
  {
    rule: 'lower, upper and title',
    template: '{{ lower "ÀB" }} {{ upper "àßb" }} {{ title "the last of the mohicans" }}',
    gives: 'àb ÀßB The Last of the Mohicans',
  },
  {
    rule: 'title of compounds',
    template: '{{ title "to be-or-not: a way/of life in" }}',
    gives: 'To Be-or-Not: A Way/of Life In',
  },
  {
    rule: 'replace',
    template: '{{ replace "aXbXc" "X" "-" }} {{ replace "aXbXc" "X" "-" 1 }} {{ replace "ab" "" "." }}',
    gives: 'a-b-c a-bXc .a.b.',
  },
  {
    rule: 'trim',
    template: '[{{ trim "  a " " " }}][{{ trim "xxaxx" "x" }}][{{ trim "\\n a\\n" "\\n" }}]',
    gives: '[a][a][ a]',
  },
  {
    rule: 'strings.Trim and its kin',
    template:
      '{{ strings.TrimLeft "x" "xax" }} {{ strings.TrimRight "x" "xax" }} {{ strings.TrimPrefix "ab" "abc" }} {{ strings.TrimSuffix "bc" "abc" }}',
    gives: 'ax xa c a',
  },
  { rule: 'chomp', template: '[{{ chomp "a\\n\\r\\n" }}]', gives: '[a]' },
  {
    rule: 'split',
    template: '{{ split "a,b,c" "," }} {{ index (split "a,b" ",") 1 }} {{ len (split "aé" "") }}',
    gives: '[a b c] b 2',
  },
  {
    rule: 'hasPrefix and hasSuffix',
    template: '{{ hasPrefix "abc" "ab" }} {{ hasSuffix "abc" "bc" }} {{ strings.HasPrefix "abc" "x" }}',
    gives: 'true true false',
  },
  {
    rule: 'strings.Contains, Count, Repeat, RuneCount',
    template:
      '{{ strings.Contains "abc" "b" }} {{ strings.Count "a" "aba" }} {{ strings.Repeat 3 "ab" }} {{ strings.RuneCount "aé" }}',
    gives: 'true 2 ababab 2',
  },
  {
    rule: 'substr',
    template:
      '{{ substr "abcdef" 1 }} {{ substr "abcdef" 1 2 }} {{ substr "abcdef" -2 }} {{ substr "abcdef" 0 -1 }} [{{ substr "abc" 9 }}]',
    gives: 'bcdef bc ef abcde []',
  },
  { rule: 'strings.FirstUpper', template: '{{ strings.FirstUpper "élan vital" }}', gives: 'Élan vital' },
  {
    rule: 'numbers are texts for these',
    template: '{{ upper 1.5 }} {{ replace 121 1 "x" }}',
    gives: '1.5 x2x',
  },
  {
    rule: 'len counts bytes',
    template: '{{ len "aé" }} {{ len (slice 1 2) }} {{ len (dict "a" 1) }}',
    gives: '3 2 1',
  },
  { rule: 'a number has no length', template: '{{ len 3 }}', fails: /value of type int/, hugo: 'error' },
  { rule: 'urlquery', template: '{{ urlquery "a b&c=ä/(x)" }}', gives: 'a&#43;b%26c%3D%C3%A4%2F%28x%29' },
];

const collections: Row[] = [
  {
    rule: 'index of a list',
    template: '{{ index (slice "a" "b") 1 }}[{{ index (slice "a") 5 }}]',
    gives: 'b[]',
  },
  {
    rule: 'index of a map',
    template: '{{ index (dict "a" "b") "a" }}[{{ index (dict "a" "b") "c" }}]',
    gives: 'b[]',
  },
  {
    rule: 'index leads inwards',
    template: '{{ index (dict "a" (slice 1 2)) "a" 1 }} {{ index (dict "a" (dict "b" 3)) (slice "a" "b") }}',
    gives: '2 3',
  },
  { rule: 'index of nothing is nothing', template: '[{{ index nil "a" }}]', gives: '[]' },
  {
    rule: 'isset',
    template:
      '{{ isset (dict "a" 1) "a" }} {{ isset (dict "a" 1) "b" }} {{ isset (slice 1) 0 }} {{ isset (slice 1) 1 }}',
    gives: 'true false true false',
  },
  {
    rule: 'in',
    template:
      '{{ in (slice "a" "b") "a" }} {{ in (slice 1 2) 3 }} {{ in "abc" "bc" }} {{ in (slice 1 2) 2.0 }}',
    gives: 'true false true true',
  },
  {
    rule: 'seq',
    template: '{{ seq 3 }} {{ seq 2 4 }} {{ seq 1 2 6 }} {{ seq -2 }} {{ seq 3 1 }} {{ seq 0 }}',
    gives: '[1 2 3] [2 3 4] [1 3 5] [-1 -2] [3 2 1] []',
  },
  {
    rule: 'seq ends somewhere',
    template: '{{ seq 1000000000 }}',
    fails: /at most 100000 numbers/,
    hugo: 'error',
  },
  {
    rule: 'first, last and after',
    template:
      '{{ first 2 (slice 1 2 3) }} {{ last 2 (slice 1 2 3) }} {{ after 1 (slice 1 2 3) }} {{ first 9 (slice 1) }}',
    gives: '[1 2] [2 3] [2 3] [1]',
  },
  {
    rule: 'delimit',
    template: '{{ delimit (slice "a" "b" "c") ", " }} {{ delimit (slice "a" "b" "c") ", " " and " }}',
    gives: 'a, b, c a, b and c',
  },
  {
    rule: 'a map needs values',
    template: '{{ dict "a" }}',
    fails: /every key must have a value/,
    hugo: 'error',
  },
  {
    rule: 'isset of a list takes whatever is a whole number',
    template:
      '{{ isset (slice 1 2 3) "2" }} {{ isset (slice 1 2 3) "3" }} {{ isset (slice 1 2 3) 1.5 }} {{ isset (slice 1 2 3) -1 }}',
    gives: 'true false true true',
  },
  { rule: 'and nothing else', template: '{{ isset (slice 1) "x" }}', fails: /as a whole number/ },
  {
    rule: 'isset knows keys of front matter in small letters',
    template:
      '{{ isset .Page.Params "color" }} {{ isset .Page.Params "COLOR" }} {{ isset (dict "A" 1) "a" }}',
    gives: 'true false false',
  },
  {
    rule: 'merge takes keys in any case for the same',
    template:
      '{{ merge (dict "a" 1) (dict "A" 2) }} {{ merge (dict "A" 1 "b" 2) (dict "a" 2 "B" 3 "c" 4) }} {{ merge (dict "a" 1) (dict "b" 2) (dict "A" 3) }} {{ merge (dict "a" 1 "A" 2) (dict "a" 3) }}',
    gives: 'map[A:2] map[B:3 a:2 c:4] map[A:3 b:2] map[a:3]',
  },
  {
    rule: 'maps in both stay under both spellings',
    template:
      '{{ merge (dict "a" (dict "X" 1 "y" 2)) (dict "A" (dict "x" 3)) }} {{ merge (dict "a" 5) (dict "a" (dict "X" 1)) }} {{ merge (dict "a" (dict "X" 1)) (dict "a" 5) }}',
    gives: 'map[A:map[x:3] a:map[x:3 y:2]] map[a:map[X:1]] map[a:5]',
  },
  {
    rule: 'merge with front matter',
    template:
      '{{ merge .Page.Params.deep (dict "CORE" 2 "New" 3) }} {{ (merge .Page.Params.deep (dict "New" 3)).new }} {{ (merge (dict "New" 3) .Page.Params.deep).NEW }} {{ merge nil (dict "a" 1) }}',
    gives: 'map[CORE:2 New:3]  3 map[a:1]',
  },
  { rule: 'merge with nothing', template: '{{ merge (dict "a" 1) nil }}', fails: /Cannot merge/ },
  {
    rule: 'append of a list of one type to one of another',
    template:
      '{{ append (slice "a") (slice 1 2) }} {{ append (slice 1 2) (slice 1 "a") }} {{ append (slice 1 "a") (slice 1 "b") }} {{ append (slice nil) (slice 1) }}',
    gives: '[1 2 a] [1 a [1 2]] [1 b 1 a] [1 &lt;nil&gt;]',
  },
  {
    rule: 'append to lists of lists',
    template: '{{ append (slice 1 2) (slice (slice 3)) }} {{ append (slice 1) (slice 2) (slice (slice 3)) }}',
    gives: '[[3] [1 2]] [[3] [1] [2]]',
  },
  {
    rule: 'append of lists of another type',
    template: '{{ append (slice 1 2) (slice (slice "a")) }}',
    fails: /Cannot append .* to a list of lists/,
  },
  {
    rule: 'append to nothing and to an empty list',
    template:
      '{{ append "x" nil }} {{ append (slice 1 2) nil }} {{ append (slice 1 2) (slice) }} {{ append "a" "b" (slice) }} {{ append (slice (slice 1) 2) (slice) }}',
    gives: '[x] [[1 2]] [1 2] [a b] [[1] 2]',
  },
  { rule: 'append of nothing', template: '{{ append (slice 1) }}', fails: /"append" with 1 arguments/ },
  {
    rule: 'dict with lists as keys',
    template:
      '{{ dict (slice "a" "b") 1 }} {{ dict (slice "a" "b" "c") 1 (slice "a" "d") 2 }} {{ dict "a" (dict "x" 1) (slice "a" "b") 2 }} {{ dict (slice "a" "b") 1 "a" 5 }}',
    gives: 'map[a:map[b:1]] map[a:map[b:map[c:1] d:2]] map[a:map[b:2 x:1]] map[a:5]',
  },
  {
    rule: 'the value on the way must be a map',
    template: '{{ dict "a" 1 (slice "a" "b") 2 }}',
    fails: /"a" has a value that is none/,
  },
  { rule: 'such a key holds texts', template: '{{ dict (slice "a" 1) 2 }}', fails: /a key must be a text/ },
  { rule: 'and is not empty', template: '{{ dict (slice) 1 }}', fails: /must not be an empty list/ },
];

const markup: Row[] = [
  { rule: 'values are escaped', template: '{{ "<b>&\\"\'" }}', gives: '&lt;b&gt;&amp;&#34;&#39;' },
  { rule: 'safeHTML is not', template: '{{ "<b>" | safeHTML }}x</b>', gives: '<b>x</b>' },
  {
    rule: 'HTML becomes text in printf',
    template: '{{ printf "%s" ("<b>" | safeHTML) }}',
    gives: '&lt;b&gt;',
  },
  {
    rule: 'printf makes HTML for safeHTML',
    template: '{{ printf "<i>%s</i>" "a" | safeHTML }}',
    gives: '<i>a</i>',
  },
  {
    rule: 'attributes hold anything',
    template: '<a title="{{ "a\\"b<c>" }}">',
    gives: '<a title="a&#34;b&lt;c&gt;">',
  },
  { rule: 'in single quotes too', template: "<a title='{{ \"a'b\" }}'>", gives: "<a title='a&#39;b'>" },
  {
    rule: 'an attribute without quotes gets none',
    template: '<a title={{ "a b" }} id=x{{ 1 }}>',
    gives: '<a title=a&#32;b id=x1>',
  },
  {
    rule: 'tags of HTML do not reach into attributes',
    template: '<a title="{{ "<b>a &amp; b</b>" | safeHTML }}">',
    gives: '<a title="a &amp; b">',
  },
  {
    rule: 'addresses are escaped',
    template: '<a href="/{{ "ä b\'(" }}?q={{ "a&b/c" }}">',
    gives: '<a href="/%c3%a4%20b%27%28?q=a%26b%2fc">',
  },
  {
    rule: 'whole addresses stay',
    template: '<a href="{{ "https://x.org/a?b=c&d#e" }}">',
    gives: '<a href="https://x.org/a?b=c&amp;d#e">',
  },
  {
    rule: 'escapes in addresses stay',
    template: '<a href="{{ "/a%20b%zz" }}">',
    gives: '<a href="/a%20b%25zz">',
  },
  {
    rule: 'a query that urlquery has escaped stays',
    template: '<a href="?q={{ "a b&c/é" | urlquery }}">{{ "a b" | urlquery }}',
    gives: '<a href="?q=a&#43;b%26c%2F%C3%A9">a&#43;b',
  },
  {
    rule: 'programs are no addresses',
    template: '<a href="{{ "javascript:alert(1)" }}">',
    gives: '<a href="#">',
    warns: /Cannot use the address "javascript:/,
    hugo: '<a href="#ZgotmplZ">',
  },
  { rule: 'comments of HTML go', template: 'a<!-- {{ "b" }} -->c', gives: 'ac' },
  {
    rule: 'what stands between attributes can be chosen',
    template: '<a {{ `title="x"` | safeHTMLAttr }}>',
    gives: '<a title="x">',
  },
  { rule: 'the name of an attribute can be a value', template: '<a {{ "hidden" }}>', gives: '<a hidden>' },
  {
    rule: 'a part of the name of an element can be a value',
    template: '<h{{ 2 }} class="{{ "a" }}">x</h{{ 2 }}>',
    gives: '<h2 class="a">x</h2>',
  },
  {
    rule: 'htmlEscape and htmlUnescape',
    template: '{{ htmlEscape "<\\">" }} {{ htmlUnescape "&lt;b&eacute;" }}',
    gives: '&amp;lt;&amp;#34;&amp;gt; &lt;bé',
  },
  {
    rule: 'plainify',
    template: '{{ plainify "<p>a  <b>b</b> &amp; c</p><p>d</p>" }}',
    gives: 'a b &amp;amp; c\nd\n',
  },
  { rule: 'markdownify', template: '{{ markdownify "a *b* c" }}', gives: 'a <em>b</em> c' },
  {
    rule: 'markdownify keeps several paragraphs',
    template: '{{ markdownify "a\\n\\nb" }}',
    gives: '<p>a</p>\n<p>b</p>',
    hugo: '<p>a</p>\n<p>b</p>\n',
  },
  {
    rule: 'markdownify and plainify for an attribute',
    template: '<a title="{{ "a *b*" | markdownify | plainify }}">',
    gives: '<a title="a b">',
  },
  {
    rule: '.Page.RenderString',
    template: '{{ .Page.RenderString "*a*" }} {{ "*b*" | .Page.RenderString (dict "display" "block") }}',
    gives: '<em>a</em> <p><em>b</em></p>\n',
  },
  {
    rule: 'html and urlquery take all arguments as they print',
    template:
      '{{ html "<a href=\'x\'>&" }} {{ html 1 2 "<" (slice "<" 1) }} {{ "<b>" | html }} {{ html (safeHTML "<i>") }} {{ printf "%s" (html "<") }} {{ urlquery "a b" "c" 1 2 }} [{{ html }}{{ urlquery }}]',
    gives: '&lt;a href=&#39;x&#39;&gt;&amp; 1 2&lt;[&lt; 1] &lt;b&gt; &lt;i&gt; &amp;lt; a&#43;bc1&#43;2 []',
  },
];

const calls: Row[] = [
  {
    rule: '.Get by position',
    template: '{{ .Get 0 }}|{{ .Get 1 }}|{{ .Get 2 }}',
    call: '{{< x a "b c" >}}',
    gives: 'a|b c|',
  },
  { rule: '.Get by name', template: '{{ .Get "a" }}|{{ .Get "c" }}', call: '{{< x a="b" >}}', gives: 'b|' },
  {
    rule: '.Get of the other kind is nothing',
    template: '{{ printf "%v" (.Get "a") }}',
    call: '{{< x b >}}',
    gives: '&lt;nil&gt;',
  },
  {
    rule: 'a name or else a position',
    template: '{{ .Get "src" | default (.Get 0) }}',
    call: '{{< x a.png >}}',
    gives: 'a.png',
  },
  {
    rule: 'a bare number is one',
    template: '{{ add (.Get 0) 1 }} {{ printf "%T %T %T" (.Get 1) (.Get 2) (.Get 3) }}',
    call: '{{< x 4 1.5 true "5" >}}',
    gives: '5 float64 bool string',
  },
  {
    rule: 'so is a named one',
    template: '{{ if .Get "open" }}a{{ else }}b{{ end }}{{ add (.Get "n") 1 }}',
    call: '{{< x open=false n=012 >}}',
    gives: 'b13',
  },
  {
    rule: 'quoted it is text',
    template: '{{ if .Get "open" }}a{{ else }}b{{ end }}{{ eq (.Get "n") "1" }}',
    call: '{{< x open="false" n="1" >}}',
    gives: 'atrue',
  },
  {
    rule: '.Params by position',
    template: '{{ len .Params }}{{ range .Params }}[{{ . }}]{{ end }}{{ index .Params 1 }}',
    call: '{{< x a b >}}',
    gives: '2[a][b]b',
  },
  {
    rule: '.Params by name',
    template:
      '{{ .Params.b }}{{ range $k, $v := .Params }}[{{ $k }}={{ $v }}]{{ end }}{{ index .Params "a" }}{{ isset .Params "c" }}',
    call: '{{< x b=2 a="1" >}}',
    gives: '2[a=1][b=2]1false',
  },
  {
    rule: 'names are the same in any case',
    template: '{{ .Get "linkText" }}{{ .Params.linkText }}',
    call: '{{< x linkText=a >}}',
    gives: 'aa',
  },
  {
    rule: '.IsNamedParams',
    template: '{{ .IsNamedParams }}',
    call: '{{< x a >}} {{< x a=1 >}} {{< x >}}',
    gives: 'false true false',
  },
  {
    rule: '.Inner is HTML',
    template: '<div>{{ .Inner }}</div>',
    call: '{{< x >}}a <b>b</b>{{< /x >}}',
    gives: '<div>a <b>b</b></div>',
  },
  {
    rule: '.Inner as Markdown',
    template: '<div>{{ .Inner | markdownify }}</div>',
    call: '{{< x >}}a *b*{{< /x >}}',
    gives: '<div>a <em>b</em></div>',
  },
  {
    rule: '.Inner of a call that closes itself',
    template: '[{{ .Inner }}]',
    call: '{{< x />}}',
    gives: '[]',
  },
  {
    rule: '.InnerDeindent',
    template: '[{{ .InnerDeindent }}]',
    call: 'a\n  {{< x >}}\n  b\n    c\n  {{< /x >}}',
    gives: 'a\n  [\nb\n  c\n]',
  },
  {
    rule: '.Name and .Ordinal',
    template: '{{ .Ordinal }}',
    call: '{{< x >}}{{< y />}}{{< x >}}',
    gives: '0[1]2',
    hugo: '0[1]2',
  },
  {
    rule: '.Parent',
    template: '{{ .Parent.Get "a" }}{{ .Parent.Ordinal }}{{ .Ordinal }}',
    call: '{{< y a=1 >}}{{< x >}}{{< x >}}{{< /y >}}',
    gives: '[0 100101]',
    hugo: '[0 100101]',
  },
  { rule: 'no parent is nothing', template: '{{ with .Parent }}a{{ else }}b{{ end }}', gives: 'b' },
  {
    rule: 'a call within it',
    template: '<i>{{ .Inner }}</i>',
    call: '{{< x >}}a{{< y />}}b{{< /x >}}',
    gives: '<i>a[0]b</i>',
  },
  {
    rule: 'what asks for .Inner must be closed',
    template: '{{ .Inner }}',
    call: '{{< x >}}',
    fails: /"x": it must be closed with/,
    hugo: 'error',
  },
  {
    rule: 'what does not must not',
    template: 'a',
    call: '{{< x >}}b{{< /x >}}',
    fails: /it must not be closed/,
    hugo: 'error',
  },
];

const page: Row[] = [
  {
    rule: '.Page.Title and .Site.Title',
    template: '{{ .Page.Title }} {{ .Site.Title }} {{ .Page.Site.Title }} {{ site.Title }}',
    gives: 'Hello &amp; co My site My site My site',
  },
  {
    rule: '.Page.Params',
    template:
      '{{ .Page.Params.color }} {{ .Page.Params.Color }} {{ .Page.Params.deep.Core }} {{ index .Page.Params "color" }}',
    gives: 'red red x red',
  },
  {
    rule: 'a list in front matter',
    template: '{{ range .Page.Params.tags }}[{{ . }}]{{ end }}{{ len .Page.Params.tags }}',
    gives: '[one][two words]2',
  },
  {
    rule: 'numbers in front matter',
    template:
      '{{ add .Page.Params.count 1 }} {{ .Page.Params.ratio }} {{ if .Page.Params.off }}a{{ else }}b{{ end }}',
    gives: '4 1.5 b',
  },
  {
    rule: 'a parameter that is not there',
    template: '[{{ .Page.Params.none }}][{{ .Page.Params.none.deep }}]',
    gives: '[][]',
  },
  {
    rule: '.Site.Params',
    template: '{{ .Site.Params.author.name }} {{ .Site.Params.Owner }}',
    gives: 'Ada me',
  },
  {
    rule: '.Page.Param',
    template: '{{ .Page.Param "owner" }} {{ .Page.Param "color" }} {{ .Page.Param "author.name" }}',
    gives: 'me red Ada',
  },
  {
    rule: '.Page.Date',
    template:
      '{{ .Page.Date.Format "2 January 2006, 15:04:05 -0700 MST" }} {{ .Page.Date.Format "Mon Jan _2 06 3:04pm" }}',
    gives: '2 January 2023, 15:04:05 &#43;0000 UTC Mon Jan  2 23 3:04pm',
  },
  {
    rule: 'parts of a date',
    template:
      '{{ .Page.Date.Year }} {{ .Page.Date.Month }} {{ .Page.Date.Day }} {{ .Page.Date.Weekday }} {{ .Page.Date.Unix }} {{ .Page.Date.YearDay }}',
    gives: '2023 January 2 Monday 1672671845 2',
  },
  { rule: 'a date by itself', template: '{{ .Page.Date }}', gives: '2023-01-02 15:04:05 &#43;0000 UTC' },
  {
    rule: 'a date that is not there',
    template: '{{ .Page.ExpiryDate.IsZero }} {{ .Page.ExpiryDate.Format "2006-01-02" }}',
    gives: 'true 0001-01-01',
  },
  {
    rule: 'dates can be compared',
    template: '{{ lt .Page.Date .Page.Lastmod }} {{ eq .Page.Date .Page.PublishDate }}',
    gives: 'true true',
  },
  {
    rule: 'addresses of the page',
    template: '{{ .Page.Permalink }} {{ .Page.RelPermalink }}',
    gives: 'https://example.org/posts/hello/ /posts/hello/',
  },
  {
    rule: '.Page.Description, .Section, .Type, .Draft, .Weight',
    template:
      '{{ .Page.Description }} {{ .Page.Section }} {{ .Page.Type }} {{ .Page.Draft }} {{ .Page.Weight }}',
    gives: 'About it posts posts false 7',
  },
  {
    rule: '.Site.BaseURL and .LanguageCode',
    template: '{{ .Site.BaseURL }} {{ .Site.LanguageCode }}',
    gives: 'https://example.org/ en-GB',
  },
  {
    rule: 'relURL',
    template:
      '{{ relURL "a/b.png" }} {{ relURL "/a" }} {{ relURL "https://x.org/a" }} {{ relLangURL "a" }} {{ relURL "" }}',
    gives: '/a/b.png /a https://x.org/a /a /',
  },
  {
    rule: 'absURL',
    template: '{{ absURL "a/b.png" }} {{ absURL "/a" }} {{ absURL "https://x.org/a" }} {{ absLangURL "a/" }}',
    gives: 'https://example.org/a/b.png https://example.org/a https://x.org/a https://example.org/a/',
  },
  { rule: 'urlize', template: '{{ urlize "Two Words & é" }}', gives: 'two-words-%C3%A9' },
  {
    rule: 'ref and relref',
    template:
      '{{ relref . "other.md" }} {{ ref .Page "other.md#a" }} {{ .Page.RelRef (dict "path" "other.md") }}',
    gives: '/posts/other/ https://example.org/posts/other/#a /posts/other/',
  },
  {
    rule: 'a page has no other fields',
    template: '{{ .Page.Resources }}',
    fails: /Cannot read "\.Resources": the page has no such field here/,
    hugo: '[]',
  },
  {
    rule: 'absURL escapes',
    template: '{{ absURL "img/a b.png" }} {{ absURL "ä?q=a b#c d" }} {{ absURL "a!b\'(c)*[d]" }}',
    gives:
      'https://example.org/img/a%20b.png https://example.org/%C3%A4?q=a b#c%20d https://example.org/a%21b%27%28c%29%2A%5Bd%5D',
  },
  {
    rule: 'what is escaped stays so',
    template: '{{ absURL "a%20b/%e4%b8%ad/%3F%2f" }} {{ absURL "%E4" }} {{ absURL "a#x%20y?z#w\'" }}',
    gives:
      'https://example.org/a%20b/%E4%B8%AD/%3F/ https://example.org/%E4 https://example.org/a#x%20y?z%23w%27',
  },
  {
    rule: 'relURL does not escape',
    template: '{{ relURL "img/a b.png" }} {{ relURL "ä%20?x#y" }} {{ relURL "https://example.org/a b" }}',
    gives: '/img/a b.png /ä%20?x#y /a b',
  },
  {
    rule: 'both put paths in order',
    template:
      '{{ relURL "../a/./b//c/" }} {{ relURL "a/.." }} {{ relURL "https://example.org/a/../b" }} {{ absURL "../a//b/../" }} {{ absURL "." }} {{ absURL "a?" }} {{ absURL "#" }}',
    gives:
      '/a/b/c/ / /b https://example.org/a/ https://example.org/ https://example.org/a https://example.org/',
  },
  {
    rule: 'what is no path stays',
    template:
      '{{ relURL "mailto:a@b.c" }} {{ absURL "tel:1" }} {{ relURL "ftp://x/y z" }} {{ relURL "//x/../y" }} {{ relURL "https://example.org" }} {{ absURL "a%2" }} {{ relURL ":b" }} {{ absURL "1:b" }} {{ absURL "a#%zz" }} {{ relURL "/a:b" }}',
    gives: 'mailto:a@b.c tel:1 ftp://x/y z //x/../y https://example.org a%2 :b 1:b a#%zz /a:b',
  },
];

export const templates: readonly Row[] = [
  ...actions,
  ...variables,
  ...choices,
  ...ranges,
  ...definitions,
  ...pipelines,
  ...comparisons,
  ...numbers,
  ...printing,
  ...texts,
  ...collections,
  ...markup,
  ...calls,
  ...page,
];
